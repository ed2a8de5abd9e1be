/** Reads the names that people type into cells: several in one cell, companies among people, words beside a name. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import { quoteValue } from '../../formats/problem.ts';
import type { Answers, Asked } from './answers.ts';
import type { ColumnRule } from './mappingFile.ts';

/** A column of the table that is true where one of its words stands beside a name. */
export interface Flag {
  readonly key: string;
  readonly words: readonly string[];
}

export interface TypedName {
  readonly kind: EntityKind;
  readonly typed: string;
  /** The keys of the flags whose words stand beside it. */
  readonly flags: readonly string[];
}

/**
 * The names of a cell, none if it says that an office is vacant; or what has to be asked; null if the row is left out, as was
 * answered.
 */
type NamesReading =
  | { readonly names: readonly TypedName[] /** Whether something is left out. */; readonly isCut: boolean }
  | { readonly ask: Asked; readonly readings: string }
  | null;

const LEAVE = '"leave": leave the row out, and write the names into rows of their own';

/** Words for the text above. */
export const DITTO =
  /^(?:ditto|dto\.?|do\.|idem|id\.|[“”"„″]+|''|-"-|wie oben|desgl\.?|ibid\.?|ib\.|ebd\.?|ebenda|то же|там же|d(?:er|ie|as)selben?|ders\.|dies\.|(?:the )?same|as above|l[ea] même|он же|она же|тот же|та же)$/iu;
export const VACANT =
  /^(?:vac\.?|vacan(?:t|te|cy|ce|za|cia)|vakan(?:t|z)|unbesetzt|(?:sede|sedis)[ -]?vakanz|sede vacante|вакан(?:сия|тно|тна)|не замещен[ао]?)$/iu;
/** Cells that may say that there is nobody, or that it is not known who. */
const UNNAMED =
  /^(?:[^\p{L}]*|n\. ?n\.?|nn|n\. ?[ak]\.|unknown|unbekannt|inconnue?|неизвест\p{L}*|nobody|niemand|none|keine?r?|personne|никто|нет|leer|empty|sowie|jun\.?|sen\.?)$/iu;
/** A name about which the sheet is not sure. */
const DOUBTED = /\s*(?:\(\?\)|\[\?\]|\?)$/;
/** What refers to a note below: "Anna Berg*", "Anna Berg ¹", "Anna Berg 2)". */
const MARKS = /^[*†‡§]+\s*|(?<=[\p{L}.)])\s*(?:[*†‡§¹²³⁰⁴-⁹]+|\d{1,2}\)|\[\d{1,3}\])+(?=$|,)/gu;
/** What distinguishes a son from his father goes to the end of the name. */
const GENERATION =
  /(?<=\p{L}|\.),?\s+(jun\.|jr\.?|junior|sen\.|sr\.?|senior|d\. ?[jä]\.|fils|père|мл\.|ст\.|младший|старший)(?=$|,|\s)/iu;

/** Reads a cell with names of a kind. @param above the names in the row above */
export function namesIn(
  text: string,
  { kind, split, order }: Pick<ColumnRule, 'split' | 'order'> & { readonly kind: EntityKind },
  flags: readonly Flag[],
  answers: Answers,
  above: readonly TypedName[] = [],
): NamesReading {
  const whole = text.trim();
  const beside = flags.flatMap(({ words }) => words);
  const parts = kind === 'PERSON' ? partsIn(whole, { split, order }, beside, answers) : [whole];
  if (parts === null || 'ask' in parts) return parts;
  const names: TypedName[] = [];
  const left = new Set<string | undefined>();
  let isCut = false;
  for (const part of parts) {
    const found = flags.filter(({ words }) => hasWord(part, words));
    const words = found.flatMap((flag) => flag.words);
    const said = withoutWords(part, words) || part;
    const cell = cellIn(said, kind, above, answers);
    if (typeof cell === 'object') return cell;
    if (cell === 'above') names.push(...above);
    if (cell !== 'name') {
      left.add(cell);
      continue;
    }
    const own = kind === 'PERSON' ? kindOf(said, answers) : kind;
    if (own === null || typeof own === 'object') return own;
    const isReversed = own === 'PERSON' && order === 'SURNAME_FIRST';
    const typed = nameIn(said, own, isReversed);
    isCut ||= typed !== inOrder(said, isReversed);
    names.push({ kind: own, typed, flags: found.map(({ key }) => key) });
  }
  return names.length === 0 && !left.has('vacant') ? null : { names, isCut };
}

