/** The file of `FASTI_SITE`: what an archive is, and who answers for it. */
import { SHOWN_CHARACTER } from '../domain/model/controlCharacter.ts';
import { decodeFile } from '../formats/encoding.ts';
import { Places } from '../formats/places.ts';
import { Problems, problemText } from '../formats/problem.ts';
import { type Field, language, listOf, patternText } from '../formats/tree/fields.ts';
import { mapping, optional } from '../formats/tree/mapping.ts';
import { readYaml } from '../formats/tree/yaml.ts';

/** An archive as its pages name it. */
export interface Archive {
  readonly title: string;
  /** What it is, in one paragraph. */
  readonly description: string | null;
  /** Who answers for it. */
  readonly publisher: string | null;
  /** The address to write to: of `mailto:`, `http:` or `https:`. */
  readonly contact: string | null;
  readonly licence: { readonly name: string; readonly url: string | null } | null;
  /** The tags of the languages of its records. */
  readonly languages: readonly string[];
}

/** An archive of which no file says what it is. */
export const UNNAMED_ARCHIVE: Archive = {
  title: 'Fasti',
  description: null,
  publisher: null,
  contact: null,
  licence: null,
  languages: [],
};

const line = (most: number, example: string): Field<string> =>
  patternText(
    `a line of at most ${most} characters`,
    new RegExp(`^(?=.*\\S)${SHOWN_CHARACTER}{1,${most}}$`, 'u'),
    example,
  );

const MAIL = /^(?:mailto:)?([^\s@:/?&#%<>"']+@[^\s@:/?&#%<>"']+)$/;
const WEB = /^https?:\/\/[^\s"<>]+$/;

const SAID = mapping('the file', {
  title: optional(line(100, '"Archive of the Town"'), 'the name of the archive'),
  description: optional(
    patternText(
      'a paragraph of at most 2,000 characters',
      new RegExp(`^(?=[\\s\\S]*\\S)(?:${SHOWN_CHARACTER}|\\n){1,2000}$`, 'u'),
      '"Who held the offices of the town since 1900."',
    ),
    'what it is',
  ),
  publisher: optional(line(300, '"The Society for Town History"'), 'who answers for it'),
  contact: optional(
    patternText(
      'a mail address or a web address',
      new RegExp(`${MAIL.source}|${WEB.source}`),
      'archive@example.org or https://example.org/contact',
    ),
    'where to write to',
  ),
  licence: optional(
    line(300, '"CC BY 4.0 https://creativecommons.org/licenses/by/4.0/"'),
    'its name, its address, or both',
  ),
  languages: optional(listOf(language(), { alone: true }), 'the languages of the records'),
});

/** What a file says of an archive, or what is wrong with it: a sentence for each problem, with its line. */
export function readArchive(
  file: string,
  bytes: Uint8Array,
): { readonly archive: Archive } | { readonly problems: readonly string[] } {
  const problems = new Problems();
  const content = decodeFile(file, bytes, problems)?.content;
  const tree = content === undefined ? null : readYaml({ name: file }, content, problems);
  const said = tree === null ? undefined : SAID.read(tree, { problems, places: new Places() });
  if (said === undefined || problems.haveErrors)
    return { problems: problems.sorted([file]).map(problemText) };
  const { title, description, publisher, contact, licence, languages } = said;
  return {
    archive: {
      title: title ?? UNNAMED_ARCHIVE.title,
      description: description?.trim().replace(/\s+/g, ' ') ?? null,
      publisher: publisher ?? null,
      contact: contact?.replace(MAIL, 'mailto:$1') ?? null,
      licence: licence === undefined ? null : readLicence(licence),
      languages: languages ?? [],
    },
  };
}

/** `CC BY 4.0 https://creativecommons.org/licenses/by/4.0/`; the name or the address may be left out. */
function readLicence(text: string): Archive['licence'] {
  const [, name = '', url = null] = /^(.*?)\s*(https?:\/\/[^\s"<>]+)?$/.exec(text) ?? [];
  return { name: name || (url ?? text), url };
}
