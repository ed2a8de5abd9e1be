/** Writes records in the native format. Reading the files gives the same records. */
import { escapedCharacter } from '../../domain/model/controlCharacter.ts';
import { sidesOf } from '../../domain/model/decimal.ts';
import { deriveFactId } from '../../domain/model/factId.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import type {
  ClaimRecord,
  Count,
  EntityRecord,
  FactRecord,
  Locator,
  SourceRecord,
} from '../../domain/model/record.ts';
import { CONTINUED_AFTER, DOCUMENT_CONTINUED_AFTER } from '../seedFile.ts';
import {
  datasetFileName,
  type ExportedFile,
  externalDerivations,
  FileNames,
  type FormatWriter,
  factsOfKind,
  Omissions,
  sourceTexts,
  type WrittenDataset,
} from '../shared/exportedFile.ts';
import { julianDates, unlessPlain } from '../shared/writtenClaim.ts';
import { KIND_KEYS } from './shapes.ts';

/** One or more files for each dataset, and a text file for each source whose text is stored. */
export const writeNative: FormatWriter = (datasets, { maxFileBytes = CONTINUED_AFTER } = {}) => {
  const omissions = new Omissions();
  const names = new FileNames();
  const files = datasets.flatMap((dataset) => {
    const name = datasetFileName(dataset.id);
    const texts = sourceTexts(dataset.sources, `${name}.`, names);
    const parts = yamlParts(dataset, texts, omissions, maxFileBytes);
    return [...parts.map((content) => ({ name: names.next(name, '.yaml'), content })), ...texts.values()];
  });
  return { files, omissions: [...omissions.sentences('YAML'), ...externalDerivations(datasets)] };
};

type TextFiles = ReadonlyMap<string, ExportedFile>;

/**
 * The contents of the files of a dataset, which have documents of whole records; a fact with more claims than a document
 * may have is divided among several, which the reader joins. A larger source or entity is in a document of its own.
 */
function yamlParts(
  dataset: WrittenDataset,
  texts: TextFiles,
  omissions: Omissions,
  maxBytes: number,
): readonly string[] {
  const head = headOf(dataset);
  const maxDocument = Math.min(maxBytes, DOCUMENT_CONTINUED_AFTER);
  const parts: string[] = [];
  let text = head;
  let [bytes, bytesOfDocument] = [0, 0];
  let section = '';
  const add = (name: string, record: string): void => {
    const more = Buffer.byteLength(record);
    const isFull = bytes + more > maxBytes;
    if (section !== '' && (isFull || bytesOfDocument + more > maxDocument)) {
      if (isFull) {
        parts.push(text);
        text = head;
        bytes = 0;
      } else text += `---\n${head}`;
      bytesOfDocument = 0;
      section = '';
    }
    if (section !== name) text += `\n${name}:\n`;
    section = name;
    text += record;
    bytes += more;
    bytesOfDocument += more;
  };
  for (const source of dataset.sources) add('sources', sourceLines(source, texts.get(source.id)));
  for (const entity of dataset.entities) add('entities', entityLine(entity));
  for (const kind of FACT_KINDS)
    for (const fact of factsOfKind(dataset.facts, kind))
      for (const lines of factLines(fact, dataset.id, omissions, maxDocument)) add('facts', lines);
  for (const { id, into, reason } of dataset.merged ?? []) add('merged', `- ${emit({ id, into, reason })}\n`);
  return [...parts, text];
}

const headOf = ({ id, language }: WrittenDataset): string =>
  `fasti: "1"\ndataset: ${emitText(id)}\n${language === undefined ? '' : `language: ${emitText(language)}\n`}`;

function sourceLines(
  { id, textDigest, text: _text, ...rest }: SourceRecord,
  file: ExportedFile | undefined,
): string {
  const about =
    textDigest === undefined && file === undefined ? undefined : { file: file?.name, sha256: textDigest };
  return `  ${emitText(id)}: ${emit({ ...rest, text: about })}\n`;
}

function entityLine({ id, kind, identifiers, stub, ...rest }: EntityRecord): string {
  const list = identifiers.map(({ scheme, value, url }): YamlValue => ({ scheme, value, url }));
  const entity = {
    kind: kind.toLowerCase(),
    ...rest,
    stub: stub || undefined,
    identifiers: list.length > 0 ? list : undefined,
  };
  return `  ${emitText(id)}: ${emit(entity)}\n`;
}

const KEY_OF = Object.fromEntries(Object.entries(KIND_KEYS).map(([key, kind]) => [kind, key])) as Readonly<
  Record<FactKind, string>
>;

