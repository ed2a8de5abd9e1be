/** What is held after each step of an archive: told from the records alone, by doing what the formats promise. */
import type {
  ClaimRecord,
  EntityRecord,
  FactRecord,
  SourceRecord,
} from '../../../../src/domain/model/record.ts';
import type { Archive, Step } from '../archive/archive.ts';

/** A claim and the dataset that owns it. */
export interface OwnedClaim {
  readonly dataset: string;
  readonly claim: ClaimRecord;
}

export type HeldFact = Omit<FactRecord, 'claims' | 'withdrawn'> & { readonly claims: readonly OwnedClaim[] };

export interface Held {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, Pick<SourceRecord, 'id' | 'voice' | 'date'>>;
  readonly facts: ReadonlyMap<string, HeldFact>;
  /** What each merged entity was merged into; that one may be merged itself. */
  readonly into: ReadonlyMap<string, string>;
}

export const NOTHING_HELD: Held = {
  entities: new Map(),
  sources: new Map(),
  facts: new Map(),
  into: new Map(),
};

/** The entity that an id leads to. */
export function standingFor({ into }: Pick<Held, 'into'>, id: string): string {
  const next = into.get(id);
  return next === undefined ? id : standingFor({ into }, next);
}

/** What is held after each step; a reader between two steps sees what the first of them left. */
export function heldAfter({ steps }: Archive): Held[] {
  const states: Held[] = [];
  for (const [i, step] of steps.entries())
    states.push(after(step, states[i - 1] ?? NOTHING_HELD, steps[i - 1], states[i - 2] ?? NOTHING_HELD));
  return states;
}

function after(step: Step, now: Held, last: Step | undefined, before: Held): Held {
  switch (step.kind) {
    case 'LOAD':
      return loaded(step, now);
    case 'MERGE':
      return merged(step.from, step.into, now);
    case 'UNMERGE': {
      const into = new Map(now.into);
      into.delete(step.id);
      return { ...now, into };
    }
    case 'REVERT':
      return last?.kind === 'LOAD' ? before : now;
  }
}

/** Fields that are absent, or lists that are empty, leave what was there. */
const over = <T extends object>(was: Partial<T> | undefined, is: T): T => ({
  ...was,
  ...(Object.fromEntries(
    Object.entries(is).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T),
});

function loaded({ dataset, replace }: Extract<Step, { kind: 'LOAD' }>, now: Held): Held {
  const sources = new Map(now.sources);
  for (const source of dataset.sources) sources.set(source.id, over(sources.get(source.id), source));
  const entities = new Map(now.entities);
  for (const entity of dataset.entities)
    entities.set(entity.id, over<EntityRecord>({ identifiers: [], ...entities.get(entity.id) }, entity));
  const facts = new Map(now.facts);
  for (const { claims, ...own } of dataset.facts) {
    const was = facts.get(own.id);
    const others = was?.claims.filter((claim) => claim.dataset !== dataset.id) ?? [];
    const said = claims.map((claim) => ({ dataset: dataset.id, claim }));
    const roles = { ...(was?.roles.byEvent ? { byEvent: was.roles.byEvent } : {}), ...own.roles };
    facts.set(own.id, over<HeldFact>(was, { ...own, roles, claims: [...others, ...said] }));
  }
  if (replace)
    for (const [id, fact] of now.facts) {
      if (dataset.facts.some((said) => said.id === id)) continue;
      const claims = fact.claims.filter((claim) => claim.dataset !== dataset.id);
      if (claims.length === 0) facts.delete(id);
      else facts.set(id, { ...fact, claims });
    }
  return { ...now, sources, entities, facts };
}

/** Two that a relation links, or of which one is a member of the other, are not one; nor are two that are one already. */
function merged(from: string, into: string, now: Held): Held {
  if (!now.entities.has(from) || !now.entities.has(into)) return now;
  if (now.into.has(from) || now.into.has(into)) return now;
  for (const { kind, roles } of now.facts.values()) {
    if (kind !== 'RELATION' && kind !== 'MEMBERSHIP') continue;
    const { byEvent, ...ends } = roles;
    const linked = Object.values(ends)
      .flat()
      .map((id) => standingFor(now, id));
    if (linked.includes(from) && linked.includes(into)) return now;
  }
  return { ...now, into: new Map([...now.into, [from, into]]) };
}
