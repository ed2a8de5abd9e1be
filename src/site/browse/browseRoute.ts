/** `/people`, `/offices` and the lists of the other kinds, and who held what on a day. */

import type { Reply } from '../../api/http/reply.ts';
import {
  EARLIEST_EVENT,
  EVENTS_PAGE,
  FILED_PAGE,
  HELD_ON,
  type ListOfBody,
  OFFICES_PAGE,
} from '../generated/documents.ts';
import { frameOf } from '../page/html.ts';
import {
  ask,
  mayRead,
  orNull,
  type PageAnswer,
  type PageRequest,
  unknownIds,
  withAnswerHeaders,
} from '../page/pageAnswer.ts';
import { askedBy } from '../page/typedTime.ts';
import { browsePage, filedList, plainList } from './browsePage.ts';
import { type BrowseRequest, LISTS, type ListPath, readBrowseRequest } from './browseRequest.ts';
import { heldList } from './heldList.ts';
import type { ListView } from './listView.ts';

/** The reply to a request for a list. */
export async function answerList(page: PageRequest, path: ListPath): Promise<Reply> {
  mayRead(page);
  const { request, errors } = readBrowseRequest(path, page.url.searchParams, page.speech.words);
  const view = { ...frameOf(page), path, request, errors, body: null, earliest: null };
  if (errors.length > 0) return browsePage(view, null);
  if (request.asOf !== null) return answerHeld(page, view, request.asOf);
  if (request.body !== null || request.year !== null) return answerSome(page, view);
  return answerFiled(page, view);
}

/** All of a kind, or those under some letters. */
async function answerFiled(page: PageRequest, view: ListView): Promise<Reply> {
  const { letters, after } = view.request;
  const kind = LISTS[view.path];
  const asked = { kind, letters: letters ?? '', after, isDivided: letters !== null };
  const answer = await ask(page, FILED_PAGE, asked);
  const earliest = kind === 'EVENT' ? await earliestYear(page) : null;
  const shown = { ...view, earliest };
  return withAnswerHeaders(answer, browsePage(shown, filedList(shown, answer.data)));
}

/** The offices of a body, or the events of a body or a time. */
async function answerSome(page: PageRequest, view: ListView): Promise<Reply> {
  const variables = { ...bodyVariables(view.request), after: view.request.after };
  if (view.path === '/offices')
    return answerOfBody(page, view, await ask(page, OFFICES_PAGE, variables), ({ offices }, shown) =>
      plainList(shown, offices),
    );
  const events = await ask(page, EVENTS_PAGE, { ...variables, year: view.request.year });
  return answerOfBody(page, view, events, ({ events: list }, shown) => plainList(shown, list));
}

async function answerHeld(page: PageRequest, view: ListView, asOf: string): Promise<Reply> {
  const variables = { ...bodyVariables(view.request), after: view.request.after, ...askedBy(asOf) };
  return answerOfBody(page, view, await ask(page, HELD_ON, variables), (data, shown) =>
    heldList(shown, data),
  );
}

const bodyVariables = ({ body }: BrowseRequest) => ({
  body: body ?? '',
  hasBody: body !== null,
  bodies: body === null ? null : [body],
});

/** The page of a list that may be of one body; not found without that. */
function answerOfBody<Data extends ListOfBody>(
  page: PageRequest,
  view: ListView,
  answer: PageAnswer<Data>,
  list: (data: Data, shown: ListView) => Parameters<typeof browsePage>[1],
): Reply {
  const { body } = answer.data;
  const { id, recordId, label } = body ?? {};
  if (view.request.body !== null && (id === undefined || recordId === undefined || label === undefined))
    throw unknownIds(page, [view.request.body]);
  const named = recordId === undefined ? null : { id: recordId, label: label ?? recordId };
  const shown = { ...view, body: named };
  return withAnswerHeaders(answer, browsePage(shown, list(answer.data, shown)));
}

/** The year of the earliest event; null where no event has a date. */
async function earliestYear(page: PageRequest): Promise<number | null> {
  const answer = await orNull(ask(page, EARLIEST_EVENT, {}));
  const first = answer?.data.events.nodes[0]?.existences.nodes[0]?.interval.earliest;
  const year = Number(/^\d{4}/.exec(first ?? '')?.[0] ?? Number.NaN);
  return Number.isNaN(year) ? null : year;
}
