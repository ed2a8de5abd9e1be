/** What a run takes away, and what it leaves although it does not mention it. */
import { expect, it } from 'vitest';
import { loadSeed, planSeed, type SeedOptions } from '../../src/changes/loadSeed.ts';
import { withdrawClaims } from '../../src/changes/withdraw/withdrawClaims.ts';
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
  it('claims that a file leaves out are taken away where it has others of their source, and counted', async () => {
    const graph = await open();
    const early = '{ source: gazette, start: "1998-03", end: "2001" }';
    expect(await apply(graph, [GAZETTE, early, CHRONICLE])).toBe(0);
    const planned = await planSeed(graph, claimsFile(GAZETTE));
    expect(planned.datasets[0]?.plan.claimsTakenAway).toBe(1);
    expect(await apply(graph, [GAZETTE])).toBe(1);
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette']);
  });

  it('a corrected claim takes the place of the one of its source, and is not counted as taken away', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE, CHRONICLE]);
    expect(await apply(graph, ['{ source: gazette, start: "1998-04" }'])).toBe(0);
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette']);
  });

  it('a file for each source adds to what the others said', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE]);
    expect(await apply(graph, [CHRONICLE])).toBe(0);
    expect(await apply(graph, [LETTER, GAZETTE])).toBe(0);
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette', 'letter']);
    const again = await loadSeed(graph, claimsFile(LETTER, GAZETTE));
    expect(again.counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
  });

  it('claims of other sources go with `replace`; one that is deprecated takes the place of its own', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE, CHRONICLE]);
    expect(await apply(graph, ['{ source: chronicle, start: "1998", rank: deprecated }'])).toBe(0);
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette']);
    expect(await apply(graph, [GAZETTE], { replace: true })).toBe(1);
    expect(await sourcesOf(graph)).toEqual(['gazette']);
  });

  it('claims go with `replace` where the same file, which has none, was applied without it before', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE]);
    expect(await apply(graph, [])).toBe(0);
    expect(await sourcesOf(graph)).toEqual(['gazette']);
    expect(await apply(graph, [], { replace: true })).toBe(1);
    expect(await sourcesOf(graph)).toEqual(['test']);
  });

  it('claims are withdrawn by source, and the fact with the last one; a file that makes them brings them back', async () => {
    const graph = await open();
    await apply(graph, [GAZETTE, CHRONICLE, LETTER]);
    const plan = await withdrawClaims(graph, 't1', 'letter', { reason: 'a misprint', dryRun: true });
    expect(plan).toMatchObject({ claims: [expect.stringMatching(/^claim\//)], batch: null });
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette', 'letter']);
    const done = await withdrawClaims(graph, 't1', 'letter', { reason: 'a misprint' });
    expect(done.batch?.number).toBe(2);
    expect(await sourcesOf(graph)).toEqual(['chronicle', 'gazette']);
    await expect(withdrawClaims(graph, 't1', 'letter', { reason: 'again' })).rejects.toThrow(
      '"t1" has no claim of the source "letter"',
    );
    await expect(withdrawClaims(graph, 't2', undefined, { reason: 'none' })).rejects.toThrow(
      'There is no fact "t2"',
    );
    await withdrawClaims(graph, 't1', undefined, { reason: 'nothing of it is true' });
    expect(await sourcesOf(graph)).toEqual([]);
    await apply(graph, [GAZETTE, LETTER]);
    expect(await sourcesOf(graph)).toEqual(['gazette', 'letter']);
  });
});
