/** Claims of tenures that name whom the holder follows, and who follows the holder. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities } from '../../src/changes/merge/mergeEntities.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { writeRecords } from '../../src/export/writers.ts';
import type { Graph } from '../../src/store/graph.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const TOWN = `fasti: "1"
dataset: town
language: en
sources:
  roll: { title: Roll, date: "1990" }
  press: { title: Press }
entities:
  ann: { kind: person, label: Ann }
  anna: { kind: person, label: Anna }
  bob: { kind: person, label: Bob }
  cem: { kind: person, label: Cem }
  mayor: { kind: office, label: Mayor }
facts:
- id: t-bob
  tenure: { holder: bob, office: mayor }
  claims:
  - { source: roll, start: "1990", replaces: ann, replacedBy: cem }
  - { source: press, start: "1990", replaces: anna }
  - { source: press, rank: deprecated, replaces: cem }
`;
const AT = '2025-01-01T00:00:00.000Z';
const META = { by: 'tests', reason: 'one woman', at: '2025-02-01T00:00:00.000Z' };
const NEIGHBOURS =
  '{ tenures { nodes { claims { nodes { source { recordId } rank replaces { recordId } replacedBy { recordId } } } } } }';
const said = (source: string, rank: string, replaces: string | null, replacedBy: string | null) => ({
  source: { recordId: source },
  rank,
  replaces: replaces && { recordId: replaces },
  replacedBy: replacedBy && { recordId: replacedBy },
});

describe.each(ENGINES)('claims that name neighbours in an office, on %s', (engine) => {
  let graph: Graph;
  let api: Api;
  const claims = async () => {
    const { tenures } = (await dataOf(api, NEIGHBOURS)) as {
      tenures: { nodes: { claims: { nodes: unknown[] } }[] };
    };
    return tenures.nodes[0]?.claims.nodes;
  };

  beforeAll(async () => {
    graph = await openEmpty(engine);
    await loadText(graph, TOWN, AT);
    api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
      today: () => TEST_TODAY,
    });
  });
  afterAll(async () => {
    await api?.close();
    await graph?.close();
  });

  it('show the persons, and the fact keeps those of its counted claims', async () => {
    expect(await claims()).toEqual([
      said('roll', 'NORMAL', 'ann', 'cem'),
      said('press', 'NORMAL', 'anna', null),
      said('press', 'DEPRECATED', 'cem', null),
    ]);
    const [fact] = await graph.read({
      text: "MATCH (f:Fact {id: 't-bob'}) RETURN f.replacesIds AS replaces, f.replacedByIds AS replacedBy",
      params: {},
    });
    expect(fact).toEqual({ replaces: ['ann', 'anna'], replacedBy: ['cem'] });
  });

  it.each(['yaml', 'csv'] as const)('are the same after an export to %s', async (format) => {
    const datasets = await dumpRecords(graph);
    const { files } = writeRecords(format, datasets);
    const folder = await mkdtemp(join(tmpdir(), 'fasti-named-'));
    const copy = await openEmpty('embedded');
    try {
      for (const { name, content } of files) await writeFile(join(folder, name), content);
      const { accepted, problems } = await loadSeed(copy, [folder], { by: 'tests', at: AT });
      expect(accepted, JSON.stringify(problems)).toBe(true);
      const facts = async (of: Graph) => (await dumpRecords(of)).map((dataset) => dataset.facts);
      expect(await facts(copy)).toEqual(await facts(graph));
    } finally {
      await copy.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('lead to the entity that the person was merged into, and protect it from a purge', async () => {
    await expect(purgeRecord(graph, 'ann', META)).rejects.toThrow(
      'Claims on a fact about others name "ann": "t-bob".',
    );
    await mergeEntities(graph, 'ann', 'anna', META);
    expect((await claims())?.[0]).toEqual(said('roll', 'NORMAL', 'anna', 'cem'));
    expect(
      await dataOf(
        api,
        `{ node(id: "t-bob", knownAt: "${AT}") { ... on Tenure { claims(first: 1) { nodes { replaces { recordId } } } } } }`,
      ),
    ).toEqual({ node: { claims: { nodes: [{ replaces: { recordId: 'ann' } }] } } });
  });
});

/** The mayors in their true order are Ann, Bob, and Cem, who is back as acting mayor in the leave of Bob. */
const ORDER = (bob: string, ann = 'start: "1980", end: "1990"'): string => `fasti: "1"
dataset: town
language: en
sources:
  roll: { title: Roll, date: "2020" }
entities:
  ann: { kind: person, label: Ann }
  bob: { kind: person, label: Bob }
  cem: { kind: person, label: Cem }
  mayor: { kind: office, label: Mayor }
facts:
- { id: t-ann, tenure: { holder: ann, office: mayor }, claims: [ { source: roll, ${ann} } ] }
- { id: t-bob, tenure: { holder: bob, office: mayor }, claims: [ { source: roll, start: "1990", end: "2000", ${bob} } ] }
- { id: t-cem, tenure: { holder: cem, office: mayor }, claims: [ { source: roll, start: "1995-02-01", end: "1995-03-01", acting: "true", replaces: bob, replacedBy: bob } ] }
`;
const BEFORE =
  'a claim says that "t-bob" is followed by "ann", whose every term in the office, such as "t-ann", surely was earlier';

