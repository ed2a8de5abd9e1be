/** The timeline of the home page: who held the offices of which most is recorded. */
import { HOME_TIMELINE } from '../generated/documents.ts';
import type { Html } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { orNull, type PageRequest } from '../page/pageAnswer.ts';
import { smallTimeline } from '../page/pictures.ts';

/** The picture; null without tenures, and where another batch was written meanwhile. */
export async function homeTimeline(
  page: PageRequest,
  offices: readonly string[],
  batch: number | null,
): Promise<Html | null> {
  if (offices.length === 0) return null;
  const answer = await orNull(askBeside(page, HOME_TIMELINE, { offices }));
  const timeline = answer?.batch === batch ? answer.data.timeline : null;
  if (timeline === null || timeline.nodes.length === 0) return null;
  const { home } = page.speech.words;
  return smallTimeline(page, timeline, offices, {
    title: home.holders,
    heading: home.holders,
    hint: home.holdersHint,
    more: home.holdersMore,
  });
}
