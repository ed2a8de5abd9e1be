/** Reads the batches that the address of a page names. */
import { NAMED_BATCHES } from '../generated/documents.ts';
import { batchText, isBatchText, type NamedBatches, NO_BATCHES } from './knownTime.ts';
import { ask, type PageRequest } from './pageAnswer.ts';

/** The parameters that may name a batch. */
const PARAMETERS = ['knownAt', 'compare'] as const;

/** Asks only if the address names batches. */
export async function namedBatches(page: PageRequest): Promise<NamedBatches> {
  const texts = PARAMETERS.map((name) => page.url.searchParams.get(name)?.trim() ?? '').filter(isBatchText);
  if (texts.length === 0) return NO_BATCHES;
  const ids = texts.map((text) => text.replace(':', '/'));
  const { data } = await ask(page, NAMED_BATCHES, { ids });
  const { nodes, batches } = data;
  const times = nodes.flatMap((batch): [string, string][] =>
    batch?.number === undefined || batch.appliedAt === undefined
      ? []
      : [[batchText(batch.number), batch.appliedAt]],
  );
  return { times: new Map(times), newest: batches.nodes[0]?.number ?? null };
}
