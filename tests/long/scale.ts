/**
 * How much `npm run test:long` runs. `SCALE` is the share of the whole counts: a fifteenth by default, 1 for all.
 * `PART=3/10` runs the third tenth of these, so that a long run can be split and resumed: with one `FC_SEED` and `SCALE`
 * the parts cover different cases. Tests without a count, such as the flatness test, run in each part.
 */
const scale = Number(process.env.SCALE ?? 1 / 15);
const [part = 1, parts = 1] = (process.env.PART ?? '1/1').split('/').map(Number);
if (!(scale > 0) || !Number.isInteger(part) || !Number.isInteger(parts) || part < 1 || part > parts)
  throw new Error('SCALE must be a number above 0, and PART must look like 3/10.');

/** Whether a run has all counts and sizes. */
export const isWholeScale = scale >= 1;

/**
 * The numbers of the cases of this run, if there are `whole` cases at `SCALE=1`. There is at least one, so that parts
 * overlap only if there are more parts than cases.
 * @param share of the cases that a run with a smaller scale would have; less than 1 for cases that take long
 */
export function casesOf(whole: number, share = 1): readonly number[] {
  const count = Math.max(1, Math.ceil(isWholeScale ? whole : whole * scale * share));
  const [from, to] = [Math.floor((count * (part - 1)) / parts), Math.floor((count * part) / parts)];
  return Array.from({ length: Math.max(1, to - from) }, (_, i) => from + i);
}

const MS_PER_DAY = 86_400_000;

/**
 * The files of this run: all at `SCALE=1`, otherwise a tenth of them, each day another one; with `PART` a part of these.
 * For files that test more of what others test too, so that a day without one of them loses little.
 * @param round the days in which each file runs once, or one day for each of fewer files
 */
export function filesOf(all: readonly string[], round = 10): readonly string[] {
  const today = Math.floor(Date.now() / MS_PER_DAY);
  const days = Math.min(round, all.length);
  const ofToday = isWholeScale ? all : all.filter((_file, i) => i % days === today % days);
  return ofToday.filter((_file, i) => i % parts === part - 1);
}
