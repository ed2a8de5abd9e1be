/** `/timeline` as a file of another program, with the items of all pages. */

import { COMPLETE_HEADER } from '../graphql/tableRoute.ts';
import type { FieldError } from '../page/addressFields.ts';
import { CHOSEN_QUERY, type ChosenData, entitiesOf, titleOf } from '../page/chosenEntities.ts';
import { readOn } from '../page/listPages.ts';
import {
  askAll,
  type PageProblem,
  type PageRequest,
  problemPage,
  showing,
  unknownIds,
} from '../page/pageAnswer.ts';
import { type Reply, reply } from '../reply.ts';
import { type FileItem, type ItemsData, TIMELINE_FILE_QUERY } from './timelineDocument.ts';
import { FILE_FORMATS, type FileFormatName, fileText } from './timelineFile.ts';
import { emptyProblem, itemVariables, type TimelineRequest } from './timelineRequest.ts';

/** The most pages of a file, of 100 items each. */
const MOST_PAGES = 10;

export async function answerTimelineFile(
  page: PageRequest,
  request: TimelineRequest,
  errors: readonly FieldError[],
  name: FileFormatName,
): Promise<Reply> {
  const refused = emptyProblem(request, errors);
  if (refused !== null) return problemPage(page, refused);
  const { of, knownAt } = request;
  const result = await askAll<[ChosenData, ItemsData<FileItem>]>(
    page,
    [
      { query: CHOSEN_QUERY, variables: { of, knownAt } },
      { query: TIMELINE_FILE_QUERY, variables: { ...itemVariables(request), after: null } },
    ],
    knownAt !== null,
  );
  if ('problem' in result) return problemPage(page, result.problem);
  const [chosen, first] = result.answers;
  const entities = entitiesOf(chosen);
  if (entities.length === 0) return problemPage(page, unknownIds(of));
  const rest = await readOn<ItemsData<FileItem>, FileItem>(
    page,
    first.data.timeline,
    (after) => ({ query: TIMELINE_FILE_QUERY, variables: { ...itemVariables(request), after } }),
    ({ timeline }) => timeline,
    MOST_PAGES,
  );
  if ('problem' in rest) return problemPage(page, rest.problem);
  const { mediaType, extension } = FILE_FORMATS[name];
  const text = fileText(name, titleOf('Timeline', entities), rest.nodes);
  if (text === null) return problemPage(page, NO_ENTRY);
  return showing(
    first,
    reply(200, mediaType, text, {
      vary: 'Accept',
      'content-disposition': `attachment; filename="timeline.${extension}"`,
      [COMPLETE_HEADER]: String(rest.isWhole),
    }),
  );
}

const NO_ENTRY: PageProblem = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'No item of this timeline has both a first and a last day, which an entry of a calendar needs.',
  headers: {},
};
