/** Lets Neo4j plan what readers ask most when the server starts, which takes it seconds for each, so that no reader waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Api, ApiDocument } from '../../api/api.ts';
import { SHIPPED } from '../../site/assets/pages.ts';
import { factVariables } from '../../site/entity/entityAnswer.ts';
import { ENTITY_KNOWN, ENTITY_PAGE, HOME_TIMELINE, SEARCH_PAGE } from '../../site/generated/documents.ts';

/** A query with its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const question = <Data, Variables extends Question['variables']>(
  { text }: ApiDocument<Data, Variables>,
  variables: Variables,
): Question => ({ query: text, variables });

/** An id that nothing has: what is planned does not depend on it. */
const NOTHING = '-';

/** The first queries of a reader, in the forms of their variables that pages send most. */
const FIRST_QUERIES: readonly Question[] = [
  question(ENTITY_KNOWN, { id: NOTHING, batch: NOTHING }),
  question(ENTITY_PAGE, {
    id: NOTHING,
    record: NOTHING,
    after: null,
    at: null,
    knownAt: null,
    ...factVariables(null),
    isListed: true,
    isDisputed: true,
    isWithdrawn: true,
    isDrawn: true,
  }),
  question(HOME_TIMELINE, { offices: [NOTHING] }),
  question(SEARCH_PAGE, { text: 'Nobody' }),
];

/** Names in another language than English need another statement, which is the same for all such languages. */
const inOtherLanguage = ({ query, variables }: Question): Question[] =>
  query.includes('$language') ? [{ query, variables: { ...variables, language: 'ru' } }] : [];

export const PAGE_QUERIES: readonly Question[] = [
  ...FIRST_QUERIES,
  ...FIRST_QUERIES.flatMap(inOtherLanguage),
];

/** Whether the shipped records are loaded, which the examples are about. */
export const HAS_SHIPPED: Question = { query: `{ node(id: "${SHIPPED}") { id } }`, variables: {} };

/** How long a query waits for readers, and how often it looks. */
const LONGEST_PAUSE_MS = 5_000;
const LOOK_MS = 50;

/**
 * Sends the queries of the pages one after the other, then the examples, if they are about what is loaded. Each
 * waits while statements for readers run, since Neo4j plans those too. A failure is that of a database
 * which the next request meets too. Ends when `stopped` is aborted.
 */
export async function planStatements(
  api: Api,
  examples: readonly Question[],
  stopped: AbortSignal,
): Promise<void> {
  const plan = async (question: Question): Promise<void> => {
    const start = performance.now();
    while (api.queue().ORDINARY.isRunning > 0 && performance.now() - start < LONGEST_PAUSE_MS)
      await pause(LOOK_MS, undefined, { ref: false });
    if (!stopped.aborted) await ask(api, question);
  };
  for (const question of PAGE_QUERIES) await plan(question);
  if (examples.length === 0 || !(await ask(api, HAS_SHIPPED))?.data?.node) return;
  for (const example of examples) await plan(example);
}

const ask = (api: Api, { query, variables }: Question) => api.execute(query, variables).catch(() => null);
