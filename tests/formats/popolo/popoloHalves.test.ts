/** Popolo files that are loaded in two halves. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../../src/store/read/allRecords.ts';
import { openEmpty } from '../../support/engines.ts';
import type { Popolo } from './popoloSchemas.ts';

const fixture = (country: string): Popolo =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../fixtures/popolo/${country}.json`), 'utf8'));

/** Every second person with their memberships, and all that these refer to. */
function halfOf(file: Popolo, parity: number): object {
  const persons = file.persons.filter((_, i) => i % 2 === parity);
  const ids = new Set(persons.map(({ id }) => id));
  return { ...file, persons, memberships: file.memberships.filter(({ person_id }) => ids.has(person_id)) };
}

async function recordsAfter(country: string, ...files: readonly object[]) {
  const graph = await openEmpty('embedded');
  for (const file of files) {
    const texts = [{ name: `${country}.json`, format: 'POPOLO' as const, content: JSON.stringify(file) }];
    const { accepted, counts, datasets } = await loadSeed(graph, { texts }, { dataset: country });
    expect([accepted, counts.RETRACT, datasets[0]?.plan.claimsTakenAway]).toEqual([true, 0, 0]);
  }
  const dataset = await dumpRecords(graph);
  await graph.close();
  return dataset;
}

it.each(['estonia', 'ireland', 'kenya'])(
  'those of %s give the same records as the whole file',
  async (country) => {
    const file = fixture(country);
    const whole = await recordsAfter(country, file);
    expect(await recordsAfter(country, halfOf(file, 0), halfOf(file, 1))).toEqual(whole);
  },
);
