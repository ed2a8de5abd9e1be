/** Parts of Popolo objects that several of them have. */
import type { FactRecord } from '../../../domain/record.ts';
import type { LeftOut } from '../exported.ts';
import type { Picture } from '../picture.ts';

/** A Popolo object; keys without a value do not come into the file. */
export type Json = Readonly<Record<string, unknown>>;

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** A date that Popolo can write: a year, a month or a day. Others are counted where a source has said them. */
export function popoloDate(text: string | null, said: boolean, left: LeftOut): string | undefined {
  if (text !== null && DATE.test(text)) return text;
  if (said) left.add('dates that are not simply a year, a month or a day');
  return undefined;
}

/** When a fact began and ended, under Popolo's keys for it. */
export function datesOf(
  fact: FactRecord,
  picture: Picture,
  left: LeftOut,
  keys: { readonly start: string; readonly end: string } = { start: 'start_date', end: 'end_date' },
): Json {
  const { start, end, saidStart, saidEnd } = picture.assess(fact);
  return {
    [keys.start]: popoloDate(start, saidStart.length > 0, left),
    [keys.end]: popoloDate(
      end,
      saidEnd.some((text) => text !== '..'),
      left,
    ),
  };
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