const inOrder = (name: string, isReversed: boolean): string => (isReversed ? givenNameFirst(name) : name);

/** A name without what refers to notes; what distinguishes a son from his father is at its end. */
function nameIn(said: string, kind: EntityKind, isReversed: boolean): string {
  const bare = said.replace(MARKS, '').replace(DOUBTED, '').trim() || said;
  const [generation = '', last = ''] = (kind === 'PERSON' && GENERATION.exec(bare)) || [];
  return `${inOrder(bare.replace(generation, ''), isReversed)} ${last}`.trim();
}

/** What a cell that may name nobody is: a name, the name above, a vacancy, or to be left out. */
function cellIn(
  typed: string,
  kind: EntityKind,
  above: readonly TypedName[],
  answers: Answers,
): string | Extract<NamesReading, { ask: unknown }> {
  const isDitto = DITTO.test(typed);
  const isNobody = kind === 'PERSON' && [VACANT, UNNAMED, DOUBTED].some((one) => one.test(typed));
  if (!isDitto && !isNobody) return 'name';
  const asked = { kind: 'CELL', column: kind, typed, context: '' } as const;
  const given = answers.of(asked)[0]?.answer ?? '';
  const known = ['name', 'leave', ...(isDitto && above.length > 0 ? ['above'] : isNobody ? ['vacant'] : [])];
  if (known.includes(given)) return given;
  const readings = [
    DOUBTED.test(typed) ? '"name": take it as sure, with the text as a note' : '"name": it is a name',
    isDitto ? '"above": the name in the row above' : '"vacant": nobody held the office',
    `"leave": leave it out`,
  ];
  return { ask: asked, readings: readings.join('; ') };
}

/** Between names these may mean both, or one or the other. */
const BETWEEN_NAMES =
  /\s*[/;+\n]\s*|\s+&\s+|(?:^|\s+)(?:or|oder|ou|или|bzw\.|and|und|u\.|et|y|и|sowie|as well as)\s+/iu;

/** The names that a text may be of: one, unless something that stands between names is in it. */
function namesBetween(text: string, order: ColumnRule['order']): readonly string[] {
  // A company has such words in its name.
  if (COMPANY.test(text.replaceAll('&', ' '))) return [text];
  const found = text.split(BETWEEN_NAMES).filter((part) => part.trim() !== '');
  if (found.length > 1 || BETWEEN_NAMES.test(text)) return found;
  const isSuffix = (part: string): boolean =>
    `a ${part}`.replace(GENERATION, '') === 'a' || ['', '.'].includes(`${part}.`.replace(TITLES, ''));
  const pieces = text.split(',').map((part) => part.trim());
  const own = pieces.filter((part) => part !== '' && !isSuffix(part));
  const areWhole = own.every((part) => /\s/.test(part) && !PARTICLE.test(part));
  if (own.length < 2 || (own.length === 2 && (order === 'SURNAME_FIRST' || !areWhole))) return [text];
  if (areWhole || own.length % 2 === 1) return own;
  return own.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${own[i + 1]}`] : []));
}

/** The parts of a cell with people: those that the mapping splits it into, unless these or a part may be something else. */
function partsIn(
  whole: string,
  { split, order }: Pick<ColumnRule, 'split' | 'order'>,
  beside: readonly string[],
  answers: Answers,
): readonly string[] | Exclude<NamesReading, { names: unknown }> {
  const found = partsOf(whole, split);
  // "Smith and Sons" is not split.
  if (found.some((part) => COMPANY.exec(part)?.index === 0)) return [whole];
  const names: string[] = [];
  for (const typed of areAlike(found) ? found : [whole]) {
    const several = typed === whole && !areAlike(found) ? found : namesBetween(typed, order);
    // "Paul Roth, acting" is one name.
    const bare = withoutWords(typed, beside);
    if (several !== found && namesBetween(bare, order)[0] === bare) {
      names.push(typed);
      continue;
    }
    const asked = { kind: 'SPLIT', column: 'PERSON', typed, context: '' } as const;
    const given = answers.of(asked)[0]?.answer;
    if (given === 'leave') return null;
    if (given !== 'one' && given !== 'several') {
      const readings = `"one": it is one name; "several": ${several.map(quoteValue).join(', ')}; ${LEAVE}`;
      return { ask: asked, readings };
    }
    names.push(...(given === 'one' ? [typed] : several));
  }
  return names;
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
