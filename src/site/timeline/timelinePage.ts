/** The page of timelines: a search, a form, and the picture with its table. */

import type { Reply } from '../../api/http/reply.ts';
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import { timelineElement } from '../../client/timeline/elementMarkup.ts';
import type { TimelineVariables } from '../../client/timeline/query.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { PERHAPS_ID, perhapsList, timelineTable } from '../../client/timeline/table.ts';
import { type TimelineView, timelineView } from '../../client/timeline/view.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { disputedTag } from '../entity/factItem.ts';
import type { FoundEntity, TimelinePageData } from '../generated/documents.ts';
import { titleOf } from '../page/chosenEntities.ts';
import { type EntitiesView, entitiesPage } from '../page/entitiesView.ts';
import { type Frame, Html, html } from '../page/html.ts';
import { linkedSentence } from '../page/linkedSentence.ts';
import { moreLink, networkPath, withFormat } from '../page/pageLinks.ts';
import { pictures } from '../page/pictures.ts';
import { surelyWords, thenWords } from '../page/typedTime.ts';
import { comparisonList } from './comparisonList.ts';
import { changesOf, type ReadComparison } from './timelineComparison.ts';
import type { FileFormatName } from './timelineFile.ts';
import { filterForm, limitsOf } from './timelineForm.ts';
import { cursorOf, hasRows, searchOf, type TimelineRequest, windowOfRequest } from './timelineRequest.ts';

/** An answer to the query for a timeline, and its variables. */
interface ShownTimeline {
  readonly variables: TimelineVariables;
  readonly answer: TimelineAnswer;
}

/** What the page shows. */
export interface TimelinePageView extends EntitiesView<TimelineRequest> {
  readonly timeline: ShownTimeline | null;
  /** The address of the script that upgrades the picture; null where it has not been built. */
  readonly script: string | null;
  readonly held: TimelinePageData['held'] | null;
  /** Null without another known time to compare with. */
  readonly comparison: ReadComparison | null;
}

export function timelinePage(shown: TimelinePageView): Reply {
  const { request, chosen, timeline, script, speech } = shown;
  const { site, views } = speech.words;
  return entitiesPage(shown, {
    name: 'timeline',
    status: statusOf(shown),
    heading: chosen.length === 0 ? site.timeline : titleOf(site.timeline, chosen, speech.words),
    purpose: request.of.length === 0 ? views.seeTimeline : views.addToTimeline,
    hint: views.emptyTimeline,
    limits: limitsOf(shown, (other) => addressOf(shown, other)),
    filters: () => filterForm(shown),
    content: timeline && picture(shown, timeline),
    hasPicture: timeline !== null,
    addressWithout: ({ recordId }) =>
      addressOf(shown, { of: request.of.filter((id) => id !== recordId), after: null }),
    addressesOf: ({ recordId }) => ({
      add: addressOf(shown, { of: [...new Set([...request.of, recordId])], q: null, after: null }),
      others: [],
    }),
    // A cursor belongs to its known time.
    addressAt: (knownAt) => addressOf(shown, { q: null, knownAt, after: request.knownAt && request.after }),
    ...(timeline === null ? {} : { style: TIMELINE_STYLE }),
    ...(timeline === null || script === null ? {} : { script }),
  });
}

/** A timeline of nothing that is recorded is not found. */
function statusOf({ errors, request, chosen }: TimelinePageView): number {
  if (errors.length > 0) return 400;
  return request.of.length > 0 && chosen.length === 0 ? 404 : 200;
}

const addressOf = ({ basePath, request }: TimelinePageView, other: Partial<TimelineRequest>): string =>
  `${basePath}/timeline${searchOf(request, other)}`;

/** How the picture of a request is drawn, on the page and as a file. */
export function drawingOf(
  { basePath, speech }: Frame,
  request: TimelineRequest,
  view: TimelineView,
  chosen: readonly FoundEntity[],
  comparison: ReadComparison | null,
) {
  const cursor = cursorOf(request, view);
  const days = windowOfRequest(request, view);
  return {
    basePath,
    language: speech.language,
    ...(cursor === null ? {} : { cursor }),
    ...(days === null ? {} : { days }),
    ...(hasRows(request, chosen) ? { rows: true } : {}),
    ...(comparison === null ? {} : { changes: changesOf(comparison) }),
  };
}

