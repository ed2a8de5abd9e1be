/** `/network` and `/network.svg`: the network of some entities or the paths between two, as a page or a picture. */
import type { NetworkAnswer, PathsAnswer } from '../../client/network/answer.ts';
import {
  NETWORK_QUERY,
  type NetworkVariables,
  PATHS_QUERY,
  type PathsVariables,
} from '../../client/network/query.ts';
import { NETWORK_STYLE } from '../../client/network/style.ts';
import { networkSvg } from '../../client/network/svg.ts';
import { networkView, pathsView } from '../../client/network/view.ts';
import {
  CHOSEN_QUERY,
  type ChosenData,
  entitiesOf,
  type FoundEntity,
  notFoundIn,
  SEARCH_QUERY,
  type SearchData,
} from '../page/chosenEntities.ts';
import {
  askAll,
  badRequest,
  type PageAnswer,
  type PageProblem,
  type PageRequest,
  problemPage,
  type Question,
  readProblem,
  showing,
  unknownIds,
  wrongField,
} from '../page/pageAnswer.ts';
import { pictureReply } from '../page/pictureReply.ts';
import type { Reply } from '../reply.ts';
import { networkPage, networkTitle, type ShownNetwork } from './networkPage.ts';
import { type NetworkRequest, readNetworkRequest } from './networkRequest.ts';

interface NetworkData {
  readonly network?: NetworkAnswer;
  readonly paths?: PathsAnswer;
}

/** `/network`. */
export async function answerNetwork(page: PageRequest): Promise<Reply> {
  const refused = readProblem(page);
  if (refused !== null) return problemPage(page, refused);
  const { request, errors } = readNetworkRequest(page.url.searchParams);
  const { basePath } = page;
  const nothing = {
    basePath,
    request,
    errors,
    chosen: [],
    notFound: [],
    found: null,
    network: null,
    batch: null,
  };
  if (errors.length > 0) return networkPage(nothing, 400);
  const read = await readView(page, request);
  if ('problem' in read) return problemPage(page, read.problem);
  const { chosen, found, network } = read;
  const entities = entitiesOf(chosen);
  const shown = network === null ? null : shownNetwork(network.data, entities);
  const isMissing = request.of.length > 0 && network === null;
  return showing(
    chosen,
    networkPage(
      {
        ...nothing,
        chosen: entities,
        notFound: notFoundIn(chosen),
        found: found?.data.search ?? null,
        network: shown,
        batch: chosen.data.batches.nodes[0] ?? null,
      },
      isMissing ? 404 : 200,
    ),
  );
}

/** `/network.svg`: the picture as a file of its own. */
export async function answerNetworkSvg(page: PageRequest): Promise<Reply> {
  const { request, errors } = readNetworkRequest(page.url.searchParams);
  const [error] = errors;
  if (error !== undefined) return problemPage(page, wrongField(error));
  if (request.of.length === 0)
    return problemPage(page, badRequest('A network needs “of”, the id of an entity; give it once for each.'));
  const read = await readView(page, { ...request, q: null });
  if ('problem' in read) return problemPage(page, read.problem);
  const { chosen, network } = read;
  const entities = entitiesOf(chosen);
  const shown = network === null ? null : shownNetwork(network.data, entities);
  if (network === null || shown === null) return problemPage(page, unknownIds(idsOf(request)));
  const { width } = request;
  const title = networkTitle(request, entities);
  const svg = networkSvg(shown.view, { width, basePath: page.basePath, title, standalone: true });
  return showing(network, pictureReply(svg, NETWORK_STYLE));
}

interface ReadView {
  readonly chosen: PageAnswer<ChosenData>;
  readonly found: PageAnswer<SearchData> | null;
  /** Null where nothing was asked for, or where an id is unknown. */
  readonly network: PageAnswer<NetworkData> | null;
}

/** Reads all of a view at one batch. The names say which ids are unknown, for which a network has no answer. */
async function readView(
  page: PageRequest,
  request: NetworkRequest,
): Promise<ReadView | { readonly problem: PageProblem }> {
  const { of, q, knownAt } = request;
  const names: Question[] = [
    { query: CHOSEN_QUERY, variables: { of: idsOf(request), knownAt } },
    ...(q === null ? [] : [{ query: SEARCH_QUERY, variables: { text: q, knownAt } }]),
  ];
  const whole = of.length === 0 ? names : [...names, networkQuestion(request)];
  const result = await askAll(page, whole, knownAt !== null);
  const isRefused = 'problem' in result && result.problem.status === 400 && of.length > 0;
  const named = isRefused ? await askAll(page, names, knownAt !== null) : result;
  if ('problem' in named) return named;
  const [chosen, ...rest] = named.answers as unknown as [PageAnswer<ChosenData>, ...PageAnswer<unknown>[]];
  const isUnknown = chosen.data.nodes.some((node) => node?.recordId === undefined);
  if ('problem' in result && !isUnknown) return result;
  const found = q === null ? null : (rest.shift() as PageAnswer<SearchData>);
  const network = (rest.shift() ?? null) as PageAnswer<NetworkData> | null;
  return { chosen, found, network };
}

const idsOf = ({ of, to }: NetworkRequest): readonly string[] => (to === null ? of : [...of, to]);

function networkQuestion(request: NetworkRequest): Question {
  const { of, to, hops, kinds, asOf, certainty, knownAt } = request;
  const shared = {
    kinds: kinds.length === 0 ? null : kinds,
    asOf,
    minCertainty: asOf === null ? null : certainty,
    knownAt,
  };
  if (to === null)
    return {
      query: NETWORK_QUERY,
      variables: { ...shared, of, hops: Number(hops) } satisfies NetworkVariables,
    };
  return { query: PATHS_QUERY, variables: { ...shared, from: of[0] ?? '', to } satisfies PathsVariables };
}

function shownNetwork(
  { network, paths }: NetworkData,
  entities: readonly FoundEntity[],
): ShownNetwork | null {
  const ids = entities.map(({ recordId }) => recordId);
  if (network) return { view: networkView(network, ids), paths: null };
  return paths ? pathsView(paths, ids) : null;
}
