/** Reads the versions of names and of entities with their own labels: all of them, or those that batches wrote and closed. */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import { ENTITY_KINDS, type EntityKind, type NameKind, type Support } from '../../domain/model/kinds.ts';
import type { Span } from '../../domain/search/histories.ts';
import { storedIdentifier } from '../../domain/search/identifier.ts';
import type { IndexedEntity, IndexedName } from '../../domain/search/nameIndex.ts';
import { type Bounds, UNBOUNDED } from '../../domain/time/bounds.ts';
import { readClock } from '../../store/clock.ts';
import type { Graph, Params, Row } from '../../store/graph.ts';
import { KNOWN_TO_OPEN } from '../../store/graphLayout.ts';

/** A version of a name, or of an entity. */
export type NamedVersion = Span &
  ({ readonly name: IndexedName } | { readonly entity: IndexedEntity; readonly sort: string | null });

/** What has versions of which label; `ids` binds some as `x`, and `again` each of them by its id. */
interface Scan {
  readonly ids: string;
  readonly again: string;
}

/** How many records one statement reads: converting more would hold up other requests. */
const PART = 2_000;

const COUNTED = "x.kind IN $kinds AND (x.kind <> 'NAME' OR x.support <> 'WITHDRAWN')";
/** Naming the id makes Neo4j read the index of batch and id. */
const CLOSED: Scan = {
  ids: `UNWIND $batches AS batch MATCH (x:Past {knownTo: batch}) WHERE x.id IS NOT NULL AND ${COUNTED}`,
  again: `MATCH (x:Past {id: id}) WHERE x.knownTo > $after AND ${COUNTED}`,
};
const ALL_CLOSED: Scan = { ...CLOSED, ids: `MATCH (x:Past) WHERE ${COUNTED}` };
const LIVE_NAME = "MATCH (x:Fact {id: id}) WHERE x.kind = 'NAME'";
const LIVE_ENTITY = 'MATCH (x:Entity {id: id})';
const ALL_LIVE: readonly Scan[] = [
  { ids: 'MATCH (x:Name)', again: LIVE_NAME },
  { ids: 'MATCH (x:Entity)', again: LIVE_ENTITY },
];
const WRITTEN: readonly Scan[] = [
  {
    ids: "UNWIND $batches AS batch MATCH (x:Fact {knownFrom: batch}) WHERE x.id IS NOT NULL AND x.kind = 'NAME'",
    again: LIVE_NAME,
  },
  {
    ids: 'UNWIND $batches AS batch MATCH (x:Entity {knownFrom: batch}) WHERE x.id IS NOT NULL',
    again: LIVE_ENTITY,
  },
];
/** Versions that a batch has closed and that still have their labels; no index finds them. */
const UNSWEPT: readonly Scan[] = [
  { ids: 'MATCH (x:Name) WHERE x.knownTo IN $batches', again: LIVE_NAME },
  { ids: 'MATCH (x:Entity) WHERE x.knownTo IN $batches', again: LIVE_ENTITY },
];

/** Which versions are read: those of batches after `from`, which is 0 for all, up to `to`. */
export interface BatchRange {
  readonly from: number;
  readonly to: number;
  /** Whether all versions that the batch `to` closed have been moved to the past. */
  readonly swept: boolean;
}

/**
 * Reads the versions that the batches wrote or closed, in the order in which they were written. The next batches may be
 * written, undone or swept meanwhile: what they move to the past is found there in the end, and what an undo brings back was
 * there at first.
 */
export async function readNamedVersions(
  graph: Graph,
  { from, to, swept }: BatchRange,
): Promise<NamedVersion[]> {
  const found: NamedVersion[] = [];
  const read = async (scan: Scan, after: number, last: number): Promise<void> => {
    const batches = Array.from({ length: last - after }, (_, i) => after + 1 + i);
    const params = { after, batches, kinds: ['NAME', ...ENTITY_KINDS] };
    for await (const rows of readInParts(graph, scan, params))
      for (const row of rows) found.push(...versionIn(row, to));
  };
  await read(from === 0 ? ALL_CLOSED : CLOSED, from, to + 1);
  for (const scan of from === 0 ? ALL_LIVE : [...WRITTEN, ...(swept ? [] : UNSWEPT)])
    await read(scan, from, to);
  const { number } = await readClock(graph);
  await read(CLOSED, Math.max(from, to - 1), number + 1);
  return found.sort((a, b) => a.from - b.from);
}

async function* readInParts(
  graph: Graph,
  { ids, again }: Scan,
  params: Params,
): AsyncGenerator<readonly Row[]> {
  const rows = await graph.read({ text: `${ids} RETURN DISTINCT x.id AS id`, params });
  for (const part of chunksOf(rows, PART))
    yield await graph.read({
      text: `UNWIND $ids AS id ${again} RETURN ${COLUMNS}`,
      params: { ...params, ids: part.map(({ id }) => String(id)) },
    });
}

const COLUMNS = `x.id AS id, x.kind AS kind, x.entityId AS entity, x.text AS text, x.nameKind AS nameKind, x.support AS support,
x.startMin AS startMin, x.startMax AS startMax, x.endMin AS endMin, x.endMax AS endMax,
x.category AS category, x.mergedInto AS mergedInto, x.givenLabel AS label, x.label AS shown, x.labels AS labels, x.identifiers AS identifiers, x.labelSort AS sort, x.knownFrom AS since, x.knownTo AS until`;

/** The version in a row, as of batch `to`; none if a later batch wrote it. */
function versionIn(row: Row, to: number): NamedVersion[] {
  const from = Number(row.since);
  if (from > to) return [];
  const recorded = { from, to: Number(row.until) > to ? KNOWN_TO_OPEN : Number(row.until) };
  const id = String(row.id);
  const shown = String(row.shown);
  if (row.kind !== 'NAME')
    return [
      {
        ...recorded,
        sort: textOrNull(row.sort),
        entity: {
          id,
          kind: row.kind as EntityKind,
          category: textOrNull(row.category),
          mergedInto: textOrNull(row.mergedInto),
          label: textOrNull(row.label),
          identifiers: ((row.identifiers ?? []) as readonly string[]).map(storedIdentifier),
          shown: row.label === shown ? row.label : shown,
          labels: ((row.labels ?? []) as readonly string[]).filter((label) => !label.endsWith(`\t${shown}`)),
        },
      },
    ];
  return [
    {
      ...recorded,
      name: {
        entity: String(row.entity),
        fact: id,
        text: String(row.text),
        nameKind: row.nameKind as NameKind | null,
        bounds: boundsIn(row),
        support: row.support as Support,
      },
    },
  ];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Most names have no dates, so that these bounds are in memory once. */
function boundsIn({ startMin, startMax, endMin, endMax }: Row): Bounds {
  const bounds = { startMin, startMax, endMin, endMax } as unknown as Bounds;
  return startMin === UNBOUNDED.startMin &&
    endMax === UNBOUNDED.endMax &&
    startMax === UNBOUNDED.startMax &&
    endMin === UNBOUNDED.endMin
    ? UNBOUNDED
    : bounds;
}
