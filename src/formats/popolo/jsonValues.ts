/** Dates and links of Popolo objects, for the writers. */

import type { FactRecord } from '../../domain/model/record.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import type { JsonObject } from '../shared/jsonObject.ts';
import type { MergedView } from '../shared/mergedView.ts';
import type { Omissions } from '../shared/omissions.ts';

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** The date if Popolo can represent it: a year, a month or a day. Others are counted as omissions. */
export function popoloDate(text: string | undefined, omissions: Omissions): string | undefined {
  if (text === undefined || DATE.test(text)) return text;
  omissions.add('dates that are not simply a year, a month or a day');
  return undefined;
}

/** Start and end of a fact under the given keys. */
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
 * The date itself if it is plain or has a qualifier; otherwise the month or year that contains all its possible days,
 * which is less exact but correct.
 */
function plainDate(text: string, min: Day, max: Day): string {
  if (DATE.test(text) || /[?~%]/.test(text)) return text;
  const [first, last] = [isoOf(min), isoOf(max)];
  if (first === null || last === null) return text;
  for (const length of ['2016-10'.length, '2016'.length])
    if (first.slice(0, length) === last.slice(0, length) && DATE.test(first)) return first.slice(0, length);
  return text;
}

/** Links to the sources of facts. Sources without a web address are counted as omissions. */
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
