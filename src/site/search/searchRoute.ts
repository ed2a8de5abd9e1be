/** `/search`: the entities that a name finds, page by page. */

import type { Reply } from '../../api/http/reply.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import { ENTITY_KNOWN, SEARCH_PAGE, type SearchPageData } from '../generated/documents.ts';
import { AddressFields, type FieldError } from '../page/addressFields.ts';
import { choiceField, fieldProblem, nameField } from '../page/formFields.ts';
import { foundHeading, nothingFound, toldApart } from '../page/foundNames.ts';
import { type Frame, type Html, html, marked, NOT_INDEXED, pageReply } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { ask, mayRead, orNull, type PageRequest, withAnswerHeaders } from '../page/pageAnswer.ts';
import { entityLink, listPageLinks, moreLink, viewLinks } from '../page/pageLinks.ts';

const KINDS = ['ANY', ...ENTITY_KINDS] as const;

interface SearchRequest {
  readonly q: string | null;
  readonly kind: (typeof KINDS)[number];
  readonly after: string | null;
}

export async function answerSearch(page: PageRequest): Promise<Reply> {
  mayRead(page);
  const { url } = page;
  const fields = new AddressFields<'q' | 'kind'>(url.searchParams, page.speech.words);
  const request: SearchRequest = {
    q: fields.searched('q'),
    kind: fields.choice('kind', KINDS, 'ANY'),
    after: url.searchParams.get('after') || null,
  };
  const { q, kind, after } = request;
  if (q === null || fields.errors.length > 0) return searchPage(page, request, fields.errors, null);
  const answer = await ask(page, SEARCH_PAGE, { text: q, kinds: kind === 'ANY' ? null : [kind], after });
  const { search } = answer.data;
  const meant = search.nodes.every(isPartial) ? await meantBy(page, q) : undefined;
  return withAnswerHeaders(answer, searchPage(page, request, [], search, meant));
}

/** The id that was probably meant, if the text is like one: the suggestion of the note that an unknown id has everywhere. */
async function meantBy(page: PageRequest, id: string): Promise<string | undefined> {
  const known = await orNull(askBeside(page, ENTITY_KNOWN, { id, batch: '-' }));
  return known?.notes.find(({ path }) => path[0] === 'node')?.suggestion;
}

type FoundHit = SearchPageData['search']['nodes'][number];

/** Whether a hit has only some of the words. */
const isPartial = ({ matchedBy }: FoundHit): boolean => matchedBy === 'SOME_WORDS';

/** The sentence before the hits that have only some of the words; each of them has equally many. */
function partialWords({ speech }: Frame, q: string, { unmatchedWords }: FoundHit): Html {
  const all = q.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const had = Math.max(1, all - unmatchedWords.length);
  return html`<p>${speech.words.search.partial(all, had)}</p>\n`;
}

function searchPage(
  page: PageRequest,
  request: SearchRequest,
  errors: readonly FieldError[],
  found: SearchPageData['search'] | null,
  meant?: string,
): Reply {
  const { q, kind } = request;
  const { basePath, speech } = page;
  const { search, site, refusals } = speech.words;
  return pageReply(page, {
    status: errors.length === 0 ? 200 : 400,
    title: search.title(q),
    content: html`<h1>${search.heading}</h1>
<form role="search" action="${basePath}/search" method="get">
${nameField(site.searchByName, q, errors)}
${choiceField('kind', search.kind, KINDS, site.values, kind, errors)} <button>${site.search}</button>
${fieldProblem('q', errors)}</form>
${found === null ? html`<p>${search.hint}</p>\n` : html`${meant === undefined ? '' : html`<p class="notice">${marked((mark) => refusals.didYouMean(mark(entityLink(page, { id: meant, label: meant }))))}</p>\n`}${results(page, request, found)}`}`,
    head: NOT_INDEXED,
    isSearch: true,
  });
}

function results(
  frame: Frame,
  { q, kind, after }: SearchRequest,
  { totalCount, complete, nodes, pageInfo }: NonNullable<SearchPageData['search']>,
): Html {
  const { basePath, speech } = frame;
  const { search } = speech.words;
  const ofKind = kind === 'ANY' ? {} : { kind: kind.toLowerCase() };
  const path = (more: Readonly<Record<string, string>>): string =>
    `${basePath}/search?${new URLSearchParams({ q: q ?? '', ...more })}`;
  const whole = nodes.filter((hit) => !isPartial(hit));
  const firstPartial = nodes.find(isPartial);
  const pages = listPageLinks(frame, path(ofKind), after !== null, pageInfo);
  return html`<section aria-labelledby="found">${foundHeading(frame, q ?? '', totalCount)}
${totalCount > 0 ? '' : html`${nothingFound(frame)}${kind === 'ANY' ? '' : moreLink(path({}), search.amongAll)}`}${whole.length === 0 ? '' : list(frame, whole)}${firstPartial === undefined ? '' : html`${partialWords(frame, q ?? '', firstPartial)}${list(frame, nodes.filter(isPartial))}`}${complete ? '' : html`<p class="quiet">${search.incomplete}</p>\n`}${pages}</section>
`;
}

const list = (frame: Frame, hits: readonly FoundHit[]): Html => html`<ul class="facts">
${toldApart(frame, hits).map(({ entity, details }) => html`<li>${entityLink(frame, entity)} <small>${details}</small><br>${viewLinks(frame, entity)}</li>\n`)}</ul>
`;
