/** What all records of a Popolo file have in common: dates and sources. */
import type { ClaimInput, Content } from './content.ts';
import type { Item } from './item.ts';

/** A claim with the start and the end that an object gives; a missing side is silent. */
export function datesOf(
  item: Item,
  startKey: string,
  endKey: string,
): { readonly said: boolean; readonly claim: ClaimInput } {
  const start = item.date(startKey);
  const end = item.date(endKey);
  const places = new Map<string, Item['at']>();
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
export function sourcesOf(item: Item, content: Content): string[] {
  const ids = item.list('sources', `sources of ${item.kind}`).flatMap((source) => {
    const url = source.text('url');
    const note = source.text('note');
    source.leaveRest(content.notKept);
    if (url !== undefined) return [content.sourceOf(url.text, note?.text, url.at)];
    source.lacks('url', 'write the address of the document');
    return [];
  });
  return [...new Set(ids)];
}
