/** `/entity/{id}`: the record of an entity as a page, JSON-LD or YAML, its facts as a table, or its history as a page or a feed. */
import { BATCH_HEADER } from '../../api/answers/atLeastBatch.ts';
import { acceptWeights } from '../../api/answers/contentEncoding.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import { parseQualifiedId } from '../../domain/time/qualifiedId.ts';
import { datasetFileName } from '../../formats/shared/exportedFile.ts';
import { ENTITY_FACTS, ENTITY_HISTORY, ENTITY_PAGE } from '../generated/documents.ts';
import { askInParts } from '../page/askInParts.ts';
import { feedFrame } from '../page/atomFeed.ts';
import { frameOf } from '../page/html.ts';
import { isBatchText, numberOf } from '../page/knownTime.ts';
import {
  ask,
  formatIn,
  type PageRequest,
  refusal,
  unknownIds,
  withAnswerHeaders,
} from '../page/pageAnswer.ts';
import { ENTITY_PREFIX } from '../page/pageLinks.ts';
import { pageTable } from '../page/pageTable.ts';
import { decodedId, mustBeShownAt, recordOf } from '../page/pathId.ts';
import type { SentTexts } from '../page/sentText.ts';
import { entityOf, FEW_FACTS, factVariables } from './entityAnswer.ts';
import { historyFeed, historyPage } from './entityHistory.ts';
import { withPage } from './entityJsonLd.ts';
import { entityPage } from './entityPage.ts';

/** The media types by the value of `?format=`; the first one where nothing is asked for. */
const FORMATS = {
  html: 'text/html',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
  yaml: 'application/yaml',
  atom: 'application/atom+xml',
} as const;
type Format = keyof typeof FORMATS;
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

interface EntityRequest {
  readonly id: string;
  readonly format: Format;
  readonly kind: FactKind | null;
  /** A cursor; of a feed, a batch such as `batch:3`. */
  readonly after: string | null;
  readonly claimsOpen: boolean;
  /** The page of the history, before a cursor if there is one; null for the record. */
  readonly history: { readonly before: string | null } | null;
}

/** The reply to a request for a path that begins with `/entity/`. */
export async function answerEntity(page: PageRequest, path: string, tables: SentTexts): Promise<Reply> {
  const asked = readRequest(page, path);
  if (asked.format === 'atom') return answerFeed(page, asked);
  if (asked.history !== null) return answerHistory(page, asked, asked.history.before);
  if (asked.format === 'yaml' || asked.format === 'jsonld') return answerFile(page, asked, asked.format);
  return asked.format === 'csv' ? answerTable(page, asked, tables) : answerRecord(page, asked);
}

function readRequest(page: PageRequest, path: string): EntityRequest {
  const { searchParams } = page.url;
  const id = decodedId(page, path.slice(ENTITY_PREFIX.length));
  const format = formatIn(page, FORMAT_NAMES) ?? preferredFormat(page.request.headers.accept);
  const wrong = (message: string) => refusal(page, 400, message);
  const { record, forms } = page.speech.words;
  const kind = searchParams.get('kind');
  if (kind !== null && !isFactKind(kind))
    throw wrong(record.notAKind(shown('kind', searchParams), FACT_KINDS.join(', ')));
  const after = searchParams.get('after');
  if (after !== null && format === 'atom' && !isBatchText(after))
    throw wrong(forms.problem(after.slice(0, 80), forms.problems.notABatch));
  if (after !== null && kind === null && format !== 'atom') throw wrong(record.afterNeedsKind);
  const view = searchParams.get('view');
  if (view !== null && view !== 'history') throw wrong(record.notAView(shown('view', searchParams)));
  const claims = searchParams.get('claims');
  if (claims !== null && claims !== 'open') throw wrong(record.notClaims(shown('claims', searchParams)));
  const history = view === null ? null : { before: searchParams.get('before') };
  return { id, format, kind, after, claimsOpen: claims !== null, history };
}

const isFactKind = (text: string): text is FactKind => (FACT_KINDS as readonly string[]).includes(text);

const shown = (name: string, search: URLSearchParams): string =>
  JSON.stringify((search.get(name) ?? '').slice(0, 80));

function preferredFormat(accept: string | undefined): Format {
  const weights = acceptWeights(accept);
  const [best = 'html'] = FORMAT_NAMES.filter((format) => (weights.get(FORMATS[format]) ?? 0) > 0).sort(
    (a, b) => (weights.get(FORMATS[b]) ?? 0) - (weights.get(FORMATS[a]) ?? 0),
  );
  return best;
}

