/** `/timeline` and `/timeline.svg`: the timeline of some entities, as a page, a picture or a table. */

import { wantsTable } from '../../api/http/csv.ts';
import type { Reply } from '../../api/http/reply.ts';
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import type { TimelineVariables } from '../../client/timeline/query.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { timelineView } from '../../client/timeline/view.ts';
import { dayAt } from '../../domain/time/day.ts';
import {
  TIMELINE_PAGE,
  TIMELINE_TABLE,
  type TimelinePageData,
  type TimelinePageVariables,
} from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import { askInParts, unlessTooMuch, type Ways } from '../page/askInParts.ts';
import { entitiesOf, titleOf } from '../page/chosenEntities.ts';
import { readView, unreadView } from '../page/entitiesView.ts';
import { askBeside } from '../page/listPages.ts';
import { namedBatches } from '../page/namedBatches.ts';
import {
  formatIn,
  mayRead,
  mustHaveEntities,
  type PageAnswer,
  type PageRequest,
  refusal,
  unknownIds,
  withAnswerHeaders,
} from '../page/pageAnswer.ts';
import { timelinePath } from '../page/pageLinks.ts';
import { pageTable } from '../page/pageTable.ts';
import { pictureReply } from '../page/pictures.ts';
import type { SentTexts } from '../page/sentText.ts';
import { askedBy } from '../page/typedTime.ts';
import { type ReadComparison, readComparison } from './timelineComparison.ts';
import { FILE_FORMAT_NAMES } from './timelineFile.ts';
import { answerTimelineFile } from './timelineFileRoute.ts';
import { drawingOf, timelinePage } from './timelinePage.ts';
import { itemVariables, readTimelineRequest, soughtDays, type TimelineRequest } from './timelineRequest.ts';

/** `/timeline`. `script` is the address of the script that upgrades the picture. */
export async function answerTimeline(
  page: PageRequest,
  tables: SentTexts,
  script: string | null,
): Promise<Reply> {
  mayRead(page);
  const { request, errors } = await requestOf(page);
  const format = formatIn(page, FORMATS) ?? (wantsTable(page.request.headers.accept) ? 'csv' : 'html');
  if (format === 'html') return answerPage(page, request, errors, script);
  if (format === 'csv') return answerTable(page, request, errors, tables);
  return answerTimelineFile(page, request, errors, format);
}

const requestOf = async (page: PageRequest) =>
  readTimelineRequest(page.url.searchParams, page.speech.words, await namedBatches(page));

async function answerPage(
  page: PageRequest,
  request: TimelineRequest,
  errors: readonly FieldError[],
  script: string | null,
): Promise<Reply> {
  if (errors.length > 0)
    return timelinePage({
      ...unreadView(page, request, errors),
      timeline: null,
      script: null,
      held: null,
      comparison: null,
    });
  const { of, q, asOf } = request;
  const hasItems = of.length > 0;
  const { at: heldAt, during: heldDuring } = askedBy(asOf ?? 'today');
  const answer = await askInParts(
    page,
    TIMELINE_PAGE,
    { ...drawnVariables(request), isDrawn: false },
    [
      ...(hasItems ? drawnParts(request) : []),
      ...(hasItems && asOf !== null ? [[{ heldAt, heldDuring, isHeld: true }] as const] : []),
      ...(hasItems ? [[{ isListed: true }] as const] : []),
      ...(q === null ? [] : [[{ text: q, isSearch: true }] as const]),
    ],
    ALONE,
  );
  const { held = null, compared } = answer.data;
  const timeline = drawnTimeline(answer.data);
  const comparison = await unlessTooMuch(comparisonOf(page, request, answer));
  const isPartial = answer.isPartial === true || (comparison === null && compared !== undefined);
  const view = await readView(page, request, { ...answer, isPartial }, timelinePath);
  return withAnswerHeaders(
    answer,
    timelinePage({
      ...view,
      timeline:
        timeline === undefined || view.chosen.length === 0
          ? null
          : { variables: timelineVariables(page, request), answer: timeline },
      script,
      held,
      comparison,
    }),
  );
}

