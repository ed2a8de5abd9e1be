import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/store/graph.ts';
import { fileOf } from '../import/support.ts';
import { openEmpty, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const AT = '2026-01-01T00:00:00Z';

/** Terms of one holder in one office, each with a month in which it began, and those without any date. */
const terms = (numbers: readonly number[], undated: readonly number[]): string => {
  const fact = (id: string, dates: string): string =>
    `- id: ${id}\n  tenure: { holder: kim, office: secretary, term: ${id} }\n  claims: [ { ${dates} } ]\n`;
  const month = (i: number): string =>
    `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
  return fileOf(
    `entities:
  kim: { kind: person }
  secretary: { kind: office }
facts:
${numbers.map((i) => fact(`t${i}`, `start: "${month(i)}"`)).join('')}${undated.map((i) => fact(`u${i}`, 'note: undated')).join('')}`,
    'terms',
  );
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe('very many terms of one holder in one office', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmpty('embedded');
  });
  afterAll(() => graph?.close());
  beforeEach(() => wipe(graph));

  const implied = async (): Promise<unknown> =>
    (
      await graph.read({
        text: 'MATCH (t:Tenure) RETURN t.id AS id, t.implied AS implied, t.endMax AS endMax ORDER BY id',
        params: {},
      })
    ).map(({ id, implied: lines, endMax }) => [id, lines, endMax]);

  it('limit each other alike, loaded at once or in two halves', async () => {
    await loadText(graph, terms(upTo(1_100), [1]), AT);
    const atOnce = await implied();
    expect(atOnce).toContainEqual(['t7', [expect.stringMatching(/^END\t-?\d+\tt8$/)], expect.any(Number)]);
    await wipe(graph);
    await loadText(
      graph,
      terms(
        upTo(1_100).filter((i) => i % 2 === 0),
        [],
      ),
      AT,
    );
    await loadText(
      graph,
      terms(
        upTo(1_100).filter((i) => i % 2 === 1),
        [1],
      ),
      AT,
    );
    expect(await implied()).toEqual(atOnce);
  });

  it('limit a single term that is added to them', async () => {
    await loadText(graph, terms(upTo(600), []), AT);
    const atOnce = await implied();
    await wipe(graph);
    await loadText(
      graph,
      terms(
        upTo(600).filter((i) => i !== 300),
        [],
      ),
      AT,
    );
    await loadText(graph, terms([300], []), AT);
    expect(await implied()).toEqual(atOnce);
  });

  it('are planned in a time that grows with their number', async () => {
    const seconds = async (count: number): Promise<number> => {
      await wipe(graph);
      const text = terms(upTo(count), upTo(count));
      const { user, system } = process.cpuUsage();
      await loadText(graph, text, AT);
      const used = process.cpuUsage({ user, system });
      return (used.user + used.system) / 1e6;
    };
    await seconds(250);
    const [few, many] = [await seconds(500), await seconds(2_000)];
    // Four times as many take 16 times as long where each is compared with all others.
    expect(many).toBeLessThan(8 * few);
  });
});
