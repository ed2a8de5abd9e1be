/** Parts of Popolo objects that several of them have. */

import type { FactRecord } from '../../domain/model/record.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import type { JsonObject } from '../shared/jsonObject.ts';
import type { MergedView } from '../shared/mergedView.ts';
import type { Omissions } from '../shared/omissions.ts';

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** A date that Popolo can write: a year, a month or a day. Others are counted. */
export function popoloDate(text: string | undefined, omissions: Omissions): string | undefined {
  if (text === undefined || DATE.test(text)) return text;
  omissions.add('dates that are not simply a year, a month or a day');
  return undefined;
}

/** When a fact began and ended, under Popolo's keys for it. */
export function datesOf(
  fact: FactRecord,
  view: MergedView,
  omissions: Omissions,
  keys: { readonly start: string; readonly end: string } = { start: 'start_date', end: 'end_date' },
): JsonObject {
  const { start, end, saidStart, saidEnd, bounds } = view.assess(fact);
  const began = start === null ? undefined : plainDate(start, bounds.startMin, bounds.startMax);
  const ended = end === null ? undefined : plainDate(end, bounds.endMin, bounds.endMax);
  return {
    [keys.start]: saidStart.length > 0 ? popoloDate(began, omissions) : undefined,
    [keys.end]: saidEnd.some((text) => text !== '..') ? popoloDate(ended, omissions) : undefined,
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
export function linksOf(
  facts: readonly FactRecord[],
  view: MergedView,
  omissions: Omissions,
): JsonObject[] | undefined {
  const sources = new Map(facts.flatMap((fact) => view.sourcesOf(fact)).map((source) => [source.id, source]));
  const links = [...sources.values()].flatMap(({ url, title, kind }): JsonObject[] => {
    if (url !== undefined) return [{ url, note: title === url ? undefined : title }];
    if (kind !== 'dataset') omissions.add('sources without a web address, where they are cited');
    return [];
  });
  return links.length > 0 ? links : undefined;
}
