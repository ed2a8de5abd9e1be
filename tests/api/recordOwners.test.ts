/** What a plan says of records that another dataset declared first, over the API. */
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { sourceInfoOf } from '../../src/changes/derive/sourceInfo.ts';
import { storedSource } from '../../src/store/codec/source.ts';
import { openEmpty } from '../support/engines.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const file = (dataset: string, sources: string) => ({
  files: [
    {
      name: `${dataset}.yaml`,
      format: 'YAML',
      content: `fasti: "1"\ndataset: ${dataset}\nsources:\n${sources}\nentities:\n  anna: { kind: person, label: Anna }\n  mayor: { kind: office, label: Mayor }\nfacts:\n- { id: t1, tenure: { holder: anna, office: mayor }, claims: [ { source: a, start: "1998" }, { source: b, start: "1998" } ] }\n`,
    },
  ],
});
const APPLY =
  'mutation($input: ApplyRecordsInput!) { applyRecords(input: $input) { accepted problems { code } } }';
const PLAN = `mutation($input: PlanRecordsInput!) { planRecords(input: $input) {
  accepted problems { severity code position { file line column } }
  changes(kinds: [UPDATE]) { nodes { recordId owner } }
} }`;
const VOICES = '{ tenures { nodes { voiceCount } } }';

it('an intruder cannot forge agreement, and its other changes name the owner', async () => {
  const graph = await openEmpty('embedded');
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
  });
  onTestFinished(async () => {
    await api.close();
    await graph.close();
  });
  const execute = async (query: string, input?: object) =>
    (await api.execute(query, { input }, 'editor')).data as Record<string, unknown>;
  const town = file('town', '  a: { title: A, voice: town }\n  b: { title: B, voice: town }');
  expect(await execute(APPLY, town)).toEqual({ applyRecords: { accepted: true, problems: [] } });
  const forged = file('intruder', '  a: { title: A, voice: town }\n  b: { title: B, voice: other }');
  expect(await execute(PLAN, forged)).toMatchObject({
    planRecords: {
      accepted: false,
      problems: [
        {
          severity: 'ERROR',
          code: 'SOURCE_OWNER',
          position: { file: 'intruder.yaml', line: 5, column: 25 },
        },
      ],
    },
  });
  expect(await execute(APPLY, forged)).toMatchObject({ applyRecords: { accepted: false } });
  expect(await execute(VOICES)).toEqual({ tenures: { nodes: [{ voiceCount: 1 }] } });
  const retitled = file('intruder', '  a: { title: New }\n  b: { title: B }');
  expect(await execute(PLAN, retitled)).toMatchObject({
    planRecords: {
      accepted: true,
      problems: [],
      changes: { nodes: expect.arrayContaining([{ recordId: 'a', owner: 'town' }]) },
    },
  });
  expect(await execute(APPLY, retitled)).toMatchObject({ applyRecords: { accepted: true } });
  expect(await execute(VOICES)).toEqual({ tenures: { nodes: [{ voiceCount: 1 }] } });
});

it('a writer that came between the check and the plan changes nothing of it', () => {
  const own = storedSource({ id: 'a', title: 'A', voice: 'town', date: '2001' }, 'town', undefined);
  const forged = {
    id: 'a',
    title: 'B',
    voice: 'other',
    reliability: 'LOW' as const,
    withdrawn: ['date', 'note'],
  };
  const next = storedSource(forged, 'intruder', own);
  expect(sourceInfoOf(next)).toEqual({ voice: 'town', date: '2001' });
  expect(next.props).toMatchObject({ title: 'B', dataset: 'town' });
  expect(next.props.reliability).toBeUndefined();
});

it('a dataset owns the source of its name, whoever declared it first', () => {
  const squatted = storedSource({ id: 'town', title: 'Town', voice: 'other' }, 'intruder', undefined);
  const own = storedSource({ id: 'town', title: 'Town', voice: 'town' }, 'town', squatted);
  expect(own.props).toMatchObject({ voice: 'town', dataset: 'town' });
});
