/** Reads the names that people type into cells: several in one cell, companies among people, words beside a name. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import { quoteValue } from '../problem.ts';
import type { Answers, Asked } from './answers.ts';
import type { ColumnRule } from './mappingFile.ts';

/** A column of the table that is true where one of its words stands beside a name. */
export interface Flag {
  readonly key: string;
  readonly words: readonly string[];
}

interface TypedName {
  readonly kind: EntityKind;
  readonly typed: string;
  /** The keys of the flags whose words stand beside it. */
  readonly flags: readonly string[];
}

/** The names of a cell; or what has to be asked; null if the row is left out, as was answered. */
type NamesReading =
  | { readonly names: readonly TypedName[] }
  | { readonly ask: Asked; readonly readings: string }
  | null;

const LEAVE = '"leave": leave the row out, and write the names into rows of their own';

/** Reads a cell with names of a kind. */
export function namesIn(
  text: string,
  { kind, split, order }: Pick<ColumnRule, 'split' | 'order'> & { readonly kind: EntityKind },
  flags: readonly Flag[],
  answers: Answers,
): NamesReading {
  const whole = text.trim();
  const parts = kind === 'PERSON' ? partsIn(whole, split, answers) : [whole];
  if (parts === null || 'ask' in parts) return parts;
  const names: TypedName[] = [];
  for (const part of parts) {
    const found = flags.filter(({ words }) => hasWord(part, words));
    const words = found.flatMap((flag) => flag.words);
    const bare = withoutWords(part, words) || part;
    const own = kind === 'PERSON' ? kindOf(bare, answers) : kind;
    if (own === null || typeof own === 'object') return own;
    const typed = own === 'PERSON' && order === 'SURNAME_FIRST' ? givenNameFirst(bare) : bare;
    names.push({ kind: own, typed, flags: found.map(({ key }) => key) });
  }
  return { names };
}

/** Between names these may mean one or the other, or both. */
const DOUBTFUL = /\/|\s(?:or|oder|ou|или)\s/i;

/** The parts of a cell with people: those that the mapping splits it into, unless these or a part may be something else. */
function partsIn(
  whole: string,
  split: readonly string[] | undefined,
  answers: Answers,
): readonly string[] | Exclude<NamesReading, { names: unknown }> {
  const found = partsOf(whole, split);
  // "Smith and Sons" is not split.
  if (found.some((part) => COMPANY.exec(part)?.index === 0)) return [whole];
  const doubtful = areAlike(found) ? found.filter((part) => DOUBTFUL.test(part)) : [whole];
  for (const typed of doubtful) {
    const asked = { kind: 'SPLIT', column: 'PERSON', typed, context: '' } as const;
    const [answer] = answers.of(asked);
    if (answer?.answer === 'leave') return null;
    if (answer?.answer === 'one') {
      if (typed === whole) return [whole];
    } else if (answer?.answer !== 'several' || areAlike(found)) {
      const several = areAlike(found) ? '' : ` "several": ${found.map(quoteValue).join(', ')};`;
      return { ask: asked, readings: `"one": it is one name;${several} ${LEAVE}` };
    }
  }
  return found;
}

/** What stands in names of companies and associations, and rarely in those of people. */
const COMPANY =
  /(?<![\p{L}\p{N}])(?:&|G?mbH|AG|KG|KGaA|OHG|e\. ?[VG]\.|Co|Cie|Ltd|Limited|Inc|Corp|LLC|PLC|SARL|S\. ?A\.$|Company|Society|Sons|Söhne|et [Ff]ils|Bros|Brothers|Gebrüder|Gebr|Frères|Verein|Gesellschaft|Société|[ОЗП]?АО|ООО|[Сс]ыновья|[Тт]оварищество|[Оо]бщество|[Кк]омпания)(?![\p{L}\p{N}])/u;

/** Whether a name in a column of people is that of a person; asked once for all names with the same legal form. */
function kindOf(typed: string, answers: Answers): EntityKind | Exclude<NamesReading, { names: unknown }> {
  const mark = COMPANY.exec(typed)?.[0];
  if (mark === undefined) return 'PERSON';
  const asked = { kind: 'KIND', column: 'PERSON', typed: mark === '&' ? typed : mark, context: '' } as const;
  const [answer] = answers.of(asked);
  if (answer?.answer === 'leave') return null;
  const kind = (['PERSON', 'ORGANIZATION'] as const).find((one) => one.toLowerCase() === answer?.answer);
  const of = mark === '&' ? '' : `names with ${quoteValue(mark)}, such as ${quoteValue(typed)}; `;
  return kind ?? { ask: asked, readings: `${of}"person"; "organization"; ${LEAVE}` };
}

/** Finds words as such, not as parts of others; "и.о." is also written "и. о.". */
function wordPattern(words: readonly string[]): RegExp {
  const escaped = words.map((word) => {
    const text = word.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return (
      text.replace(/\\\.\s*(?!$)/g, '\\.\\s*').replace(/\s+/g, '\\s+') +
      (/\p{L}$/u.test(text) ? '(?!\\p{L})' : '')
    );
  });
  return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})`, 'giu');
}

/** Whether a text has one of the words. */
export const hasWord = (text: string, words: readonly string[]): boolean =>
  words.length > 0 && wordPattern(words).test(text);

/** A text without words that stand in it: "Anna Berg (acting)" is Anna Berg. */
export function withoutWords(text: string, words: readonly string[]): string {
  if (words.length === 0) return text;
  return text
    .replace(wordPattern(words), ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '');
}

/** Before surnames; a name may begin with them. */
const PARTICLE =
  /^(?:von|vom|van|zu|zum|zur|de|den|der|des|del|della|di|da|dos|du|la|le|ter|ten|af|av|el|al|bin|ibn|фон|де)\s|^[dl]['’]/i;

/** Whether all parts of a cell look like names: not "Anna" of "Anna und Karl Berg", nor "занятости" of a ministry. */
function areAlike(parts: readonly string[]): boolean {
  const isSingle = (part: string): boolean => !/\s/.test(part);
  const isLower = (part: string): boolean => /^\p{Ll}/u.test(part) && !PARTICLE.test(part);
  const [first = ''] = parts;
  return parts.every((part) => isSingle(part) === isSingle(first) && isLower(part) === isLower(first));
}

/** The parts of a text between marks. */
export function partsOf(text: string, split: readonly string[] = []): string[] {
  let parts = [text];
  for (const mark of split) parts = parts.flatMap((part) => part.split(mark));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** "Berg, Anna" as "Anna Berg". A name of more or fewer parts stays as it is. */
function givenNameFirst(typed: string): string {
  const [surname, given, more] = typed.split(',').map((part) => part.trim());
  return surname && given && more === undefined ? nameOf(given, surname) : typed;
}

/** Titles before a surname: "Dr. med. ", "Prof. Dr. ". */
const TITLES = /^(?:(?:dr|prof|dipl|ing|mag|lic|med|phil|jur|rev|hon|проф|д-р|акад)\.[\s-]*)+/i;

/** A name in the order in which it is said: titles of the surname first. */
export function nameOf(given: string, surname: string): string {
  const [titles = ''] = TITLES.exec(surname) ?? [];
  return [titles.trim(), given, surname.slice(titles.length)].filter((part) => part !== '').join(' ');
}
