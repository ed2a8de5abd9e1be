/** A town hall with history, its backups, and graphs restored from them. */
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { restoreBackup } from '../../src/changes/upgrade/upgradeGraph.ts';
import { readBackup } from '../../src/store/backup/backup.ts';
import type { Graph } from '../../src/store/graph.ts';
import { LEASE_MS, SKEW_MS } from '../../src/store/write/lease.ts';
import { contentOf, fileOf } from '../import/support.ts';
import { openEmpty } from './engines.ts';

export const AT = '2026-01-31T00:00:00.000Z';
const PEOPLE = 220;
/** A clock that is ahead by so much that every present lease has expired. */
export const later = () => Date.now() + LEASE_MS + SKEW_MS + 1_000;

/** A town hall: names and terms of many people, one of them withdrawn, in a version. */
export const hall = (version: number, people = PEOPLE): string =>
  fileOf(
    [
      `sources:\n  roll: { title: Roll ${version}, publisher: Publisher ${version} }`,
      'entities:\n  town: { kind: organization, label: Town }\n  mayor: { kind: office, label: Mayor }',
      ...Array.from(
        { length: people },
        (_, i) => `  p${i}: { kind: person, label: Person ${i} of ${version} }`,
      ),
      'facts:',
      '- { id: seat, relation: { subject: mayor, type: BELONGS_TO, object: town }, claims: [ { source: roll } ] }',
      ...Array.from({ length: people }, (_, i) =>
        [
          `- { id: n${i}, name: { entity: p${i}, text: Name${version} ${i} }, claims: [ { source: roll${i === 7 ? ', rank: DEPRECATED' : ''} } ] }`,
          `- { id: t${i}, tenure: { holder: p${i}, office: mayor }, claims: [ { source: roll, by: p1, status: ATTRIBUTED, replaces: p2, replacedBy: p3, start: "${1500 + i + version}", end: "${1501 + i + version}" } ] }`,
        ].join('\n'),
      ),
    ].join('\n'),
    'hall',
  );

export async function apply(graph: Graph, content: string): Promise<void> {
  const texts = [{ name: 'a.yaml', format: 'YAML' as const, content }];
  const report = await loadSeed(graph, { texts }, { at: AT, by: 'anna', replace: true });
  if (!report.accepted) throw new Error(JSON.stringify(report.problems));
}

export async function linesOf(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readBackup(graph)) lines.push(JSON.stringify(line));
  return lines;
}

export const restore = (graph: Graph, lines: readonly string[]) =>
  restoreBackup(graph, async function* () {
    yield* lines;
  });

/** The content without what only Neo4j keeps on its clock. */
const neutral = (content: readonly string[]): string[] =>
  content.map((line) => line.replace(/"longest[A-Z]+":\[[^\]]*\],?/g, '').replace(',}', '}'));

export const contentIn = async (graph: Graph): Promise<string[]> => neutral(await contentOf(graph));

/** The content of a new embedded graph with a backup. */
export async function restored(lines: readonly string[]): Promise<string[]> {
  const graph = await openEmpty('embedded');
  await restore(graph, lines);
  const content = await contentIn(graph);
  await graph.close();
  return content;
}
