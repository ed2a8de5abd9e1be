/** The competency questions, which the records must answer: one document each, with its complete answer, on both engines. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { documentsIn } from '../support/documents.ts';
import { ENGINES } from '../support/engines.ts';
import { isOfRequest } from '../support/recordingGraph.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

const FOLDER = 'tests/query/competency';

describe.each(ENGINES)('competency questions on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  });
  afterAll(() => seeded?.close());

  it.each(documentsIn(FOLDER))('$name', async ({ name, text }) => {
    const expected = readFileSync(
      resolve(import.meta.dirname, 'competency', `${name}.expected.json`),
      'utf8',
    );
    expect(await dataOf(seeded.api, text)).toEqual(JSON.parse(expected));
    expect(seeded.graph.statements.splice(0).filter(isOfRequest)).toHaveLength(1);
  });
});
