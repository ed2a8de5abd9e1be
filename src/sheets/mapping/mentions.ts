/** The names of drafts, as mentions of somebody or something in an office or body at about one time. */
import { type Lifetime, UNKNOWN_LIFETIME } from '../../domain/matching/lifetime.ts';
import { dayOf } from '../../domain/time/day.ts';
import { type Asked, spellingOf } from './answers.ts';
import type { Draft, Name } from './draft.ts';
import { yearsIn } from './terms.ts';

/** The office or body in which a person is named, and the body of the office. */
export interface Context {
  readonly context: string;
  readonly body: string;
}

/** Mentions of one name in one office or body, at about one time; or of all with one id in the sheets. */
export interface Mention {
  name: Name;
  /** The key of its column in the drafts. */
  readonly key: string;
  readonly asked: Asked;
  readonly body: string;
  readonly drafts: Draft[];
  readonly cells: string[];
  years: string;
}

/** The names of one column of drafts, in the order of their years. */
export function namedIn(drafts: readonly Draft[], key: string, contextOf: (draft: Draft) => Context | null) {
  const named = drafts.flatMap((draft) => {
    const name = key === 'source' ? draft.source : draft.names.get(key);
    if (name === undefined || name === null) return [];
    const found = name.kind === 'PERSON' ? contextOf(draft) : { context: name.body ?? '', body: '' };
    // While it is asked what the office is, nobody in it is known; else they would be asked about twice.
    if (found === null) return [];
    const { context, body } = found;
    const at = name.number ?? context;
    const asked: Asked = { kind: 'NAME', column: name.kind, typed: name.typed, context: at };
    const group = JSON.stringify([name.kind, name.number === undefined ? spellingOf(name.typed) : '', at]);
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
export const beginningOf = ({ typed }: Name): string => typed.slice(0, 3).toLowerCase();

export const isPerson = ({ name }: Mention): boolean => name.kind === 'PERSON';

/** Whether two mentions have one name, but for spaces, capitals and "ё". */
export const isSameName = (one: Mention, other: Mention): boolean =>
  spellingOf(one.name.typed) === spellingOf(other.name.typed);

/** A name with initials, or one that begins with the surname. */
export const ABBREVIATED = /(?<!\p{L})\p{L}\.?(?!\p{L})|,/u;

/** When somebody surely lived who was in office in these years. */
export function lifetimeOf(years: string): Lifetime {
  const [first = 0, last = first] = years.split('-').map(Number);
  return years === ''
    ? UNKNOWN_LIFETIME
    : { existences: [], first: dayOf(first, 12, 31), last: dayOf(last, 1, 1) };
}