async function answerRecord(page: PageRequest, asked: EntityRequest): Promise<Reply> {
  const { id, kind, after, claimsOpen } = asked;
  const { variables } = await recordOf(page, ENTITY_PREFIX, id);
  const none = { isListed: false, isDisputed: false, isWithdrawn: false, isDrawn: false };
  const rest = { id, after, ...variables, ...factVariables(kind), ...none };
  const answer = await askInParts(
    page,
    ENTITY_PAGE,
    rest,
    [
      [{ isListed: true }, ...FEW_FACTS.map((first) => ({ isListed: true, first }))],
      [{ isDisputed: true }],
      [{ isWithdrawn: true }],
      ...(isDrawn(asked) ? [[{ isDrawn: true }] as const] : []),
    ],
    { whole: false },
  );
  // It may have been merged meanwhile.
  mustBeShownAt(page, ENTITY_PREFIX, id, answer);
  const entity = entityOf(answer.data, kind);
  const timeline = answer.data.timeline ?? null;
  return withAnswerHeaders(
    answer,
    entityPage({
      ...frameOf(page),
      entity,
      batch: answer.batch,
      kind,
      isContinued: after !== null,
      isPartial: answer.isPartial === true,
      claimsOpen,
      timeline,
    }),
  );
}

/** Whether the page has a picture: the whole record has, of all times as they are known now. */
const isDrawn = ({ id, kind }: EntityRequest): boolean => kind === null && !id.includes('@');

async function answerHistory(
  page: PageRequest,
  { id }: EntityRequest,
  before: string | null,
): Promise<Reply> {
  const { record, knownAt } = (await recordOf(page, ENTITY_PREFIX, id)).variables;
  const until = knownAt === null ? null : { time: knownAt };
  const answer = await ask(page, ENTITY_HISTORY, { id, record, until, before });
  mustBeShownAt(page, ENTITY_PREFIX, id, answer);
  return withAnswerHeaders(answer, historyPage(page, answer.data, before !== null));
}

/** The history as a feed, after a batch or up to that of the id. */
async function answerFeed(page: PageRequest, { id, after }: EntityRequest): Promise<Reply> {
  const feed = feedFrame(page);
  const { record, knownAt } = (await recordOf(page, ENTITY_PREFIX, id)).variables;
  const ofId = knownAt === null ? null : { time: knownAt };
  const until = after === null ? ofId : { batch: numberOf(after) - 1 };
  const answer = await ask(page, ENTITY_HISTORY, { id, record, until });
  mustBeShownAt(page, ENTITY_PREFIX, id, answer);
  return withAnswerHeaders(answer, historyFeed(feed, answer.data, after));
}

/** The facts about an entity by the route of tables, at the moment and the batch of its id. */
async function answerTable(page: PageRequest, { id }: EntityRequest, tables: SentTexts): Promise<Reply> {
  const { variables } = await recordOf(page, ENTITY_PREFIX, id);
  const table = await pageTable(page, tables, ENTITY_FACTS, variables);
  return { ...table, headers: { ...table.headers, vary: 'Accept' } };
}

/** The newest record of an entity as a file, which has no history: an earlier batch or a moment is refused. */
async function answerFile(
  page: PageRequest,
  { id, kind, after }: EntityRequest,
  format: 'yaml' | 'jsonld',
): Promise<Reply> {
  const { recordId, moment } = parseQualifiedId(id) ?? { recordId: id, moment: null };
  if (moment !== null)
    throw refusal(page, 400, page.speech.words.record.noFileThen(recordId, id.slice(recordId.length)));
  if (after !== null) throw refusal(page, 400, page.speech.words.record.noFileAfter);
  const { headers } = await recordOf(page, ENTITY_PREFIX, id);
  const file = await page.api.exportEntity({ id, kind, format }, page);
  if ('status' in file) throw refusal(page, file.status, file.message, { headers: file.headers });
  // The entity may have been retracted meanwhile.
  if (file.text === '') throw unknownIds(page, [id]);
  const name = `${datasetFileName(id).replace(/[^\w.-]/g, '_')}.yaml`;
  return withAnswerHeaders(
    { headers: { ...headers, [BATCH_HEADER]: String(file.batch) } },
    reply(
      200,
      `${FORMATS[format]}; charset=utf-8`,
      format === 'yaml' ? file.text : withPage(file.text, id, page),
      {
        vary: 'Accept',
        ...(format === 'yaml' ? { 'content-disposition': `attachment; filename="${name}"` } : {}),
      },
    ),
  );
}
