/** The entities that files declare, with the names by which duplicates are found. */
import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import type { DuplicateCandidate } from '../../domain/matching/duplicate.ts';
import type { Position } from '../../formats/places.ts';
import type { ReadContext } from '../../formats/problem.ts';
import type { SpooledFile } from '../../import/spooledFile.ts';

export interface DeclaredEntity {
  readonly candidate: DuplicateCandidate & { names: string[] };
  /** Where the entity is first declared. */
  readonly at: Position;
}

/** Each declared entity with its labels and with the names that facts of the files give it, by id. */
export function declaredEntities(
  files: readonly SpooledFile[],
  reading: ReadContext,
): Map<string, DeclaredEntity> {
  const declared = labelledEntities(files, reading);
  for (const { facts } of files)
    for (const { record } of facts.where(({ kind }) => kind === 'NAME')) {
      if (record.text === undefined || isWithdrawn(record.claims)) continue;
      for (const id of record.roles.entity ?? []) declared.get(id)?.candidate.names.push(record.text);
    }
  return declared;
}

function labelledEntities(
  files: readonly SpooledFile[],
  { places }: ReadContext,
): Map<string, DeclaredEntity> {
  const declared = new Map<string, DeclaredEntity>();
  for (const { entities } of files)
    for (const entity of entities) {
      const names = entity.label === undefined ? [] : [entity.label];
      const first = declared.get(entity.id);
      if (first !== undefined) first.candidate.names.push(...names);
      else {
        const { id, kind, category, identifiers } = entity;
        declared.set(id, { candidate: { id, kind, category, identifiers, names }, at: places.of(entity) });
      }
    }
  return declared;
}
