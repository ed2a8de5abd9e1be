/** Which statements read history: the mark that their fragments carry agrees with what their texts name. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cypher } from '../../src/store/cypher.ts';
import { dataOf } from '../support/dataOf.ts';
import { exampleDocuments } from '../support/documents.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

interface RenderedStatement {
  readonly text: string;
  readonly readsHistory: boolean;
}

const rendered = vi.hoisted((): RenderedStatement[] => []);

vi.mock(import('../../src/store/cypher.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    render<Input>(statement: Cypher) {
      const made = original.render<Input>(statement);
      rendered.push({ text: made.text, readsHistory: statement.readsHistory });
      return made;
    },
  };
});

/** The labels and relationship types of closed versions, and the property of the clock that a sweep sets. */
const HISTORY = /:Past\b|\bWAS(?:_[A-Z_]+)?\b|\.sweep\b/u;

describe('the statements of the examples', () => {
  let seeded: SeededApi;

  beforeAll(async () => {
    seeded = await seededApi('embedded');
  });

  afterAll(() => seeded.close());

  it.each(exampleDocuments())('$name: marked as reading history if they name it', async (example) => {
    rendered.length = 0;
    await dataOf(seeded.api, example.text, example.variables);
    expect(rendered.length).toBeGreaterThan(0);
    for (const { text, readsHistory } of rendered)
      expect([readsHistory, text]).toEqual([HISTORY.test(text), text]);
  });

  it('of an earlier batch and of changes are marked', async () => {
    rendered.length = 0;
    await dataOf(
      seeded.api,
      '{ people(first: 1, knownAt: "2027-01-01T00:00:00Z") { nodes { id label identifiers { value } tenures { nodes { office { id } } } } } factChanges(since: {time: "2020-01-01T00:00:00Z"}) { nodes { fact { id } before { __typename } } } about { factCount } }',
    );
    expect(rendered.filter(({ readsHistory }) => readsHistory).length).toBeGreaterThan(2);
    for (const { text, readsHistory } of rendered)
      expect([readsHistory, text]).toEqual([HISTORY.test(text), text]);
  });
});
