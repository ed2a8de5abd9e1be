/** Checks that entities which files merge can be the same entity. */

import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import type { MergeRecord } from '../../domain/model/record.ts';
import { positionText } from '../../formats/places.ts';
import { kindWithArticle, pathText, quoteValue, type ReadContext } from '../../formats/problem.ts';
import { type MergesById, mergedInto } from '../mergedIds.ts';
import type { SpooledFile } from '../spooledFile.ts';
import type { Catalogue } from './catalogue.ts';
import { checkEntity } from './checkFact.ts';

/** Checks the merges of all files together. Problems are added to `reading.problems`. */
export function checkMerges(files: readonly SpooledFile[], all: Catalogue, reading: ReadContext): void {
  const merges = files.flatMap(({ merged }) => merged ?? []);
  if (merges.length === 0) return;
  const valid = new Map<string, MergeRecord>();
  for (const merge of merges) {
    const haveEntities = (['id', 'into'] as const).every((key) =>
      checkEntity(merge[key], key, ENTITY_KINDS, merge, all, reading),
    );
    if (haveEntities && checkKinds(merge, all, reading) && checkOtherMerges(merge, valid, reading))
      valid.set(merge.id, merge);
  }
  checkDistinguishingFacts(files, valid, reading);
}

function checkKinds(merge: MergeRecord, all: Catalogue, { problems, places }: ReadContext): boolean {
  const { id, into } = merge;
  const [kind = '', other = ''] = [all.kindOf(id), all.kindOf(into)];
  if (id === into)
    problems.error(
      places.of(merge),
      'INVALID_MERGE',
      `${quoteValue(id)} cannot be merged into itself`,
      'name two different entities',
    );
  else if (kind !== other)
    problems.error(
      places.of(merge),
      'INVALID_MERGE',
      `${quoteValue(id)} is ${kindWithArticle(kind)}, but ${quoteValue(into)} is ${kindWithArticle(other)}`,
      'only entities of the same kind can be merged',
    );
  else return true;
  return false;
}

/** Each id is merged into one entity only, and not back into itself. */
function checkOtherMerges(merge: MergeRecord, valid: MergesById, { problems, places }: ReadContext): boolean {
  const { id, into } = merge;
  const first = valid.get(id);
  if (first !== undefined && first.into !== into)
    problems.error(
      places.of(merge, 'id'),
      'INVALID_MERGE',
      `${quoteValue(id)} is already merged into ${quoteValue(first.into)} at ${positionText(places.of(first))}`,
      `merge ${quoteValue(first.into)} into ${quoteValue(into)} instead, or remove one of the two merges`,
    );
  else if (mergedInto(into, valid) === id)
    problems.error(
      places.of(merge, 'into'),
      'INVALID_MERGE',
      `${quoteValue(into)} is already merged into ${quoteValue(id)}, so the merges form a cycle: ${pathText([id, ...mergePath(into, valid)])}`,
      'remove one of them',
    );
  else return true;
  return false;
}

/** The ids from one on, each merged into the next. */
function mergePath(id: string, merges: MergesById): string[] {
  const path = [id];
  for (let next = merges.get(id); next !== undefined; next = merges.get(next.into)) path.push(next.into);
  return path;
}

/** A relation between two entities, or a membership of one in the other, means that they are different, unless withdrawn. */
function checkDistinguishingFacts(
  files: readonly SpooledFile[],
  merges: MergesById,
  { problems, places }: ReadContext,
): void {
  if (merges.size === 0) return;
  for (const { facts } of files)
    for (const { record, body } of facts) {
      const { kind, roles, type } = record;
      if ((kind !== 'RELATION' && kind !== 'MEMBERSHIP') || isWithdrawn(record.claims)) continue;
      const [one, other] = kind === 'RELATION' ? [roles.subject, roles.object] : [roles.member, roles.body];
      const [a, b] = [one?.[0], other?.[0]];
      if (a === undefined || b === undefined || a === b) continue;
      if (mergedInto(a, merges) === mergedInto(b, merges))
        problems.error(
          places.of(body),
          'INVALID_MERGE',
          `${type ?? kind} means that ${quoteValue(a)} and ${quoteValue(b)} are different entities, but ${mergedText([a, b], merges, places)}`,
          'remove the one or the other',
        );
    }
}

function mergedText(ids: readonly string[], merges: MergesById, places: ReadContext['places']): string {
  const merge = ids.map((id) => merges.get(id)).find((found) => found !== undefined);
  return merge === undefined ? 'they are merged' : `they are merged at ${positionText(places.of(merge))}`;
}
