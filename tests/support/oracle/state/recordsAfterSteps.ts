/** The records after each step of an archive: applies loads, merges and reverts to plain maps. */
import type {
  ClaimRecord,
  EntityRecord,
  FactRecord,
  SourceRecord,
} from '../../../../src/domain/model/record.ts';
import type { Archive, Step } from '../archive/archive.ts';

/** A claim and the dataset that owns it. */
interface DatasetClaim {
  readonly dataset: string;
  readonly claim: ClaimRecord;
}

export type RecordedFact = Omit<FactRecord, 'claims' | 'withdrawn'> & {
  readonly claims: readonly DatasetClaim[];
};

export interface ArchiveRecords {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, Pick<SourceRecord, 'id' | 'voice' | 'date'>>;
  readonly facts: ReadonlyMap<string, RecordedFact>;
  /** The entity that each merged entity was merged into, which may be merged itself. */
  readonly into: ReadonlyMap<string, string>;
}

export const NO_RECORDS: ArchiveRecords = {
  entities: new Map(),
  sources: new Map(),
  facts: new Map(),
  into: new Map(),
};

/** The id of the entity after merges: follows `into` to its end. */
export function canonicalId({ into }: Pick<ArchiveRecords, 'into'>, id: string): string {
  const next = into.get(id);
  return next === undefined ? id : canonicalId({ into }, next);
}

/** The records after each step. A reader between two steps sees the result of the first. */
export function recordsAfterSteps({ steps }: Archive): ArchiveRecords[] {
  const states: ArchiveRecords[] = [];
  for (const [i, step] of steps.entries())
    states.push(applyStep(step, states[i - 1] ?? NO_RECORDS, steps[i - 1], states[i - 2] ?? NO_RECORDS));
  return states;
}

function applyStep(
  step: Step,
  now: ArchiveRecords,
  last: Step | undefined,
  before: ArchiveRecords,
): ArchiveRecords {
  switch (step.kind) {
    case 'LOAD':
      return applyLoad(step, now);
    case 'MERGE':
      return applyMerge(step.from, step.into, now);
    case 'UNMERGE': {
      const into = new Map(now.into);
      into.delete(step.id);
      return { ...now, into };
    }
    case 'REVERT':
      return last?.kind === 'LOAD' ? before : now;
  }
}

/** Merges two records; absent fields and empty lists keep the old value. */
const mergeFields = <T extends object>(was: Partial<T> | undefined, is: T): T => ({
  ...was,
  ...(Object.fromEntries(
    Object.entries(is).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T),
});

function applyLoad(
  { dataset, replace }: Extract<Step, { kind: 'LOAD' }>,
  now: ArchiveRecords,
): ArchiveRecords {
  const sources = new Map(now.sources);
  for (const source of dataset.sources) sources.set(source.id, mergeFields(sources.get(source.id), source));
  const entities = new Map(now.entities);
  for (const entity of dataset.entities)
    entities.set(
      entity.id,
      mergeFields<EntityRecord>({ identifiers: [], ...entities.get(entity.id) }, entity),
    );
  const facts = new Map(now.facts);
  for (const { claims, ...own } of dataset.facts) {
    const was = facts.get(own.id);
    const others = was?.claims.filter((claim) => claim.dataset !== dataset.id) ?? [];
    const claimed = claims.map((claim) => ({ dataset: dataset.id, claim }));
    const roles = { ...(was?.roles.byEvent ? { byEvent: was.roles.byEvent } : {}), ...own.roles };
    facts.set(own.id, mergeFields<RecordedFact>(was, { ...own, roles, claims: [...others, ...claimed] }));
  }
  if (replace)
    for (const [id, fact] of now.facts) {
      if (dataset.facts.some((claimed) => claimed.id === id)) continue;
      const claims = fact.claims.filter((claim) => claim.dataset !== dataset.id);
      if (claims.length === 0) facts.delete(id);
      else facts.set(id, { ...fact, claims });
    }
  return { ...now, sources, entities, facts };
}

/**
 * Merges an entity into another, as the API does: not if one is unknown or already merged, or if a relation or a
 * membership links them.
 */
function applyMerge(from: string, into: string, now: ArchiveRecords): ArchiveRecords {
  if (!now.entities.has(from) || !now.entities.has(into)) return now;
  if (now.into.has(from) || now.into.has(into)) return now;
  for (const { kind, roles } of now.facts.values()) {
    if (kind !== 'RELATION' && kind !== 'MEMBERSHIP') continue;
    const { byEvent, ...ends } = roles;
    const linked = Object.values(ends)
      .flat()
      .map((id) => canonicalId(now, id));
    if (linked.includes(from) && linked.includes(into)) return now;
  }
  return { ...now, into: new Map([...now.into, [from, into]]) };
}
