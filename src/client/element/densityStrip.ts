/** The strip of the element: shows which part of the whole is in sight, and moves it by pointer or keys. */
import type { Day } from '../timeline/calendar.ts';
import { roughSpanText } from '../timeline/dateText.ts';
import type { Span } from '../timeline/item.ts';
import { element } from '../timeline/markup.ts';
import { drawStrip, frameOf, framePath, stripHeight, stripLabel, stripScale } from '../timeline/strip.ts';
import type { TimelineView } from '../timeline/view.ts';

export class DensityStrip {
  readonly #box: HTMLElement;
  readonly #language: string;
  #view: TimelineView | null = null;
  #sight: Span = { from: 0, to: 0 };

  /** @param pick is called with the day that is pointed at */
  constructor(box: HTMLElement, language: string, pick: (day: Day) => void, signal: AbortSignal) {
    this.#box = box;
    this.#language = language;
    const pickAt = ({ clientX }: PointerEvent): void => {
      if (this.#view === null) return;
      const x = clientX - box.getBoundingClientRect().left;
      pick(stripScale(this.#view, this.#width).dayAt(x));
    };
    box.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        box.setPointerCapture(event.pointerId);
        pickAt(event);
      },
      { signal },
    );
    box.addEventListener(
      'pointermove',
      (event) => {
        if (box.hasPointerCapture(event.pointerId)) pickAt(event);
      },
      { signal },
    );
  }

  get #width(): number {
    return Math.max(240, Math.floor(this.#box.clientWidth));
  }

  show(view: TimelineView): void {
    this.#view = view;
    const height = stripHeight(view);
    this.#box.hidden = height === 0;
    this.#box.setAttribute('aria-label', stripLabel(view, this.#language));
    const options = { width: this.#width, top: 0, language: this.#language, sight: this.#sight };
    this.#box.innerHTML = element(
      'svg',
      { class: 'fasti-timeline', width: options.width, height, 'aria-hidden': 'true' },
      drawStrip(view, options),
    );
    this.mark(this.#sight);
  }

  /** Puts the frame around the days in sight. */
  mark(sight: Span): void {
    this.#sight = sight;
    if (this.#view === null) return;
    const scale = stripScale(this.#view, this.#width);
    const { from, to } = frameOf(sight, scale);
    this.#box.querySelector('.frame')?.setAttribute('d', framePath(sight, scale, 0));
    this.#box.setAttribute('aria-valuenow', String(Math.round((50 * (from + to)) / scale.width)));
    this.#box.setAttribute('aria-valuetext', roughSpanText(sight.from, sight.to, this.#language));
  }
}
