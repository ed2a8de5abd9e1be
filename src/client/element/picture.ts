/** The picture of the element: draws what is in sight, and moves, zooms and walks through it. */

import type { Day } from '../../domain/time/day.ts';
import { AXIS, drawAxis } from '../timeline/axis.ts';
import {
  bringing,
  type Camera,
  centredOn,
  closerTo,
  panned,
  showing,
  sightScale,
  WHOLE,
  worldScale,
  zoomedAt,
} from '../timeline/camera.ts';
import type { ItemChanges } from '../timeline/change.ts';
import type { Span } from '../timeline/item.ts';
import { type ItemOptions, laneHeight } from '../timeline/lanes.ts';
import { layout } from '../timeline/layout.ts';
import { legend } from '../timeline/legend.ts';
import { daysAround, drawUnloaded, leastBottom, unloadedIn } from '../timeline/loaded.ts';
import { element } from '../timeline/markup.ts';
import { LINE } from '../timeline/pictureFrame.ts';
import { keyOf, type PlacedLane } from '../timeline/placed.ts';
import { type TimeScale, timeScale, zoomed } from '../timeline/scale.ts';
import { drawUndated, isNarrow } from '../timeline/svg.ts';
import { type TimelineView, wholeRange } from '../timeline/view.ts';
import { drawWindow } from '../timeline/window.ts';
import { fill } from './trustedMarkup.ts';
import { type Step, type Stop, Walk } from './walk.ts';

/** How far beyond what is in sight is drawn, in parts of the width, so that moving it rarely draws anew. */
const BEYOND = 0.4;
/** The same from above and below, in pixels. */
const BEYOND_ROWS = 200;
/** A view with no more items is drawn from top to bottom, so that it can be printed. */
const MAX_WHOLE = 1_000;
/** Closer than this, a part of the timeline is in sight. */
const NEARLY_WHOLE = 1.25;
const EVERYTHING = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };

export class Picture {
  readonly #plot: HTMLElement;
  #options: ItemOptions & { readonly title: string };
  #view: TimelineView;
  #scale: TimeScale;
  #camera: Camera = WHOLE;
  #lanes: readonly PlacedLane[] = [];
  #walk = new Walk([]);
  /** The keys of the lanes that show all items. */
  readonly #opened = new Set<string>();
  /** The days that were asked for; null for none. */
  #asked: Span | null = null;
  #cursor: Day | null = null;
  /** The key of the item that Tab leads to. */
  #focused: string | null = null;
  /** What is drawn at present, in pixels of the zoomed timeline and of the picture. */
  #drawn = { from: 0, to: 0, top: 0, bottom: 0, left: 0 };
  #frame = 0;
  #unplaced = true;

  constructor(plot: HTMLElement, view: TimelineView, options: ItemOptions & { readonly title: string }) {
    this.#plot = plot;
    this.#view = view;
    // Tooltips are made when they are needed, so that less is drawn.
    this.#options = { ...options, tooltips: false, buttons: true };
    plot.addEventListener('pointerover', addTooltip);
    this.#scale = this.#wholeScale();
    this.draw();
  }

