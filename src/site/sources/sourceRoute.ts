/** `/sources`: all sources by publisher or by title; `/source/{id}`: one of them, with what rests on it. */

import type { Reply } from '../../api/http/reply.ts';
import { SOURCE_COUNTS, SOURCE_LIST, SOURCE_PAGE, type SourcePageData } from '../generated/documents.ts';
import { frameOf } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import {
  ask,
  OtherReply,
  orNull,
  type PageRequest,
  refusal,
  unknownIds,
  withAnswerHeaders,
} from '../page/pageAnswer.ts';
import { SOURCE_PREFIX } from '../page/pageLinks.ts';
import { decodedId, recordOf } from '../page/pathId.ts';
import { PARTS, type ShownSource, sourcePage } from './sourcePage.ts';
import { sourcesPage } from './sourcesPage.ts';

export async function answerSources(page: PageRequest): Promise<Reply> {
  const { searchParams } = page.url;
  const after = searchParams.get('after');
  const given = searchParams.get('order') ?? 'publisher';
  if (given !== 'publisher' && given !== 'title')
    throw refusal(page, 400, page.speech.words.sources.wrongOrder);
  const listBy = (orderBy: 'PUBLISHER_ASC' | 'TITLE_ASC') => ask(page, SOURCE_LIST, { orderBy, after });
  // The API puts so many sources in the order of their publishers; the first page of more is by title.
  const isRefused = (error: unknown): boolean => error instanceof OtherReply && error.reply.status === 400;
  const byPublisher =
    given === 'title'
      ? null
      : await listBy('PUBLISHER_ASC').catch((error: unknown) => {
          if (after === null && isRefused(error)) return null;
          throw error;
        });
  const answer = byPublisher ?? (await listBy('TITLE_ASC'));
  const { sources } = answer.data;
  const order = byPublisher === null ? 'title' : 'publisher';
  return withAnswerHeaders(
    answer,
    sourcesPage({ ...frameOf(page), sources, order, isContinued: after !== null }),
  );
}

/** The reply to a request for a path that begins with `/source/`. */
export async function answerSource(page: PageRequest, path: string): Promise<Reply> {
  const id = decodedId(page, path.slice(SOURCE_PREFIX.length));
  const { searchParams } = page.url;
  const given = searchParams.get('facts') ?? 'all';
  const part = PARTS.find(({ name }) => name === given);
  if (part === undefined)
    throw refusal(page, 400, page.speech.words.sources.wrongPart(PARTS.map(({ name }) => name).join(', ')));
  const { record, ...moment } = (await recordOf(page, SOURCE_PREFIX, id)).variables;
  const after = searchParams.get('after');
  const answer = await ask(page, SOURCE_PAGE, { id, after, ...part.filter([record]), ...moment });
  const { node, facts } = answer.data;
  // It may have been retracted meanwhile.
  if (node === null || !isSource(node)) throw unknownIds(page, [id]);
  // Where there is too much to count, the page has no numbers.
  const counted = await orNull(askBeside(page, SOURCE_COUNTS, { source: [record], ...moment }));
  const { knownAt } = moment;
  const shown = { source: node, facts, counts: counted?.data ?? null, part, knownAt };
  return withAnswerHeaders(answer, sourcePage({ ...frameOf(page), ...shown, isContinued: after !== null }));
}

const isSource = (node: NonNullable<SourcePageData['node']>): node is ShownSource => 'recordId' in node;