describe('the order of stated neighbours', () => {
  let graph: Graph;
  let api: Api;
  const found = async (): Promise<string[]> => {
    const { integrity } = (await dataOf(
      api,
      '{ integrity(rules: [NEIGHBOUR_ORDER]) { nodes { message severity subjects { id } } } }',
    )) as { integrity: { nodes: { message: string; severity: string }[] } };
    expect(integrity.nodes.every(({ severity }) => severity === 'NOTICE')).toBe(true);
    return integrity.nodes.map(({ message }) => message);
  };
  const load = (text: string) => loadText(graph, text, AT, { replace: true });

  beforeAll(async () => {
    graph = await openEmpty('embedded');
    await load(ORDER('replaces: ann'));
    api = await createApi({ graph, report: () => undefined, today: () => TEST_TODAY });
  });
  afterAll(async () => {
    await api?.close();
    await graph?.close();
  });

  it.each([
    ['they are as recorded', ORDER('replaces: ann, replacedBy: cem')],
    ['the other held meanwhile', ORDER('replaces: cem')],
    ['the other has no dates', ORDER('replacedBy: ann', 'note: Undated.')],
    ['the other may have come later', ORDER('replacedBy: ann', 'attested: "1985"')],
    ['the other is only planned', ORDER('replacedBy: ann', 'start: "1980", end: "1990", modality: planned')],
    [
      'the claim does not count',
      ORDER('replacedBy: ann, rank: deprecated').replace(
        '[ { source: roll, start: "1990", end',
        '[ { source: roll, start: "1990" }, { source: roll, start: "1990", end',
      ),
    ],
    [
      'the other came back',
      `${ORDER('replacedBy: ann')}- { id: t-ann2, tenure: { holder: ann, office: mayor, term: second }, claims: [ { source: roll, start: "2000" } ] }\n`,
    ],
  ])('is no finding where %s', async (_, text) => {
    await load(text);
    expect(await found()).toEqual([]);
  });

  it('is a notice where it surely was the other way, until the other term or the claim changes', async () => {
    await load(ORDER('replacedBy: ann'));
    expect(await found()).toEqual([BEFORE]);
    await load(ORDER('replaces: ann', 'start: "2001", end: "2004"'));
    expect(await found()).toEqual([
      'a claim says that "t-bob" follows "ann", whose every term in the office, such as "t-ann", surely was later',
    ]);
    // The file of the other term alone.
    await loadText(graph, ORDER('').replace(/- \{ id: t-(bob|cem).*\n/g, ''), AT);
    expect(await found()).toEqual([]);
  });
});

describe('files with neighbours in an office', () => {
  const problemsOf = async (from: string, to: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'fasti-named-'));
    try {
      const file = join(folder, 'town.yaml');
      await writeFile(file, TOWN.replace(from, to));
      return (await checkSeed([file])).problems.filter(({ severity }) => severity === 'ERROR');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  it.each([
    ['replaces: anna', 'replaces: annna', 'UNKNOWN_ID', 'replaces names "annna", but no entity has that id'],
    ['replacedBy: cem', 'replacedBy: mayor', 'WRONG_KIND', 'replacedBy names the OFFICE "mayor"'],
    [
      'tenure: { holder: bob, office: mayor }',
      'remark: { about: [ bob ], text: Bob. }',
      'NOT_TAKEN',
      'a claim about a remark has replaces',
    ],
  ])('are refused with %s as %s', async (from, to, code, message) => {
    expect(await problemsOf(from, to)).toContainEqual(expect.objectContaining({ code, message }));
  });
});
