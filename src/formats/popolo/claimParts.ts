/** What all records of a Popolo file have in common: dates and sources. */

import type { PopoloObject } from './popoloObject.ts';
import type { PopoloClaimInput, PopoloRecordBuilder } from './recordBuilder.ts';

/** A claim with the start and the end that an object gives; a missing side is silent. */
export function claimDates(
  item: PopoloObject,
  startKey: string,
  endKey: string,
): { readonly said: boolean; readonly claim: PopoloClaimInput } {
  const start = item.date(startKey);
  const end = item.date(endKey);
  const places = new Map<string, PopoloObject['at']>();
  if (start) places.set('start', start.at);
  if (end) places.set('end', end.at);
  const written = [start?.written, end?.written].filter((text) => text !== undefined);
  return {
    said: start !== undefined || end !== undefined,
    claim: {
      ...(start ? { start: start.text } : {}),
      ...(end ? { end: end.text } : {}),
      ...(written.length > 0 ? { dateText: written.join(' to ') } : {}),
      places,
    },
  };
}

/** The documents that a record was derived from, as sources; which of its values stands in which is not said. */
export function claimSources(item: PopoloObject, builder: PopoloRecordBuilder): string[] {
  const ids = item.list('sources', `sources of ${item.kind}`).flatMap((source) => {
    const url = source.text('url');
    const note = source.text('note');
    source.leaveRest(builder.unsupported);
    if (url !== undefined) return [builder.sourceOf(url.text, note?.text, url.at)];
    source.lacks('url', 'write the address of the document');
    return [];
  });
  return [...new Set(ids)];
}
