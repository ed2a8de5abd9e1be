/**
 * Says whose the names of sheets are. The same spelling in the same office or body at about the same time is the same person;
 * the spelling alone is a candidate, about which is asked.
 */
import { romanize } from '../../domain/matching/romanize.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { slug } from '../../domain/model/slug.ts';
import type { Answer, Answers, Asked } from './answers.ts';
import { cellText, type Draft, type Name, type Question } from './draft.ts';
import { yearsIn } from './terms.ts';
import { yearsBetween, yearsOfBoth } from './typedCell.ts';

/** The most years between two terms of a namesake in one office or body who is taken for the same person. */
const MOST_APART = 15;
/** The most namesakes that a name is compared with, and those that a question names: "N.N." may be in each office. */
const MOST_NAMESAKES = 100;
const MOST_CANDIDATES = 10;
/** The most cells that a question names. */
export const MOST_CELLS = 20;

/** An entity of the graph that has a name. */
export interface KnownEntity {
  readonly id: string;
  /** The ids of the offices it held and the bodies it was in. */
  readonly contexts: readonly string[];
  /** The years of these, such as `1902-1910`. */
  readonly years: string;
  /** What people know it by: "Anna Berg (Mayor, 1902-1910)". */
  readonly about: string;
}

/** The ids that are made of a name in turn, of which the graph is asked. */
const MOST_SLUGS = 10;
/** So that ids of many namesakes are not too long. */
const LONGEST_SLUG = 190;

/** The ids that are made of a name in turn; letters of other alphabets are written in Latin ones. */
export function slugsOf(typed: string): string[] {
  const first = slug(romanize(typed)).slice(0, LONGEST_SLUG) || 'unnamed';
  return Array.from({ length: MOST_SLUGS }, (_, i) => (i === 0 ? first : `${first}-${i + 1}`));
}

/** What the graph has, for questions about names. */
export interface KnownRecords {
  readonly names: KnownNames;
  readonly isTaken: (id: string) => boolean;
  /** Whether another dataset was the first to have it. */
  readonly isForeign: (id: string) => boolean;
}

/** Of an empty graph, or of none. */
export const NOTHING_KNOWN: KnownRecords = { names: () => [], isTaken: () => false, isForeign: () => false };

export type { Name };

/** What the graph has under a name. */
type KnownNames = (kind: Name['kind'], typed: string) => readonly KnownEntity[];

/** The office or body in which a person is named, and the body of the office. */
interface Context {
  readonly context: string;
  readonly body: string;
}

/** Mentions of one name in one office or body, at about one time. */
interface Mention {
  name: Name;
  readonly asked: Asked;
  readonly body: string;
  readonly drafts: Draft[];
  readonly cells: string[];
  years: string;
}

/** The ids of names: `null` where it has to be asked. */
export class WhoIsWho {
  readonly questions: Question[] = [];
  /** The names that are new in the sheets, by the id that they get. */
  readonly declared = new Map<string, { readonly name: Name; readonly file: string }>();
  readonly #answers: Answers;
  readonly #known: KnownRecords | null;
  readonly #ids = new Map<Draft, Map<string, string>>();
  readonly #used = new Set<string>();
  /** About whom is asked. */
  readonly #open = new Set<Mention>();

  /** @param known what the graph has; null where only what was answered counts */
  constructor(answers: Answers, known: KnownRecords | null) {
    this.#answers = answers;
    this.#known = known;
    for (const { answer, kind } of answers.all) if (kind === 'NAME') this.#used.add(idIn(answer));
  }

  /** The id of a name in a draft; null if it is not known. */
  idOf(draft: Draft, key: string): string | null {
    return this.#ids.get(draft)?.get(key) ?? null;
  }

  /** Finds out whose the names of one column of the drafts are. @param contextOf the office or body of a draft; null while it is not known */
  resolve(drafts: readonly Draft[], key: string, contextOf: (draft: Draft) => Context | null): void {
    const mentions = this.#mentions(drafts, key, contextOf);
    const namesakes = new Map<string, Mention[]>();
    for (const mention of mentions) addTo(namesakes, mention.name.typed.toLowerCase(), mention);
    const setId = (mention: Mention, id: string): void => {
      for (const draft of mention.drafts) {
        const ids = this.#ids.get(draft) ?? new Map<string, string>();
        this.#ids.set(draft, ids.set(key, id));
      }
    };
    // Who is known already is a candidate for others of the name, wherever it stands.
    const unanswered = mentions.filter((mention) => {
      const id = this.#answered(mention);
      if (id !== undefined) setId(mention, id);
      return id === undefined;
    });
    // "Acting Mayor" comes after "Mayor".
    const isFlagged = ({ name }: Mention): number => (name.flags?.length ? 1 : 0);
    const byBeginning = new Map<string, Mention[]>();
    for (const one of mentions)
      if (one.name.kind === 'OFFICE' && !isFlagged(one)) addTo(byBeginning, beginningOf(one.name), one);
    for (const mention of unanswered.sort((a, b) => isFlagged(a) - isFlagged(b))) {
      const others = (namesakes.get(mention.name.typed.toLowerCase()) ?? [])
        .filter((one) => one !== mention)
        .slice(0, MOST_NAMESAKES);
      const alike = isFlagged(mention) ? (byBeginning.get(beginningOf(mention.name)) ?? []) : [];
      const id = this.#decided(mention, others, alike);
      if (id !== null) setId(mention, id);
    }
  }

