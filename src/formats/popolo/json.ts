/** Parts of Popolo objects that several of them have. */

import type { FactRecord } from '../../domain/model/record.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import type { LeftOut } from '../shared/exportedFile.ts';
import type { Picture } from '../shared/mergedView.ts';

/** A Popolo object; keys without a value do not come into the file. */
export type Json = Readonly<Record<string, unknown>>;

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** A date that Popolo can write: a year, a month or a day. Others are counted. */
export function popoloDate(text: string | undefined, left: LeftOut): string | undefined {
  if (text === undefined || DATE.test(text)) return text;
  left.add('dates that are not simply a year, a month or a day');
  return undefined;
}

/** When a fact began and ended, under Popolo's keys for it. */
export function datesOf(
  fact: FactRecord,
  picture: Picture,
  left: LeftOut,
  keys: { readonly start: string; readonly end: string } = { start: 'start_date', end: 'end_date' },
): Json {
  const { start, end, saidStart, saidEnd, bounds } = picture.assess(fact);
  const began = start === null ? undefined : plainDate(start, bounds.startMin, bounds.startMax);
  const ended = end === null ? undefined : plainDate(end, bounds.endMin, bounds.endMax);
  return {
    [keys.start]: saidStart.length > 0 ? popoloDate(began, left) : undefined,
    [keys.end]: saidEnd.some((text) => text !== '..') ? popoloDate(ended, left) : undefined,
  };
}

/**
 * The text itself where it is a plain date or a doubtful one, else the month or year that all of its days lie in:
 * that is less exact, and true.
 */
function plainDate(text: string, min: Day, max: Day): string {
  if (DATE.test(text) || /[?~%]/.test(text)) return text;
  const [first, last] = [isoOf(min), isoOf(max)];
  if (first === null || last === null) return text;
  for (const length of ['2016-10'.length, '2016'.length])
    if (first.slice(0, length) === last.slice(0, length) && DATE.test(first)) return first.slice(0, length);
  return text;
}

/** The web pages that facts come from; a source without an address cannot be named. */
export function linksOf(facts: readonly FactRecord[], picture: Picture, left: LeftOut): Json[] | undefined {
  const sources = new Map(
    facts.flatMap((fact) => picture.sourcesOf(fact)).map((source) => [source.id, source]),
  );
  const links = [...sources.values()].flatMap(({ url, title, kind }): Json[] => {
    if (url !== undefined) return [{ url, note: title === url ? undefined : title }];
    if (kind !== 'dataset') left.add('sources without a web address, where they are cited');
    return [];
  });
  return links.length > 0 ? links : undefined;
}
