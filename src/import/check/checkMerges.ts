/** What is said to be one entity under two ids must be able to be one. */

import type { Aliases } from '../../changes/aliases.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import type { MergeRecord } from '../../domain/model/record.ts';
import { aKind, type Position, shown } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import type { FiledRecords } from '../spooledFile.ts';
import type { Catalogue } from './catalogue.ts';
import { suggestion } from './checkClaims.ts';

/** Checks the merges of all files together. Problems go to `reading.problems`. */
export function checkMerged(files: readonly FiledRecords[], all: Catalogue, reading: Reading): void {
  const merges = files.flatMap(({ merged }) => merged ?? []);
  if (merges.length === 0) return;
  const into = new Map<string, MergeRecord>();
  for (const merge of merges) {
    const isRight = checkEnd(merge, 'id', all, reading) && checkEnd(merge, 'into', all, reading);
    if (isRight && checkKinds(merge, all, reading) && checkOnce(merge, into, reading))
      into.set(merge.id, merge);
  }
  checkKeptApart(files, into, reading);
}

/** Tells whether files merge two entities, directly or by way of others. */
export function mergedIn(files: readonly Merging[]): (a: string, b: string) => boolean {
  const merges = mergesIn(files);
  return (a, b) => standingFor(a, merges) === standingFor(b, merges);
}

/** The ids that files merge into others, with where they lead. */
export function aliasesIn(files: readonly Merging[]): Aliases {
  const merges = mergesIn(files);
  return new Map([...merges.keys()].map((id) => [id, { into: standingFor(id, merges), via: null }]));
}

type Merging = Pick<FiledRecords, 'merged'>;

function mergesIn(files: readonly Merging[]): Map<string, MergeRecord> {
  const merges = new Map<string, MergeRecord>();
  for (const merge of files.flatMap(({ merged }) => merged ?? []))
    if (standingFor(merge.into, merges) !== merge.id) merges.set(merge.id, merge);
  return merges;
}

function checkEnd(
  merge: MergeRecord,
  key: 'id' | 'into',
  all: Catalogue,
  { problems, places }: Reading,
): boolean {
  const named = merge[key];
  const kind = all.kindOf(named);
  if (kind === undefined)
    problems.error(
      places.of(merge, key),
      'UNKNOWN_ID',
      `${key} names ${shown(named)}, which is nowhere`,
      suggestion(named, all.idsOf(ENTITY_KINDS), 'declare it under entities'),
    );
  else if (!ENTITY_KINDS.some((known) => known === kind))
    problems.error(
      places.of(merge, key),
      'WRONG_KIND',
      `${key} names the ${kind} ${shown(named)}`,
      `it takes ${ENTITY_KINDS.join(', ')}`,
    );
  else return true;
  return false;
}

function checkKinds(merge: MergeRecord, all: Catalogue, { problems, places }: Reading): boolean {
  const { id, into } = merge;
  const [kind = '', other = ''] = [all.kindOf(id), all.kindOf(into)];
  if (id === into)
    problems.error(places.of(merge), 'MERGE', `${shown(id)} is one entity already`, 'name two');
  else if (kind !== other)
    problems.error(
      places.of(merge),
      'MERGE',
      `${shown(id)} is ${aKind(kind)} and ${shown(into)} ${aKind(other)}`,
      'only entities of one kind can be merged',
    );
  else return true;
  return false;
}

/** An id leads to one entity, and not back to itself. */
function checkOnce(
  merge: MergeRecord,
  known: ReadonlyMap<string, MergeRecord>,
  { problems, places }: Reading,
): boolean {
  const { id, into } = merge;
  const first = known.get(id);
  if (first !== undefined && first.into !== into)
    problems.error(
      places.of(merge, 'id'),
      'MERGE',
      `${shown(id)} is merged into ${shown(first.into)} at ${placeText(places.of(first))} already`,
      `merge ${shown(first.into)} into ${shown(into)}, or take one away`,
    );
  else if (standingFor(into, known) === id)
    problems.error(
      places.of(merge, 'into'),
      'MERGE',
      `${shown(into)} is merged into ${shown(id)} elsewhere, so that neither stands for the other`,
      'take one away',
    );
  else return true;
  return false;
}

/** The entity that an id leads to. */
function standingFor(id: string, merges: ReadonlyMap<string, MergeRecord>): string {
  let at = id;
  for (let next = merges.get(at); next !== undefined; next = merges.get(at)) at = next.into;
  return at;
}

/** A relation between two, or a membership of one in the other, says that they are two. */
function checkKeptApart(
  files: readonly FiledRecords[],
  merges: ReadonlyMap<string, MergeRecord>,
  { problems, places }: Reading,
): void {
  if (merges.size === 0) return;
  for (const { facts } of files)
    for (const { record, body } of facts) {
      const { kind, roles, type } = record;
      if (kind !== 'RELATION' && kind !== 'MEMBERSHIP') continue;
      const [one, other] = kind === 'RELATION' ? [roles.subject, roles.object] : [roles.member, roles.body];
      const [a, b] = [one?.[0], other?.[0]];
      if (a === undefined || b === undefined || a === b) continue;
      if (standingFor(a, merges) === standingFor(b, merges))
        problems.error(
          places.of(body),
          'MERGE',
          `${type ?? kind} says that ${shown(a)} and ${shown(b)} are two, and ${mergedText([a, b], merges, places)}`,
          'take the one or the other away',
        );
    }
}

function mergedText(
  ids: readonly string[],
  merges: ReadonlyMap<string, MergeRecord>,
  places: Reading['places'],
): string {
  const merge = ids.map((id) => merges.get(id)).find((found) => found !== undefined);
  return merge === undefined ? 'they are merged' : `they are merged at ${placeText(places.of(merge))}`;
}

const placeText = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;