  #mentions(drafts: readonly Draft[], key: string, contextOf: (draft: Draft) => Context | null): Mention[] {
    const groups = new Map<string, Mention[]>();
    for (const { draft, name, years, group, ...about } of namedIn(drafts, key, contextOf)) {
      const list = groups.get(group) ?? [];
      groups.set(group, list);
      const isTimed = name.kind === 'PERSON';
      const found = list.find((one) => !isTimed || yearsBetween(one.years, years) <= MOST_APART);
      const mention = found ?? { name, ...about, drafts: [], cells: [], years: '' };
      if (found === undefined) list.push(mention);
      mention.drafts.push(draft);
      // A name that also stands without words such as "acting" is one in itself.
      if (mention.name.flags?.length && !name.flags?.length) mention.name = name;
      if (isTimed) mention.years = yearsOfBoth(mention.years, years);
      const cell = cellText(draft.file, name.cell);
      if (mention.cells.length < MOST_CELLS && !mention.cells.includes(cell)) mention.cells.push(cell);
    }
    return [...groups.values()].flat();
  }

  /** The row of the answers about a name in an office at about this time. */
  #rowOf({ asked, years }: Mention): Answer | undefined {
    return this.#answers.of(asked).find((one) => yearsBetween(one.years, years) <= MOST_APART);
  }

  /** Whether what was new when it was answered is now something of another dataset. */
  #isForeign({ answer }: Answer): boolean {
    return answer.startsWith(NEW) && this.#known?.isForeign(idIn(answer)) === true;
  }

  /** What was answered about a name in an office at about this time; undefined if nothing was. */
  #answered(mention: Mention): string | undefined {
    const row = this.#rowOf(mention);
    if (row === undefined || !ID_PATTERN.test(idIn(row.answer)) || this.#isForeign(row)) return undefined;
    row.years ||= mention.years;
    if (row.answer.startsWith(NEW)) this.#declare(idIn(row.answer), mention);
    return idIn(row.answer);
  }

  /** What is sure without an answer; else a question. */
  #decided(mention: Mention, others: readonly Mention[], alike: readonly Mention[]): string | null {
    const { name, asked, years, body } = mention;
    const row = this.#rowOf(mention);
    if (row !== undefined && this.#isForeign(row)) {
      const another = `${NEW}${this.#newId(name.typed)}: another one`;
      return this.#ask(mention, [`${idIn(row.answer)}: that which another dataset has by now`, another]);
    }
    if (this.#known === null || row !== undefined) return this.#ask(mention, []);
    const stored = this.#known.names(name.kind, name.typed);
    const isNear = (one: { readonly years: string }): boolean => yearsBetween(one.years, years) <= MOST_APART;
    if (name.kind !== 'PERSON') {
      const isDated = name.kind !== 'SOURCE' && name.kind !== 'EVENT' && /\d{4}/.test(name.typed);
      if (isDated)
        return this.#ask(mention, ['a name with a year: it may be of several, one after the other']);
      if (stored.length + alike.length === 0)
        return this.#add(mention, `${NEW}${this.#newId(name.typed)}`, '');
      // Two towns have a mayor, and two archives a Register.
      const candidates = [
        ...stored.map(({ id, about }) => `${id}: ${about}`),
        ...alike
          .slice(0, MOST_CANDIDATES)
          .flatMap((one) => this.#idsOf(one).map((id) => `${id}: ${one.name.typed}`)),
      ];
      return this.#ask(mention, [...candidates, `${NEW}${this.#newId(name.typed)}: another one`]);
    }
    const certain = new Set([
      // A cell names one person, in however many offices its row has them.
      ...others
        .filter(({ cells }) => cells.some((cell) => mention.cells.includes(cell)))
        .flatMap((one) => this.#idsOf(one)),
      ...stored
        .filter(
          (one) => isNear(one) && [asked.context, body].some((at) => at !== '' && one.contexts.includes(at)),
        )
        .map(({ id }) => id),
      ...others
        .filter((one) => isNear(one) && body !== '' && one.body === body)
        .flatMap((one) => this.#idsOf(one)),
    ]);
    const [only, second] = certain;
    if (only !== undefined && second === undefined)
      return this.#add(mention, only, 'the same name in the same cell, office or body');
    const earlier = others.filter((one) => this.#open.has(one) || this.#idsOf(one).length > 0);
    if (stored.length === 0 && earlier.length === 0)
      return this.#add(mention, `${NEW}${this.#newId(name.typed)}`, '');
    const known = new Set(stored.map(({ id }) => id));
    const candidates = [
      ...stored.map(({ id, about }) => `${id}: ${about}`),
      ...earlier
        .filter((one) => !this.#idsOf(one).some((id) => known.has(id)))
        .map((one) => `${this.#idsOf(one)[0] ?? 'the same as'}: ${one.asked.context} ${one.years}`.trim()),
    ];
    return this.#ask(mention, [...candidates, `${NEW}${this.#newId(name.typed)}: somebody else`]);
  }

  #idsOf({ drafts, name }: Mention): string[] {
    for (const draft of drafts) {
      const key =
        [...draft.names].find(([, one]) => one.typed === name.typed && one.kind === name.kind)?.[0] ??
        'source';
      const id = this.idOf(draft, key);
      if (id !== null) return [id];
    }
    return [];
  }

  #declare(id: string, { name, drafts }: Mention): void {
    const [first] = drafts;
    if (first !== undefined && !this.declared.has(id)) this.declared.set(id, { name, file: first.file });
  }

  #newId(typed: string): string {
    const isFree = (id: string): boolean => !this.#used.has(id) && !this.#known?.isTaken(id);
    const slugs = slugsOf(typed);
    let next = slugs.find(isFree);
    for (let i = MOST_SLUGS + 1; next === undefined; i += 1) next = [`${slugs[0]}-${i}`].find(isFree);
    return next;
  }

  /** Keeps an answer that follows from the sheets and the graph. */
  #add(mention: Mention, answer: string, readings: string): string {
    const { asked, years, cells } = mention;
    this.#used.add(idIn(answer));
    this.#answers.add({ ...asked, years, cells: cells.join(', '), readings, answer, by: 'fasti' });
    if (answer.startsWith(NEW)) this.#declare(idIn(answer), mention);
    return idIn(answer);
  }

  #ask(mention: Mention, candidates: readonly string[]): null {
    this.#open.add(mention);
    const { name, asked, years, drafts, cells } = mention;
    const [draft] = drafts;
    const row = this.#rowOf(mention);
    const shown = candidates.filter((_, i) => i < MOST_CANDIDATES || i === candidates.length - 1);
    const readings = shown.join('; ') || (row?.readings ?? '');
    if (draft !== undefined)
      this.questions.push({ ...asked, file: draft.file, cell: name.cell, readings, given: row?.answer });
    if (this.#known !== null && row === undefined)
      this.#answers.add({ ...asked, years, cells: cells.join(', '), readings, answer: '', by: '' });
    return null;
  }
}

