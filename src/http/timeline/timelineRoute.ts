/** `/timeline` and `/timeline.svg`: the timeline of some entities, as a page, a picture or a table. */
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import { TIMELINE_QUERY, type TimelineVariables } from '../../client/timeline/query.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { timelineView } from '../../client/timeline/view.ts';
import { type TableRoute, wantsTable } from '../graphql/tableRoute.ts';
import type { FieldError } from '../page/addressFields.ts';
import {
  CHOSEN_QUERY,
  type ChosenData,
  entitiesOf,
  notFoundIn,
  SEARCH_QUERY,
  type SearchData,
  titleOf,
} from '../page/chosenEntities.ts';
import {
  askAll,
  badRequest,
  type PageAnswer,
  type PageRequest,
  problemPage,
  type Question,
  readProblem,
  showing,
  unknownIds,
} from '../page/pageAnswer.ts';
import { pictureReply } from '../page/pictures.ts';
import type { Reply } from '../reply.ts';
import { type ComparedData, comparedQuestion, readComparison } from './comparisonRead.ts';
import { changesOf } from './timelineComparison.ts';
import { cursorOf } from './timelineCursor.ts';
import { HELD_QUERY, type HeldData, TIMELINE_TABLE_QUERY } from './timelineDocument.ts';
import { FILE_FORMATS, isFileFormat } from './timelineFile.ts';
import { answerTimelineFile } from './timelineFileRoute.ts';
import { timelinePage } from './timelinePage.ts';
import { emptyProblem, itemVariables, readTimelineRequest, type TimelineRequest } from './timelineRequest.ts';

interface TimelineData {
  readonly timeline: TimelineAnswer;
}

/** `/timeline`. `script` is the address of the script that upgrades the picture. */
export async function answerTimeline(
  page: PageRequest,
  tables: TableRoute,
  script: string | null,
): Promise<Reply> {
  const refused = readProblem(page);
  if (refused !== null) return problemPage(page, refused);
  const { request, errors } = readTimelineRequest(page.url.searchParams);
  const format = page.url.searchParams.get('format');
  if (format !== null && !FORMATS.includes(format))
    return problemPage(
      page,
      badRequest(
        `${JSON.stringify(format.slice(0, 80))} is not a format of this page; use ${FORMATS.join(', ')}.`,
      ),
    );
  if (isFileFormat(format)) return answerTimelineFile(page, request, errors, format);
  if (format === 'csv' || (format === null && wantsTable(page.request.headers.accept)))
    return answerTable(page, request, errors, tables);
  return answerPage(page, request, errors, script);
}

async function answerPage(
  page: PageRequest,
  request: TimelineRequest,
  errors: readonly FieldError[],
  script: string | null,
): Promise<Reply> {
  const { basePath } = page;
  if (errors.length > 0)
    return timelinePage({
      basePath,
      request,
      errors,
      chosen: [],
      notes: [],
      found: null,
      timeline: null,
      script: null,
      held: null,
      comparison: null,
      batch: null,
    });
  const { of, q, asOf, knownAt, compare } = request;
  const questions: Question[] = [
    { query: CHOSEN_QUERY, variables: { of, knownAt } },
    ...(q === null ? [] : [{ query: SEARCH_QUERY, variables: { text: q, knownAt } }]),
    ...(of.length === 0 ? [] : [timelineQuestion(request)]),
    ...(of.length === 0 || asOf === null ? [] : [{ query: HELD_QUERY, variables: { of, asOf, knownAt } }]),
    ...(of.length === 0 || compare === null ? [] : [comparedQuestion(request)]),
  ];
  const result = await askAll(page, questions, knownAt !== null);
  if ('problem' in result) return problemPage(page, result.problem);
  const answers = [...result.answers];
  const chosen = answers.shift() as PageAnswer<ChosenData>;
  const found = q === null ? null : (answers.shift() as PageAnswer<SearchData>).data.search;
  const timeline = of.length === 0 ? null : (answers.shift() as PageAnswer<TimelineData>);
  const held =
    of.length === 0 || asOf === null ? null : (answers.shift() as PageAnswer<HeldData>).data.timeline;
  const comparison =
    of.length === 0 || compare === null
      ? null
      : await readComparison(page, request, compare, answers.shift() as PageAnswer<ComparedData>);
  if (comparison !== null && 'problem' in comparison) return problemPage(page, comparison.problem);
  const entities = entitiesOf(chosen);
  return showing(
    timeline ?? chosen,
    timelinePage({
      basePath,
      request,
      errors,
      chosen: entities,
      notes: notFoundIn(chosen),
      found,
      timeline:
        timeline === null || entities.length === 0
          ? null
          : { variables: timelineVariables(request), answer: timeline.data.timeline },
      script,
      held,
      comparison,
      batch: chosen.data.batches.nodes[0] ?? null,
    }),
  );
}

const FORMATS: readonly string[] = ['html', 'csv', ...Object.keys(FILE_FORMATS)];

const timelineVariables = (request: TimelineRequest): TimelineVariables => ({
  ...itemVariables(request),
  laneBy: request.lanes,
  after: request.after,
});

const timelineQuestion = (request: TimelineRequest): Question => ({
  query: TIMELINE_QUERY,
  variables: { ...timelineVariables(request) },
});

/** `/timeline.svg`: the picture as a file of its own. */
export async function answerTimelineSvg(page: PageRequest): Promise<Reply> {
  const { request, errors } = readTimelineRequest(page.url.searchParams);
  const problem = emptyProblem(request, errors);
  if (problem !== null) return problemPage(page, problem);
  const { of, knownAt, compare, width } = request;
  const result = await askAll<[ChosenData, TimelineData, ComparedData?]>(
    page,
    [
      { query: CHOSEN_QUERY, variables: { of, knownAt } },
      timelineQuestion(request),
      ...(compare === null ? [] : [comparedQuestion(request)]),
    ],
    knownAt !== null,
  );
  if ('problem' in result) return problemPage(page, result.problem);
  const [chosen, timeline, shown] = result.answers;
  const entities = entitiesOf(chosen);
  if (entities.length === 0) return problemPage(page, unknownIds(of));
  const read =
    compare === null ? null : await readComparison(page, request, compare, shown as PageAnswer<ComparedData>);
  if (read !== null && 'problem' in read) return problemPage(page, read.problem);
  const view = timelineView(timeline.data.timeline);
  const cursor = cursorOf(request, view);
  const svg = timelineSvg(view, {
    width,
    basePath: page.basePath,
    title: titleOf('Timeline', entities),
    standalone: true,
    ...(cursor === null ? {} : { cursor }),
    ...(read === null ? {} : { changes: changesOf(read.comparison, read.isLater) }),
  });
  return showing(timeline, pictureReply(svg, TIMELINE_STYLE));
}

/** The items as a table, by the route of tables. */
async function answerTable(
  { api, url, record, account, ...page }: PageRequest,
  request: TimelineRequest,
  errors: readonly FieldError[],
  tables: TableRoute,
): Promise<Reply> {
  const problem = emptyProblem(request, errors);
  if (problem !== null) return problemPage(page, problem);
  const { during, asOf, certainty } = request;
  const variables = {
    ...itemVariables(request),
    asOf,
    minCertainty: during === null && asOf === null ? null : certainty,
  };
  const body = { query: TIMELINE_TABLE_QUERY, variables };
  const table = await tables.answer(api, body, url, { record, account, atLeast: undefined });
  return { ...table, headers: { ...table.headers, vary: 'Accept' } };
}
