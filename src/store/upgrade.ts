/**
 * Steps of the upgrade of a graph that an earlier version of Fasti wrote; `src/changes/upgrade` runs them. A change of
 * properties that are derived from records needs no step: they are all derived again.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { FACT_KINDS, type FactKind, nodeLabelOf } from '../domain/model/kinds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../domain/time/day.ts';
import { ENDLESS_CLASS, LONGEST_CLASS } from '../domain/time/durationClasses.ts';
import { anchorOf } from '../domain/time/sortKey.ts';
import type { Graph } from './graph.ts';
import {
  closedRelationship,
  LAYOUT_VERSION,
  ROLE_RELATIONSHIPS,
  withdrawnRelationship,
} from './graphLayout.ts';
import { UPGRADE_NOTICE_MS } from './knownLayout.ts';
import { lockClock, setClock } from './write/clockState.ts';
import { LongestDurations } from './write/longestDurations.ts';

/** Facts in one transaction. */
const PART = 5_000;

/** The anchor of layouts 2 and 3: the first known bound, whether claims or other facts give it. */
const ANCHOR = `CASE WHEN f.startMin > ${UNBOUNDED_MIN} THEN f.startMin WHEN f.startMax < ${UNBOUNDED_MAX} THEN f.startMax WHEN f.endMin > ${UNBOUNDED_MIN} THEN f.endMin ELSE ${UNBOUNDED_MAX} END`;

/** The duration class by the anchor of layouts 2 and 3, as an expression. */
const LENGTH = [
  `CASE WHEN f.endMax >= ${UNBOUNDED_MAX} THEN ${ENDLESS_CLASS}`,
  ...Array.from(
    { length: LONGEST_CLASS },
    (_, n) => `WHEN f.endMax - anchor + 1 < ${2 ** (n + 1)} THEN ${n}`,
  ),
  `ELSE ${LONGEST_CLASS} END`,
].join(' ');

/** Layout 2: closed facts have a `span`. Those of live facts are derived again by layout 4. */
async function addSpans(graph: Graph): Promise<void> {
  for (let done = PART; done === PART; ) {
    const [row] = await graph.write((transaction) =>
      transaction.run({
        text: `MATCH (f:Past) WHERE f.span IS NULL AND f.startMin IS NOT NULL
               WITH f LIMIT $part
               WITH f, ${ANCHOR} AS anchor
               WITH f, ${LENGTH} AS length
               SET f.span = CASE WHEN f.startMin > ${UNBOUNDED_MIN} THEN length ELSE -1 - length END
               RETURN count(*) AS done`,
        params: { part: PART },
      }),
    );
    done = Number(row?.done ?? 0);
  }
}

/** The bounds of the longest fact of each kind and class; closed facts are included, since a revert may open them. */
const longestFacts = (labels: readonly ('Fact' | 'Past')[]): string =>
  labels
    .map(
      (label) => `MATCH (f:${label}) WHERE f.span IS NOT NULL
                WITH f.kind AS kind, f.span AS span, f, ${ANCHOR} AS anchor
                WITH kind, span, max([f.endMax - anchor, f.startMin, f.startMax, f.endMin, f.endMax]) AS longest
                RETURN kind, longest`,
    )
    .join('\nUNION ALL\n');

/**
 * Layout 3: on Neo4j the clock has the longest duration of its facts. Safe to repeat.
 * @param labels which facts are counted; they must have the anchor of layout 3
 */
export async function saveLongestDurations(
  graph: Graph,
  labels: readonly ('Fact' | 'Past')[] = ['Fact', 'Past'],
): Promise<void> {
  const longest = new LongestDurations();
  for (const { kind, longest: found } of await graph.read({ text: longestFacts(labels), params: {} })) {
    const [, startMin, startMax, endMin, endMax] = found as [number, number, number, number, number];
    const bounds = { startMin, startMax, endMin, endMax };
    longest.add(kind as FactKind, bounds, anchorOf(bounds));
  }
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    await longest.save(transaction);
  });
}

