/** What the names of test files say about where they run. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, inject, it } from 'vitest';
import { neo4jUri } from '../support/engines.ts';
import { placesOf } from '../support/testFiles.ts';
import { FIXED_SEED } from '../support/testLayers.ts';

describe('the name of a test file', () => {
  it.each([
    ['tests/domain/time/period.test.ts', ['domain']],
    ['tests/query/groups.test.ts', ['both engines']],
    ['tests/api/limits.test.ts', ['embedded']],
    ['tests/api/paging.both.test.ts', ['both engines']],
    ['tests/query/time/labels.neo4jLong.test.ts', ['embedded', ['in turn', 'long on Neo4j']]],
    ['tests/cypher/plans.part.test.ts', ['both engines', 'long on Neo4j']],
    ['tests/long/soak.kill.turn.test.ts', [['in turn', 'kills']]],
  ])('says where %s runs', (path, places) => {
    expect(placesOf(path)).toEqual(places);
  });
  it('is refused with the names that its folder may have', () => {
    expect(() => placesOf('tests/http/page.slow.test.ts')).toThrow(
      'The name of tests/http/page.slow.test.ts does not say where it runs: "slow" means nothing in tests/http. Rename it to one of `x.test.ts`, `x.part.test.ts`, `x.timed.test.ts`. CONTRIBUTING.md has a table of what these mean.',
    );
  });
  it('is refused in a folder that no layer runs', () => {
    expect(() => placesOf('tests/pages/page.test.ts')).toThrow(
      'No layer runs tests/pages/page.test.ts. Move it into one of tests/client, ',
    );
    expect(() => placesOf('tests/page.test.ts')).toThrow('No layer runs tests/page.test.ts.');
  });
  it('is what to change where a test opens Neo4j in a layer without it', () => {
    expect(neo4jUri).toThrow('This file runs without Neo4j, as its name says. To run it there, name it');
  });
  it('has `part` where a file runs some of its cases, and only there', async () => {
    const misnamed: string[] = [];
    for (const path of globSync('tests/**/*.test.ts')) {
      const samples = /^import .* from '.*\/extent\.ts';$/m.test(await readFile(path, 'utf8'));
      if (samples !== path.includes('.part.')) misnamed.push(path);
    }
    expect(misnamed).toEqual([]);
  });
});

describe('random cases', () => {
  it('are made from the seed of the run, which is fixed here and in what must pass before a merge', async () => {
    const seed = Number(process.env.FC_SEED ?? FIXED_SEED);
    expect([inject('seed'), fc.readConfigureGlobal().seed]).toEqual([seed, seed]);
    expect(await readFile('.ci/run', 'utf8')).toContain(`export FC_SEED="\${FC_SEED:-${FIXED_SEED}}"`);
  });
  it('are made from nothing else', async () => {
    const byChance: string[] = [];
    for (const path of globSync('tests/**/*.ts')) {
      const text = await readFile(path, 'utf8');
      if (/\bMath\.random\(|\brandomInt\(|seed\b.*=.*Date\.now\(|env\.FC_SEED/i.test(text))
        byChance.push(path);
    }
    expect(byChance).toEqual(['tests/architecture/testNames.test.ts']);
  });
});

it('no test expects that something takes less time than elsewhere, but for connections that are too slow', async () => {
  const timed: string[] = [];
  for (const path of globSync('tests/!(long)/**/*.test.ts'))
    if (/performance\.now\(\).*toBe(?:Less|Greater)Than/.test(await readFile(path, 'utf8'))) timed.push(path);
  expect(timed).toEqual(['tests/http/slowClients.timed.test.ts']);
});
