/** The page of networks: a search, a form, and the picture with the same as a list. */

import type { Reply } from '../../api/http/reply.ts';
import { networkList, pathsList } from '../../client/network/list.ts';
import { NETWORK_STYLE } from '../../client/network/style.ts';
import { networkSvg } from '../../client/network/svg.ts';
import type { NetworkPath, NetworkView } from '../../client/network/view.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { FoundEntity } from '../generated/documents.ts';
import { USUAL_WIDTH } from '../page/addressFields.ts';
import { titleOf } from '../page/chosenEntities.ts';
import { type EntitiesView, entitiesPage } from '../page/entitiesView.ts';
import { Html, html } from '../page/html.ts';
import { timelinePath } from '../page/pageLinks.ts';
import { pictures } from '../page/pictures.ts';
import { filterForm, limitsOf } from './networkForm.ts';
import { type NetworkRequest, searchOf } from './networkRequest.ts';

/** A network, or the paths between two entities. */
export interface ShownNetwork {
  readonly view: NetworkView;
  /** Null for a network. */
  readonly paths: readonly NetworkPath[] | null;
}

/** What the page shows. */
interface NetworkPageView extends EntitiesView<NetworkRequest> {
  /** Null where nothing was asked for, or where it could not be read. */
  readonly network: ShownNetwork | null;
}

/** The heading of a view. */
export const networkTitle = (
  { to }: NetworkRequest,
  chosen: readonly FoundEntity[],
  words: PageWords,
): string => titleOf(to === null ? words.site.network : words.networks.paths, chosen, words);

export function networkPage(shown: NetworkPageView, status: number): Reply {
  const { request, chosen, network, speech } = shown;
  const { site, views } = speech.words;
  const heading = chosen.length === 0 ? site.network : networkTitle(request, chosen, speech.words);
  return entitiesPage(shown, {
    name: 'network',
    status,
    heading,
    purpose: request.of.length === 0 ? views.seeNetwork : views.addToNetwork,
    hint: views.emptyNetwork,
    limits: limitsOf(shown, (other) => addressOf(shown, other)),
    filters: () => filterForm(shown),
    content: network && content(shown, network, heading),
    hasPicture: network !== null && network.view.links.length > 0,
    addressWithout: (entity) => addressWithout(shown, entity),
    addressesOf: (entity) => resultAddresses(shown, entity),
    addressAt: (knownAt) => addressOf(shown, { q: null, knownAt }),
    style: NETWORK_STYLE,
  });
}

const addressOf = (
  { basePath, request }: Pick<NetworkPageView, 'basePath' | 'request'>,
  other: Partial<NetworkRequest> = {},
): string => `${basePath}/network${searchOf(request, other)}`;

/** A result is added to the network, or is where paths from the only entity lead. */
function resultAddresses(shown: NetworkPageView, { recordId }: FoundEntity) {
  const { of } = shown.request;
  const [only] = of;
  const isEnd = of.length === 1 && only !== recordId;
  return {
    add: addressOf(shown, { of: [...new Set([...of, recordId])], to: null, q: null }),
    others: isEnd
      ? [
          {
            text: shown.speech.words.networks.pathsToIt,
            address: addressOf(shown, { to: recordId, q: null, hops: '1' }),
          },
        ]
      : [],
  };
}

function addressWithout(shown: NetworkPageView, { recordId }: FoundEntity): string {
  const { of, to } = shown.request;
  if (recordId === to) return addressOf(shown, { to: null });
  const rest = of.filter((id) => id !== recordId);
  return addressOf(shown, { of: rest.length === 0 && to !== null ? [to] : rest, to: null });
}

function content(shown: NetworkPageView, { view, paths }: ShownNetwork, title: string): Html {
  const { basePath, request, chosen, speech } = shown;
  const { network, networks, views } = speech.words;
  const addMore = (id: string): string | null =>
    request.of.length >= 50
      ? null
      : addressOf(shown, { of: [...(request.to === null ? request.of : []), id], to: null, q: null });
  const { language } = speech;
  const options = { basePath, language, expansion: addMore };
  const list = paths === null ? networkList(view, options) : pathsList(view, paths, options);
  const ids = chosen.map(({ recordId }) => recordId);
  const [first, second] = ids;
  const both = first !== undefined && second !== undefined && ids.length === 2 && request.to === null;
  const pathsLink = both
    ? html` <a href="${addressOf(shown, { of: [first], to: second, q: null, hops: '1' })}">${networks.pathsBetween}</a>`
    : '';
  const networkLink =
    request.to === null
      ? ''
      : html` <a href="${addressOf(shown, { of: ids, to: null })}">${networks.networkOfBoth}</a>`;
  return html`<p class="quiet">${summary(view, paths, speech.words)}</p>
${view.complete ? '' : html`<p class="notice">${network.incomplete}</p>\n`}${view.links.length === 0 ? html`<p>${network.empty}</p>\n` : ''}<nav aria-label="${views.otherViews}"><a href="${timelinePath(basePath, ids)}">${views.timelineOfSame}</a>${pathsLink}${networkLink} <a href="${basePath}/network.svg${searchOf(request, { q: null })}" download="network.svg">${views.pictureAsSvg}</a> <a href="${basePath}/network${tableSearch(request)}">${networks.linksAsCsv}</a></nav>
${
  view.links.length === 0
    ? ''
    : html`<section aria-labelledby="picture"><h2 id="picture">${views.picture}</h2>
${pictures((width) => networkSvg(view, { basePath, language, title, width }), true)}</section>
`
}<section aria-labelledby="list"><h2 id="list">${paths === null ? views.sameAsList : views.sameInWords}</h2>
${new Html(list)}</section>
`;
}

const tableSearch = (request: NetworkRequest): string =>
  `${searchOf(request, { q: null, width: USUAL_WIDTH })}&format=csv`;

function summary(
  { nodes, links }: NetworkView,
  paths: readonly NetworkPath[] | null,
  { networks }: PageWords,
): string {
  const factCount = links.reduce((sum, { facts }) => sum + facts.length, 0);
  const size = networks.size(nodes.length, factCount);
  return paths === null ? size : networks.pathCount(paths.length, size);
}