/** A version of a fact that is to be moved, live or closed. */
interface VersionToMove {
  readonly id: string;
  readonly until: number;
  readonly kind: string;
}

/**
 * Layout 5: withdrawn facts, live and closed, have a label and relationship types of their own, and no words. A few
 * thousand versions at a time; safe to repeat.
 */
async function moveWithdrawnFacts(graph: Graph): Promise<void> {
  for (const isLive of [true, false]) {
    const label = isLive ? 'Fact' : 'Past';
    const stored = (type: string): string => (isLive ? type : closedRelationship(type));
    const found = await readWithdrawn(graph, label, stored('CLAIM'));
    const move = ROLE_RELATIONSHIPS.map(
      (type) =>
        `MATCH (f)-[old:${stored(type)}]->(e) CREATE (f)-[:${stored(withdrawnRelationship(type))} {\`as\`: old.\`as\`}]->(e) DELETE old`,
    );
    const relabel = `REMOVE f:Fact, ${FACT_KINDS.map((kind) => `f:${nodeLabelOf(kind)}`).join(', ')} SET f:Withdrawn`;
    const steps = [...move, 'MATCH (f)<-[old:SPELLS]-(w) DELETE old', ...(isLive ? [relabel] : [])];
    for (let from = 0; from < found.length; from += PART)
      await graph.write(async (transaction) => {
        await lockClock(transaction);
        const rows = found.slice(from, from + PART).map((version) => ({ ...version }));
        for (const step of steps)
          await transaction.run({
            text: `UNWIND $rows AS r MATCH (f:${label} {id: r.id}) WHERE f.knownTo = r.until AND f.kind = r.kind ${step}`,
            params: { rows },
          });
      });
  }
}

/** The versions of facts with a label whose claims all have the rank DEPRECATED. */
async function readWithdrawn(
  graph: Graph,
  label: 'Fact' | 'Past',
  toClaim: string,
): Promise<readonly VersionToMove[]> {
  const found = new Map<string, VersionToMove>();
  // From the claims, since few have this rank.
  for (const claims of ['Claim', 'Past'])
    for (const row of await graph.read({
      text: `MATCH (c:${claims}) WHERE c.rank = 'DEPRECATED' MATCH (c)<-[:${toClaim}]-(f:${label})
             WITH DISTINCT f WHERE NOT EXISTS { MATCH (f)-[:${toClaim}]->(other) WHERE coalesce(other.rank, 'NORMAL') <> 'DEPRECATED' }
             RETURN f.id AS id, f.knownTo AS until, f.kind AS kind`,
      params: {},
    })) {
      const version = { id: String(row.id), until: Number(row.until), kind: String(row.kind) };
      found.set(`${version.id} ${version.until}`, version);
    }
  return [...found.values()];
}

/**
 * Upgrades what does not follow from the records: the closed facts of layouts before 3, and the names of withdrawn facts
 * in layouts before 5. A few thousand facts at a time; safe to repeat, and to run beside readers: until it ends, they miss
 * facts in windows of time, and see withdrawn facts.
 */
export async function upgradeStoredForm(graph: Graph, layout: number): Promise<void> {
  if (layout < 3) {
    await addSpans(graph);
    if (graph.engine === 'neo4j') await saveLongestDurations(graph, ['Past']);
  }
  await moveWithdrawnFacts(graph);
}

/**
 * Says on the clock that a graph is being upgraded to the layout of this version, and waits until servers of earlier
 * versions know of it: they neither read nor write it from then on.
 */
export async function announceUpgrade(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    await setClock(transaction, { upgrading: LAYOUT_VERSION });
  });
  if (graph.engine === 'neo4j') await pause(UPGRADE_NOTICE_MS);
}

/** Marks a graph as having the layout of this version. */
export async function saveLayout(graph: Graph): Promise<void> {
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    await setClock(transaction, { format: LAYOUT_VERSION, upgrading: null });
  });
}
