/**
 * Asks the pages about a body with very many members, over HTTP: `npx tsx bench/largeBody.ts [MEMBERS] [--neo4j]` (default:
 * 10000, the embedded engine). For each page: the status, the size in kB, the time of the first and of the second request in
 * seconds, without answers kept in memory, and of the second also the time of the processor, without that of Neo4j. It
 * ends with 1 if a page has another status than 200. Writes only to a temporary folder.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { BODY, pagesAbout, writeBody } from '../tests/support/largeBody.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { openSite } from '../tests/support/site.ts';

async function main(members: number, onNeo4j: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
  const neo4j = onNeo4j ? await startNeo4j({ heap: '2g', pageCache: '1g' }) : null;
  try {
    const graph = neo4j
      ? await openNeo4j({ uri: neo4j.uri })
      : await openEmbedded({ path: join(folder, 'store') });
    await graph.setup();
    const records = join(folder, 'records');
    await mkdir(records);
    await writeBody(records, members);
    const { accepted, problems } = await loadSeed(graph, [records], {});
    if (!accepted) throw new Error(`The body was not loaded: ${JSON.stringify(problems.slice(0, 3))}`);
    const site = await openSite({ graph });
    process.stdout.write(`${members} members of ${BODY}, ${neo4j ? 'Neo4j' : 'the embedded engine'}\n\n`);
    process.stdout.write(
      '| page | status | kB | first, s | again, s | processor, s |\n| --- | ---: | ---: | ---: | ---: | ---: |\n',
    );
    // Files have limits of their own.
    for (const path of pagesAbout(BODY).filter((each) => !each.includes('format='))) {
      const times: string[] = [];
      let [status, size] = [0, 0];
      let used = process.cpuUsage();
      for (let round = 0; round < 2; round += 1) {
        const start = performance.now();
        used = process.cpuUsage();
        const response = await fetch(site.url + path);
        size = (await response.arrayBuffer()).byteLength;
        status = response.status;
        times.push(((performance.now() - start) / 1_000).toFixed(2));
      }
      const { user, system } = process.cpuUsage(used);
      times.push(((user + system) / 1e6).toFixed(2));
      if (status !== 200) process.exitCode = 1;
      process.stdout.write(
        `| \`${path}\` | ${status} | ${(size / 1_000).toFixed(0)} | ${times.join(' | ')} |\n`,
      );
    }
    await site.close();
  } finally {
    await neo4j?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { neo4j: { type: 'boolean', default: false } },
});
await main(Number(positionals[0] ?? 10_000), values.neo4j);
