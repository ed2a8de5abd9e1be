/** The order of labels in any script, in both directions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** In the order of code points; the Gothic letter and the pictogram are beyond U+FFFF. */
const LABELS = ['Anna', 'Łucja', 'Яна', '\uffedna', '𐌰𐌽𐌽𐌰', '🦉'];

const SEED = `fasti: "1"
dataset: order
language: en
entities:
${LABELS.map((label, i) => `  p${i}: { kind: person, label: "${label}" }`).join('\n')}
`;

describe.each(ENGINES)('orders of labels on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, SEED, '2025-01-01T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  it.each(['first', 'last'])('returns all labels with %s, ascending and descending', async (page) => {
    const { up, down } = (await dataOf(
      seeded.api,
      `{ up: people(orderBy: LABEL_ASC, ${page}: 10) { nodes { label } } down: people(orderBy: LABEL_DESC, ${page}: 10) { nodes { label } } }`,
    )) as Record<'up' | 'down', { nodes: { label: string }[] }>;
    const labels = ({ nodes }: typeof up) => nodes.map(({ label }) => label);
    expect(labels(down)).toEqual([...labels(up)].reverse());
    expect(new Set(labels(up))).toEqual(new Set(LABELS));
  });
});
