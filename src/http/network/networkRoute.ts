/** `/network` and `/network.svg`: the network of some entities or the paths between two, as a page, a table or a picture. */
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
import { COMPLETE_HEADER, wantsTable } from '../graphql/tableRoute.ts';
import type { FieldError } from '../page/addressFields.ts';
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
import { pictureReply } from '../page/pictures.ts';
import { type Reply, reply } from '../reply.ts';
import { type BarsData, barsQuestion, momentBars } from './momentBars.ts';
import { networkPage, networkTitle, type ShownNetwork } from './networkPage.ts';
import { type NetworkRequest, readNetworkRequest } from './networkRequest.ts';
import {
  NETWORK_TABLE_QUERY,
  type NetworkTableData,
  networkTable,
  PATHS_TABLE_QUERY,
} from './networkTable.ts';

interface NetworkData {
  readonly network?: NetworkAnswer;
  readonly paths?: PathsAnswer;
}

/** `/network`. */
export async function answerNetwork(page: PageRequest): Promise<Reply> {
  const refused = readProblem(page);
  if (refused !== null) return problemPage(page, refused);
  const { request, errors } = readNetworkRequest(page.url.searchParams);
  const format = page.url.searchParams.get('format');
  if (format !== null && !FORMATS.includes(format))
    return problemPage(
      page,
      badRequest(
        `${JSON.stringify(format.slice(0, 80))} is not a format of this page; use ${FORMATS.join(' or ')}.`,
      ),
    );
  if (format === 'csv' || (format === null && wantsTable(page.request.headers.accept)))
    return answerTable(page, request, errors);
  const { basePath } = page;
  const nothing = {
    basePath,
    request,
    errors,
    chosen: [],
    notFound: [],
    found: null,
    network: null,
    bars: null,
    batch: null,
  };
  if (errors.length > 0) return networkPage(nothing, 400);
  const read = await readView<NetworkData>(page, request, networkQuestion(request), barsQuestion(request));
  if ('problem' in read) return problemPage(page, read.problem);
  const { chosen, found, network, bars } = read;
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
        bars: bars === null ? null : momentBars(bars.data, request.asOf),
        batch: chosen.data.batches.nodes[0] ?? null,
      },
      isMissing ? 404 : 200,
    ),
  );
}

const FORMATS: readonly string[] = ['html', 'csv'];

/** `/network.svg`: the picture as a file of its own. */
export async function answerNetworkSvg(page: PageRequest): Promise<Reply> {
  const { request, errors } = readNetworkRequest(page.url.searchParams);
  const problem = emptyProblem(request, errors);
  if (problem !== null) return problemPage(page, problem);
  const read = await readView<NetworkData>(page, { ...request, q: null }, networkQuestion(request));
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

/** The links as a table. */
async function answerTable(
  page: PageRequest,
  request: NetworkRequest,
  errors: readonly FieldError[],
): Promise<Reply> {
  const problem = emptyProblem(request, errors);
  if (problem !== null) return problemPage(page, problem);
  const question = networkQuestion(request, { network: NETWORK_TABLE_QUERY, paths: PATHS_TABLE_QUERY });
  const read = await readView<NetworkTableData>(page, { ...request, q: null }, question);
  if ('problem' in read) return problemPage(page, read.problem);
  const { network } = read;
  if (network === null) return problemPage(page, unknownIds(idsOf(request)));
  const { text, complete } = networkTable(network.data);
  return showing(
    network,
    reply(200, 'text/csv; charset=utf-8; header=present', text, {
      vary: 'Accept',
      'content-disposition': 'attachment; filename="network.csv"',
      [COMPLETE_HEADER]: String(complete),
    }),
  );
}

/** Why a request has nothing to draw or to write; null where it has. */
function emptyProblem({ of }: NetworkRequest, [error]: readonly FieldError[]): PageProblem | null {
  if (error !== undefined) return wrongField(error);
  return of.length === 0
    ? badRequest('A network needs “of”, the id of an entity; give it once for each.')
    : null;
}

interface ReadView<Data> {
  readonly chosen: PageAnswer<ChosenData>;
  readonly found: PageAnswer<SearchData> | null;
  /** Null where nothing was asked for, or where an id is unknown. */
  readonly network: PageAnswer<Data> | null;
  /** Null where nothing was asked for, or where an id is unknown. */
  readonly bars: PageAnswer<BarsData> | null;
}

/** Reads all of a view at one batch. The names say which ids are unknown, for which a network has no answer. */
async function readView<Data>(
  page: PageRequest,
  request: NetworkRequest,
  question: Question,
  bars: Question | null = null,
): Promise<ReadView<Data> | { readonly problem: PageProblem }> {
  const { of, q, knownAt } = request;
  const names: Question[] = [
    { query: CHOSEN_QUERY, variables: { of: idsOf(request), knownAt } },
    ...(q === null ? [] : [{ query: SEARCH_QUERY, variables: { text: q, knownAt } }]),
  ];
  const whole = of.length === 0 ? names : [...names, question, ...(bars === null ? [] : [bars])];
  const result = await askAll(page, whole, knownAt !== null);
  const isRefused = 'problem' in result && result.problem.status === 400 && of.length > 0;
  const named = isRefused ? await askAll(page, names, knownAt !== null) : result;
  if ('problem' in named) return named;
  const [chosen, ...rest] = named.answers as unknown as [PageAnswer<ChosenData>, ...PageAnswer<unknown>[]];
  const isUnknown = chosen.data.nodes.some((node) => node?.recordId === undefined);
  if ('problem' in result && !isUnknown) return result;
  const found = q === null ? null : (rest.shift() as PageAnswer<SearchData>);
  const network = (rest.shift() ?? null) as PageAnswer<Data> | null;
  const counted = (rest.shift() ?? null) as PageAnswer<BarsData> | null;
  return { chosen, found, network, bars: counted };
}

const idsOf = ({ of, to }: NetworkRequest): readonly string[] => (to === null ? of : [...of, to]);

function networkQuestion(
  request: NetworkRequest,
  queries = { network: NETWORK_QUERY, paths: PATHS_QUERY },
): Question {
  const { of, to, hops, kinds, asOf, certainty, knownAt } = request;
  const shared = {
    kinds: kinds.length === 0 ? null : kinds,
    asOf,
    minCertainty: asOf === null ? null : certainty,
    knownAt,
  };
  if (to === null)
    return {
      query: queries.network,
      variables: { ...shared, of, hops: Number(hops) } satisfies NetworkVariables,
    };
  return { query: queries.paths, variables: { ...shared, from: of[0] ?? '', to } satisfies PathsVariables };
}

function shownNetwork(
  { network, paths }: NetworkData,
  entities: readonly FoundEntity[],
): ShownNetwork | null {
  const ids = entities.map(({ recordId }) => recordId);
  if (network) return { view: networkView(network, ids), paths: null };
  return paths ? pathsView(paths, ids) : null;
}
