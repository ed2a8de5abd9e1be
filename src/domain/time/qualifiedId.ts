/**
 * Ids that name a record at a moment: `governor@2003-01-01`. What follows the `@`, separated by commas and in this order:
 *
 * - the days that `asOf` means: `2003-01-01`, or `2017-01-01..2017-12-31`, with an end left out where it is unbounded
 * - `unsure`, where they are the time of an event or fact that is planned, attributed or doubted
 * - `definite`, where the least certainty is DEFINITE
 * - `in:` and the days of the event or fact that `whileEnclosing` below refers to, and `unsure` as above
 * - `batch:` and the number of the batch, where a known time was given
 *
 * Equal moments have equal texts, and the id of a record contains no `@`.
 */
import type { Certainty } from '../model/kinds.ts';
import type { Window } from './certainty.ts';
import { dayIn, isBounded, isoOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';

/** The moment at which a record is read; without any of its parts, all times of the newest batch. */
export interface IdMoment {
  readonly days: Window | null;
  readonly certainty: Certainty;
  /** The days of the enclosing event or fact; null unless `whileEnclosing` below refers to them. */
  readonly enclosing: Window | null;
  readonly batch: number | null;
}

export interface QualifiedId {
  readonly recordId: string;
  /** Null for an id without a moment. */
  readonly moment: IdMoment | null;
}

export const ALL_TIMES: IdMoment = { days: null, certainty: 'POSSIBLE', enclosing: null, batch: null };

/** The most characters of an id with its moment; the id of a record has at most 200. */
export const MAX_QUALIFIED_ID = 300;

/** What follows the id of a record in an id at a moment; empty for all times. */
export function momentSuffix({ days, certainty, enclosing, batch }: IdMoment): string {
  const parts = [
    ...(days === null ? [] : [daysText(days)]),
    ...(days !== null && certainty === 'DEFINITE' ? ['definite'] : []),
    ...(enclosing === null ? [] : [`in:${daysText(enclosing)}`]),
    ...(batch === null ? [] : [`batch:${batch}`]),
  ];
  return parts.length === 0 ? '' : `@${parts.join(',')}`;
}

const daysText = ({ from, to, unsure }: Window): string =>
  `${from === to && isBounded(from) ? String(isoOf(from)) : `${isoOf(from) ?? ''}..${isoOf(to) ?? ''}`}${unsure ? ',unsure' : ''}`;

const SUFFIX =
  /^(?:(?<days>[^,:]+(?:,unsure)?))?(?:(?:^|,)(?<definite>definite))?(?:(?:^|,)in:(?<enclosing>[^,:]+(?:,unsure)?))?(?:(?:^|,)batch:(?<batch>\d{1,10}))?$/;

/** The record and the moment that an id names; null if what follows its `@` is not a moment. */
export function parseQualifiedId(id: string): QualifiedId | null {
  const at = id.indexOf('@');
  if (at < 0) return { recordId: id, moment: null };
  const parts = SUFFIX.exec(id.slice(at + 1))?.groups;
  if (parts === undefined) return null;
  const moment: IdMoment = {
    days: parts.days === undefined ? null : daysIn(parts.days),
    certainty: parts.definite === undefined ? 'POSSIBLE' : 'DEFINITE',
    enclosing: parts.enclosing === undefined ? null : daysIn(parts.enclosing),
    batch: parts.batch === undefined ? null : Number(parts.batch),
  };
  // Only the canonical text is accepted, so that equal moments have equal ids.
  return `${id.slice(0, at)}${momentSuffix(moment)}` === id ? { recordId: id.slice(0, at), moment } : null;
}

function daysIn(text: string): Window | null {
  const [days = '', unsure] = text.split(',');
  const [first = '', last = first] = days.split('..');
  const from = first === '' ? UNBOUNDED_MIN : dayIn(first);
  const to = last === '' ? UNBOUNDED_MAX : dayIn(last);
  return from === null || to === null || from > to ? null : { from, to, ...(unsure && { unsure: true }) };
}
