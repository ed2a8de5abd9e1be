/**
 * Erases records from all history, after a batch has retracted them: their versions and claims, and what other
 * closed versions repeat of them. May be interrupted at any point and begun again; the clock has what is to be erased.
 */

import { addTo } from '../../domain/model/addTo.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Graph, Transaction, Value } from '../graph.ts';
import { eraseRefIn, type FactVersion, readErasable } from '../read/erasable.ts';
import type { Lease } from './lease.ts';
import { scrubClosedFacts, scrubFormerStates } from './scrub.ts';

/** Facts in one transaction. All versions of a fact go together, so that none is left which nothing leads to. */
const PART = 100;

/** Erases the records under the lease. Closed versions alone are touched: the batch has closed the live ones, and was swept. */
export async function eraseRecords(graph: Graph, lease: Lease, texts: readonly string[]): Promise<void> {
  const refs = texts.map(eraseRefIn);
  const { versions } = await readErasable(graph, refs);
  await scrubClosedFacts(graph, lease, new Set(versions.map(({ id }) => id)));
  const entities = refs.flatMap(({ record, id }) => (record === 'ENTITY' ? [id] : []));
  await scrubFormerStates(graph, lease, versions, entities);
  const byFact = new Map<string, FactVersion[]>();
  for (const version of versions) addTo(byFact, version.id, version);
  for (const facts of chunksOf(byFact.values(), PART)) {
    const rows = facts.flat().map(({ id, since }) => ({ id, since }));
    await lease.part(graph, (transaction) => eraseVersions(transaction, rows));
  }
  await lease.part(graph, (transaction) => eraseEntities(transaction, entities));
}

const VERSION =
  'UNWIND $rows AS r MATCH (f:Past {id: r.id}) WHERE f.knownFrom = r.since AND f.kind IN $kinds';

async function eraseVersions(transaction: Transaction, rows: readonly Value[]): Promise<void> {
  const params = { rows, kinds: FACT_KINDS };
  const claims = await transaction.run({
    text: `${VERSION} MATCH (f)-[:CLAIM|WAS_CLAIM]->(c) RETURN DISTINCT c.id AS id, c.knownFrom AS since`,
    params,
  });
  await transaction.run({ text: `${VERSION} DETACH DELETE f`, params });
  await transaction.run({
    text: `UNWIND $rows AS r MATCH (c:Past {id: r.id}) WHERE c.knownFrom = r.since AND c.kind = 'CLAIM'
           AND NOT EXISTS { MATCH (c)<-[:CLAIM|WAS_CLAIM]-(f) } DETACH DELETE c`,
    params: { rows: claims.map(({ id, since }) => ({ id: String(id), since: Number(since) })) },
  });
}

async function eraseEntities(transaction: Transaction, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const params = { rows, kinds: ENTITY_KINDS };
  const entity = 'UNWIND $rows AS r MATCH (x:Past {id: r}) WHERE x.kind IN $kinds';
  // The copies of its former states have its id, too.
  await transaction.run({ text: `${entity} DETACH DELETE x`, params });
}
