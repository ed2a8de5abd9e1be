/** A picture drawn for narrow, middle and wide windows, of which the style sheet of pages shows the one that fits. */
import { type Reply, reply } from '../reply.ts';
import { Html, html, styleSource } from './html.ts';
import { languageHeaders, type Speech } from './language.ts';

/** Widths in pixels: of a phone, of the text, and of the whole page where it is wide. */
const WIDTHS = { narrow: 350, middle: 700, wide: 1_120 } as const;
const TEXT_WIDTH = 880;

/** @param isWide whether the page has the whole width, or that of a text */
export function pictures(draw: (width: number) => string, isWide: boolean): Html {
  const widths = { ...WIDTHS, ...(isWide ? {} : { wide: TEXT_WIDTH }) };
  return html`${Object.entries(widths).map(([name, width]) => html`<div class="picture ${name}">${new Html(draw(width))}</div>\n`)}`;
}

/** An SVG that contains this style sheet, and runs and loads nothing. */
export const pictureReply = (svg: string, style: string, speech: Speech): Reply =>
  reply(200, 'image/svg+xml; charset=utf-8', svg, {
    ...languageHeaders(speech, undefined),
    'content-security-policy': `default-src 'none'; style-src ${styleSource(style)}; frame-ancestors 'none'; sandbox`,
  });
