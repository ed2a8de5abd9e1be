/** The page of networks: a search, a form, and the picture with the same as a list. */
import { networkList, pathsList } from '../../client/network/list.ts';
import { networkSvg } from '../../client/network/svg.ts';
import type { NetworkPath, NetworkView } from '../../client/network/view.ts';
import { networkWords } from '../../words/words.ts';
import type { FoundEntity } from '../generated/documents.ts';
import { USUAL_WIDTH } from '../page/addressFields.ts';
import {
  chosenList,
  citation,
  namesOf,
  notFoundNote,
  searchResults,
  titleOf,
} from '../page/chosenEntities.ts';
import type { EntitiesView } from '../page/entitiesView.ts';
import { addByNameForm } from '../page/formFields.ts';
import { Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { timelinePath } from '../page/pageLinks.ts';
import { pictures } from '../page/pictures.ts';
import { counted } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import type { MomentBars } from './momentBars.ts';
import { momentSlider } from './momentSlider.ts';
import { filterForm } from './networkForm.ts';
import { type NetworkRequest, searchOf } from './networkRequest.ts';
import { NETWORK_PAGE_STYLE } from './networkStyle.ts';

const WORDS = networkWords('en');

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
  /** How many facts the chosen entities have at each time; null where these are of one year, or nothing was asked for. */
  readonly bars: MomentBars | null;
}

/** The heading of a view. */
export const networkTitle = ({ to }: NetworkRequest, chosen: readonly FoundEntity[]): string =>
  titleOf(to === null ? 'Network' : 'Paths', chosen);

export function networkPage(shown: NetworkPageView, status: number): Reply {
  const { basePath, request, errors, chosen, found, network, notFound, batch } = shown;
  const heading = chosen.length === 0 ? 'Network' : networkTitle(request, chosen);
  const purpose = request.of.length === 0 ? 'see its network' : 'add it to the network';
  return pageReply(
    shown,
    status,
    heading,
    html`<h1>${heading}</h1>
${addByNameForm(`${basePath}/network`, request, errors)}
${found === null ? '' : searchResults(basePath, request.q ?? '', found, purpose, (entity) => resultAddresses(shown, entity))}${notFound.map((note) => notFoundNote(basePath, note))}${chosenList(basePath, chosen, 'network', (entity) => addressWithout(shown, entity))}${request.of.length === 0 ? '' : filterForm(basePath, request, shown.changed, errors)}
${network === null ? emptyHint(shown) : content(shown, network, heading)}`,
    { vary: 'Accept' },
    {
      style: NETWORK_PAGE_STYLE,
      head: NOT_INDEXED,
      isWide: true,
      foot:
        network === null
          ? undefined
          : citation(shown, heading, request.knownAt, batch, (knownAt) =>
              addressOf(shown, { q: null, knownAt }),
            ),
    },
  );
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
      ? [{ text: 'paths to it', address: addressOf(shown, { to: recordId, q: null, hops: '1' }) }]
      : [],
  };
}

function addressWithout(shown: NetworkPageView, { recordId }: FoundEntity): string {
  const { of, to } = shown.request;
  if (recordId === to) return addressOf(shown, { to: null });
  const rest = of.filter((id) => id !== recordId);
  return addressOf(shown, { of: rest.length === 0 && to !== null ? [to] : rest, to: null });
}

const emptyHint = ({ request, found, errors, beginnings }: NetworkPageView): Html =>
  request.of.length === 0 && found === null && errors.length === 0
    ? html`<p>Search for a person, an organization, an office, a region, an event or a topic. Its network shows to whom it is linked by what, when, and how surely; with a second one, by which paths.</p>
${beginnings}`
    : html``;

function content(shown: NetworkPageView, { view, paths }: ShownNetwork, title: string): Html {
  const { basePath, request, chosen } = shown;
  const addMore = (id: string): string | null =>
    request.of.length >= 50
      ? null
      : addressOf(shown, { of: [...(request.to === null ? request.of : []), id], to: null, q: null });
  const options = { basePath, expansion: addMore };
  const list = paths === null ? networkList(view, options) : pathsList(view, paths, options);
  const ids = chosen.map(({ recordId }) => recordId);
  const [first, second] = ids;
  const both = first !== undefined && second !== undefined && ids.length === 2 && request.to === null;
  const pathsLink = both
    ? html` <a href="${addressOf(shown, { of: [first], to: second, q: null, hops: '1' })}">Paths between the two</a>`
    : '';
  const networkLink =
    request.to === null
      ? ''
      : html` <a href="${addressOf(shown, { of: ids, to: null })}">The network of both</a>`;
  return html`<p class="quiet">${summary(view, paths)}</p>
${view.complete ? '' : html`<p class="notice">${WORDS.incomplete}</p>\n`}${view.links.length === 0 ? html`<p>${WORDS.empty}</p>\n` : ''}<nav aria-label="Other views"><a href="${timelinePath(basePath, ids)}">Timeline of the same</a>${pathsLink}${networkLink} <a href="${basePath}/network.svg${searchOf(request, { q: null })}" download="network.svg">Picture as SVG</a> <a href="${basePath}/network${tableSearch(request)}">Links as CSV</a></nav>
${slider(shown)}<section aria-labelledby="picture"><h2 id="picture">Picture</h2>
${view.links.length === 0 ? '' : pictures((width) => networkSvg(view, { basePath, title, width }), true)}</section>
<section aria-labelledby="list"><h2 id="list">${paths === null ? 'The same as a list' : 'The same in words'}</h2>
${new Html(list)}</section>
`;
}

/** At any time there is no certainty to ask for. */
function slider(shown: NetworkPageView): Html {
  const { bars, chosen, request } = shown;
  if (bars === null) return html``;
  return momentSlider({
    bars,
    asOf: request.asOf,
    names: namesOf(chosen),
    addressAt: (asOf) =>
      addressOf(shown, { asOf, q: null, ...(asOf === null ? { certainty: 'POSSIBLE' } : {}) }),
  });
}

const tableSearch = (request: NetworkRequest): string =>
  `${searchOf(request, { q: null, width: USUAL_WIDTH })}&format=csv`;

function summary({ nodes, links }: NetworkView, paths: readonly NetworkPath[] | null): string {
  const factCount = links.reduce((sum, { facts }) => sum + facts.length, 0);
  const size = `${nodes.length.toLocaleString('en')} ${nodes.length === 1 ? 'entity' : 'entities'}, ${counted(factCount, 'fact')}`;
  return paths === null ? size : `${counted(paths.length, 'path')}, ${size}`;
}