/** The names of one column of drafts, in the order of their years. */
function namedIn(drafts: readonly Draft[], key: string, contextOf: (draft: Draft) => Context | null) {
  const named = drafts.flatMap((draft) => {
    const name = key === 'source' ? draft.source : draft.names.get(key);
    if (name === undefined || name === null) return [];
    const found = name.kind === 'PERSON' ? contextOf(draft) : { context: name.body ?? '', body: '' };
    // While it is asked what the office is, nobody in it is known; else they would be asked about twice.
    if (found === null) return [];
    const { context, body } = found;
    const asked: Asked = { kind: 'NAME', column: name.kind, typed: name.typed, context };
    const group = JSON.stringify([name.kind, name.typed.toLowerCase(), context]);
    return [{ draft, name, asked, body, group, years: yearsIn(draft) }];
  });
  const dated = new Set(named.flatMap(({ years, group }) => (years === '' ? [] : [group])));
  return (
    named
      // While the time of a row is asked about, it is not known which of several namesakes it means.
      .filter(
        ({ draft, name, years, group }) =>
          name.kind !== 'PERSON' || !draft.open || years !== '' || !dated.has(group),
      )
      .sort((a, b) => Number.parseInt(a.years || '0', 10) - Number.parseInt(b.years || '0', 10))
  );
}

/** What a name has in common with itself in another case: "мэра" and "мэр". */
const beginningOf = ({ typed }: Name): string => typed.slice(0, 3).toLowerCase();

/** The ids of what was new when it was answered. */
export const newIdsIn = (answers: Answers): string[] =>
  answers.all.flatMap(({ kind, answer }) =>
    kind === 'NAME' && answer.startsWith(NEW) ? [idIn(answer)] : [],
  );

/** Before the id of an entity that the sheets declare. */
const NEW = 'new ';
const idIn = (answer: string): string => (answer.startsWith(NEW) ? answer.slice(NEW.length).trim() : answer);
