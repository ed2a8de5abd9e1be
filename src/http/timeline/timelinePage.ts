/** The page of timelines: a search, a form, and the picture with its table. */
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import { timelineElement } from '../../client/timeline/elementMarkup.ts';
import type { TimelineVariables } from '../../client/timeline/query.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { PERHAPS_ID, perhapsList, timelineTable } from '../../client/timeline/table.ts';
import { timelineView } from '../../client/timeline/view.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { disputedTag } from '../entity/factItem.ts';
import type { FoundEntity, TimelinePageData } from '../generated/documents.ts';
import { chosenList, citation, notFoundNote, searchResults, titleOf } from '../page/chosenEntities.ts';
import type { EntitiesView } from '../page/entitiesView.ts';
import { changeForms } from '../page/formFields.ts';
import { Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import { linkedSentence } from '../page/linkedSentence.ts';
import { moreLink, networkPath, withFormat } from '../page/pageLinks.ts';
import { pictures } from '../page/pictures.ts';
import type { Reply } from '../reply.ts';
import { comparisonList } from './comparisonList.ts';
import type { ReadComparison } from './comparisonRead.ts';
import { changesOf } from './timelineComparison.ts';
import type { FileFormatName } from './timelineFile.ts';
import { filterForm, heldWords, limitsOf } from './timelineForm.ts';
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
  const { request, chosen, found, speech } = shown;
  const { site, views } = speech.words;
  const title = titleOf(site.timeline, chosen, speech.words);
  const heading = chosen.length === 0 ? site.timeline : title;
  return pageReply(
    shown,
    statusOf(shown),
    heading,
    html`${shown.timeline === null ? '' : html`<a class="skip" href="#picture">${views.skipToPicture}</a>`}<h1>${heading}</h1>
${chosenList(
  shown,
  chosen,
  'timeline',
  ({ recordId }) => addressOf(shown, { of: request.of.filter((id) => id !== recordId), after: null }),
  request.of.length === 0 ? [] : limitsOf(shown, request, (other) => addressOf(shown, other)),
)}${changeForms(shown, `${shown.basePath}/timeline`, shown.timeline !== null, () =>
  filterForm(shown, request, shown.changed, shown.errors),
)}
${found === null ? '' : searchResults(shown, request.q ?? '', found, request.of.length === 0 ? views.seeTimeline : views.addToTimeline, addressesOf(shown))}${shown.notFound.map((note) => notFoundNote(shown, note))}
${shown.timeline === null ? emptyHint(shown) : picture(shown, shown.timeline)}`,
    { vary: 'Accept' },
    {
      style: shown.timeline === null ? undefined : TIMELINE_STYLE,
      head: NOT_INDEXED,
      isWide: true,
      foot:
        shown.timeline === null
          ? undefined
          : citation(shown, title, request.knownAt, shown.batch, (knownAt) =>
              // A cursor belongs to its known time.
              addressOf(shown, { q: null, knownAt, after: request.knownAt && request.after }),
            ),
      ...(shown.timeline === null || shown.script === null ? {} : { script: shown.script }),
    },
  );
}

/** A timeline of nothing that is recorded is not found. */
function statusOf({ errors, request, chosen }: TimelinePageView): number {
  if (errors.length > 0) return 400;
  return request.of.length > 0 && chosen.length === 0 ? 404 : 200;
}

const addressOf = ({ basePath, request }: TimelinePageView, other: Partial<TimelineRequest>): string =>
  `${basePath}/timeline${searchOf(request, other)}`;

const addressesOf =
  (shown: TimelinePageView) =>
  ({ recordId }: FoundEntity) => {
    const of = [...new Set([...shown.request.of, recordId])];
    return { add: addressOf(shown, { of, q: null, after: null }), others: [] };
  };

const emptyHint = ({ request, found, errors, beginnings, speech }: TimelinePageView): Html =>
  request.of.length === 0 && found === null && errors.length === 0
    ? html`<p>${speech.words.views.emptyTimeline}</p>
${beginnings}`
    : html``;

function picture(shown: TimelinePageView, { variables, answer }: ShownTimeline): Html {
  const { basePath, request, chosen, comparison, speech } = shown;
  const { site, views } = speech.words;
  const first = timelineView(answer, variables.of);
  // All of its days are there, unless their items have several pages.
  const loaded = request.after === null && first.cursor === null ? request.days : null;
  const view = loaded === null ? first : { ...first, loaded: [loaded] };
  const title = titleOf(site.timeline, chosen, speech.words);
  const cursor = cursorOf(request, view);
  const days = windowOfRequest(request, view);
  const options = {
    basePath,
    language: speech.language,
    title,
    allKinds: addressOf(shown, { kinds: FACT_KINDS, after: null }),
    ...(cursor === null ? {} : { cursor }),
    ...(days === null ? {} : { days }),
    ...(loaded === null ? {} : { loaded }),
    daysParameter: 'days',
    linkOf: (days: Window) => addressOf(shown, { days, after: null }),
    ...(hasRows(request, chosen) ? { rows: true } : {}),
    ...(comparison === null ? {} : { changes: changesOf(comparison.comparison, comparison.isLater) }),
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

/** Who held what on the day that was asked for, the sure ones first. */
function held(shown: TimelinePageView): Html {
  const { request, timeline, held: list, speech } = shown;
  const { views } = speech.words;
  if (list == null) return html``;
  const day = request.asOf ?? '';
  const { totalCount, nodes } = list;
  const isSure = ({ certainty }: (typeof nodes)[number]): boolean => certainty === 'DEFINITE';
  const ordered = [...nodes.filter(isSure), ...nodes.filter((node) => !isSure(node))];
  return html`<section aria-labelledby="held"><h2 id="held">${heldWords(day === 'today' ? (timeline?.answer.today ?? day) : day, speech)}</h2>
${
  totalCount === 0
    ? html`<p>${views.nothingHeld}</p>`
    : html`<ul class="facts">
${ordered.map(({ certainty, label, interval, entity, others, disputed }) => html`<li><strong>${views.certainty[certainty ?? 'NOT_RECORDED']}</strong> ${linkedSentence(shown, label, [entity, ...others])} · <span class="time">${interval.label}</span>${disputedTag(shown, disputed)}</li>\n`)}</ul>`
}
${totalCount > nodes.length ? html`<p class="quiet">${views.moreHeld(totalCount - nodes.length, totalCount)}</p>` : ''}</section>
`;
}
