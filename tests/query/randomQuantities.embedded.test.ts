/** Quantities with claims at random dates, on the embedded engine: at each moment the values that the oracle finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seed } from '../domain/property.ts';
import { textOf } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { archiveOf } from '../support/oracle/archive/randomArchive.ts';
import { timeArgument } from '../support/oracle/archive/randomDates.ts';
import { existence, quantity } from '../support/oracle/archive/randomFacts.ts';
import { Oracle } from '../support/oracle/oracle.ts';
import { ofNumbers } from '../support/oracle/questions/randomArguments.ts';
import { loadedApi } from '../support/seeded.ts';

const ARCHIVES = 12;
const QUESTIONS = 20;

const archive = archiveOf(fc.oneof({ weight: 3, arbitrary: quantity }, { weight: 1, arbitrary: existence }));

const moment = fc
  .tuple(timeArgument, fc.constantFrom('during', 'POSSIBLE', 'DEFINITE'))
  .map(([time, use]) => {
    const text = JSON.stringify(time);
    return use === 'during' ? `during: ${text}` : `at: {asOf: ${text}, minCertainty: ${use}}`;
  });

const question = (time: string, filter: string): string =>
  `{ facts(first: 100, filter: {kinds: [QUANTITY]}, ${time}) { nodes { id ... on Quantity {
       conflict value { min max } values { value { min max } certainty conflict interval { earliest latest } } } } }
     met: facts(first: 100, filter: ${filter}, ${time}) { totalCount edges { certainty node { id } } } }`;

interface Answer {
  readonly facts: { readonly nodes: readonly { readonly values: readonly unknown[] }[] };
}

it('a quantity has the values of a moment or window, and meets conditions on them, as the oracle finds', async () => {
  let several = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.noBias(archive),
      fc.array(fc.tuple(moment, ofNumbers), { minLength: QUESTIONS, maxLength: QUESTIONS }),
      async (world, questions) => {
        const oracle = new Oracle(world);
        const loaded = await loadedApi('embedded', (graph) => loadArchive(graph, world));
        try {
          for (const [time, filter] of [['', '{kinds: [QUANTITY]}'] as const, ...questions]) {
            const text = question(time, filter);
            const { data, errors } = await loaded.api.execute(text);
            expect(errors).toBeUndefined();
            const answer = JSON.parse(JSON.stringify(data)) as Answer;
            expect(answer, `${textOf(world)}\n${text}`).toEqual(await oracle.ask(text));
            several += answer.facts.nodes.filter(({ values }) => values.length > 1).length;
          }
        } finally {
          await loaded.close();
        }
      },
    ),
    { numRuns: ARCHIVES, seed, endOnFailure: true },
  );
  expect(several).toBeGreaterThan(ARCHIVES);
}, 600_000);
