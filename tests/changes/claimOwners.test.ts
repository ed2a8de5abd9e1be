/** What a run takes away, and what it leaves although it does not mention it. */
import { expect, it } from 'vitest';
import { loadSeed, planSeed, type SeedOptions } from '../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { fileOf } from '../import/support.ts';
import { forEachEngine } from '../support/engines.ts';

const RECORDS = `sources:
  gazette: { title: Gazette }
  chronicle: { title: Chronicle }
  letter: { title: Letter }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
`;

const claimsFile = (...claims: readonly string[]) => ({
  texts: [
    {
      name: 'a.yaml',
      format: 'YAML' as const,
      content: fileOf(
        `${RECORDS}facts:\n- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ ${claims.join(', ')} ] }\n`,
      ),
    },
  ],
});

const GAZETTE = '{ source: gazette, start: "1998-03" }';
const CHRONICLE = '{ source: chronicle, start: "1998" }';
const LETTER = '{ source: letter, end: "2002" }';

async function apply(graph: Graph, claims: readonly string[], options: SeedOptions = {}) {
  const { accepted, datasets } = await loadSeed(graph, claimsFile(...claims), options);
  expect(accepted).toBe(true);
  return datasets[0]?.plan.claimsTakenAway;
}

async function sourcesOf(graph: Graph): Promise<string[]> {
  const [dataset] = await dumpRecords(graph);
  return (dataset?.facts ?? []).flatMap(({ claims }) => claims.map(({ source }) => source)).sort();
}

forEachEngine((_name, open) => {
  it('claims that a file leaves out are taken away, and the plan counts them', async () => {
    const graph = await open();
    expect(await apply(graph, [GAZETTE, CHRONICLE])).toBe(0);
    const planned = await planSeed(graph, claimsFile(GAZETTE));
    expect(planned.datasets[0]?.plan.claimsTakenAway).toBe(1);
    expect(await apply(graph, [GAZETTE])).toBe(1);
    expect(await sourcesOf(graph)).toEqual(['gazette']);
  });

  it('a corrected claim is not counted as taken away', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE, CHRONICLE]);
    expect(await apply(graph, ['{ source: gazette, start: "1998-04" }', CHRONICLE])).toBe(0);
  });

  it('with `add` a file adds claims to a fact without repeating the earlier ones', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE]);
    expect(await apply(graph, [CHRONICLE], { add: true })).toBe(0);
    expect(await apply(graph, [LETTER, GAZETTE], { add: true })).toBe(0);
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette', 'letter']);
    const again = await loadSeed(graph, claimsFile(LETTER, GAZETTE), { add: true });
    expect(again.counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
  });

  it('a file that only added claims takes the others away when it is applied without `add`', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE]);
    await apply(graph, [CHRONICLE], { add: true });
    expect(await apply(graph, [CHRONICLE])).toBe(1);
    expect(await sourcesOf(graph)).toEqual(['chronicle']);
  });
});
