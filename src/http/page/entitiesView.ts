/** What the pages of views of entities, a timeline or a network, show around their pictures. */
import type { BatchData, Chosen, FoundEntity, ListedBatches, NameSearch } from '../generated/documents.ts';
import { viewBeginnings } from '../home/beginnings.ts';
import type { FieldError } from './addressFields.ts';
import { entitiesOf, type NotFound, notFoundIn } from './chosenEntities.ts';
import { type Frame, frameOf, type Html, html } from './html.ts';
import type { PageAnswer, PageRequest } from './pageAnswer.ts';

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
  beginnings: html``,
  batch: null,
});

/** The view of an answer. `pathOf` has the path of the view of other entities, with which an empty one begins. */
export async function readView<Request extends { readonly of: readonly string[]; readonly q: string | null }>(
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
    beginnings: isEmpty ? await viewBeginnings(page, pathOf) : html``,
    batch: batches.nodes[0] ?? null,
  };
}
