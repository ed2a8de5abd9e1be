/** The facts of the entities whose timelines a plan changes, before it and after it. */

import { addTo } from '../../domain/model/addTo.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import { readFacts } from '../../store/read/records.ts';
import { limitLabel, nameWords, timeWords } from '../describe/recordWords.ts';
import { readNames } from './changeWords.ts';
import { type PlannedChange, valuesOf } from './plannedChange.ts';

/** A fact with its words. */
export interface TimelineFact extends Pick<StoredFact, 'id' | 'kind' | 'props' | 'claims'> {
  readonly name: string;
  readonly time: string | null;
  readonly limits: string | null;
}

export interface ChangedTimeline {
  readonly name: string;
  readonly before: readonly TimelineFact[];
  readonly after: readonly TimelineFact[];
  readonly changes: ReadonlyMap<string, 'new' | 'changed' | 'gone'>;
}

/** Kinds of facts that have a place in the timeline of an entity. */
const KINDS: ReadonlySet<FactKind> = new Set([
  'TENURE',
  'MEMBERSHIP',
  'PARTICIPATION',
  'RELATION',
  'EXISTENCE',
]);
/** An entity with more facts is shown with those that change only. */
const MAX_FACTS = 200;

/** @param most of how many entities; those with the most changes of what the graph has come first */
export async function changedTimelines(
  graph: Graph,
  changes: readonly PlannedChange[],
  most: number,
): Promise<{ readonly timelines: readonly ChangedTimeline[]; readonly left: number }> {
  const byEntity = new Map<string, PlannedChange[]>();
  for (const change of changes) {
    const entity = change.kind === 'CONFLICT' ? null : principalOf(change);
    if (entity !== null) addTo(byEntity, entity, change);
  }
  const stored = (list: readonly PlannedChange[]): number =>
    list.filter(({ kind }) => kind !== 'CREATE').length;
  const entities = [...byEntity].sort(([, a], [, b]) => stored(b) - stored(a) || b.length - a.length);
  const read: { entity: string; before: StoredFact[]; after: StoredFact[]; of: readonly PlannedChange[] }[] =
    [];
  for (const [entity, of] of entities.slice(0, most))
    read.push({ entity, of, ...(await factsOf(graph, entity, of.slice(0, MAX_FACTS))) });
  const all = read.flatMap(({ before, after }) => [...before, ...after]);
  const nameOf = await readNames(
    graph,
    all,
    changes,
    read.map(({ entity }) => entity),
  );
  const inWords = (fact: StoredFact): TimelineFact => ({
    ...fact,
    name: nameWords(fact, nameOf),
    time: timeWords(fact.props),
    limits: limitLabel(fact.props),
  });
  const signs = { CREATE: 'new', UPDATE: 'changed', RETRACT: 'gone' } as const;
  return {
    left: Math.max(0, entities.length - most),
    timelines: read.map(({ entity, before, after, of }) => ({
      name: nameOf(entity),
      before: before.map(inWords),
      after: after.map(inWords),
      changes: new Map(of.map(({ id, kind }) => [id, signs[kind as keyof typeof signs]])),
    })),
  };
}

/** The entity in whose timeline a fact is; null for other records, and for kinds that are in none. */
function principalOf(change: PlannedChange): string | null {
  const { record, records } = change;
  if (record !== 'FACT') return null;
  const values = valuesOf(change);
  const after = records?.after ?? records?.before;
  const kind = FACT_KINDS.find(
    (known) => known === (after && 'claims' in after ? after.kind : values.get('kind')),
  );
  if (kind === undefined || !KINDS.has(kind)) return null;
  const ids = [after?.props.principalId, ...FACT_KIND_TRAITS[kind].principal.map((role) => values.get(role))];
  return ids.find((id) => typeof id === 'string') ?? null;
}

/** The facts of an entity in its timeline, before and after the changes of these. */
async function factsOf(
  graph: Graph,
  entity: string,
  changes: readonly PlannedChange[],
): Promise<{ before: StoredFact[]; after: StoredFact[] }> {
  const ids = await factIdsOfEntities(graph, [entity]);
  const changed = new Map(changes.map((change) => [change.id, change]));
  const before = (await readFacts(graph, ids.length > MAX_FACTS ? [...changed.keys()] : ids)).filter(
    ({ id, kind, props }) => changed.has(id) || (KINDS.has(kind) && props.principalId === entity),
  );
  const known = new Set(before.map(({ id }) => id));
  const next = (id: string): StoredFact[] => {
    const after = changed.get(id)?.records?.after;
    return after !== undefined && 'claims' in after ? [after] : [];
  };
  const after = [
    ...before.flatMap((fact) => (changed.has(fact.id) ? next(fact.id) : [fact])),
    ...changes.flatMap(({ id }) => (known.has(id) ? [] : next(id))),
  ];
  return { before, after };
}
