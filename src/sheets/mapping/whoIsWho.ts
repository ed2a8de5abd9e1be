/**
 * Says whose the names of sheets are. The same spelling in the same office or body at about the same time is the same person;
 * the spelling alone, or one that is alike, is a candidate, about which is asked once.
 */
import { areLifetimesCompatible, type Lifetime } from '../../domain/matching/lifetime.ts';
import { likenessKeys, mayBeOnePerson } from '../../domain/matching/nameKey.ts';
import { romanize } from '../../domain/matching/romanize.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { slug } from '../../domain/model/slug.ts';
import { type Answer, type Answers, type Asked, spellingOf } from './answers.ts';
import { cellText, type Draft, type Name, type Question } from './draft.ts';
import {
  ABBREVIATED,
  beginningOf,
  type Context,
  isPerson,
  isSameName,
  lifetimeOf,
  type Mention,
  namedIn,
} from './mentions.ts';
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
  /** Its names that are like one of the sheets. */
  readonly names: readonly string[];
  readonly lifetime: Lifetime;
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

/** The ids of names: `null` where it has to be asked. */
export class WhoIsWho {
  readonly questions: Question[] = [];
  /** The names that are new in the sheets, by the id that they get. */
  readonly declared = new Map<string, { readonly name: Name; readonly file: string }>();
  readonly #answers: Answers;
  readonly #known: KnownRecords | null;
  readonly #ids = new Map<Draft, Map<string, string>>();
  readonly #used = new Set<string>();
  /** The ids of all names so far. */
  readonly #found = new Set<string>();
  /** About whom is asked. */
  readonly #open = new Set<Mention>();
  /** The mentions of people in the column that is resolved, by the keys of their names. */
  readonly #alike = new Map<string, Mention[]>();
  /** The mentions of whom an answer decides, with its row. */
  readonly answered = new Map<Mention, Answer>();
  /** Spellings that are read as another one, such as one with two spaces. */
  readonly folded = new Map<string, { readonly name: Name; readonly file: string; readonly as: string }>();

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
    // Who is known already is a candidate for others of the name, wherever it stands.
    const unanswered = mentions.filter((mention) => !this.#isAnswered(mention));
    this.#alike.clear();
    if (this.#known !== null && unanswered.some(isPerson))
      for (const mention of mentions.filter(isPerson))
        for (const one of likenessKeys(mention.name.typed).own) addTo(this.#alike, one, mention);
    // "Acting Mayor" comes after "Mayor", and "A. Berg" after "Anna Berg".
    const rank = ({ name }: Mention): number => (name.flags?.length || ABBREVIATED.test(name.typed) ? 1 : 0);
    const byBeginning = new Map<string, Mention[]>();
    for (const one of mentions)
      if (one.name.kind === 'OFFICE' && !one.name.flags?.length)
        addTo(byBeginning, beginningOf(one.name), one);
    const pending: Pending[] = [];
    for (const mention of unanswered.sort((a, b) => rank(a) - rank(b)))
      if (isPerson(mention)) pending.push(...this.#decidePerson(mention));
      else
        this.#decide(
          mention,
          mention.name.flags?.length ? (byBeginning.get(beginningOf(mention.name)) ?? []) : [],
        );
    this.#askOnce(pending);
  }

  #setId({ drafts, key }: Mention, id: string): void {
    this.#found.add(id);
    for (const draft of drafts) {
      const ids = this.#ids.get(draft) ?? new Map<string, string>();
      this.#ids.set(draft, ids.set(key, id));
    }
  }

  #mentions(drafts: readonly Draft[], key: string, contextOf: (draft: Draft) => Context | null): Mention[] {
    const groups = new Map<string, Mention[]>();
    for (const { draft, name, years, group, ...about } of namedIn(drafts, key, contextOf)) {
      const list = groups.get(group) ?? [];
      groups.set(group, list);
      const isTimed = name.kind === 'PERSON';
      const found = list.find(
        (one) => !isTimed || name.number || yearsBetween(one.years, years) <= MOST_APART,
      );
      const mention = found ?? { name, key, ...about, drafts: [], cells: [], years: '' };
      if (found === undefined) list.push(mention);
      mention.drafts.push(draft);
      // A name that also stands without words such as "acting" is one in itself.
      if (mention.name.flags?.length && !name.flags?.length) mention.name = name;
      if (name.typed !== mention.name.typed && spellingOf(name.typed) === spellingOf(mention.name.typed))
        keptIn(this.folded, name.typed, () => ({ name, file: draft.file, as: mention.name.typed }));
      if (isTimed) mention.years = yearsOfBoth(mention.years, years);
      const cell = cellText(draft.file, name.cell);
      if (mention.cells.length < MOST_CELLS && !mention.cells.includes(cell)) mention.cells.push(cell);
    }
    return [...groups.values()].flat();
  }