/** The lines of a fact; of one that is too long for a document, its parts, each with some of its claims. */
function factLines(fact: FactRecord, dataset: string, omissions: Omissions, maxBytes: number): string[] {
  const { id, kind, roles, note, claims, nameKind, acting, vacant, seats, ...own } = fact;
  const { byEvent, ...others } = roles;
  const body: Record<string, YamlValue | undefined> = {};
  for (const [name, ids] of Object.entries(others)) {
    const [first] = ids;
    if (first !== undefined) body[name] = ids.length === 1 ? first : [...ids];
  }
  Object.assign(body, own, { kind: nameKind, acting, vacant, seats });
  const derived = deriveFactId(kind, roles, fact, own.term);
  const linesOf = (shownId: string | undefined, written: readonly string[]): string => {
    const head = { id: shownId, [KEY_OF[kind]]: body, byEvent: byEvent?.[0], note };
    const lines = Object.entries(head).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${emit(value)}`],
    );
    return `- ${[...lines, ...(written.length > 0 ? ['claims:', ...written] : [])].join('\n  ')}\n`;
  };
  const inputs = claims.map((claim) => claimOf(claim, dataset, omissions));
  const isPlain = inputs.length === 1 && inputs.every((claim) => emit(claim) === '{}');
  const written = isPlain ? [] : inputs.map((claim) => `- ${emit(claim)}`);
  const whole = linesOf(id === derived ? undefined : id, written);
  if (Buffer.byteLength(whole) <= maxBytes || written.length < 2) return [whole];
  const room = Math.max(maxBytes - Buffer.byteLength(linesOf(id, [])), maxBytes / 2);
  return groupsUpTo(room, written).map((group) => linesOf(id, group));
}

/** The lines in groups of at most so many bytes, or of one line. */
function groupsUpTo(bytes: number, lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let left = 0;
  for (const line of lines) {
    const more = Buffer.byteLength(`${line}\n  `);
    if (left < more) {
      groups.push([]);
      left = bytes;
    }
    left -= more;
    groups.at(-1)?.push(line);
  }
  return groups;
}

/** The keys of a claim, without those that have the reader's default values. */
function claimOf(
  claim: ClaimRecord,
  dataset: string,
  omissions: Omissions,
): Record<string, YamlValue | undefined> {
  const { source, locators, value, acting, status, derivedFrom, modality, rank, calendar, ...rest } = claim;
  const unusual = unlessPlain(claim);
  return {
    source: source === dataset ? undefined : source,
    at: locators.length > 0 ? locators.map(placeOf) : undefined,
    ...rest,
    ...(calendar === 'JULIAN' ? julianOf(claim, omissions) : {}),
    value: value && countOf(value),
    acting,
    status: unusual.status,
    derivedFrom: derivedFrom.length > 0 ? [...derivedFrom] : undefined,
    modality: unusual.modality,
    rank: unusual.rank,
  };
}

/** The dates in the Julian calendar of a claim; nothing more where one of them cannot be expressed in it. */
function julianOf(claim: ClaimRecord, omissions: Omissions): Record<string, string | undefined> {
  const dates = julianDates(claim);
  if (dates !== null) return { calendar: 'JULIAN', ...dates };
  omissions.add(
    'Julian forms of dates that cannot be expressed as one, which are written as Gregorian dates',
  );
  return {};
}

function placeOf({ page, paragraph, written, start, end }: Locator): YamlValue {
  if (page !== undefined || paragraph !== undefined) return { page, paragraph, written, start, end };
  if (start !== undefined && end !== undefined)
    return written === undefined ? [start, end] : { written, start, end };
  return written ?? {};
}

function countOf(count: Count): YamlValue {
  const { minInclusive, maxInclusive, approximate } = count;
  const { least, most } = sidesOf(count);
  if (least !== undefined && least === most && minInclusive && maxInclusive)
    return approximate ? { approximate: least } : least;
  return {
    min: least,
    max: most,
    minInclusive: minInclusive ? undefined : false,
    maxInclusive: maxInclusive ? undefined : false,
    approximate: approximate || undefined,
  };
}

/** Writes values as YAML that all loaders read back as the same texts. */

type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Begins with a letter, and contains no YAML syntax. */
const SAFE = /^\p{L}(?:[\p{L}\p{N} ._/-]*[\p{L}\p{N}])?$/u;
/** Words that some loaders read as a boolean, null or a number. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|inf|nan)$/i;
/**
 * Characters that are not printable in YAML, line separators that only some loaders recognize, and what turns the direction
 * of reading of the whole line.
 */
const UNPRINTED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text, in double quotes unless it is unambiguous without. */
function emitText(text: string): string {
  if (SAFE.test(text) && !WORDS.test(text)) return text;
  return JSON.stringify(text).replace(UNPRINTED, escapedCharacter);
}

/** A value in flow style on one line, numbers and booleans as texts. Keys whose value is undefined are left out. */
export function emit(value: YamlValue): string {
  if (typeof value !== 'object') return emitText(String(value));
  if (isList(value)) return `[${value.map(emit).join(', ')}]`;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, YamlValue] => entry[1] !== undefined,
  );
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, item]) => `${emitText(key)}: ${emit(item)}`).join(', ')} }`;
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
