/** Dates and sources of Popolo records, as parts of claims. */

import type { PopoloObject } from './popoloObject.ts';
import type { PopoloClaimInput, PopoloRecordBuilder } from './recordBuilder.ts';

/** A claim with the start and end of an object, without those that are missing. */
export function claimDates(
  item: PopoloObject,
  startKey: string,
  endKey: string,
): { readonly given: boolean; readonly claim: PopoloClaimInput } {
  const start = item.date(startKey);
  const end = item.date(endKey);
  const places = new Map<string, PopoloObject['at']>();
  if (start) places.set('start', start.at);
  if (end) places.set('end', end.at);
  const written = [start?.written, end?.written].filter((text) => text !== undefined);
  return {
    given: start !== undefined || end !== undefined,
    claim: {
      ...(start ? { start: start.text } : {}),
      ...(end ? { end: end.text } : {}),
      ...(written.length > 0 ? { dateText: written.join(' to ') } : {}),
      places,
    },
  };
}

/** Adds the documents that a record cites, and returns their source ids. Popolo does not say which value is from which. */
export function claimSources(item: PopoloObject, builder: PopoloRecordBuilder): string[] {
  const ids = [...item.list('sources', `sources of ${item.kind}`)].flatMap((source) => {
    const url = source.text('url');
    const note = source.text('note');
    source.countUnread(builder.unsupported);
    if (url !== undefined) return [builder.sourceOf(url.text, note?.text, url.at)];
    source.reportMissing('url', 'add the web address of the document');
    return [];
  });
  return [...new Set(ids)];
}
