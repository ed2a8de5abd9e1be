/**
 * Questions of the kind that a benchmark of GraphQL servers asks about universities: traversals, conditions, orders, texts. Each
 * is one document, and its whole answer is that of loops over the generated records.
 */
import { describe, expect, inject, it } from 'vitest';
import { documentsIn } from '../support/documents.ts';
import { loadText } from '../support/loadText.ts';
import { randomFrom } from '../support/randomFrom.ts';
import { loadedApi } from '../support/seeded.ts';
import { IN_ORDER, TEMPLATES } from '../support/universities/answers.ts';
import { fileOf } from '../support/universities/file.ts';
import { randomUniversities } from '../support/universities/records.ts';
import { type Ask, onEachEngine } from './time/fixture.ts';

const SEED = inject('seed');
const RECORDS = randomUniversities(4, SEED);
/** How often each is asked, with variables of its own. */
const TIMES = 5;

const DOCUMENTS = documentsIn('tests/fixtures/universities');

/** A copy whose lists are in one order, but for those whose order was asked for. */
function inOneOrder(value: unknown, keep = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => inOneOrder(item));
    return keep ? items : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOneOrder(inner, IN_ORDER.includes(key) || (keep && key === 'nodes'))]);
  return Object.fromEntries(entries);
}

interface Page {
  readonly organization: {
    readonly page: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  };
}

/** All pages, one after the other. */
async function pages(ask: Ask, text: string, variables: object): Promise<unknown> {
  const all: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { page }: Page['organization'] = ((await ask(text, { ...variables, after })) as Page).organization;
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { all };
    after = page.pageInfo.endCursor;
  }
}

onEachEngine(
  `questions about universities, FC_SEED=${SEED}`,
  (engine) => loadedApi(engine, (graph) => loadText(graph, fileOf(RECORDS), '2026-01-31T00:00:00Z')),
  (ask) => {
    it.each(DOCUMENTS)('$name', async ({ name, text }) => {
      const number = name.slice(0, 2);
      const { variables: choose, answer } = TEMPLATES[number] ?? expect.fail(`${name} has no plain answer`);
      const random = randomFrom(SEED + Number(number));
      let longest = 0;
      for (let i = 0; i < TIMES; i += 1) {
        const variables = choose(RECORDS, (list) => list[Math.floor(random() * list.length)] as never);
        const found = number === '07' ? await pages(ask, text, variables) : await ask(text, variables);
        longest = Math.max(longest, JSON.stringify(found).length);
        const about = `FC_SEED=${SEED} ${JSON.stringify(variables)}`;
        expect(inOneOrder(found, number === '07'), about).toEqual(
          inOneOrder(answer(RECORDS, variables), number === '07'),
        );
      }
      // With empty answers only nothing would be compared.
      expect(longest).toBeGreaterThan(number === '15' ? 20 : 120);
    });
  },
);

describe('the documents', () => {
  it('are sixteen, each with a plain answer', () => {
    expect(DOCUMENTS.map(({ name }) => name.slice(0, 2))).toEqual(Object.keys(TEMPLATES).sort());
  });
});
