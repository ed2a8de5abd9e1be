/**
 * A check of files against a graph, with its claims, merges and reverts, finds what is stored once they are loaded, and reads
 * many small files together.
 */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { conflictFinding } from '../../src/domain/integrity/conflict.ts';
import { decodeFlaw } from '../../src/domain/integrity/flaw.ts';
import { flawFinding } from '../../src/domain/integrity/flawFinding.ts';
import type { DisputedPart } from '../../src/domain/model/kinds.ts';
import type { FactRecord } from '../../src/domain/model/record.ts';
import { isWithdrawnFact } from '../../src/store/codec/fact.ts';
import { listOf } from '../../src/store/codec/storedRecord.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { readMergedFacts } from '../../src/store/read/batchVersions.ts';
import { readFacts } from '../../src/store/read/records.ts';
import { checkAsync } from '../domain/property.ts';
import { openEmpty } from '../support/engines.ts';
import { runsOf } from '../support/extent.ts';
import { timeOf, yamlOf } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../support/oracle/archive/randomArchive.ts';

type Input = Parameters<typeof checkSeed>[0];

/** The findings about facts in order; of those without a source their number. */
async function checked(input: Input, graph: Graph): Promise<string[]> {
  const { problems } = await checkSeed(input, { notices: true, graph });
  return problems
    .filter(({ code }) => code !== 'PROBABLE_DUPLICATE' && code !== 'DUPLICATE_CLAIM')
    .map(({ code, message }) =>
      code === 'UNCITED' ? `${1 + Number(/and (\d+) more/.exec(message)?.[1] ?? 0)} uncited` : message,
    )
    .sort();
}

/** The same of what is stored with the facts that the files state. */
async function stored(facts: readonly FactRecord[], graph: Graph): Promise<string[]> {
  const merged = await readMergedFacts(graph);
  const found: string[] = [];
  let uncited = 0;
  for (const { id, props, flaws = [], claims } of await readFacts(
    graph,
    facts.map((fact) => merged.get(fact.id) ?? fact.id),
  )) {
    for (const text of flaws) {
      const flaw = decodeFlaw(text);
      found.push(flaw === null ? text : flawFinding(id, flaw).message);
    }
    const [saidStart, saidEnd] = [listOf(props, 'saidStart'), listOf(props, 'saidEnd')];
    const disputed = listOf(props, 'disputedParts') as DisputedPart[];
    if (props.conflict === true) found.push(conflictFinding({ id, disputed, saidStart, saidEnd }).message);
    if (props.uncited === true && !isWithdrawnFact({ claims })) uncited += 1;
  }
  return [...found, ...(uncited === 0 ? [] : [`${uncited} uncited`])].sort();
}

it('finds what is stored once they are loaded', async () => {
  let count = 0;
  await checkAsync(
    fc.asyncProperty(fc.noBias(randomArchive), async (archive) => {
      const graph = await openEmpty('embedded');
      try {
        for (const [i, step] of archive.steps.entries()) {
          // A check does not know that files take the place of those before.
          if (step.kind !== 'LOAD' || step.replace) {
            await loadArchive(graph, { steps: [step] });
            continue;
          }
          const { dataset } = step;
          const input = { texts: [{ name: 'a.yaml', format: 'YAML' as const, content: yamlOf(dataset) }] };
          const findings = await checked(input, graph);
          await loadSeed(graph, input, { at: timeOf(i) });
          expect(findings).toEqual(await stored(dataset.facts, graph));
          count += findings.length;
        }
      } finally {
        await graph.close();
      }
    }),
    runsOf(60),
  );
  expect(count).toBeGreaterThan(runsOf(60));
}, 240_000);

it('reads no more often for many small files than for one', async () => {
  const graph = await openEmpty('embedded');
  const people = Array.from({ length: 40 }, (_, i) => `p${i}`);
  const fileOf = (name: string, ids: readonly string[]) => ({
    name,
    format: 'YAML' as const,
    content: `fasti: "1"
dataset: people
entities:
${ids.map((id) => `  ${id}: { kind: person, label: ${id} }\n`).join('')}facts:
${ids
  .map(
    (id) => `- { existence: { entity: ${id} }, claims: [ { source: s, start: "1900", end: "1950" } ] }
- { membership: { member: ${id}, body: guild }, claims: [ { source: s, start: "1960" } ] }\n`,
  )
  .join('')}`,
  });
  const head = {
    name: 'head.yaml',
    format: 'YAML' as const,
    content:
      'fasti: "1"\ndataset: people\nsources:\n  s: { title: S }\nentities:\n  guild: { kind: organization, label: Guild }\n',
  };
  const together = { texts: [head, fileOf('people.yaml', people)] };
  const apart = { texts: [head, ...people.map((id) => fileOf(`${id}.yaml`, [id]))] };
  let reads = 0;
  const counted = decorate(graph, {
    read(...args) {
      reads += 1;
      return graph.read(...args);
    },
  });
  const check = async (input: Input) => {
    reads = 0;
    const findings = await checked(input, counted);
    return { reads, findings: findings.length };
  };
  await loadSeed(graph, together, {});
  const expected = await check(together);
  expect(expected.findings).toBeGreaterThan(people.length - 1);
  expect(await check(apart)).toEqual(expected);
  await graph.close();
});
