/** Dates and links of Popolo objects, for the writers. */

import type { FactRecord } from '../../domain/model/record.ts';
import { widestBounds } from '../../domain/time/bounds.ts';
import { type Day, isoOf } from '../../domain/time/day.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import type { JsonObject, Omissions } from '../shared/exportedFile.ts';
import type { MergedView } from '../shared/mergedView.ts';
import { DATE } from './popoloObject.ts';

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
  const { saidStart, saidEnd, bounds } = view.assess(fact);
  const { startMin, startMax, endMin, endMax } = widestBounds(bounds);
  return {
    [keys.start]: writtenDate(saidStart, startMin, startMax, omissions),
    [keys.end]: writtenDate(saidEnd, endMin, endMax, omissions),
  };
}

/**
 * A date of the consensus, never more exact than a claim gives it, nor firmer. Each date that a claim gives is widened to the month
 * or year that contains it if Popolo cannot represent it; of those that contain the consensus, the most exact is written.
 * @param said the dates that the counted claims give
 */
function writtenDate(said: readonly string[], min: Day, max: Day, omissions: Omissions): string | undefined {
  const dates = said.filter((text) => text !== '..');
  if (dates.length === 0) return undefined;
  const fitting = dates.flatMap((text) => widened(text) ?? []).filter((text) => contains(text, min, max));
  const [mostExact] = fitting.sort((a, b) => b.length - a.length);
  return popoloDate(mostExact ?? '', omissions);
}

/** The date if it is plain, otherwise the month or year that contains all its days; undefined if there is none. */
function widened(text: string): string | undefined {
  if (DATE.test(text)) return text;
  if (/[?~%]/.test(text)) return undefined;
  const { min, max } = readEdtf(text);
  const [first, last] = [isoOf(min), isoOf(max)];
  if (first === null || last === null || !DATE.test(first)) return undefined;
  return ['2016-10'.length, '2016'.length]
    .map((length) => first.slice(0, length))
    .find((part) => last.startsWith(part));
}

function contains(text: string, min: Day, max: Day): boolean {
  const date = readEdtf(text);
  return date.min <= min && max <= date.max;
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
