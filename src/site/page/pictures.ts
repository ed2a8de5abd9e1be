/** A picture drawn for narrow, middle and wide windows, of which the style sheet of pages shows the one that fits. */

import { type Reply, reply } from '../../api/http/reply.ts';
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { timelineView } from '../../client/timeline/view.ts';
import { type Frame, Html, html, styleSource } from './html.ts';
import { languageHeaders, type Speech } from './language.ts';
import { allKindsPath, timelinePath } from './pageLinks.ts';

/** Widths in pixels: of a phone, of the text, and of the whole page where it is wide. */
const WIDTHS = { narrow: 350, middle: 700, wide: 1_120 } as const;
const TEXT_WIDTH = 880;

/** @param isWide whether the page has the whole width, or that of a text */
export function pictures(draw: (width: number) => string, isWide: boolean): Html {
  const widths = { ...WIDTHS, ...(isWide ? {} : { wide: TEXT_WIDTH }) };
  return html`${Object.entries(widths).map(([name, width]) => html`<div class="picture ${name}">${new Html(draw(width))}</div>\n`)}`;
}

interface TimelineTexts {
  readonly title: string;
  readonly heading: string;
  readonly hint?: string;
  readonly more: string;
}

/** The picture of a timeline of some entities on a page of something else, with a link to its own page. */
export function smallTimeline(
  { basePath, speech }: Frame,
  answer: TimelineAnswer,
  ids: readonly string[],
  { title, heading, hint, more }: TimelineTexts,
): Html {
  const view = timelineView(answer, ids);
  const { language } = speech;
  const options = { basePath, language, title, legend: false, allKinds: allKindsPath(basePath, ids) };
  return html`<section aria-labelledby="picture"><h2 id="picture">${heading}</h2>
${pictures((width) => timelineSvg(view, { ...options, width }), false)}${hint === undefined ? '' : html`<p class="small quiet">${hint}</p>\n`}<p class="more"><a href="${timelinePath(basePath, ids)}">${more}</a></p></section>
`;
}

/** An SVG that contains this style sheet, and runs and loads nothing. */
export const pictureReply = (svg: string, style: string, speech: Speech): Reply =>
  reply(200, 'image/svg+xml; charset=utf-8', svg, {
    ...languageHeaders(speech, undefined),
    'content-security-policy': `default-src 'none'; style-src ${styleSource(style)}; frame-ancestors 'none'; sandbox`,
  });
