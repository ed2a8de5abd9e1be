/** The timeline of the home page: who held the offices of which most is recorded. */
import { timelineSvg } from '../../client/timeline/svg.ts';
import { timelineView } from '../../client/timeline/view.ts';
import { HOME_TIMELINE } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { askBeside } from '../page/listPages.ts';
import { orNull, type PageRequest } from '../page/pageAnswer.ts';
import { allKindsPath, timelinePath } from '../page/pageLinks.ts';
import { pictures } from '../page/pictures.ts';

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
  const view = timelineView(timeline);
  const { basePath, speech } = page;
  const { language } = speech;
  const { home } = speech.words;
  const title = home.holders;
  const options = { basePath, language, title, legend: false, allKinds: allKindsPath(basePath, offices) };
  return html`<section aria-labelledby="picture"><h2 id="picture">${title}</h2>
${pictures((width) => timelineSvg(view, { ...options, width }), false)}<p class="small quiet">${home.holdersHint}</p>
<p class="more"><a href="${timelinePath(basePath, offices)}">${home.holdersMore}</a></p></section>
`;
}
