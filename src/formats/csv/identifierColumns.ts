/** Columns for external identifiers; an entity may have several of one scheme. */
import type { EntityRecord } from '../../domain/model/record.ts';
import { IDENTIFIER } from './templates.ts';

export interface OutputIdentifierColumn {
  readonly heading: string;
  readonly scheme: string;
  /** The index of the value column that this is, or that this address column belongs to. */
  readonly place: number;
  readonly url: boolean;
}

/** The columns needed for every entity to keep the order of its identifiers. */
export function identifierColumns(entities: readonly EntityRecord[]): OutputIdentifierColumn[] {
  const schemes: string[] = [];
  for (const entity of entities) placesFor(entity, schemes);
  const withAddress = new Set<number>();
  for (const entity of entities)
    placesFor(entity, schemes).forEach((place, i) => {
      if (entity.identifiers[i]?.url !== undefined) withAddress.add(place);
    });
  return schemes.flatMap((scheme, place) => {
    const value = { heading: `${IDENTIFIER}${scheme}`, scheme, place, url: false };
    const address = { heading: `${IDENTIFIER}${scheme}:url`, scheme, place, url: true };
    return withAddress.has(place) ? [value, address] : [value];
  });
}

/** The cells of one entity in these columns. */
export function identifierCells(entity: EntityRecord, columns: readonly OutputIdentifierColumn[]): string[] {
  const schemes = columns.filter(({ url }) => !url).map(({ scheme }) => scheme);
  const filled = new Map(placesFor(entity, schemes).map((place, i) => [place, entity.identifiers[i]]));
  return columns.map(({ place, url }) => filled.get(place)?.[url ? 'url' : 'value'] ?? '');
}

/** The index of the value column of each identifier; missing columns are added to `schemes`. */
function placesFor({ identifiers }: EntityRecord, schemes: string[]): number[] {
  let next = 0;
  return identifiers.map(({ scheme }) => {
    let place = schemes.indexOf(scheme, next);
    if (place < 0) place = schemes.push(scheme) - 1;
    next = place + 1;
    return place;
  });
}
