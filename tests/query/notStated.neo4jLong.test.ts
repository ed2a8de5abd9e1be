/** 28 statements that no source, or not the article, makes: the graph must not assert them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';
import { MEETING } from './notStated/meeting.ts';
import { PEOPLE } from './notStated/people.ts';
import { PLANS } from './notStated/plans.ts';
import { REGION } from './notStated/region.ts';
import { WEGO } from './notStated/wego.ts';

const CONTROLS = [...MEETING, ...PEOPLE, ...PLANS, ...REGION, ...WEGO].sort((a, b) => (a.id < b.id ? -1 : 1));

it('has all 28 controls', () => {
  expect(CONTROLS.map(({ id }) => id)).toEqual(
    Array.from({ length: 28 }, (_, i) => `NS${String(i + 1).padStart(2, '0')}`),
  );
});

describe.each(ENGINES)('not stated, on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  });
  afterAll(() => seeded?.close());

  for (const { id, scope, statement, ask, answer } of CONTROLS)
    it(`${id} (${scope}): ${statement}`, async () => {
      expect(await dataOf(seeded.api, ask)).toEqual(answer);
    });
});

/** Each false statement is a dataset of its own, which is removed before the next. */
describe('the controls detect', () => {
  let seeded: SeededApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fasti-false-'));
    seeded = await seededApi('embedded');
  });
  afterAll(async () => {
    await seeded?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const load = async (body: string) => {
    const file = join(folder, 'false.yaml');
    await writeFile(file, `fasti: "1"\ndataset: false-statement\nlanguage: en\n${body}\n`);
    const { problems, accepted } = await loadSeed(seeded.graph, [file], { by: 'tests', replace: true });
    expect({ problems: problems.filter(({ severity }) => severity === 'ERROR'), accepted }).toEqual({
      problems: [],
      accepted: true,
    });
  };

  for (const { id, ask, answer, falseStatements } of CONTROLS)
    for (const [i, body] of falseStatements.entries())
      it(`${id}, false statement ${i + 1}`, async () => {
        await load(body.startsWith('-') ? `facts:\n${body}` : body);
        expect(await dataOf(seeded.api, ask)).not.toEqual(answer);
        await load('facts: []');
        expect(await dataOf(seeded.api, ask)).toEqual(answer);
      });
});
