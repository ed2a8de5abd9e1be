/** The ranges of days that one claim gives for the start and the end of its fact. */

import type { ClaimRecord, Count } from '../model/record.ts';
import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';
import type { Edtf, EdtfSide } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import type { NumberRange } from './agreement.ts';
import type { StatedDays } from './statedDays.ts';

/** A claim with two properties of its source: the voice, and the date as EDTF if the source has one. */
export type AssessedClaim = ClaimRecord & {
  readonly voice: string;
  readonly sourceDate?: string | undefined;
};

/** A range of days that contains the true start (or end). */
export interface StatedRange extends NumberRange {
  /** False for dates with `?`, which say when the fact may have held, and make no day sure or surely excluded. */
  readonly firm: boolean;
  /** The date that the claim gives for this side; null where the range follows from an attestation or `..`. */
  readonly date: Edtf | null;
}

/** That a fact was seen: it had begun by a day, and had not ended before a day. */
interface Sighting {
  readonly by: Day;
  readonly after: Day;
  readonly firm: boolean;
}

export interface ClaimBounds {
  readonly value?: Count | undefined;
  readonly start: readonly StatedRange[];
  readonly end: readonly StatedRange[];
  /** The sightings from which the ranges without a date follow: what each says of both sides is true or false together. */
  readonly seen: readonly Sighting[];
  /** The claim says that the fact still held when the source was written. */
  readonly ongoing: boolean;
  /** The days that the claim names; dates with `?` are included. */
  readonly stated: readonly StatedDays[];
}

/** Shared by the very many claims that say nothing of a time. */
const UNDATED: ClaimBounds = { start: [], end: [], seen: [], ongoing: false, stated: [] };

/** The `end` of a claim whose fact still held. By itself it is not an EDTF date. */
const OPEN_END = '..';

/**
 * The ranges that a claim gives for each side; none for a side that it does not mention.
 * - `start`, `end`: the range of the date itself;
 * - `date: D`: start and end are in D; for an interval A/B, the start is in A and the end in B;
 * - `attested: D`: begun by the last day of D, and not ended before the first;
 * - `attested: A/B`: held throughout;
 * - `end: ..`: not ended when the source was written.
 * @throws EdtfError for texts that are not EDTF
 */
export function claimBounds(claim: AssessedClaim): ClaimBounds {
  if ((claim.start ?? claim.end ?? claim.date ?? claim.attested) === undefined)
    return claim.value === undefined ? UNDATED : { ...UNDATED, value: claim.value };
  const start: StatedRange[] = [];
  const end: StatedRange[] = [];
  const sightings: StatedDays[] = [];
  const seen: Sighting[] = [];
  let ongoing = claim.end === OPEN_END;
  if (claim.start !== undefined && claim.start !== OPEN_END) start.push(asSaid(readEdtf(claim.start)));
  if (claim.end !== undefined && claim.end !== OPEN_END) end.push(asSaid(readEdtf(claim.end)));
  if (claim.date !== undefined) {
    const date = readEdtf(claim.date);
    start.push(...saidOf(date.start ?? date));
    end.push(...saidOf(date.end ?? date));
    ongoing ||= date.end === 'OPEN';
  }
  if (claim.attested !== undefined) {
    const attested = readEdtf(claim.attested);
    const { first, last } = moments(attested);
    const firm = !attested.uncertain;
    sightings.push(...sightingsOf(attested, firm));
    if (first.max <= last.min && attested.min < attested.max)
      sightings.push({ of: 'EVERY_DAY', min: first.max, max: last.min, firm });
    seen.push({ by: first.max, after: last.min, firm });
    ongoing ||= attested.end === 'OPEN';
  }
  // That a plan was written down on a day does not mean that it was true on that day.
  if (ongoing && claim.modality === 'ASSERTED' && claim.sourceDate !== undefined) {
    const { min, max, uncertain } = readEdtf(claim.sourceDate);
    seen.push({ by: max, after: min, firm: !uncertain });
    sightings.push({ of: 'SIGHTING', min, max, firm: !uncertain });
  }
  const stated = [...statedOf('START', start), ...statedOf('END', end), ...sightings];
  for (const sighting of seen) {
    start.push(begunBy(sighting));
    end.push(notEndedBefore(sighting));
  }
  return { value: claim.value, start, end, seen, ongoing, stated };
}

const statedOf = (of: 'START' | 'END', ranges: readonly StatedRange[]): StatedDays[] =>
  ranges.map(({ min, max, firm }) => ({ of, min, max, firm }));

const asSaid = (date: Edtf): StatedRange => ({ min: date.min, max: date.max, firm: !date.uncertain, date });

const saidOf = (side: EdtfSide): StatedRange[] => (typeof side === 'string' ? [] : [asSaid(side)]);

const begunBy = ({ by, firm }: Sighting): StatedRange => ({ min: UNBOUNDED_MIN, max: by, firm, date: null });

const notEndedBefore = ({ after, firm }: Sighting): StatedRange => ({
  min: after,
  max: UNBOUNDED_MAX,
  firm,
  date: null,
});

/** The dates of an attestation: each side of an interval, each member of a list. */
function sightingsOf(attested: Edtf, firm: boolean): StatedDays[] {
  const dates =
    attested.form === 'INTERVAL'
      ? [attested.start, attested.end]
      : attested.form === 'LIST'
        ? attested.members.flatMap(({ from, to }) => [from, to])
        : [attested];
  return dates.flatMap((date) =>
    date === null || typeof date === 'string' ? [] : [{ of: 'SIGHTING', min: date.min, max: date.max, firm }],
  );
}

/** The first and the last date of an attestation: a single date is both, an interval or a list has two. */
function moments(attested: Edtf): { first: NumberRange; last: NumberRange } {
  if (attested.form === 'INTERVAL') {
    const sides = [attested.start, attested.end].filter(
      (side): side is Edtf => typeof side === 'object' && side !== null,
    );
    return { first: sides[0] ?? attested, last: sides.at(-1) ?? attested };
  }
  if (attested.form !== 'LIST') return { first: attested, last: attested };
  const spans = attested.members.map(({ from, to }) => ({
    first: { min: from?.min ?? UNBOUNDED_MIN, max: from?.max ?? UNBOUNDED_MAX },
    last: { min: to?.min ?? UNBOUNDED_MIN, max: to?.max ?? UNBOUNDED_MAX },
  }));
  return {
    first: { min: attested.min, max: Math.min(...spans.map(({ first }) => first.max)) },
    last: { min: Math.max(...spans.map(({ last }) => last.min)), max: attested.max },
  };
}
