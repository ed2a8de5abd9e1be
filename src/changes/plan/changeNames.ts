/** The kinds and names of the records of a plan, which people read more easily than ids. */
import { factLabel } from '../../domain/labels/factLabel.ts';
import { FACT_KINDS, type FactKind, RELATION_TYPES } from '../../domain/model/kinds.ts';
import type { Graph } from '../../store/graph.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { readEntities, readFacts, readSources } from '../../store/read/records.ts';
import { type Lines, parseLines } from '../describe/lines.ts';
import { factLines, recordLines } from '../describe/recordLines.ts';
import type { PlannedChange } from './plannedChange.ts';

/** The kinds of the changed records, by id: the kind of an entity or fact, or `SOURCE`. */
export async function kindsOfChanges(
  graph: Graph,
  changes: readonly PlannedChange[],
): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (const { record, id, before, after } of changes) {
    const kind = record === 'SOURCE' ? record : parseLines(after ?? before).get('kind');
    if (kind !== undefined) kinds.set(id, kind);
  }
  // The texts of updates contain only the lines that differ, so the kind must be read.
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
  const whole = await wholeLines(graph, changes);
  const named = new Set(changes.flatMap(({ id }) => rolesIn(whole.get(id)).flatMap(([, ids]) => ids)));
  const labels = new Map<string, string>();
  for (const { record, id, before, after } of others) {
    const label = record === 'ENTITY' && named.has(id) ? parseLines(after ?? before).get('label') : undefined;
    if (label !== undefined) labels.set(id, label);
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

/** All lines of the changed records, after the change, or before it if the record is retracted. */
async function wholeLines(graph: Graph, changes: readonly PlannedChange[]): Promise<Map<string, Lines>> {
  const updated = (record: PlannedChange['record']): string[] =>
    changes.flatMap((change) =>
      change.record === record && (change.kind === 'UPDATE' || change.kind === 'CONFLICT') ? [change.id] : [],
    );
  const lines = new Map<string, Lines>();
  for (const source of await readSources(graph, updated('SOURCE'))) lines.set(source.id, recordLines(source));
  for (const entity of await readEntities(graph, updated('ENTITY')))
    lines.set(entity.id, recordLines(entity));
  for (const fact of await readFacts(graph, updated('FACT'))) lines.set(fact.id, factLines(fact));
  for (const { kind, id, before, after } of changes) {
    if (kind === 'CREATE' || kind === 'RETRACT') lines.set(id, parseLines(after ?? before));
    else if (kind === 'UPDATE') lines.set(id, new Map([...(lines.get(id) ?? []), ...parseLines(after)]));
  }
  return lines;
}

const factKind = (lines: Lines | undefined): FactKind | undefined =>
  FACT_KINDS.find((kind) => kind === lines?.get('kind'));

/** The ids in each role, with the relationship of the role. */
function rolesIn(lines: Lines | undefined): [string, string[]][] {
  const kind = factKind(lines);
  if (kind === undefined) return [];
  return rolesOf(kind).map(([name, { relationship }]) => [relationship, lines?.get(name)?.split(', ') ?? []]);
}

function nameOf(record: PlannedChange['record'], lines: Lines, labels: ReadonlyMap<string, string>): string {
  if (record === 'SOURCE') return lines.get('title') ?? '';
  if (record === 'ENTITY') return lines.get('label') ?? '';
  const kind = factKind(lines);
  if (kind === undefined) return '';
  const roles = Object.fromEntries(
    rolesIn(lines).map(([relationship, ids]) => [relationship, ids.map((id) => labels.get(id) ?? id)]),
  );
  const label = factLabel(
    kind,
    {
      roles,
      acting: lines.get('acting') === 'true',
      role: lines.get('role'),
      groupText: lines.get('groupText'),
      type: RELATION_TYPES.find((type) => type === lines.get('type')),
      text: lines.get('text'),
      property: lines.get('property'),
      unit: lines.get('unit'),
    },
    'en',
  );
  return kind === 'NAME' ? `${roles.ENTITY?.join(', ')}: ${label}` : label;
}
