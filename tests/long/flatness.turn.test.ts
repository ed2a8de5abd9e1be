/** Cost does not grow with the archive: the database hits of each query at two sizes, compared with each other and with `flatness.json`. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { neo4jOptions, openEmpty } from '../support/engines.ts';
import { growArchive, loadArchive, SMALL_SIZES } from '../support/flatness/archives.ts';
import { grown, type Hits, MOST_GROWTH, measure, sayGrown } from '../support/flatness/measure.ts';
import { type FlatQuestion, flatQuestions } from '../support/flatness/questions.ts';
import type { Flatness } from '../support/flatness/recorded.ts';

/** How far hits may differ from the recorded ones, as a share and as a number: a planner may choose another plan. */
const MARGIN = 0.15;
const FEW = 30;

/** The most characters of a statement. One of 43,000 took ten seconds to plan, one of 10,000 two. */
const LONGEST_TEXT = 16_000;

/** The same list with and without the entity that it starts from. */
const ANCHORED: FlatQuestion = {
  name: 'tenures of an office, with its entity named',
  query: '{ tenures(filter: {offices: ["made-up/o3"]}, first: 20) { totalCount nodes { id } } }',
  variables: {},
};
const UNANCHORED: FlatQuestion = {
  ...ANCHORED,
  name: 'tenures of an office, with the name left out',
  // The count of all tenures is stored; that of a part of them is not.
  query: '{ tenures(first: 20, filter: {acting: false}) { totalCount nodes { id } } }',
};

describe('the cost of a query', () => {
  const questions = flatQuestions();
  const [smaller, larger] = SMALL_SIZES;
  let recorded: Flatness;
  let before: Hits;
  let after: Hits;
  let lengths: Hits;

  beforeAll(async () => {
    recorded = JSON.parse(await readFile('tests/long/flatness.json', 'utf8')) as Flatness;
    const { uri } = neo4jOptions();
    const asked = [...questions, ANCHORED, UNANCHORED];
    const graph = await openEmpty('neo4j');
    try {
      await loadArchive(graph, smaller);
      before = (await measure(uri, asked)).hits;
      await growArchive(graph, larger / smaller);
      ({ hits: after, lengths } = await measure(uri, asked));
    } finally {
      await graph.close();
    }
  }, 600_000);

  it('does not grow with the archive', () => {
    expect(sayGrown(grown(questions, before, after, MOST_GROWTH))).toBe('');
  });

  it('does not come from planning an overlong statement', () => {
    expect(Object.entries(lengths).filter(([, length]) => length > LONGEST_TEXT)).toEqual([]);
  });

  it('equals the recorded cost', () => {
    expect(recorded.small.sizes).toEqual([smaller, larger]);
    const moved = Object.entries(recorded.small.hits).flatMap(([name, list]) =>
      [before, after].flatMap((found, i) => {
        const [had, has] = [list[i] ?? 0, found[name] ?? Number.NaN];
        if (Number.isNaN(has)) return [`${name} is recorded but no longer measured`];
        return Math.abs(has - had) > FEW + MARGIN * had
          ? [`${name} at ${SMALL_SIZES[i]} facts: ${had} database hits are recorded, it takes ${has}`]
          : [];
      }),
    );
    // If the change is intended: npx tsx bench/flat.ts --small
    expect(moved).toEqual([]);
  });

  it('did not grow in the recorded measurement with a hundred times as many facts', () => {
    const { sizes, hits } = recorded.large;
    expect((sizes.at(-1) ?? 0) / (sizes[0] ?? 0)).toBeGreaterThanOrEqual(100);
    const place = (i: number): Hits =>
      Object.fromEntries(Object.entries(hits).map(([name, list]) => [name, list.at(i) ?? 0]));
    const measured = questions.filter(({ name }) => name in hits);
    expect(measured.length).toBeGreaterThan(50);
    expect(sayGrown(grown(measured, place(0), place(-1), MOST_GROWTH))).toBe('');
  });

  it('is reported with both numbers if it grows, as when a list loses the entity that it starts from', () => {
    const worse = grown([ANCHORED, UNANCHORED], before, after, MOST_GROWTH);
    expect(worse).toEqual([
      { name: UNANCHORED.name, before: before[UNANCHORED.name], after: after[UNANCHORED.name] },
    ]);
    expect(sayGrown(worse)).toMatch(
      /^tenures of an office, with the name left out: \d+ database hits, then \d+$/,
    );
  });
});
