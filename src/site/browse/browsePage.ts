/** The pages of lists: links to the other kinds, letters or years, and the entities with their offices, bodies and years. */

import type { Reply } from '../../api/http/reply.ts';
import type { FiledPageData, PageEnd, ToldApart } from '../generated/documents.ts';
import { dateField, fieldProblem, hidden } from '../page/formFields.ts';
import { toldApart } from '../page/foundNames.ts';
import { type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { timeWords } from '../page/knownTime.ts';
import { entityLink, listPageLinks, timelinePath } from '../page/pageLinks.ts';
import { TABLE_STYLE } from '../page/pageStyle.ts';
import { thenWords } from '../page/typedTime.ts';
import { searchOf } from './browseRequest.ts';
import { type ListView, listsNav, type ShownList } from './listView.ts';

/** The page; without a list, what is wrong with the address. */
export function browsePage(view: ListView, list: ShownList | null): Reply {
  const { path, request, errors } = view;
  const title = titleOf(view);
  const isWhole = searchOf(request) === '';
  return pageReply(view, {
    status: errors.length === 0 ? 200 : 400,
    title,
    content: html`<h1>${title}</h1>
${listsNav(view, isWhole ? path : null)}
${formOf(view)}${bodyLinks(view)}${list === null ? fieldProblem('letters', errors) : html`${list.content}${pageLinks(view, list.pageInfo)}`}`,
    style: TABLE_STYLE,
    isWide: request.asOf !== null,
    ...(isWhole ? {} : { head: NOT_INDEXED }),
  });
}

function titleOf({ path, request: { asOf, year, letters }, body, speech }: ListView): string {
  const { lists } = speech.words;
  const of = body?.label ?? null;
  if (asOf !== null) return lists.heldTitle(of, thenWords(asOf, speech));
  const time = year === null ? null : timeWords(year, speech);
  return lists.title(lists.titles[path], of, time, letters === null ? null : capital(letters));
}

const capital = (letters: string): string => letters.charAt(0).toUpperCase() + letters.slice(1);

/** Offices have a day on which they were held, events a time. */
function formOf({ basePath, path, request, errors, speech }: ListView): Html {
  if (path !== '/offices' && path !== '/events') return html``;
  const { body, asOf, year } = request;
  const { lists, home, site } = speech.words;
  const isOffices = path === '/offices';
  const field = isOffices
    ? dateField('asOf', home.whoHeldWhatOn, asOf, errors)
    : dateField('year', lists.eventsOf, year, errors);
  return html`<form action="${basePath}${path}" method="get" aria-label="${isOffices ? lists.aDay : lists.aTime}">
${hidden('body', body === null ? [] : [body])}${field}<button>${site.show}</button>
<p class="small quiet" id="dates">${isOffices ? lists.dayHint : lists.yearHint}</p>
${fieldProblem('body', errors)}</form>
`;
}

function bodyLinks(view: ListView): Html {
  const { basePath, path, request, body, speech } = view;
  if (body === null) return html``;
  const { asOf, year } = request;
  const { lists, site } = speech.words;
  const of = searchOf({ body: body.id });
  return html`<nav aria-label="${lists.theBody}">${entityLink(view, body)} ${path === '/offices' && asOf === null ? '' : html`<a href="${basePath}/offices${of}">${lists.itsOffices}</a> `}${path === '/events' && year === null ? '' : html`<a href="${basePath}/events${of}">${lists.itsEvents}</a> `}<a href="${timelinePath(basePath, [body.id])}">${site.timeline}</a></nav>
`;
}

const pageLinks = (view: ListView, pageInfo: PageEnd): Html => {
  const { basePath, path, request } = view;
  const address = `${basePath}${path}${searchOf({ ...request, after: null })}`;
  return listPageLinks(view, address, request.after !== null, pageInfo);
};

/** Above so many headings, letters divide. */
const MOST_UNDIVIDED = 200;

/** Entities under their headings, with the letters of all. */
export function filedList(view: ListView, { filing, filingLetters, further }: FiledPageData): ShownList {
  const { letters } = view.request;
  const { lists } = view.speech.words;
  const { nodes, totalCount, pageInfo } = filing;
  const isLong = filingLetters.some(({ count }) => count > MOST_UNDIVIDED) || totalCount > MOST_UNDIVIDED;
  const items = toldApart(
    view,
    nodes.map(({ entity }) => ({ entity, matched: entity.label })),
  );
  const content = html`${nodes.length === 0 && letters === null ? html`<p>${lists.none}</p>\n` : lettersNav(view, lists.letters, filingLetters)}${letters !== null && isLong && (further?.length ?? 0) > 1 ? lettersNav(view, lists.lettersAfter(capital(letters)), further ?? []) : ''}${decades(view)}${nodes.length === 0 && letters !== null ? html`<p>${lists.noneBegins}</p>\n` : ''}<ul class="facts">
${items.map(({ entity, details }, i) => filedItem(view, nodes[i]?.heading ?? '', entity, details))}</ul>
`;
  return { content, pageInfo };
}

/** "Morozov: Sergey Morozov, Governor (2005 to 2021)". */
function filedItem(view: ListView, heading: string, entity: ToldApart, details: Html): Html {
  const isForm = heading.includes(', ') && entity.kind === 'PERSON';
  const word = isForm || heading === entity.label ? html`` : html`<span class="quiet">${heading}:</span> `;
  const { id, label } = entity;
  return html`<li>${word}${entityLink(view, { id, label: isForm ? heading : label })} <small>${details}${ofSameBody(view, entity)}</small></li>\n`;
}

/** A link to the list of the body of an office or event. */
function ofSameBody({ basePath, path, body: shown, speech }: ListView, { body, bodies }: ToldApart): Html {
  const owner = body ?? bodies?.nodes[0];
  if (owner == null || shown !== null) return html``;
  return html`; <a href="${basePath}${path}${searchOf({ body: owner.recordId })}">${speech.words.lists.allOf(owner.label)}</a>`;
}

/** The scripts whose letters stand in a row of their own. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /\p{N}/u];

function lettersNav(
  { basePath, path, request, speech }: ListView,
  name: string,
  letters: FiledPageData['filingLetters'],
): Html {
  const rows = [...SCRIPTS, null].map((script) =>
    letters.filter(({ letters: text }) =>
      script === null ? !SCRIPTS.some((one) => one.test(text)) : script.test(text),
    ),
  );
  return html`<nav aria-label="${name}"><div>${rows.map((row) => (row.length === 0 ? html`` : html`<div>${row.map(({ letters: text, count }) => html`<a href="${basePath}${path}${searchOf({ letters: text })}"${text === request.letters ? html` aria-current="page"` : ''}>${capital(text)}</a><small> ${speech.words.counts.number(count)}</small> `)}</div>\n`))}</div></nav>
`;
}

const MOST_DECADES = 40;

/** Links to the decades of events. */
function decades({ basePath, path, earliest, speech }: ListView): Html {
  if (earliest === null) return html``;
  const { lists } = speech.words;
  const last = Math.floor(new Date().getUTCFullYear() / 10);
  const first = Math.max(Math.floor(earliest / 10), last - MOST_DECADES);
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return html`<nav aria-label="${lists.decades}">${all.map((decade) => html`<a href="${basePath}${path}${searchOf({ year: `${decade}X` })}">${lists.decade(`${decade}0`)}</a> `)}</nav>
`;
}

/** Entities without headings. */
export function plainList(
  view: ListView,
  list: { readonly pageInfo: PageEnd; readonly nodes: readonly ToldApart[] },
): ShownList {
  const { lists } = view.speech.words;
  const items = toldApart(
    view,
    list.nodes.map((entity) => ({ entity, matched: entity.label })),
  );
  const content = html`${items.length === 0 ? html`<p>${view.request.year === null ? lists.none : lists.noneThen}</p>\n` : ''}<ul class="facts">
${items.map(({ entity, details }) => filedItem(view, entity.label, entity, details))}</ul>
`;
  return { content, pageInfo: list.pageInfo };
}
