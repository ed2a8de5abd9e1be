/** The strip of the element: shows which part of the whole is in sight, and moves it by pointer or keys. */
import type { Day } from '../../domain/time/day.ts';
import { roughSpanText } from '../timeline/dateText.ts';
import type { Span } from '../timeline/item.ts';
import { element } from '../timeline/markup.ts';
import type { TimeScale } from '../timeline/scale.ts';
import { drawStrip, frameOf, framePath, stripHeight, stripLabel, stripScale } from '../timeline/strip.ts';
import type { TimelineView } from '../timeline/view.ts';
import { fill } from './trustedMarkup.ts';

export class DensityStrip {
  readonly #box: HTMLElement;
  readonly #language: string;
  /** From the days of the whole timeline to pixels; null before there is one. */
  #scale: TimeScale | null = null;
  #sight: Span = { from: 0, to: 0 };

  /** @param pick is called with the day that is pointed at */
  constructor(box: HTMLElement, language: string, pick: (day: Day) => void, signal: AbortSignal) {
    this.#box = box;
    this.#language = language;
    const pickAt = ({ clientX }: PointerEvent): void => {
      if (this.#scale !== null) pick(this.#scale.dayAt(clientX - box.getBoundingClientRect().left));
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      box.setPointerCapture(event.pointerId);
      pickAt(event);
    };
    const onMove = (event: PointerEvent): void => {
      if (box.hasPointerCapture(event.pointerId)) pickAt(event);
    };
    box.addEventListener('pointerdown', onDown, { signal });
    box.addEventListener('pointermove', onMove, { signal });
  }

  show(view: TimelineView): void {
    const height = stripHeight(view);
    // Without being shown it has no width.
    this.#box.hidden = height === 0;
    const width = Math.max(240, Math.floor(this.#box.clientWidth));
    this.#scale = stripScale(view, width);
    this.#box.setAttribute('aria-label', stripLabel(view, this.#language));
    const options = { width, top: 0, language: this.#language, sight: this.#sight };
    const attributes = { class: 'fasti-timeline', width, height, 'aria-hidden': 'true' };
    fill(this.#box, element('svg', attributes, drawStrip(view, options)));
    this.mark(this.#sight);
  }

  /** Puts the frame around the days in sight. */
  mark(sight: Span): void {
    this.#sight = sight;
    const scale = this.#scale;
    if (scale === null) return;
    const { from, to } = frameOf(sight, scale);
    this.#box.querySelector('.frame')?.setAttribute('d', framePath(sight, scale, 0));
    this.#box.setAttribute('aria-valuenow', String(Math.round((50 * (from + to)) / scale.width)));
    this.#box.setAttribute('aria-valuetext', roughSpanText(sight.from, sight.to, this.#language));
  }
}