const comparisonOf = async (
  page: PageRequest,
  request: TimelineRequest,
  { data: { compared }, isInParts }: PageAnswer<TimelinePageData>,
): Promise<ReadComparison | null> =>
  compared === undefined || request.compare === null
    ? null
    : readComparison(page, request, request.compare, compared, isInParts ? 1 : MOST_PAGES);

/** The most pages that are compared at each time, of 100 items each. */
const MOST_PAGES = 3;

const FORMATS = ['html', 'csv', ...FILE_FORMAT_NAMES] as const;

/** What is asked for to draw a request: in sight, the items of those days beside what is said of the whole. */
function drawnVariables(request: TimelineRequest) {
  const { lanes: laneBy, after } = request;
  const sought = soughtDays(request, dayAt(Date.now()));
  const paged = sought === null ? { after } : { first: 0, sought, soughtAfter: after };
  return { ...itemVariables(request), laneBy, ...paged };
}

/** The items of a timeline, fewer of them where all would take too much, and those that are compared. */
function drawnParts(request: TimelineRequest): readonly Ways<TimelinePageVariables>[] {
  const isSought = soughtDays(request, dayAt(Date.now())) !== null;
  return [
    isSought ? [{ isDrawn: true }] : [{ isDrawn: true }, { isDrawn: true, first: FEW_ITEMS }],
    ...(isSought ? [[{ isSought: true }, { isSought: true, soughtFirst: FEW_ITEMS }] as const] : []),
    ...(request.compare === null ? [] : [[{ isCompared: true }] as const]),
  ];
}

/** Parts by themselves come without the strip, for which all items are read. */
const ALONE = { whole: false };

/** Where a page of the usual length would take too much. */
const FEW_ITEMS = 25;

/** The items that are drawn, with what is said of the whole timeline. */
const drawnTimeline = ({ timeline, sought }: TimelinePageData): TimelineAnswer | undefined =>
  timeline && sought ? { ...timeline, nodes: sought.nodes, pageInfo: sought.pageInfo } : timeline;

/** The variables with which the script of the page asks for the same. */
function timelineVariables({ speech }: PageRequest, request: TimelineRequest): TimelineVariables {
  const { chosen, ...variables } = itemVariables(request);
  return {
    of: chosen,
    ...variables,
    laneBy: request.lanes,
    ...(speech.language === 'en' ? {} : { language: speech.language }),
  };
}

/** `/timeline.svg`: the picture as a file of its own. */
export async function answerTimelineSvg(page: PageRequest): Promise<Reply> {
  const { request, errors } = await requestOf(page);
  mustHaveEntities(page, 'timeline', request.of, errors);
  const { of, width } = request;
  const rest = { ...drawnVariables(request), isDrawn: false };
  const answer = await askInParts(page, TIMELINE_PAGE, rest, drawnParts(request), ALONE);
  // A picture cannot say what it lacks.
  if (answer.isPartial) throw refusal(page, 400, page.speech.words.refusals.tooLarge);
  const timeline = drawnTimeline(answer.data);
  const entities = entitiesOf(answer);
  if (timeline === undefined || entities.length === 0) throw unknownIds(page, of);
  const read = await comparisonOf(page, request, answer);
  const view = timelineView(timeline, of);
  const svg = timelineSvg(view, {
    ...drawingOf(page, request, view, entities, read),
    width,
    title: titleOf(page.speech.words.site.timeline, entities, page.speech.words),
    standalone: true,
  });
  return withAnswerHeaders(answer, pictureReply(svg, TIMELINE_STYLE, page.speech));
}

/** The items as a table, by the route of tables. */
async function answerTable(
  page: PageRequest,
  request: TimelineRequest,
  errors: readonly FieldError[],
  tables: SentTexts,
): Promise<Reply> {
  mustHaveEntities(page, 'timeline', request.of, errors);
  const named = await askBeside(page, TIMELINE_PAGE, {
    ...drawnVariables(request),
    isDrawn: false,
    isCompared: false,
  });
  if (entitiesOf(named).length === 0) throw unknownIds(page, request.of);
  const { during, asOf } = request;
  // A moment alone would leave out no meeting.
  const at = asOf === null ? null : askedBy(asOf).at;
  const variables = { ...itemVariables(request), during: during ?? asOf, at };
  const table = await pageTable(page, tables, TIMELINE_TABLE, variables);
  return { ...table, headers: { ...table.headers, vary: 'Accept' } };
}
