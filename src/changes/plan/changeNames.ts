/** The kinds and names of the records of a plan, which people read more easily than ids. */
import { factLabel } from '../../domain/labels/factLabel.ts';
import { FACT_KINDS, type FactKind, RELATION_TYPES } from '../../domain/model/kinds.ts';
import type { Graph } from '../../store/graph.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { readEntities, readFacts, readSources } from '../../store/read/records.ts';
import { describeFact, describeRecord } from '../describe/description.ts';
import { type PlannedChange, valuesOf } from './plannedChange.ts';

/** The properties of a record, by name. */
type Values = ReadonlyMap<string, string>;

/** The kinds of the changed records, by id: the kind of an entity or fact, or `SOURCE`. */
export async function kindsOfChanges(
  graph: Graph,
  changes: readonly PlannedChange[],
): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (const change of changes) {
    const kind = change.record === 'SOURCE' ? change.record : valuesOf(change).get('kind');
    if (kind !== undefined) kinds.set(change.id, kind);
  }
  // Updates contain only what differs, so the kind must be read.
  const withoutKind = (record: PlannedChange['record']): string[] =>
    changes.flatMap((change) => (change.record === record && !kinds.has(change.id) ? [change.id] : []));
  for (const { id, kind } of await readEntities(graph, withoutKind('ENTITY'))) kinds.set(id, kind);
  for (const { id, kind } of await readFacts(graph, withoutKind('FACT'))) kinds.set(id, kind);
  return kinds;
}

/**
 * The names of the changed records, by id: a title, a label, or the label of a fact ("Anna Berg, Mayor"). The names of
 * created and retracted records are taken from the changes; those of updated records, and of entities that facts refer
 * to, are read from the graph. Records without a known name are left out.
 * @param others further changes, which may create entities that the changed facts refer to
 */
export async function namesOfChanges(
  graph: Graph,
  changes: readonly PlannedChange[],
  others: Iterable<PlannedChange>,
): Promise<Map<string, string>> {
  const whole = await wholeRecords(graph, changes);
  const named = new Set(changes.flatMap(({ id }) => rolesIn(whole.get(id)).flatMap(([, ids]) => ids)));
  const labels = new Map<string, string>();
  for (const change of others) {
    if (change.record !== 'ENTITY' || !named.has(change.id)) continue;
    const label = valuesOf(change).get('label');
    if (label !== undefined) labels.set(change.id, label);
  }
  const unknown = [...named].filter((id) => !labels.has(id));
  for (const { id, props } of await readEntities(graph, unknown)) labels.set(id, String(props.label ?? id));
  const names = new Map<string, string>();
  for (const { record, id } of changes) {
    const name = nameOf(record, whole.get(id) ?? new Map(), labels);
    if (name !== '') names.set(id, name);
  }
  return names;
}

/** All properties of the changed records, after the change, or before it if the record is retracted. */
async function wholeRecords(graph: Graph, changes: readonly PlannedChange[]): Promise<Map<string, Values>> {
  const stored = (record: PlannedChange['record']): string[] =>
    changes.flatMap((change) =>
      change.record === record && (change.kind === 'UPDATE' || change.kind === 'CONFLICT') ? [change.id] : [],
    );
  const whole = new Map<string, Values>();
  for (const source of await readSources(graph, stored('SOURCE')))
    whole.set(source.id, describeRecord(source).properties);
  for (const entity of await readEntities(graph, stored('ENTITY')))
    whole.set(entity.id, describeRecord(entity).properties);
  for (const fact of await readFacts(graph, stored('FACT')))
    whole.set(fact.id, describeFact(fact).properties);
  for (const change of changes) {
    const { kind, id, differences } = change;
    if (kind === 'CREATE' || kind === 'RETRACT') whole.set(id, valuesOf(change));
    if (kind !== 'UPDATE') continue;
    const values = new Map(whole.get(id));
    for (const { property } of differences) values.delete(property);
    whole.set(id, new Map([...values, ...valuesOf(change)]));
  }
  return whole;
}

const factKind = (values: Values | undefined): FactKind | undefined =>
  FACT_KINDS.find((kind) => kind === values?.get('kind'));

/** The ids in each role, with the relationship of the role. */
function rolesIn(values: Values | undefined): [string, string[]][] {
  const kind = factKind(values);
  if (kind === undefined) return [];
  return rolesOf(kind).map(([name, { relationship }]) => [
    relationship,
    values?.get(name)?.split(', ') ?? [],
  ]);
}

function nameOf(
  record: PlannedChange['record'],
  values: Values,
  labels: ReadonlyMap<string, string>,
): string {
  if (record === 'SOURCE') return values.get('title') ?? '';
  if (record === 'ENTITY') return values.get('label') ?? '';
  const kind = factKind(values);
  if (kind === undefined) return '';
  const roles = Object.fromEntries(
    rolesIn(values).map(([relationship, ids]) => [relationship, ids.map((id) => labels.get(id) ?? id)]),
  );
  const label = factLabel(
    kind,
    {
      roles,
      acting: values.get('acting') === 'true',
      role: values.get('role'),
      groupText: values.get('groupText'),
      type: RELATION_TYPES.find((type) => type === values.get('type')),
      text: values.get('text'),
      property: values.get('property'),
      unit: values.get('unit'),
    },
    'en',
  );
  return kind === 'NAME' ? `${roles.ENTITY?.join(', ')}: ${label}` : label;
}
