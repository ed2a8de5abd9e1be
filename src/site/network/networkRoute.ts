/** `/network` and `/network.svg`: the network of some entities or the paths between two, as a page, a table or a picture. */
import type { ApiDocument } from '../../api/api.ts';
import { COMPLETE_HEADER, csvStart, wantsTable } from '../../api/http/csv.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { NETWORK_STYLE } from '../../client/network/style.ts';
import { networkSvg } from '../../client/network/svg.ts';
import { networkView, pathsView } from '../../client/network/view.ts';
import {
  type Chosen,
  type FoundEntity,
  NETWORK_PAGE,
  NETWORK_TABLE,
  type NetworkPageData,
} from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import { askInParts, type Ways } from '../page/askInParts.ts';
import { entitiesOf } from '../page/chosenEntities.ts';
import { readView, unreadView } from '../page/entitiesView.ts';
import { namedBatches } from '../page/namedBatches.ts';
import {
  ask,
  formatIn,
  mayRead,
  mustHaveEntities,
  OtherReply,
  type PageAnswer,
  type PageRequest,
  unknownIds,
  withAnswerHeaders,
} from '../page/pageAnswer.ts';
import { networkPath } from '../page/pageLinks.ts';
import { pictureReply } from '../page/pictures.ts';
import { networkPage, networkTitle, type ShownNetwork } from './networkPage.ts';
import { type NetworkRequest, readNetworkRequest } from './networkRequest.ts';
import { networkTable } from './networkTable.ts';

/** `/network`. */
export async function answerNetwork(page: PageRequest): Promise<Reply> {
  mayRead(page);
  const { request, errors } = await requestOf(page);
  const format =
    formatIn(page, ['html', 'csv']) ?? (wantsTable(page.request.headers.accept) ? 'csv' : 'html');
  if (format === 'csv') return answerTable(page, request, errors);
  if (errors.length > 0) return networkPage({ ...unreadView(page, request, errors), network: null }, 400);
  const { q } = request;
  const answer = await askView(page, NETWORK_PAGE, { ...linkVariables(request), ...NO_PARTS }, [
    ...linkParts(request),
    ...(q === null ? [] : [[{ text: q, isSearch: true }] as const]),
    ...(request.of.length === 0 ? [] : [[{ isListed: true }] as const]),
  ]);
  const view = await readView(page, request, answer, networkPath);
  const network = shownNetwork(answer.data, view.chosen);
  const status = request.of.length > 0 && network === null ? 404 : 200;
  return withAnswerHeaders(answer, networkPage({ ...view, network }, status));
}

const requestOf = async (page: PageRequest) =>
  readNetworkRequest(page.url.searchParams, page.speech.words, await namedBatches(page));

/** `/network.svg`: the picture as a file of its own. */
export async function answerNetworkSvg(page: PageRequest): Promise<Reply> {
  const { request, errors } = await requestOf(page);
  mustHaveEntities(page, 'network', request.of, errors);
  const answer = await askView(
    page,
    NETWORK_PAGE,
    { ...linkVariables(request), ...NO_PARTS },
    linkParts(request),
  );
  const entities = entitiesOf(answer);
  const shown = shownNetwork(answer.data, entities);
  if (shown === null) throw unknownIds(page, idsOf(request));
  const svg = networkSvg(shown.view, {
    width: request.width,
    basePath: page.basePath,
    language: page.speech.language,
    title: networkTitle(request, entities, page.speech.words),
    standalone: true,
  });
  return withAnswerHeaders(answer, pictureReply(svg, NETWORK_STYLE, page.speech));
}

/** The links as a table. */
async function answerTable(
  page: PageRequest,
  request: NetworkRequest,
  errors: readonly FieldError[],
): Promise<Reply> {
  mustHaveEntities(page, 'network', request.of, errors);
  const answer = await askView(page, NETWORK_TABLE, linkVariables(request), linkParts(request));
  const { network, paths } = answer.data;
  if ((network ?? paths) === undefined) throw unknownIds(page, idsOf(request));
  const { text, complete } = networkTable(answer.data);
  return withAnswerHeaders(
    answer,
    reply(200, 'text/csv; charset=utf-8; header=present', csvStart(page.url) + text, {
      vary: 'Accept',
      'content-disposition': 'attachment; filename="network.csv"',
      [COMPLETE_HEADER]: String(complete),
    }),
  );
}

const NO_PARTS = { isSearch: false, isListed: false };

/** The links of the entities, fewer of them where all would take too much. */
const linkParts = ({ of, to }: NetworkRequest) =>
  of.length === 0
    ? []
    : to !== null
      ? [[{ isPaths: true }] as const]
      : [[{ isNetwork: true }, { isNetwork: true, first: 100 }, { isNetwork: true, first: 20 }] as const];

/** Reads all of a view. Where that is refused, the names say whether an id is unknown, for which a network has no answer. */
async function askView<Data extends Chosen, Variables>(
  page: PageRequest,
  document: ApiDocument<Data, Variables>,
  rest: NoInfer<Variables>,
  parts: readonly Ways<NoInfer<Variables>>[],
): Promise<PageAnswer<Data>> {
  try {
    return await askInParts(page, document, rest, parts);
  } catch (error) {
    if (!(error instanceof OtherReply) || error.reply.status !== 400 || parts.length === 0) throw error;
    const named = await ask(page, document, rest);
    if (named.data.nodes.every((node) => node?.recordId !== undefined)) throw error;
    return named;
  }
}

const idsOf = ({ of, to }: NetworkRequest): readonly string[] => (to === null ? of : [...of, to]);

function linkVariables(request: NetworkRequest) {
  const { of, to, hops, kinds, asOf, certainty, knownAt } = request;
  return {
    chosen: idsOf(request),
    of,
    hops: Number(hops),
    isNetwork: false,
    from: of[0] ?? '',
    to: to ?? '',
    isPaths: false,
    kinds: kinds.length === 0 ? null : kinds,
    asOf,
    minCertainty: asOf === null ? null : certainty,
    knownAt: knownAt?.time ?? null,
  };
}

function shownNetwork(
  { network, paths }: Pick<NetworkPageData, 'network' | 'paths'>,
  entities: readonly FoundEntity[],
): ShownNetwork | null {
  const ids = entities.map(({ recordId }) => recordId);
  if (network) return { view: networkView(network, ids), paths: null };
  return paths ? pathsView(paths, ids) : null;
}
