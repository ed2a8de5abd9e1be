/** Options of planRecords and applyRecords that decide what a run takes away and what it leaves out. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { capitalized } from '../../src/domain/labels/capitalized.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openEmpty, wipe } from '../support/engines.ts';
import { TEST_TODAY } from '../support/seeded.ts';

let graph: Graph;
let api: Api;
beforeAll(async () => {
  graph = await openEmpty('embedded');
  api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
  });
});
beforeEach(() => wipe(graph));
afterAll(async () => {
  await api?.close();
  await graph?.close();
});

const GAZETTE = '{ source: gazette, start: "1998" }';
const LETTER = '{ source: letter, end: "2002" }';

const inputOf = (claims: string, options: object = {}) => ({
  files: [
    {
      name: 'town.yaml',
      format: 'YAML',
      content: `fasti: "1"
dataset: town
sources:
  gazette: { title: Gazette }
  letter: { title: Letter }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: anna, office: mayor }
  claims: [ ${claims} ]
`,
    },
  ],
  ...options,
});

const FIELDS = 'accepted createdCount updatedCount removedClaimCount refusedRecordCount problems { code }';

async function run(field: 'planRecords' | 'applyRecords', input: object) {
  const query = `mutation($input: ${capitalized(field)}Input!) { done: ${field}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await api.execute(query, { input }, 'editor');
  return errors === undefined ? data?.done : errors[0];
}

const SOURCES = `{ office(id: "mayor") { tenures { nodes { claims { nodes { source { id } } } } } } }`;
const sourcesOf = async (): Promise<string> => JSON.stringify((await api.execute(SOURCES)).data);

it('a claim that the files leave out is taken away where they have others of its source, and counted', async () => {
  await run('applyRecords', inputOf(`${GAZETTE}, { source: gazette, end: "2001" }`));
  const expected = {
    accepted: true,
    createdCount: 0,
    updatedCount: 1,
    removedClaimCount: 1,
    refusedRecordCount: 0,
    problems: [],
  };
  expect(await run('planRecords', inputOf(GAZETTE))).toEqual({
    ...expected,
    updatedCount: expect.any(Number),
  });
  expect(await run('applyRecords', inputOf(GAZETTE))).toMatchObject({ removedClaimCount: 1 });
  expect((await sourcesOf()).match(/gazette/g)).toHaveLength(1);
});

it('a notice says that three times as many starts of a dataset as by chance are 1 January, which often stands for the year', async () => {
  const terms = (january: number, other: number, more = ''): string =>
    Array.from({ length: january + other }, (_, i) => {
      const start = `${1950 + i}-${i < january ? '01-01' : '03-07'}`;
      return `- tenure: { holder: anna, office: mayor, term: "${i}" }\n  claims: [ { source: gazette, start: "${start}"${more} } ]\n`;
    }).join('');
  const noticesOf = async (facts: string) => {
    const input = inputOf(GAZETTE);
    const [file] = input.files;
    const files = [{ ...file, content: `${file?.content.split('- tenure')[0]}${facts}` }];
    const query = `mutation($input: PlanRecordsInput!) {
      done: planRecords(input: $input) { accepted problems { severity code message } }
    }`;
    const { data, errors } = await api.execute(query, { input: { files } }, 'editor');
    return errors ?? data?.done;
  };
  expect(await noticesOf(terms(5, 15))).toEqual({
    accepted: true,
    problems: [
      {
        severity: 'NOTICE',
        code: 'JANUARY_STARTS',
        message:
          '5 of the 20 starts that "town" gives to the day are 1 January, which often stands for the year',
      },
    ],
  });
  const none = { accepted: true, problems: [] };
  expect(await noticesOf(terms(4, 16))).toEqual(none);
  expect(await noticesOf(terms(5, 604))).toEqual(none);
  expect(await noticesOf(terms(5, 603))).not.toEqual(none);
  const atMidnight = terms(0, 3).replace(/(-03-07)"/g, '$1T00:00:00Z"');
  expect(await noticesOf(atMidnight)).toMatchObject({
    problems: [
      {
        severity: 'NOTICE',
        code: 'DATE_READ',
        message: 'all 3 dates of the file have the time 00:00, as programs write days; they are read as days',
      },
    ],
  });
  expect(await noticesOf(atMidnight.replace('T00:00', 'T10:30'))).toEqual(none);
  expect(await noticesOf(terms(19, 0))).toEqual(none);
  expect(await noticesOf(terms(20, 0, ', dateText: "on New Year\'s Day"'))).toEqual(none);
  expect(await noticesOf(terms(20, 0, ', rank: DEPRECATED'))).toEqual(none);
});

it('of two claims of one source the plan shows the one that goes', async () => {
  const later = '{ source: gazette, end: "2002" }';
  await run('applyRecords', inputOf(`${GAZETTE}, ${later}`));
  const query = `mutation($input: PlanRecordsInput!) {
    done: planRecords(input: $input) { changes(kinds: [UPDATE]) { nodes { recordType differences { sourceRecordId before after } } } }
  }`;
  const { data } = await api.execute(query, { input: inputOf(later) }, 'editor');
  expect(data?.done).toMatchObject({
    changes: {
      nodes: expect.arrayContaining([
        {
          recordType: 'FACT',
          differences: expect.arrayContaining([
            { sourceRecordId: 'gazette', before: 'start 1998', after: null },
          ]),
        },
      ]),
    },
  });
});

it('claims of another source are added to those that are there', async () => {
  await run('applyRecords', inputOf(GAZETTE));
  expect(await run('planRecords', inputOf(LETTER))).toMatchObject({ removedClaimCount: 0 });
  expect(await run('applyRecords', inputOf(LETTER))).toMatchObject({ removedClaimCount: 0 });
  expect(await sourcesOf()).toMatch(/gazette.*letter|letter.*gazette/);
});

it('with `keepGoing` records with errors are left out', async () => {
  const wrong = '{ source: gazette, start: "yesterday" }';
  expect(await run('applyRecords', inputOf(wrong))).toMatchObject({
    accepted: false,
    createdCount: 0,
    refusedRecordCount: 0,
  });
  const expected = { accepted: true, refusedRecordCount: 1, problems: [{ code: 'INVALID_DATE' }] };
  expect(await run('planRecords', inputOf(wrong, { keepGoing: true }))).toMatchObject(expected);
  expect(await run('applyRecords', inputOf(wrong, { keepGoing: true }))).toMatchObject({
    ...expected,
    createdCount: 4,
  });
});

it('the mode REPLACE is refused together with `keepGoing`', async () => {
  const error = await run('planRecords', inputOf(GAZETTE, { mode: 'REPLACE', keepGoing: true }));
  expect(error).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', reason: 'CONTRADICTORY_OPTIONS' },
    message: expect.stringContaining('keepGoing'),
  });
});

it('a revert counts the claims that it takes away', async () => {
  await run('applyRecords', inputOf(GAZETTE));
  await run('applyRecords', inputOf(LETTER));
  const query = `mutation { done: revertBatch(input: {id: "batch/2"}) { updatedCount removedClaimCount } }`;
  const { data } = await api.execute(query, {}, 'editor');
  expect(data?.done).toMatchObject({ removedClaimCount: 1 });
});