function picture(shown: TimelinePageView, { variables, answer }: ShownTimeline): Html {
  const { basePath, request, chosen, comparison, speech } = shown;
  const { site, views } = speech.words;
  const first = timelineView(answer, variables.of);
  // All of its days are there, unless their items have several pages.
  const loaded = request.after === null && first.cursor === null ? request.days : null;
  const view = loaded === null ? first : { ...first, loaded: [loaded] };
  const title = titleOf(site.timeline, chosen, speech.words);
  const days = windowOfRequest(request, view);
  const options = {
    ...drawingOf(shown, request, view, chosen, comparison),
    title,
    allKinds: addressOf(shown, { kinds: FACT_KINDS, after: null }),
    ...(loaded === null ? {} : { loaded }),
    daysParameter: 'days',
    linkOf: (days: Window) => addressOf(shown, { days, after: null }),
  };
  const content = pictures((width) => timelineSvg(view, { ...options, width }), true).text;
  const endpoint = `${basePath}/graphql`;
  const element = timelineElement(answer, variables, { ...options, width: 0, endpoint, content });
  const more = view.cursor === null ? null : searchOf(request, { after: view.cursor });
  const perhaps = days === null ? '' : perhapsList(view, days, speech.language);
  return html`<section aria-labelledby="picture"><h2 id="picture">${views.picture}</h2>
${new Html(element)}
${perhaps === '' ? '' : html`<details id="${PERHAPS_ID}"><summary>${views.whatIsPerhaps}</summary>${new Html(perhaps)}</details>`}</section>
${held(shown)}${comparison === null ? '' : comparisonList(shown, request, comparison)}${more === null ? '' : moreLink(`${basePath}/timeline${more}`, views.nextItems)}<nav aria-label="${views.downloads}"><a href="${basePath}/timeline.svg${searchOf(request)}" download="timeline.svg">${views.pictureAsSvg}</a> ${fileLinks(shown, `${basePath}/timeline`, searchOf(request, { days: null, after: null, compare: null }))}<a href="${networkPath(basePath, request.of)}">${views.networkOfSame}</a></nav>
<section aria-labelledby="table"><h2 id="table">${views.sameAsTable}</h2>
<div class="scroll" role="group" aria-label="${views.wideTable}" tabindex="0">${new Html(timelineTable(view, { ...options, knownAt: variables.knownAt ?? null }))}</div></section>
`;
}

const fileLinks = ({ speech }: TimelinePageView, path: string, search: string): readonly Html[] => {
  const words: Readonly<Record<FileFormatName | 'csv', string>> = speech.words.views.files;
  return Object.entries(words).map(
    ([format, said]) => html`<a href="${withFormat(path + search, format)}">${said}</a> `,
  );
};

/** Who held what at the time that was asked for, the sure ones first. */
function held(shown: TimelinePageView): Html {
  const { request, timeline, held: list, speech } = shown;
  const { views } = speech.words;
  if (list == null) return html``;
  const day = request.asOf ?? '';
  const { totalCount, nodes } = list;
  const isSure = ({ certainty }: (typeof nodes)[number]): boolean => certainty === 'DEFINITE';
  const ordered = [...nodes.filter(isSure), ...nodes.filter((node) => !isSure(node))];
  return html`<section aria-labelledby="held"><h2 id="held">${views.held(thenWords(day === 'today' ? (timeline?.answer.today ?? day) : day, speech))}</h2>
${
  totalCount === 0
    ? html`<p>${views.nothingHeld}</p>`
    : html`<ul class="facts">
${ordered.map(({ certainty, label, interval, entity, others, disputed }) => html`<li><strong>${certainty === 'DEFINITE' ? surelyWords(day, interval, speech) : views.certainty[certainty ?? 'NOT_RECORDED']}</strong> ${linkedSentence(shown, label, [entity, ...others])} · <span class="time">${interval.label}</span>${disputedTag(shown, disputed)}</li>\n`)}</ul>`
}
${totalCount > nodes.length ? html`<p class="quiet">${views.moreHeld(totalCount - nodes.length, totalCount)}</p>` : ''}</section>
`;
}
