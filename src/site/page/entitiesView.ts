/** What the pages of views of entities, a timeline or a network, show around their pictures. */

import type { Reply } from '../../api/http/reply.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { BatchData, Chosen, FoundEntity, ListedBatches, NameSearch } from '../generated/documents.ts';
import { viewBeginnings } from '../home/beginnings.ts';
import { CERTAINTIES, type FieldError, type ViewRequest } from './addressFields.ts';
import { partNotice } from './askInParts.ts';
import {
  chosenList,
  citation,
  entitiesOf,
  type NotFound,
  notFoundIn,
  notFoundNote,
  searchResults,
} from './chosenEntities.ts';
import {
  batchesHint,
  choiceField,
  datesHint,
  fieldProblem,
  hidden,
  hiddenTime,
  kindsField,
  nameField,
} from './formFields.ts';
import { type Frame, frameOf, type Html, html, NOT_INDEXED, type PageExtras, pageReply } from './html.ts';
import type { KnownTime } from './knownTime.ts';
import type { PageAnswer, PageRequest } from './pageAnswer.ts';
import type { Limit } from './viewLimits.ts';

type ViewName = 'timeline' | 'network';

export interface EntitiesView<Request> extends Frame {
  readonly request: Request;
  readonly errors: readonly FieldError[];
  /** The entities of the view. */
  readonly chosen: readonly FoundEntity[];
  /** Sentences about ids that were not found or were merged, each with the id that was probably meant. */
  readonly notFound: readonly NotFound[];
  /** What the search by name found; null without one. */
  readonly found: NameSearch['search'] | null;
  /** The batches that changed facts about the entities; null where nothing was read. */
  readonly changed: ListedBatches | null;
  /** Whether a part is missing that would take too much to read. */
  readonly isPartial: boolean;
  /** What an empty view begins with. */
  readonly beginnings: Html;
  /** The batch that was read; null while nothing is loaded, or where nothing was read. */
  readonly batch: BatchData | null;
}

/** A view before anything is read, and with what is wrong with its address. */
export const unreadView = <Request>(
  page: Frame,
  request: Request,
  errors: readonly FieldError[],
): EntitiesView<Request> => ({
  ...frameOf(page),
  request,
  errors,
  chosen: [],
  notFound: [],
  found: null,
  changed: null,
  isPartial: false,
  beginnings: html``,
  batch: null,
});

/** The view of an answer. `pathOf` has the path of the view of other entities, with which an empty one begins. */
export async function readView<Request extends ViewRequest>(
  page: PageRequest,
  request: Request,
  answer: PageAnswer<Chosen & Partial<NameSearch> & { readonly changed?: ListedBatches }>,
  pathOf: Parameters<typeof viewBeginnings>[1],
): Promise<EntitiesView<Request>> {
  const { search = null, changed = null, batches } = answer.data;
  const isEmpty = request.of.length === 0 && request.q === null;
  return {
    ...unreadView(page, request, []),
    chosen: entitiesOf(answer),
    notFound: notFoundIn(answer, page.speech.words),
    found: search,
    changed,
    isPartial: answer.isPartial === true,
    beginnings: isEmpty ? await viewBeginnings(page, pathOf) : html``,
    batch: batches.nodes[0] ?? null,
  };
}

/** What a form of filters is made of besides the fields of all views. */
interface ViewFilters {
  readonly name: ViewName;
  readonly label: string;
  /** The fields before those of certainty and kinds. */
  readonly fields: Html;
  readonly kinds: readonly FactKind[];
  /** What else is said of dates. */
  readonly hint: string;
  readonly batchesAbout: keyof PageWords['forms']['batchesAbout'];
  /** The names of values that have no field beside which a problem could stand. */
  readonly unshown: readonly string[];
}

