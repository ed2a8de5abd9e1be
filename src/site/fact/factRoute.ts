/** `/fact/{id}`: a fact with its claims and an address to cite, or its sources as a file of a reference manager. */

import { COMPLETE_HEADER } from '../../api/http/csv.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { factLink } from '../../client/timeline/markup.ts';
import { SOURCE_FORMATS } from '../../foreign/citation.ts';
import { FACT_PAGE, type FactPageData } from '../generated/documents.ts';
import { AddressFields } from '../page/addressFields.ts';
import { frameOf, html, marked, messagePage } from '../page/html.ts';
import type { KnownTime, NamedBatches } from '../page/knownTime.ts';
import { namedBatches } from '../page/namedBatches.ts';
import {
  ask,
  formatIn,
  type PageAnswer,
  type PageRequest,
  refusal,
  withAnswerHeaders,
  wrongField,
} from '../page/pageAnswer.ts';
import { entityLink } from '../page/pageLinks.ts';
import { decodedId, meant } from '../page/pathId.ts';
import { citedSources } from '../timeline/timelineFile.ts';
import { type CitedFact, factPage } from './factPage.ts';

export const FACT_PREFIX = '/fact/';

const FORMATS = ['html', 'csl', 'bibtex'] as const;
type Format = (typeof FORMATS)[number];

/** The reply to a request for a path that begins with `/fact/`. */
export async function answerFact(page: PageRequest, path: string): Promise<Reply> {
  const { id, knownAt, format } = readRequest(page, path, await namedBatches(page));
  const answer = await ask(page, FACT_PAGE, { id, knownAt: knownAt?.time ?? null });
  const { node, batches } = answer.data;
  if (node === null || !isFact(node)) return noFact(page, id, answer);
  if (format === 'html')
    return withAnswerHeaders(
      answer,
      factPage({ ...frameOf(page), fact: node, knownAt, batch: batches.nodes[0] ?? null }),
    );
  return withAnswerHeaders(answer, sourcesFile(node, format));
}

const isFact = (node: NonNullable<FactPageData['node']>): node is CitedFact => 'claims' in node;

interface FactRequest {
  readonly id: string;
  readonly knownAt: KnownTime | null;
  readonly format: Format;
}

function readRequest(page: PageRequest, path: string, named: NamedBatches): FactRequest {
  const { searchParams } = page.url;
  const id = decodedId(page, path.slice(FACT_PREFIX.length));
  if (id.includes('@')) throw refusal(page, 400, page.speech.words.fact.noMoment);
  const fields = new AddressFields<'knownAt'>(searchParams, page.speech.words);
  const knownAt = fields.known('knownAt', named);
  const [error] = fields.errors;
  if (error !== undefined) throw wrongField(page, error);
  return { id, knownAt, format: formatIn(page, FORMATS) ?? 'html' };
}

/** The sources of its claims, each once. */
function sourcesFile({ claims }: CitedFact, format: Exclude<Format, 'html'>): Reply {
  const { mediaType, extension, write } = SOURCE_FORMATS[format];
  const text = write(citedSources(claims.nodes.map(({ source }) => source)));
  return reply(200, mediaType, text, {
    vary: 'Accept',
    'content-disposition': `attachment; filename="fact.${extension}"`,
    [COMPLETE_HEADER]: String(claims.totalCount === claims.nodes.length),
  });
}

function noFact(page: PageRequest, id: string, { data: { node }, notes }: PageAnswer<FactPageData>): Reply {
  const { fact } = page.speech.words;
  const suggestion = notes.find(({ code }) => code === 'UNKNOWN_ID')?.suggestion;
  const what =
    node !== null
      ? marked((mark) => fact.otherRecord(id, node.__typename, mark(entityLink(page, { id, label: id }))))
      : html`${fact.noneThen(id)} ${suggestion === undefined ? '' : meant(page, factLink(page.basePath, suggestion, null), suggestion)}`;
  return messagePage(page, 404, fact.none, what, { headers: { vary: 'Accept' } });
}
