/** Columns for identifiers elsewhere, of which an entity may have several of one scheme. */
import type { EntityRecord } from '../../domain/model/record.ts';
import { IDENTIFIER } from './templates.ts';

export interface WrittenIdentifierColumn {
  readonly heading: string;
  readonly scheme: string;
  /** Which of the columns with values it is, or follows with the addresses. */
  readonly place: number;
  readonly url: boolean;
}

/** As many columns as are needed for every entity to keep the order of its identifiers. */
export function identifierColumns(entities: readonly EntityRecord[]): WrittenIdentifierColumn[] {
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

/** The cells of one entity below these columns. */
export function identifierCells(entity: EntityRecord, columns: readonly WrittenIdentifierColumn[]): string[] {
  const schemes = columns.filter(({ url }) => !url).map(({ scheme }) => scheme);
  const filled = new Map(placesFor(entity, schemes).map((place, i) => [place, entity.identifiers[i]]));
  return columns.map(({ place, url }) => filled.get(place)?.[url ? 'url' : 'value'] ?? '');
}

/** Where each identifier stands; columns that are missing are added to `schemes`. */
function placesFor({ identifiers }: EntityRecord, schemes: string[]): number[] {
  let next = 0;
  return identifiers.map(({ scheme }) => {
    let place = schemes.indexOf(scheme, next);
    if (place < 0) place = schemes.push(scheme) - 1;
    next = place + 1;
    return place;
  });
}