  /** The days in sight. */
  get days(): Span {
    return sightScale(this.#scale, this.#camera).days;
  }

  /** Whether all days are in sight. */
  get isWhole(): boolean {
    return this.#camera.factor === 1;
  }

  get focused(): string | null {
    return this.#focused;
  }

  /** Shows another view, whose items have these changes; the days in sight stay, as far as it has them. */
  show(view: TimelineView, changes: ItemChanges): void {
    this.#view = view;
    this.#options = { ...this.#options, changes };
    this.#rescale();
  }

  /** Adapts to a new width of the element. */
  resize(): void {
    // Without a width it is not shown, as while the table is.
    if (this.#plot.clientWidth > 0 && this.#width() !== this.#scale.width) this.#rescale();
  }

  /** Takes the width of the element, and its own height where it is printed: a box that has one goes on from sheet to sheet. */
  print(isPrinted: boolean): void {
    this.resize();
    this.#plot.style.height = isPrinted ? `${this.#plot.scrollHeight}px` : '';
  }

  #rescale(): void {
    const [{ days }, { width, days: range }] = [this, this.#scale];
    this.#scale = this.#wholeScale();
    const isSame = this.#scale.width === width && sameSpan(this.#scale.days, range);
    // Days are less exact than pixels.
    if (!isSame && this.#camera.factor > 1) this.#camera = showing(days, this.#scale);
    this.#unplaced = true;
    this.draw();
  }

  /** Shows these days, both included, also where nothing is dated on them. */
  showDays(days: Span): void {
    this.#asked = days;
    this.#scale = this.#wholeScale();
    this.#moveTo(showing(days, this.#scale));
  }

  /** Shows what a camera at another zoom has in sight. */
  #moveTo(camera: Camera): void {
    this.#camera = camera;
    this.#unplaced = true;
    this.#redraw();
  }

  mark(day: Day | null): void {
    this.#cursor = day;
    this.draw();
  }

  dayAt(x: number): Day {
    return sightScale(this.#scale, this.#camera).dayAt(x);
  }

  /** Moves what is in sight to around a day; where nearly everything is in sight, to the items around it. */
  goTo(day: Day): void {
    const { factor, offset } = this.#camera;
    if (factor < NEARLY_WHOLE) this.#moveTo(showing(daysAround(day, this.#view), this.#scale));
    else this.pan(centredOn(day, this.#camera, this.#scale).offset - offset);
  }

  /** Zooms around a pixel of the plot; where none is given, around the item that has the focus, which keeps it, else around the middle. */
  zoom(by: number, x?: number): void {
    if (x === undefined && this.#hasFocus()) {
      this.#zoomFocused(by);
      return;
    }
    const next = zoomedAt(this.#camera, by, x ?? this.#scale.width / 2, this.#scale);
    if (next.factor !== this.#camera.factor) this.#moveTo(next);
  }

  #zoomFocused(by: number): void {
    this.#place();
    const stop = this.#walk.find(this.#focused);
    if (stop === null) return;
    const { from, to } = stop.placed;
    const { width } = this.#scale;
    const isSeen = to >= this.#camera.offset && from <= this.#camera.offset + width;
    const camera = isSeen ? this.#camera : bringing(this.#camera, from, to, this.#scale);
    const seen = { from: Math.max(from - camera.offset, 0), to: Math.min(to - camera.offset, width) };
    this.#camera = zoomedAt(camera, by, (seen.from + seen.to) / 2, this.#scale);
    this.#unplaced = true;
    this.#place();
    this.#drawFocused(this.#walk.find(this.#focused) ?? stop);
  }

  whole(): void {
    this.#opened.clear();
    this.#moveTo(WHOLE);
  }

  pan(by: number): void {
    this.#camera = panned(this.#camera, by, this.#scale);
    const { offset } = this.#camera;
    if (offset < this.#drawn.from || offset + this.#scale.width > this.#drawn.to) this.#redraw();
    else this.#shift();
  }

  /** Draws anew where the page was scrolled beyond what is drawn. */
  scrolled(): void {
    const { top, bottom } = this.#heights();
    if (top < this.#drawn.top || bottom > this.#drawn.bottom) this.#redraw();
  }

  /** Moves labels to where what is in sight begins, after a movement. */
  settle(): void {
    if (this.#drawn.left === this.#camera.offset) return;
    // The rows are those of what is possible in sight.
    this.#unplaced ||= this.#followsSight();
    this.#redraw();
  }

  /** Goes to the item next to the focused one, brings it into sight and focuses it. */
  walk(step: Step): void {
    this.#place();
    const at = this.#walk.find(this.#focused);
    const found = at === null ? this.#walk.first : this.#walk.next(at, step);
    if (found !== null) this.#focus(found);
  }

  /** The same for an item; false where it is not dated. */
  focus(key: string): boolean {
    this.#place();
    const found = this.#walk.find(key);
    if (found !== null) this.#focus(found);
    return found !== null;
  }

  #focus(found: Stop): void {
    this.#focused = keyOf(found.placed);
    this.#camera = bringing(this.#camera, found.placed.from, found.placed.to, this.#scale);
    this.#drawFocused(found);
  }

  #drawFocused(found: Stop): void {
    this.draw(found);
    const link = this.#link(keyOf(found.placed));
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows what is in a cluster: its days where that is much closer, else all items of its lane. */
  open(key: string): void {
    this.#place();
    const stop = this.#walk.find(key);
    if (stop === null || 'item' in stop.placed) return;
    const { from, to } = stop.placed.cluster;
    const lane = this.#lanes[stop.lane]?.lane.key;
    this.#focused = key;
    const camera = closerTo(this.#camera, from, to, this.#scale);
    if (camera.factor > 1.5 * this.#camera.factor) this.#camera = camera;
    else if (lane !== undefined) this.#opened.add(lane);
    this.#unplaced = true;
    this.draw();
    this.#link(this.#focused ?? '')?.focus({ preventScroll: true });
  }

  /** Remembers which item has the focus, so that Tab comes back to it. */
  noteFocus(key: string): void {
    if (key === this.#focused) return;
    if (this.#focused !== null) this.#link(this.#focused)?.setAttribute('tabindex', '-1');
    this.#focused = key;
    this.#link(key)?.setAttribute('tabindex', '0');
  }

  #link(key: string): SVGAElement | null {
    return this.#plot.querySelector(`a[data-key="${CSS.escape(key)}"]`);
  }

  /** Whether each item has a row of its own, as in narrow pictures always. */
  #hasRows(): boolean {
    return this.#options.rows === true || isNarrow(this.#width());
  }

  /** Whether only what is in sight has rows: with a row for each item, and in a window where perhaps nothing is known. */
  #followsSight(): boolean {
    return this.#asked !== null || this.#hasRows();
  }

  /** The scale of all items, and of the days that were asked for. */
  #wholeScale(): TimeScale {
    const { from, to } = wholeRange(this.#view);
    const days = this.#asked ?? { from, to };
    return timeScale({ from: Math.min(from, days.from), to: Math.max(to, days.to) }, this.#width());
  }

  #width(): number {
    return Math.max(240, Math.floor(this.#plot.clientWidth));
  }

  /** Places the items anew where the zoom or the items changed; once a frame, however often they did. */
  #place(): void {
    if (!this.#unplaced) return;
    this.#unplaced = false;
    const { language } = this.#options;
    const scale = worldScale(this.#scale, this.#camera);
    const sight = this.#followsSight() ? { sight: this.days } : {};
    this.#lanes = layout(this.#view, scale, {
      language,
      opened: this.#opened,
      rows: this.#hasRows(),
      ...sight,
    });
    this.#walk = new Walk(this.#lanes);
    const focused = this.#walk.find(this.#focused) ?? this.#walk.first;
    this.#focused = focused === null ? null : keyOf(focused.placed);
  }

  /** Where the screen is on the picture. */
  #heights(): { readonly top: number; readonly bottom: number } {
    const top = -this.#plot.getBoundingClientRect().top;
    return { top, bottom: top + window.innerHeight };
  }

  /** Draws with the next frame, however often it is called before. */
  #redraw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => this.draw());
  }

  /** Moves the layer that has the items: the browser draws nothing of it anew. */
  #shift(): void {
    const layer = this.#plot.querySelector<SVGElement>('.moving');
    if (layer) layer.style.transform = `translateX(${this.#drawn.from - this.#camera.offset}px)`;
  }

  /** Draws now; the row of `also` is drawn even where it is out of sight. */
  draw(also?: Stop): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#place();
    const focus = this.#plot.getRootNode() instanceof ShadowRoot && this.#hasFocus();
    const { width } = this.#scale;
    const { factor, offset } = this.#camera;
    const sight = this.#view.items.length > MAX_WHOLE ? this.#heights() : EVERYTHING;
    const y = also === undefined ? sight.top : Math.min(sight.top, this.#topOf(also));
    const low = also === undefined ? sight.bottom : Math.max(sight.bottom, this.#topOf(also) + LINE);
    this.#drawn = {
      from: offset - width * BEYOND,
      to: offset + width * (1 + BEYOND),
      top: y - BEYOND_ROWS,
      bottom: low + BEYOND_ROWS,
      left: offset,
    };
    fill(this.#plot, this.#markup(factor));
    this.#shift();
    const entry = this.#link(this.#focused ?? '') ?? this.#plot.querySelector('a');
    entry?.setAttribute('tabindex', '0');
    if (focus) this.#link(this.#focused ?? '')?.focus({ preventScroll: true });
  }

  #hasFocus(): boolean {
    const root = this.#plot.getRootNode() as ShadowRoot;
    return root.activeElement !== null && this.#plot.contains(root.activeElement);
  }

  #topOf({ placed, lane }: Stop): number {
    const above = this.#lanes.slice(0, lane).reduce((sum, one) => sum + laneHeight(one), AXIS);
    const own = this.#lanes[lane];
    return own === undefined ? above : above + (laneHeight(own) * (placed.row + 1)) / (own.rowCount + 1);
  }

  #markup(factor: number): string {
    const { width } = this.#scale;
    const { language, title, changes } = this.#options;
    const gaps = unloadedIn(this.#view, this.days);
    const lanesBottom = this.#lanes.reduce((sum, lane) => sum + laneHeight(lane), AXIS);
    const bottom = Math.max(lanesBottom, leastBottom(gaps, 0));
    const options = { ...this.#options, rows: this.#hasRows() };
    const drawn = drawWindow(this.#lanes, AXIS, width, this.#drawn, this.days, options);
    const scale = zoomed(this.#scale, factor, this.#drawn.from, this.#drawn.to - this.#drawn.from);
    const left = this.#drawn.left - this.#drawn.from;
    const sight = { from: left, to: left + width };
    const { today } = this.#view;
    const around = scale.days;
    const unloaded = drawUnloaded(unloadedIn(this.#view, around), scale, sight, { top: 0, bottom, language });
    const axis = drawAxis({ scale, language, today, cursor: this.#cursor, top: 0, bottom, sight });
    const undated = drawUndated(this.#view, width, bottom + LINE, this.#options);
    const seen = { changes, lanes: this.#lanes };
    const explained = legend(this.#view.items, seen, width, undated.bottom + 12, language);
    const height = undated.bottom + 12 + explained.height;
    const inner = (unloaded + axis + drawn.items).replaceAll('<a ', '<a tabindex="-1" ');
    const group = { lang: language, role: 'group', 'aria-label': title };
    const moving = { class: 'fasti-timeline moving', width: scale.width, height: bottom + LINE, ...group };
    const fixed = { class: 'fasti-timeline', width, height, lang: language, role: 'group' };
    return (
      element('div', { class: 'pane' }, element('svg', moving, inner)) +
      element('svg', fixed, drawn.headings, undated.markup, explained.markup)
    );
  }
}

const sameSpan = (one: Span, other: Span): boolean => one.from === other.from && one.to === other.to;

const SVG = 'http://www.w3.org/2000/svg';

/** Gives the item under the pointer its spoken label as tooltip. */
function addTooltip({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a.item') : null;
  if (link === null || link.querySelector('title')) return;
  const tooltip = document.createElementNS(SVG, 'title');
  tooltip.textContent = link.getAttribute('aria-label');
  link.prepend(tooltip);
}
