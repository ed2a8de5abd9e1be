/** The sources of `/timeline` as a file for reference managers, with the items of all pages. */

import { COMPLETE_HEADER } from '../../api/http/csv.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { SOURCE_FORMATS } from '../../foreign/citation.ts';
import { TIMELINE_FILE, TIMELINE_FILE_NEXT } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import { entitiesOf } from '../page/chosenEntities.ts';
import { readOn } from '../page/listPages.ts';
import {
  ask,
  mustHaveEntities,
  type PageRequest,
  unknownIds,
  withAnswerHeaders,
} from '../page/pageAnswer.ts';
import { type FileFormatName, fileText } from './timelineFile.ts';
import { itemVariables, type TimelineRequest } from './timelineRequest.ts';

/** The most pages of a file, of 100 items each. */
const MOST_PAGES = 10;

export async function answerTimelineFile(
  page: PageRequest,
  request: TimelineRequest,
  errors: readonly FieldError[],
  name: FileFormatName,
): Promise<Reply> {
  mustHaveEntities(page, 'timeline', request.of, errors);
  const variables = itemVariables(request);
  const answer = await ask(page, TIMELINE_FILE, variables);
  const entities = entitiesOf(answer);
  if (entities.length === 0) throw unknownIds(page, request.of);
  const rest = await readOn(
    page,
    answer.data.timeline,
    TIMELINE_FILE_NEXT,
    (after) => ({ ...variables, after }),
    ({ timeline }) => timeline,
    MOST_PAGES,
  );
  const { mediaType, extension } = SOURCE_FORMATS[name];
  return withAnswerHeaders(
    answer,
    reply(200, mediaType, fileText(name, rest.nodes), {
      vary: 'Accept',
      'content-disposition': `attachment; filename="timeline.${extension}"`,
      [COMPLETE_HEADER]: String(rest.isWhole),
    }),
  );
}
