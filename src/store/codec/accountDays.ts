/** The days of accounts that exclude each other, as numbers alone. */
import { type AccountDays, allTrue } from '../../domain/claims/accounts.ts';
import { type Bounds, saidBounds } from '../../domain/time/bounds.ts';
import { ACCOUNT_LENGTH } from '../graphLayout.ts';

/** The accounts of a fact within its bounds, `ACCOUNT_LENGTH` numbers for each; those with no day left are left out. */
export const numbersOfAccounts = (accounts: readonly AccountDays[], bounds: Bounds): number[] =>
  accounts.flatMap((account) => {
    const { startMin, startMax, endMin, endMax } = allTrue([account, saidBounds(bounds)]);
    if (startMin > startMax || endMin > endMax) return [];
    return [startMin, startMax, endMin, endMax, Number(account.givesStart), Number(account.givesEnd)];
  });

/** The accounts in a stored `accountDays` property. */
export function accountDaysIn(stored: unknown): AccountDays[] {
  const all = Array.isArray(stored) ? (stored as readonly number[]) : [];
  return Array.from({ length: all.length / ACCOUNT_LENGTH }, (_, i) => {
    const [startMin, startMax, endMin, endMax, start, end] = all.slice(i * ACCOUNT_LENGTH) as SixNumbers;
    return { startMin, startMax, endMin, endMax, givesStart: start === 1, givesEnd: end === 1 };
  });
}

type SixNumbers = [number, number, number, number, number, number];
