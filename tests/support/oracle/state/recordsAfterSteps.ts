/** The records after each step of an archive: applies loads, merges and reverts to plain maps. */

import { canonical } from '../../../../src/domain/model/canonical.ts';
import { deriveFactId } from '../../../../src/domain/model/factId.ts';
import {
  type ClaimRecord,
  type EntityRecord,
  type FactRecord,
  PLAIN_CLAIM,
  type SourceRecord,
} from '../../../../src/domain/model/record.ts';
import { LABEL_OF_MERGED } from '../../../../src/store/codec/claim.ts';
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
  /** The dataset that declared each entity first. */
  readonly declaredBy: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Pick<SourceRecord, 'id' | 'voice' | 'date'>>;
  readonly facts: ReadonlyMap<string, RecordedFact>;
  /** The entity that each merged entity was merged into, which may be merged itself. */
  readonly into: ReadonlyMap<string, string>;
}

export const NO_RECORDS: ArchiveRecords = {
  entities: new Map(),
  declaredBy: new Map(),
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
      const facts = [...now.facts].filter(
        ([, fact]) => !isLabelOfMerged(fact) || fact.roles.entity?.[0] !== step.id,
      );
      return { ...now, into, facts: new Map(facts) };
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
  const declaredBy = new Map([
    ...dataset.entities.map(({ id }) => [id, dataset.id] as const),
    ...now.declaredBy,
  ]);
  const facts = new Map(now.facts);
  for (const { claims, ...own } of dataset.facts) {
    const was = facts.get(own.id);
    // What the file says by a source takes the place of what its dataset said by it.
    const sources = new Set(claims.map(({ source }) => source));
    const others =
      was?.claims.filter(
        (one) => one.dataset !== dataset.id || !(replace || sources.has(one.claim.source)),
      ) ?? [];
    // A claim that only says that the dataset has the fact does not stand beside others of the dataset.
    const isBare = (claim: ClaimRecord): boolean =>
      canonical(claim) === canonical({ source: dataset.id, ...PLAIN_CLAIM });
    const ofDataset = others.filter((one) => one.dataset === dataset.id);
    const said = [...ofDataset, ...claims.map((claim) => ({ dataset: dataset.id, claim }))];
    const more = ofDataset.length > 0 ? said.filter(({ claim }) => !isBare(claim)) : said;
    const claimed = more.length > 0 ? more : said;
    const roles = { ...(was?.roles.byEvent ? { byEvent: was.roles.byEvent } : {}), ...own.roles };
    facts.set(
      own.id,
      mergeFields<RecordedFact>(was, {
        ...own,
        roles,
        claims: [...others.filter((one) => one.dataset !== dataset.id), ...claimed],
      }),
    );
  }
  if (replace)
    for (const [id, fact] of now.facts) {
      // The name that a merge made is in no file.
      if (isLabelOfMerged(fact) || dataset.facts.some((claimed) => claimed.id === id)) continue;
      const claims = fact.claims.filter((claim) => claim.dataset !== dataset.id);
      if (claims.length === 0) facts.delete(id);
      else facts.set(id, { ...fact, claims });
    }
  return { ...now, sources, entities, declaredBy, facts };
}

/**
 * Merges an entity into another, as the API does: not if one is unknown or already merged, or if a relation or a
 * membership that is not withdrawn links them.
 */
function applyMerge(from: string, into: string, now: ArchiveRecords): ArchiveRecords {
  if (!now.entities.has(from) || !now.entities.has(into)) return now;
  if (now.into.has(from) || now.into.has(into)) return now;
  for (const { kind, roles, claims } of now.facts.values()) {
    if (kind !== 'RELATION' && kind !== 'MEMBERSHIP') continue;
    if (claims.length > 0 && claims.every(({ claim }) => claim.rank === 'DEPRECATED')) continue;
    const { byEvent, ...ends } = roles;
    const linked = Object.values(ends)
      .flat()
      .map((id) => canonicalId(now, id));
    if (linked.includes(from) && linked.includes(into)) return now;
  }
  const facts = new Map([
    ...now.facts,
    ...labelAlias(from, into, now).map((name) => [name.id, name] as const),
  ]);
  return { ...now, facts, into: new Map([...now.into, [from, into]]) };
}

/** The label that a merged entity loses is a name of the other, unless one of the two has this name already. */
function labelAlias(from: string, into: string, now: ArchiveRecords): RecordedFact[] {
  const text = now.entities.get(from)?.label;
  if (text === undefined || text === now.entities.get(into)?.label) return [];
  const isNamed = [...now.facts.values()].some(
    (fact) =>
      fact.kind === 'NAME' &&
      fact.text === text &&
      [from, into].includes(canonicalId(now, fact.roles.entity?.[0] ?? '')),
  );
  if (isNamed) return [];
  const dataset = now.declaredBy.get(from) ?? '';
  const claim: ClaimRecord = {
    source: dataset,
    locators: [],
    status: 'DERIVED',
    rule: LABEL_OF_MERGED,
    derivedFrom: [dataset],
    modality: 'ASSERTED',
    rank: 'NORMAL',
  };
  return [
    {
      id: deriveFactId('NAME', { entity: [from] }, { text, nameKind: 'ALIAS' }),
      kind: 'NAME',
      roles: { entity: [from] },
      text,
      nameKind: 'ALIAS',
      claims: [{ dataset, claim }],
    },
  ];
}

/** Whether a name is the label of a merged entity. */
const isLabelOfMerged = ({ kind, claims }: Pick<RecordedFact, 'kind' | 'claims'>): boolean =>
  kind === 'NAME' && claims.every(({ claim }) => claim.rule === LABEL_OF_MERGED);