  /** The row of the answers about a name in an office at about this time, or about all of the name. */
  #rowOf(mention: Mention): Answer | undefined {
    const { asked, years } = mention;
    const rowIn = (one: Asked): Answer | undefined =>
      this.#answers.of(one).find((row) => yearsBetween(row.years, years) <= MOST_APART);
    const ofAll = isPerson(mention) && !mention.name.number ? rowIn({ ...asked, context: ALL }) : undefined;
    return rowIn(asked) ?? (ofAll?.answer === EACH ? undefined : ofAll);
  }

  /** Whether what was new when it was answered is now something of another dataset. */
  #isForeign({ answer }: Answer): boolean {
    return answer.startsWith(NEW) && this.#known?.isForeign(idIn(answer)) === true;
  }

  /** Whether it was answered whose a name in an office at about this time is. */
  #isAnswered(mention: Mention): boolean {
    const row = this.#rowOf(mention);
    if (row === undefined || !ID_PATTERN.test(idIn(row.answer)) || this.#isForeign(row)) return false;
    row.years = row.context === ALL ? yearsOfBoth(row.years, mention.years) : row.years || mention.years;
    if (row.answer.startsWith(NEW)) this.#declare(idIn(row.answer), mention);
    this.#setId(mention, idIn(row.answer));
    this.answered.set(mention, row);
    return true;
  }

  /** Asks about a name that cannot be decided for a reason that all kinds have. */
  #isAsked(mention: Mention): boolean {
    const row = this.#rowOf(mention);
    if (row !== undefined && this.#isForeign(row)) {
      const another = `${NEW}${this.#newId(mention.name.typed)}: another one`;
      this.#ask(mention, [`${idIn(row.answer)}: that which another dataset has by now`, another]);
      return true;
    }
    if (this.#known !== null && row === undefined) return false;
    this.#ask(mention, []);
    return true;
  }

  /** Decides about an office, a body or a source; or asks. */
  #decide(mention: Mention, alike: readonly Mention[]): void {
    const { name } = mention;
    if (this.#isAsked(mention)) return;
    const stored = this.#known?.names(name.kind, name.typed) ?? [];
    const isDated = name.kind !== 'SOURCE' && name.kind !== 'EVENT' && /\d{4}/.test(name.typed);
    if (isDated) this.#ask(mention, ['a name with a year: it may be of several, one after the other']);
    else if (stored.length + alike.length === 0) this.#add(mention, `${NEW}${this.#newId(name.typed)}`, '');
    else {
      // Two towns have a mayor, and two archives a Register.
      const candidates = [
        ...stored.map(({ id, about }) => `${id}: ${about}`),
        ...alike
          .slice(0, MOST_CANDIDATES)
          .flatMap((one) => this.#idsOf(one).map((id) => `${id}: ${one.name.typed}`)),
      ];
      this.#ask(mention, [...candidates, `${NEW}${this.#newId(name.typed)}: another one`]);
    }
  }

  /** Decides who somebody is, if that is sure; else returns who it may be. */
  #decidePerson(mention: Mention): Pending[] {
    if (this.#isAsked(mention)) return [];
    const { name } = mention;
    const known = this.#known?.names('PERSON', name.typed) ?? [];
    if (name.number && this.#known?.isTaken(name.number)) {
      this.#add(mention, name.number, 'the id of the sheet');
      return [];
    }
    const canMeet = (lifetime: Lifetime): boolean =>
      areLifetimesCompatible('PERSON', lifetime, lifetimeOf(mention.years));
    const stored = known.filter(({ lifetime }) => canMeet(lifetime));
    const others = this.#othersLike(mention);
    const possible = others.filter(
      (one) =>
        (this.#open.has(one) || this.#idsOf(one).length > 0) &&
        canMeet(lifetimeOf(one.years)) &&
        !(name.sameName === 'OTHER' && isSameName(one, mention)),
    );
    const [only, second] = this.#certain(mention, stored, others, possible);
    const candidates = this.#candidates(mention, stored, possible);
    if (only !== undefined && second === undefined) this.#add(mention, ...only);
    else if (candidates.length === 0) this.#add(mention, `${NEW}${this.#newId(name.typed)}`, '');
    else {
      this.#open.add(mention);
      return [{ mention, candidates }];
    }
    return [];
  }

  /** The ids that somebody surely has, each with the reason. */
  #certain(
    mention: Mention,
    stored: readonly KnownEntity[],
    others: readonly Mention[],
    possible: readonly Mention[],
  ): ReadonlyMap<string, string> {
    const { name, asked, years, body } = mention;
    const isNear = (one: { readonly years: string }): boolean => yearsBetween(one.years, years) <= MOST_APART;
    // A cell names one person, in however many offices its row has them.
    const isOne = (one: Mention): boolean =>
      one.cells.some((cell) => mention.cells.includes(cell)) ||
      (isNear(one) && body !== '' && one.body === body);
    const same = others.filter((one) => isSameName(one, mention) && isOne(one));
    const ids = same.flatMap((one) => this.#idsOf(one));
    const certain = new Map(ids.map((id) => [id, 'the same name in the same cell, office or body']));
    for (const { id, about, ...one } of stored.filter(isNear))
      if (
        one.names.some((typed) => spellingOf(typed) === spellingOf(name.typed)) &&
        [asked.context, body].some((at) => at !== '' && one.contexts.includes(at))
      )
        certain.set(id, `${id}: ${about}`);
    if (name.sameName === 'SAME' && certain.size === 0)
      for (const one of possible.filter((other) => isSameName(other, mention)))
        for (const id of this.#idsOf(one)) certain.set(id, 'the same name, as the mapping says');
    return certain;
  }

  #candidates(
    mention: Mention,
    stored: readonly KnownEntity[],
    possible: readonly Mention[],
  ): readonly string[] {
    const candidates = new Map(stored.map(({ id, about }) => [id, `${id}: ${about}`]));
    const open: string[] = [];
    for (const one of possible) {
      const [id] = this.#idsOf(one);
      const where = [isSameName(one, mention) ? '' : `${one.name.typed},`, one.asked.context, one.years];
      const about = `${id ?? 'the same as'}: ${where.filter(Boolean).join(' ')}`;
      if (id === undefined) open.push(about);
      else keptIn(candidates, id, () => about);
    }
    return [...candidates.values(), ...open];
  }

  /** The other mentions of people with a name that is like that of one, unless the sheets say by ids that they are others. */
  #othersLike(mention: Mention): readonly Mention[] {
    const { typed, number } = mention.name;
    const found = new Set<Mention>();
    for (const key of likenessKeys(typed).ofOthers)
      for (const one of this.#alike.get(key) ?? []) {
        if (found.size === MOST_NAMESAKES) return [...found];
        if (one !== mention && !(number && one.name.number) && mayBeOnePerson(one.name.typed, typed))
          found.add(one);
      }
    return [...found];
  }

  /** Asks about each person once, in however many offices the name stands, as long as the times can be of one life. */
  #askOnce(pending: readonly Pending[]): void {
    const groups: Pending[][] = [];
    const bySpelling = new Map<string, Pending[][]>();
    for (const one of pending) {
      const spelling = `${spellingOf(one.mention.name.typed)} ${one.mention.name.number ?? ''}`;
      const own = bySpelling
        .get(spelling)
        ?.find((group) =>
          group.every(({ mention: { years } }) =>
            areLifetimesCompatible('PERSON', lifetimeOf(years), lifetimeOf(one.mention.years)),
          ),
        );
      if (own !== undefined) own.push(one);
      else {
        groups.push([one]);
        addTo(bySpelling, spelling, groups.at(-1) as Pending[]);
      }
    }
    for (const group of groups) {
      const [first, ...more] = group;
      if (first === undefined) continue;
      const { mention } = first;
      const another = `${NEW}${this.#newId(mention.name.typed)}: somebody else`;
      const own = this.#answers.of({ ...mention.asked, context: ALL }).some(({ answer }) => answer === EACH);
      if (more.length === 0 || own) {
        for (const one of group) this.#ask(one.mention, [...one.candidates, another]);
        continue;
      }
      const all: Mention = {
        ...mention,
        asked: { ...mention.asked, context: ALL },
        years: group.map((one) => one.mention.years).reduce(yearsOfBoth),
        drafts: group.flatMap((one) => one.mention.drafts),
        cells: [...new Set(group.flatMap((one) => one.mention.cells))].slice(0, MOST_CELLS),
      };
      const where = group.map((one) => `${one.mention.asked.context} ${one.mention.years}`.trim()).join(', ');
      const candidates = [...new Set(group.flatMap((one) => one.candidates))].filter(
        (text) => !text.startsWith('the same as: '),
      );
      this.#ask(all, [...candidates, `"${EACH}": ask for each of ${where}`, another]);
    }
  }

  /** The entities that a row of the answers offered, with what was said about them; without those that no longer exist. */
  offeredBy({ readings }: Answer): ReadonlyMap<string, string> {
    const offered = readings.split('; ').flatMap((text): [string, string][] => {
      const [, id = '', about = ''] = /^(\S+): (.*)$/.exec(text) ?? [];
      // What the graph has ends with where it is known from.
      return this.#found.has(id) || about.endsWith(')') ? [[id, about]] : [];
    });
    return new Map(offered);
  }

  #idsOf({ drafts, key }: Mention): string[] {
    return drafts.slice(0, 1).flatMap((draft) => this.idOf(draft, key) ?? []);
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
  #add(mention: Mention, answer: string, readings: string): void {
    const { asked, years, cells } = mention;
    this.#used.add(idIn(answer));
    const row = { ...asked, years, cells: cells.join(', '), readings, answer, by: 'fasti' };
    this.#answers.add(row);
    this.answered.set(mention, row);
    if (answer.startsWith(NEW)) this.#declare(idIn(answer), mention);
    this.#setId(mention, idIn(answer));
  }

  #ask(mention: Mention, candidates: readonly string[]): void {
    this.#open.add(mention);
    const { name, asked, years, drafts, cells } = mention;
    const [draft] = drafts;
    const row = this.#rowOf(mention);
    const shown = candidates.filter((_, i) => i < MOST_CANDIDATES || i >= candidates.length - 2);
    const readings = shown.join('; ') || (row?.readings ?? '');
    if (draft !== undefined)
      this.questions.push({
        ...(row ?? asked),
        file: draft.file,
        cell: name.cell,
        readings,
        given: row?.answer,
      });
    if (this.#known !== null && row === undefined)
      this.#answers.add({ ...asked, years, cells: cells.join(', '), readings, answer: '', by: '' });
  }
}

/** The ids of what was new when it was answered. */
export const newIdsIn = (answers: Answers): string[] =>
  answers.all.flatMap(({ kind, answer }) =>
    kind === 'NAME' && answer.startsWith(NEW) ? [idIn(answer)] : [],
  );

/** Who a mention may be. */
interface Pending {
  readonly mention: Mention;
  readonly candidates: readonly string[];
}

/** The context of a question about all offices in which a name stands, and the answer that these are asked about one by one. */
const ALL = '*';
const EACH = 'each';

/** Before the id of an entity that the sheets declare. */
const NEW = 'new ';
/** Whether an answer is the id of something that the sheets were the first to name. */
export const isNew = ({ answer }: Answer): boolean => answer.startsWith(NEW);
export const idIn = (answer: string): string =>
  answer.startsWith(NEW) ? answer.slice(NEW.length).trim() : answer;
