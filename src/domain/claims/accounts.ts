/**
 * Accounts: the largest sets of what claims say that can all be true. They are the repairs of consistent query answering,
 * for claims of which one lets a fact begin after another lets it end.
 */
import { chosenDays, type FourDays, inOrder, UNBOUNDED } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import type { ClaimBounds } from './claimBounds.ts';

/** What a claim says of one side, or by one sighting: limits of the start and of the end. */
type Statement = FourDays;

/** The bounds of an account, and whether it gives or limits each side, other than by the order of start and end. */
export interface AccountDays extends FourDays {
  readonly givesStart: boolean;
  readonly givesEnd: boolean;
}

/** The distinct statements of claims. A claim may be right about one side only, but a sighting says something of both. */
export function statementsOf(claims: readonly ClaimBounds[], firmOnly: boolean): Statement[] {
  const counts = ({ firm }: { readonly firm: boolean }): boolean => firm || !firmOnly;
  const dates = (side: 'start' | 'end') =>
    claims.flatMap((claim) => claim[side]).filter((range) => range.date !== null && counts(range));
  const all: Statement[] = [
    ...dates('start').map(({ min, max }) => ({ ...UNBOUNDED, startMin: min, startMax: max })),
    ...dates('end').map(({ min, max }) => ({ ...UNBOUNDED, endMin: min, endMax: max })),
    ...claims
      .flatMap(({ seen }) => seen)
      .filter(counts)
      .map(({ by, after }) => ({ ...UNBOUNDED, startMax: by, endMin: after })),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The most distinct statements of which the accounts are found: each is a bit of a number. */
const MAX_STATEMENTS = 24;

/**
 * The bounds of each account, in no order. Beyond the most statements that are compared, those of each statement alone:
 * every account has one, and is never wider than it; what else it gives is open.
 */
export function accountsOf(statements: readonly Statement[]): AccountDays[] {
  if (statements.length > MAX_STATEMENTS)
    return statements.map((one) => ({ ...allTrue([one]), givesStart: true, givesEnd: true }));
  const latestEnds = statements.map(({ endMin }) => endMin);
  const sets = new Set<number>();
  // The statements that can be true together are all true of the latest start that they allow, and of the earliest end.
  for (const start of statements.flatMap(({ startMax, endMax }) => [startMax, endMax]))
    for (const end of latestEnds) sets.add(trueOf(statements, start, Math.max(start, end)));
  const found = [...sets];
  return found
    .filter((set) => !found.some((other) => other !== set && (other & set) === set))
    .map((set) => accountOf(statements.filter((_, i) => (set & (1 << i)) !== 0)));
}

/** In order of time. */
export const byDays = (a: AccountDays, b: AccountDays): number =>
  a.endMax - b.endMax ||
  a.startMin - b.startMin ||
  a.startMax - b.startMax ||
  a.endMin - b.endMin ||
  Number(a.givesStart) - Number(b.givesStart) ||
  Number(a.givesEnd) - Number(b.givesEnd);

const accountOf = (statements: readonly Statement[]): AccountDays => ({
  ...allTrue(statements),
  givesStart: statements.some(({ startMin, startMax }) => isBounded(startMin) || isBounded(startMax)),
  givesEnd: statements.some(({ endMin, endMax }) => isBounded(endMin) || isBounded(endMax)),
});

/** Which statements are true of a fact from a start to an end, as the bits of a number. */
const trueOf = (statements: readonly Statement[], start: number, end: number): number =>
  statements.reduce(
    (set, { startMin, startMax, endMin, endMax }, i) =>
      startMin <= start && start <= startMax && endMin <= end && end <= endMax ? set | (1 << i) : set,
    0,
  );

/** The bounds if all statements are true. */
export const allTrue = (statements: readonly Statement[]): FourDays =>
  inOrder(chosenDays(statements, Math.max, Math.min, Math.max, Math.min));
