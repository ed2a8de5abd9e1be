/** Rows of the database turned into records. */
import { ENTITY_KINDS, type EntityKind, FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import type { Graph, Row, Value } from '../graph.ts';
import { openRelationship } from '../graphLayout.ts';
import type {
  Props,
  Remembered,
  RoleLink,
  StoredClaim,
  StoredEntity,
  StoredFact,
  StoredSource,
} from '../storedRecord.ts';

const CHUNK = 500;

/** Runs a statement that has a list of ids in `$ids`, a part of the list at a time. */
export async function readInParts(
  graph: Graph,
  ids: Iterable<string>,
  text: string,
  params: Readonly<Record<string, Value>> = {},
): Promise<Row[]> {
  const list = [...new Set(ids)];
  const rows: Row[] = [];
  for (let i = 0; i < list.length; i += CHUNK)
    rows.push(...(await graph.read({ text, params: { ...params, ids: list.slice(i, i + CHUNK) } })));
  return rows;
}

/** Facts from rows with `props`, roles from rows with `fact`, `relationship`, `entity` and `used`, claims from rows with `fact` and `props`. */
export function factsOf(facts: readonly Row[], roles: readonly Row[], claims: readonly Row[]): StoredFact[] {
  const rolesByFact = grouped(
    roles,
    (row): RoleLink => ({
      relationship: openRelationship(String(row.relationship)),
      entity: String(row.entity),
      as: String(row.used),
    }),
  );
  const claimsByFact = grouped(claims, (row) => claimOf(withoutBatches(row.props)));
  return facts.map((row) => {
    const { props, ...remembered } = stateIn(row.props);
    const id = String(props.id);
    return {
      id,
      kind: factKind(props.kind),
      props,
      ...remembered,
      roles: (rolesByFact.get(id) ?? []).sort(
        byText(({ relationship, entity, as }) => `${relationship} ${entity} ${as}`),
      ),
      claims: (claimsByFact.get(id) ?? []).sort(byText((claim) => claim.id)),
    };
  });
}

/** An entity from a row with `props`. */
export function entityOf(row: Row): StoredEntity {
  const { props, ...remembered } = stateIn(row.props);
  return { id: String(props.id), kind: entityKind(props.kind), props, ...remembered };
}

/** A source from a row with `props` and `text`. */
export function sourceOf({ props: raw, text }: Row): StoredSource {
  const { props, ...remembered } = stateIn(raw);
  return { id: String(props.id), props, text: typeof text === 'string' ? text : null, ...remembered };
}

function grouped<T>(rows: readonly Row[], itemOf: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const fact = String(row.fact);
    const group = groups.get(fact);
    if (group) group.push(itemOf(row));
    else groups.set(fact, [itemOf(row)]);
  }
  return groups;
}

const claimOf = (props: Props): StoredClaim => ({
  id: String(props.id),
  props,
  source: String(props.sourceId),
  by: typeof props.attributedToId === 'string' ? props.attributedToId : null,
});

const byText =
  <T>(text: (item: T) => string) =>
  (a: T, b: T): number => {
    const [left, right] = [text(a), text(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };

/** Parts what a record says from what it remembers. */
function stateIn(value: unknown): { readonly props: Props } & Remembered {
  const { digests, flaws, flawed: _flawed, ...props } = withoutBatches(value);
  return {
    props,
    ...(Array.isArray(digests) ? { digests: digests.map(String) } : {}),
    ...(Array.isArray(flaws) ? { flaws: flaws.map(String) } : {}),
  };
}

function withoutBatches(value: unknown): Props {
  const { knownFrom: _from, knownTo: _to, ...props } = value as Record<string, Props[string]>;
  return props;
}

function entityKind(value: unknown): EntityKind {
  const kind = ENTITY_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new Error(`the graph holds an entity of the unknown kind ${String(value)}`);
}

function factKind(value: unknown): FactKind {
  const kind = FACT_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new Error(`the graph holds a fact of the unknown kind ${String(value)}`);
}
