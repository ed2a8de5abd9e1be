/** The `<svg>` element of a picture, as a part of a page or as a file of its own. */
import { FONT_SIZE } from './itemLabel.ts';
import { element, escaped, px } from './markup.ts';
import { linesOf, shortened } from './textWidth.ts';

/** The height of a line of text. */
export const LINE = 22;
/** The least size of what can be clicked. */
export const TARGET = 24;
const TITLE = 34;
/** The margin of a file of its own. */
const PADDING = 16;

interface PictureFrame {
  readonly className: string;
  /** A language tag. */
  readonly language: string;
  readonly title: string;
  /** The whole width in pixels. */
  readonly width: number;
  /** The height of the content. */
  readonly height: number;
  /** The style sheet of a file of its own; null for a part of a page. */
  readonly standalone: string | null;
}

/** The width that the content has. */
export const innerWidth = (width: number, standalone: boolean): number =>
  standalone ? width - 2 * PADDING : width;

/** The height of the title, which only a file of its own shows. */
export const titleHeight = (standalone: boolean): number => (standalone ? TITLE : 0);

export function picture(
  { className, language, title, width, height, standalone }: PictureFrame,
  ...content: readonly string[]
): string {
  const isStandalone = standalone !== null;
  const padding = isStandalone ? PADDING : 0;
  const heading = shortened(title, FONT_SIZE, innerWidth(width, isStandalone));
  return element(
    'svg',
    {
      class: className,
      ...(isStandalone ? { xmlns: 'http://www.w3.org/2000/svg' } : {}),
      lang: language,
      width,
      height: height + 2 * padding,
      viewBox: [-padding, -padding, width, height + 2 * padding].map(px).join(' '),
      role: 'group',
      'aria-label': title,
    },
    isStandalone
      ? `<style>${standalone}</style>` +
          element('rect', { class: 'paper', x: -padding, y: -padding, width: '100%', height: '100%' }) +
          element('text', { class: 'heading', x: 0, y: 20 }, escaped(heading))
      : '',
    ...content,
  );
}

/** A part of a picture, and where it ends. */
export interface Part {
  readonly markup: string;
  readonly bottom: number;
}

/** Sentences below each other, in as many lines as they need. */
export function lines(texts: readonly string[], top: number, width: number): Part {
  const drawn = texts
    .flatMap((text) => linesOf(text, FONT_SIZE, width))
    .map((line, index) =>
      element('text', { class: 'quiet', x: 0, y: top + LINE * (index + 1) }, escaped(line)),
    );
  return { markup: drawn.join(''), bottom: top + LINE * drawn.length };
}
