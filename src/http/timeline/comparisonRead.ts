/** Reads the items of a timeline at two known times. */
import { readDateTime } from '../../domain/time/dateTime.ts';
import { type Compared, TIMELINE_COMPARED } from '../generated/documents.ts';
import type { KnownTime } from '../page/knownTime.ts';
import { askBeside, readOn } from '../page/listPages.ts';
import type { PageRequest } from '../page/pageAnswer.ts';
import { type ComparedItems, type Comparison, compareItems } from './timelineComparison.ts';
import { itemVariables, type TimelineRequest } from './timelineRequest.ts';

/** The most pages that are read at each time, of 100 items each. */
const MOST_PAGES = 3;

/** A comparison of what a view shows with another known time. */
export interface ReadComparison {
  readonly comparison: Comparison;
  /** Whether the view is at the later of both. */
  readonly isLater: boolean;
  /** What the API remarks on the other time. */
  readonly remarks: readonly string[];
}

/** @param shown the first page of what the view shows */
export async function readComparison(
  page: PageRequest,
  request: TimelineRequest,
  compare: KnownTime,
  shown: Compared['compared'],
): Promise<ReadComparison> {
  const other = { ...request, knownAt: compare };
  const first = await askBeside(page, TIMELINE_COMPARED, itemVariables(other));
  const here = await itemsFrom(page, request, shown);
  const there = await itemsFrom(page, other, first.data.compared);
  const { knownAt } = request;
  const { words } = page.speech;
  const isLater = knownAt === null || readDateTime(compare.time) <= readDateTime(knownAt.time);
  return {
    comparison: isLater ? compareItems(there, here, words) : compareItems(here, there, words),
    isLater,
    remarks: first.notes
      .filter(({ code }) => code === 'BEFORE_FIRST_BATCH')
      .map(({ message }) => words.views.beforeFirstBatch(message)),
  };
}

const itemsFrom = (
  page: PageRequest,
  request: TimelineRequest,
  first: Compared['compared'],
): Promise<ComparedItems> =>
  readOn(
    page,
    first,
    TIMELINE_COMPARED,
    (comparedAfter) => ({ ...itemVariables(request), comparedAfter }),
    ({ compared }) => compared,
    MOST_PAGES,
  );
