/** Warns of entities in files that are probably declared twice, or stored already under another id. */

import { assess } from '../../domain/claims/consensus.ts';
import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import { crowdFinding, duplicateFinding } from '../../domain/integrity/probableDuplicate.ts';
import {
  type Crowd,
  type Duplicate,
  type DuplicateCandidate,
  likenessOf,
} from '../../domain/matching/duplicate.ts';
import { type DuplicateEvidence, GatheredEvidence } from '../../domain/matching/duplicateEvidence.ts';
import { Namesakes } from '../../domain/matching/namesakes.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { Position } from '../../formats/places.ts';
import type { ReadContext } from '../../formats/problem.ts';
import { mergedInto, mergesById } from '../../import/mergedIds.ts';
import type { SpooledFile } from '../../import/spooledFile.ts';
import type { Graph } from '../../store/graph.ts';
import { sourceInfosIn } from '../derive/sourceInfo.ts';
import { readStoredCandidates, type StoredCandidates } from './storedCandidates.ts';

/**
 * Adds a warning for each entity of the files that is probably the same as another entity of the files or of the graph.
 * Two stored entities are compared only if files declare both.
 * @param known the kinds of the stored records that files name, by id
 * @param graph the graph that the files will be applied to; without one only the files are compared
 */
export async function checkDuplicates(
  files: readonly SpooledFile[],
  known: ReadonlyMap<string, string>,
  graph: Graph | undefined,
  reading: ReadContext,
): Promise<void> {
  const declared = declaredEntities(files, reading);
  const namesakes = new Namesakes();
  for (const { candidate } of declared.values())
    for (const name of candidate.names) namesakes.add(candidate.id, candidate.kind, name);
  const named = new Map([...declared].map(([id, { candidate }]) => [id, candidate]));
  const stored = graph ? await readStoredCandidates(graph, named, known, namesakes) : null;
  const groups = namesakes.groups();
  const candidates = new Map<string, DuplicateCandidate>();
  for (const id of new Set([...groups.named, ...groups.romanized].flat())) {
    const candidate = combined(declared.get(id)?.candidate, stored?.candidates.get(id));
    if (candidate === undefined) continue;
    candidates.set(id, { ...candidate, names: namesakes.withoutTitles(candidate.kind, candidate.names) });
  }
  if (candidates.size === 0) return;
  const read = new GatheredEvidence(candidates.keys());
  for (const fact of evidenceIn(files, candidates)) read.add(fact);
  if (stored) for await (const fact of stored.evidence()) read.add(fact);
  const merges = mergesById(files);
  const likeness = likenessOf(groups, candidates, read, namesakes.keys);
  for (const crowd of likeness.crowds) warnOfCrowd(crowd, declared, reading);
  for (let place = 0; place < likeness.size; place += 1) {
    const duplicate = likeness.at(place);
    const [a, b] = duplicate.ids;
    if (mergedInto(a, merges) !== mergedInto(b, merges)) warn(duplicate, declared, stored, reading);
  }
}

const combined = (
  declared: DuplicateCandidate | undefined,
  stored: DuplicateCandidate | undefined,
): DuplicateCandidate | undefined =>
  declared === undefined || stored === undefined
    ? (declared ?? stored)
    : {
        ...stored,
        ...declared,
        names: [...declared.names, ...stored.names],
        identifiers: [...declared.identifiers, ...stored.identifiers],
      };

/** The facts of the files that show where and when candidates were active. */
function* evidenceIn(
  files: readonly SpooledFile[],
  candidates: ReadonlyMap<string, DuplicateCandidate>,
): Generator<DuplicateEvidence> {
  const sources = sourceInfosIn(files);
  const boundsOf = ({ claims }: FactRecord) =>
    assess(
      claims.map((claim) => {
        const source = sources.get(claim.source);
        return { ...claim, voice: source?.voice ?? claim.source, sourceDate: source?.date };
      }),
    ).bounds;
  for (const { facts } of files)
    for (const { record } of facts) {
      if (isWithdrawn(record.claims)) continue;
      const isRelevant = Object.values(record.roles).some((ids) => ids.some((id) => candidates.has(id)));
      if (!isRelevant && record.type !== 'BELONGS_TO') continue;
      yield { kind: record.kind, roles: record.roles, type: record.type, bounds: boundsOf(record) };
    }
}

function warn(
  duplicate: Duplicate,
  declared: ReadonlyMap<string, DeclaredEntity>,
  stored: StoredCandidates | null,
  { problems }: ReadContext,
): void {
  const {
    ids: [a, b],
    names: [nameA, nameB],
  } = duplicate;
  const [first, second] = [declared.get(a), declared.get(b)];
  // The warning is placed at the entity that is declared later, or that is new to the graph.
  const isSecond = second !== undefined && (first === undefined || !isAfter(first.at, second.at));
  const ids = isSecond ? ([b, a] as const) : ([a, b] as const);
  const at = isSecond ? second.at : first?.at;
  if (at === undefined || stored?.areMerged(a, b)) return;
  const { rule, message, hint } = duplicateFinding(
    { ...duplicate, ids, names: isSecond ? [nameB, nameA] : [nameA, nameB] },
    declared.has(ids[1]) ? '' : ' of the graph',
    `use one id, or once both are loaded: fasti merge ${ids[0]} ${ids[1]} --reason "..."; if they are two, say so with a relation NOT_SAME_AS`,
  );
  problems.warning(at, rule, message, hint);
}

/** At the first of a crowd that the files declare. */
function warnOfCrowd(
  crowd: Crowd,
  declared: ReadonlyMap<string, DeclaredEntity>,
  { problems }: ReadContext,
): void {
  const [first] = crowd.ids.flatMap((id) => declared.get(id) ?? []);
  const { rule, message, hint } = crowdFinding(crowd);
  if (first !== undefined) problems.warning(first.at, rule, message, hint);
}

const isAfter = (a: Position, b: Position): boolean =>
  a.file === b.file && (a.line > b.line || (a.line === b.line && a.column > b.column));

/** The entities that files declare, with the names by which duplicates are found. */
interface DeclaredEntity {
  readonly candidate: DuplicateCandidate & { names: string[] };
  /** Where the entity is first declared. */
  readonly at: Position;
}

/** Each declared entity with its labels and with the names that facts of the files give it, by id. */
function declaredEntities(files: readonly SpooledFile[], reading: ReadContext): Map<string, DeclaredEntity> {
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
