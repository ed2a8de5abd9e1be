/** The id at the end of the path of a page, and the record that it names. */

import { redirect } from '../../api/http/reply.ts';
import { isoOf } from '../../domain/time/day.ts';
import {
  type IdMoment,
  MAX_QUALIFIED_ID,
  momentSuffix,
  parseQualifiedId,
} from '../../domain/time/qualifiedId.ts';
import { ENTITY_KNOWN, type EntityPageVariables } from '../generated/documents.ts';
import { type Frame, type Html, html, marked, messagePage } from './html.ts';
import { ask, OtherReply, type PageAnswer, type PageRequest, refusal } from './pageAnswer.ts';
import { ENTITY_PREFIX, recordPath, SOURCE_PREFIX, searchPath } from './pageLinks.ts';

/** The id. Throws an OtherReply for a text that cannot be one. */
export function decodedId(page: PageRequest, text: string): string {
  const { refusals } = page.speech.words;
  const id = decoded(text);
  if (id === null) throw refusal(page, 400, refusals.idNotEncoded);
  if (id.length > MAX_QUALIFIED_ID) throw refusal(page, 400, refusals.idTooLong(id.length, MAX_QUALIFIED_ID));
  return id;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

interface NodeAnswer {
  readonly node: { readonly __typename: string; readonly id: string } | null;
}

/** A record, with the moment and the time of the batch in its id. */
interface RecordVariables {
  readonly record: string;
  readonly at: EntityPageVariables['at'];
  readonly knownAt: string | null;
}

/** What the id names, as variables. Throws an OtherReply for what the page at `prefix` does not show. */
export async function recordOf(
  page: PageRequest,
  prefix: string,
  id: string,
): Promise<{ readonly variables: RecordVariables; readonly headers: PageAnswer<NodeAnswer>['headers'] }> {
  const { recordId, moment } = parseQualifiedId(id) ?? { recordId: id, moment: null };
  // `asOf` cannot say that its days are unsure, so the page shows what held on these days.
  if (moment?.days?.unsure) {
    const { from, to } = moment.days;
    const sure = `${recordId}${momentSuffix({ ...moment, days: { from, to } })}`;
    const path = recordPath(page.basePath, prefix, sure);
    throw new OtherReply(redirect(path + page.url.search, { vary: 'Accept' }));
  }
  const batchId = moment?.batch == null ? '-' : `batch/${moment.batch}`;
  const answer = await ask(page, ENTITY_KNOWN, { id, batch: batchId });
  mustBeShownAt(page, prefix, id, answer);
  const knownAt = answer.data.batch?.appliedAt ?? null;
  return { variables: { record: recordId, at: momentArgument(moment), knownAt }, headers: answer.headers };
}

/** The moment of an id as an argument. */
function momentArgument(moment: IdMoment | null): EntityPageVariables['at'] {
  if (moment?.days == null) return null;
  const { from, to } = moment.days;
  const asOf = from === to ? isoOf(from) : `${isoOf(from) ?? '..'}/${isoOf(to) ?? '..'}`;
  return { asOf, minCertainty: moment.certainty };
}

/** Throws an OtherReply for an id that is unknown, of a record with another page, or of one that was merged. */
export function mustBeShownAt(
  page: PageRequest,
  prefix: string,
  id: string,
  { data: { node }, notes }: PageAnswer<NodeAnswer>,
): void {
  const { basePath, url, speech } = page;
  const { refusals } = speech.words;
  const own = node === null ? null : prefixOf(node);
  if (node !== null && own !== null) {
    const isMerged = notes.some(({ code }) => code === 'REDIRECTED');
    if (own === prefix && !isMerged) return;
    const path = recordPath(basePath, own, node.id);
    throw new OtherReply(redirect(own === prefix ? path + url.search : path, { vary: 'Accept' }, 308));
  }
  const suggestion = notes.find(({ code }) => code === 'UNKNOWN_ID')?.suggestion;
  const search = html`<a href="${searchPath(basePath, wordsOf(id))}">${refusals.searchForIt}</a>`;
  const what =
    node === null
      ? html`${refusals.noRecord(id)} ${suggestion === undefined ? '' : html`${meant(page, recordPath(basePath, prefix, suggestion), suggestion)} `}${search}.`
      : html`${refusals.otherRecord(id, node.__typename)} ${search}.`;
  const title = prefix === SOURCE_PREFIX ? refusals.noSource : refusals.noEntity;
  throw new OtherReply(messagePage(page, 404, title, what, { headers: { vary: 'Accept' } }));
}

/** What was probably meant, with a link. */
export const meant = ({ speech }: Frame, path: string, words: string): Html =>
  marked((mark) => speech.words.refusals.didYouMean(mark(html`<a href="${path}">${words}</a>`)));

/** The page of a record; null for one that has none of this kind. */
const prefixOf = (node: NonNullable<NodeAnswer['node']>): string | null =>
  'kind' in node ? ENTITY_PREFIX : node.__typename === 'Source' ? SOURCE_PREFIX : null;

/** The words of an id, without its moment. */
const wordsOf = (id: string): string =>
  id
    .replace(/@.*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