/** The form of the filters of a view. It sends the address of the view, so that it works without scripts. */
export function viewFilters(shown: EntitiesView<ViewRequest>, own: ViewFilters): Html {
  const { basePath, request, errors, changed, speech } = shown;
  const { forms, site } = speech.words;
  return html`<form class="filters" action="${basePath}/${own.name}" method="get" aria-label="${own.label}">
${hidden('of', request.of)}${own.fields}
${choiceField('certainty', forms.atLeast, CERTAINTIES, forms.certainties, request.certainty, errors)}
${kindsField(shown, own.kinds, request.kinds, errors)}
<button>${site.show}</button>
${datesHint(shown, own.hint)}
${batchesHint(shown, changed, own.batchesAbout)}
${own.unshown.map((name) => fieldProblem(name, errors))}</form>`;
}

/** A search by name whose results are added to the view. It keeps the entities and the times of the records. */
function addByNameForm(
  { basePath, request, errors, speech }: EntitiesView<ViewRequest>,
  name: ViewName,
): Html {
  const { forms } = speech.words;
  const { of, q, knownAt, compare = null } = request;
  return html`<form role="search" aria-label="${forms.whatViewIsOf}" action="${basePath}/${name}" method="get">
${hidden('of', of)}${hiddenTime('knownAt', knownAt)}${hiddenTime('compare', compare)}${nameField(forms.addByName, q, errors)} <button>${forms.find}</button>
${fieldProblem('q', errors)}${fieldProblem('of', errors)}</form>`;
}

/** The forms that choose what the view shows; folded away where it shows something. */
function changeForms(
  shown: EntitiesView<ViewRequest>,
  name: ViewName,
  isShown: boolean,
  filters: () => Html,
): Html {
  const search = addByNameForm(shown, name);
  if (shown.request.of.length === 0) return search;
  return html`<details${isShown ? '' : html` open`}><summary>${shown.speech.words.views.changeShown}</summary>
${search}
${filters()}</details>
`;
}

/** What one of the views has of its own in its page. */
interface OwnParts extends Pick<PageExtras, 'style' | 'script'> {
  readonly name: ViewName;
  readonly status: number;
  readonly heading: string;
  /** What choosing a result of the search does: "see its timeline". */
  readonly purpose: string;
  /** What the page says where nothing is chosen. */
  readonly hint: string;
  readonly limits: readonly Limit[];
  readonly filters: () => Html;
  /** The picture with what goes with it; null where there is nothing to show. */
  readonly content: Html | null;
  readonly hasPicture: boolean;
  readonly addressWithout: (entity: FoundEntity) => string;
  readonly addressesOf: Parameters<typeof searchResults>[4];
  /** The address of the view as it was known at a time. */
  readonly addressAt: (knownAt: KnownTime) => string;
}

/** The page of a view: what is chosen, the forms that change it, what was found, and the view or how to begin. */
export function entitiesPage(shown: EntitiesView<ViewRequest>, own: OwnParts): Reply {
  const { request, errors, chosen, found, notFound, batch, speech } = shown;
  const { name, status, heading, content, limits, style, script } = own;
  const isEmpty = request.of.length === 0;
  const beginning =
    isEmpty && found === null && errors.length === 0 ? html`<p>${own.hint}</p>\n${shown.beginnings}` : html``;
  return pageReply(shown, {
    status,
    title: heading,
    content: html`${own.hasPicture ? html`<a class="skip" href="#picture">${speech.words.views.skipToPicture}</a>` : ''}<h1>${heading}</h1>
${chosenList(shown, chosen, name, own.addressWithout, isEmpty ? [] : limits)}${changeForms(shown, name, content !== null, own.filters)}
${found === null ? '' : searchResults(shown, request.q ?? '', found, own.purpose, own.addressesOf)}${partNotice(shown, shown.isPartial)}${notFound.map((note) => notFoundNote(shown, note))}
${content ?? beginning}`,
    headers: { vary: 'Accept' },
    style,
    ...(script === undefined ? {} : { script }),
    head: NOT_INDEXED,
    isWide: true,
    foot: content === null ? undefined : citation(shown, heading, request.knownAt, batch, own.addressAt),
  });
}
