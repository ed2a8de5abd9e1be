/**
 * How much `npm run test:long` runs. `SCALE` is the share of the whole counts, 0.1 where absent; `SCALE=1` runs them all.
 * `PART=3/10` runs the third tenth of that, so that a long run can be split and a broken-off one be continued: parts of
 * one `FC_SEED` and `SCALE` are disjoint, and each repeats exactly.
 */
const scale = Number(process.env.SCALE ?? 0.1);
const [part = 1, parts = 1] = (process.env.PART ?? '1/1').split('/').map(Number);
if (!(scale > 0) || !Number.isInteger(part) || !Number.isInteger(parts) || part < 1 || part > parts)
  throw new Error('SCALE must be a number above 0, and PART of the form 3/10.');

/** The numbers of the cases that this run covers, of as many as `whole` at `SCALE=1`. There is at least one. */
export function casesOf(whole: number): readonly number[] {
  const count = Math.max(1, Math.ceil(whole * scale));
  const [from, to] = [Math.floor((count * (part - 1)) / parts), Math.floor((count * part) / parts)];
  return Array.from({ length: Math.max(to - from, parts === 1 ? 1 : 0) }, (_, i) => from + i);
}
