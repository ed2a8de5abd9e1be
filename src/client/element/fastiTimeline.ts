/**
 * `<fasti-timeline>`: takes over what a server wrote into it, or asks the API at `endpoint` about the ids in `of`, or shows
 * the answer that the property `answer` is set to. What its attributes mean is in docs/frontends.md; all are live.
 */

import { type Day, dayIn } from '../../domain/time/day.ts';
import { type ControlWords, controlWords, timelineWords } from '../../words/words.ts';
import type { TimelineAnswer } from '../timeline/answer.ts';
import { isoOfDay, roughSpanText } from '../timeline/dateText.ts';
import type { Span } from '../timeline/item.ts';
import { gapsIn } from '../timeline/loaded.ts';
import type { TimelineVariables } from '../timeline/query.ts';
import { timelineTable } from '../timeline/table.ts';
import { EVERYTHING, type TimelineView } from '../timeline/view.ts';
import { ATTRIBUTES, askedBy, daysOf, isAsked, variablesOf } from './attributes.ts';
import { DensityStrip } from './densityStrip.ts';
import { controlsMarkup, dataIn, focusRow, heldMarkup, keepDays, perhapsMarkup } from './elementParts.ts';
import { styleSheet } from './elementStyle.ts';
import { type FastiTimelineEventMap, tell, tellOpened } from './events.ts';
import { listenToGestures } from './gestures.ts';
import { type KeyTarget, listenToControls, onKey } from './keys.ts';
import { live } from './live.ts';
import { Picture } from './picture.ts';
import { TimelineSource, TooLarge } from './timelineSource.ts';
import { fill } from './trustedMarkup.ts';
import type { Step } from './walk.ts';

const SETTLED_MS = 120;
/** The width of an upright A4 sheet between usual margins, in pixels. */
const SHEET = 680;

export class FastiTimeline extends HTMLElement implements KeyTarget {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  readonly #root = this.attachShadow({ mode: 'open' });
  /** What a server has asked for. */
  #given: TimelineVariables = { of: [] };
  /** What is shown, and where more of it is asked for. */
  #source: TimelineSource | null = null;
  #picture: Picture | null = null;
  #strip: DensityStrip | null = null;
  #started = false;
  #connected = new AbortController();
  #asking = new AbortController();
  /** The days that are asked for now; null for none. */
  #asked: Span | null = null;
  /** The marked day. */
  #day: Day | null = null;
  /** The key of the lane of which is listed what is perhaps in sight; null for none. */
  #perhaps: string | null = null;
  #isToAsk = false;
  /** The days in sight that the last event had. */
  #sight = '';
  /** Whether a reader chose them. */
  #isChosen = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #live = live(
    this,
    () => this.#source,
    (signal) => this.#refresh(signal),
  );

  connectedCallback(): void {
    this.#connected = new AbortController();
    this.#root.adoptedStyleSheets = [styleSheet()];
    // What was set before the element was defined hides the property.
    const early = Object.getOwnPropertyDescriptor(this, 'answer')?.value as TimelineAnswer | undefined;
    Reflect.deleteProperty(this, 'answer');
    const data = dataIn(this);
    if (early !== undefined) this.answer = early;
    else if (this.#source !== null) this.#show();
    else if (data !== null) {
      this.#given = data.variables;
      this.#source = TimelineSource.given(askedBy(this, data.variables), data);
      this.#show();
    } else this.#ask();
    this.#started = true;
    this.#live.start();
  }

  attributeChangedCallback(name: string): void {
    // The attributes that it begins with are read when it is connected.
    if (!this.#started) return;
    const [isLive, isOfSight] = [name === 'live', name === 'as-of' || name === 'days'];
    if (isLive) this.#live.start();
    if (isAsked(name)) this.#askSoon();
    if (name === 'lang' || !(isAsked(name) || isOfSight || isLive)) this.#rebuild();
    if (this.#picture === null) return;
    if (name === 'as-of') this.#mark(dayIn(this.getAttribute('as-of') ?? ''));
    if (name === 'days') this.#showDays(this.#picture);
  }

  /** Writes everything again, as the words and the links of all parts change. */
  #rebuild(): void {
    if (this.#source === null || !this.isConnected) return;
    this.#connected.abort();
    this.#connected = new AbortController();
    this.#show();
  }

  /** Asks once where several attributes change together. */
  #askSoon(): void {
    if (this.#isToAsk) return;
    this.#isToAsk = true;
    queueMicrotask(() => {
      this.#isToAsk = false;
      this.#ask();
    });
  }

  /** Asks for what the attributes say, in place of what is shown. */
  #ask(): void {
    const variables = variablesOf(this, this.#given);
    if (variables.of.length === 0 || !this.hasAttribute('endpoint')) return;
    this.#live.stop();
    void this.#request(EVERYTHING, async (signal) => {
      this.#source = await TimelineSource.begin(askedBy(this, variables), signal);
      this.#show();
      this.#live.start();
    });
  }

  /** Asks again for what is in sight. Its reader keeps the place, and hears of it if it differs. */
  async #refresh(signal: AbortSignal): Promise<void> {
    const [source, picture] = [this.#source, this.#picture];
    if (source === null || picture === null) return;
    const newer = await source.again(picture.days, signal).catch(() => null);
    if (newer === null || signal.aborted) return;
    source.batch = newer.batch;
    if (JSON.stringify(source.view.items) === JSON.stringify(newer.view.items)) return;
    const key = this.#keyOfFocus();
    this.#asking.abort();
    this.#source = newer;
    this.#show();
    if (key !== null) focusRow(this.#part('table'), key);
    this.#say(this.#words.updated);
    this.#settleSoon();
  }

  disconnectedCallback(): void {
    this.#connected.abort();
    this.#asking.abort();
    this.#live.stop();
    clearTimeout(this.#settling);
  }

  /** An answer to `TIMELINE_QUERY`, of which no more is asked for. */
  set answer(answer: TimelineAnswer) {
    this.#asking.abort();
    const asked = { endpoint: null, variables: { of: [] }, compare: null };
    this.#source = TimelineSource.given(asked, { answer, variables: asked.variables });
    this.#show();
    this.#live.start();
  }

  get #view(): TimelineView | null {
    return this.#source?.view ?? null;
  }

  get #language(): string {
    return this.lang || 'en';
  }

  get #words(): ControlWords {
    return controlWords(this.#language);
  }

  get #table() {
    return {
      language: this.#language,
      basePath: this.getAttribute('base-path') ?? '',
      title: this.getAttribute('heading') ?? timelineWords(this.#language).timeline,
      knownAt: this.#source?.knownAt ?? null,
    };
  }

  #part<E extends HTMLElement>(name: string): E {
    const found = this.#root.querySelector<E>(`.${name}`);
    if (found === null) throw new Error(`The timeline has no part "${name}".`);
    return found;
  }

  /** Asks for one thing at a time: what was asked for before is wanted no more. Returns whether it came. */
  async #request(days: Span, ask: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#asked = days;
    this.#say(this.#words.loading);
    try {
      await ask(signal);
      this.#say('');
      return true;
    } catch (error) {
      // Something else is asked for, or nobody looks any more.
      if (!signal.aborted)
        this.#say(
          error instanceof TooLarge ? this.#words.tooLarge : `${this.#words.failed} ${messageOf(error)}`,
        );
      return false;
    } finally {
      if (signal === this.#asking.signal) this.#asked = null;
    }
  }

  /** Loads what is in sight, then what held on the marked day. */
  async #loadSight(): Promise<void> {
    const [source, sight, day] = [this.#source, this.#picture?.days, this.#day];
    for (const span of [sight, day === null ? undefined : { from: day, to: day }]) {
      const days = source === null || span === undefined ? null : source.daysToAsk(span);
      if (source === null || days === null) continue;
      if (this.#asked !== null && gapsIn([this.#asked], days).length === 0) return;
      const show = (): void => this.#show();
      if (!(await this.#request(days, (signal) => source.load(days, signal, show)))) return;
    }
  }

  #say(text: string): void {
    if (this.#root.querySelector('.status') === null)
      fill(this.#root, '<p class="message status" role="status"></p>');
    this.#part('status').textContent = text;
  }

  #show(): void {
    if (this.#source === null || !this.isConnected) return;
    const { view, changes } = this.#source;
    if (this.#picture === null) {
      this.#build(this.#source);
      this.#mark(dayIn(this.getAttribute('as-of') ?? ''));
    } else {
      this.#picture.show(view, changes);
      this.#fillHeld();
    }
    this.#strip?.show(view);
    this.#fillTable();
    this.#announce(false);
    this.#fillMissing();
  }

  /** What the picture lacks, in words. */
  #fillMissing(): void {
    const [source, sight] = [this.#source, this.#picture?.days];
    if (source === null || sight === undefined) return;
    this.#part('missing').textContent = source.lacks(sight, this.#language).join('; ');
  }

  #build({ view, changes }: TimelineSource): void {
    fill(this.#root, controlsMarkup(this.#words));
    const plot = this.#part('plot');
    const picture = new Picture(plot, view, {
      ...this.#table,
      changes,
      rows: this.hasAttribute('rows'),
    });
    this.#picture = picture;
    if (this.hasAttribute('days')) this.#showDays(picture);
    const { signal } = this.#connected;
    listenToControls(this.#root, this, signal);
    this.#part('clear').addEventListener('click', () => this.#pick(null), { signal });
    const input = this.#part<HTMLInputElement>('as-of');
    input.addEventListener('change', () => this.#readDay(input), { signal });
    listenToGestures(
      plot,
      {
        zoom: (by, x) => this.zoom(by, x),
        pan: (by) => this.pan(by),
        pick: (x) => this.#pick(picture.dayAt(x)),
        open: (key) => this.open(key),
      },
      signal,
    );
    plot.addEventListener('click', (event) => tellOpened(this, this.#view?.items ?? [], event), { signal });
    this.addEventListener('keydown', (event) => onKey(event, this.#root.activeElement, this), { signal });
    plot.addEventListener(
      'focusin',
      (event) => {
        const key = event.target instanceof Element ? event.target.getAttribute('data-key') : null;
        if (key !== null) picture.noteFocus(key);
      },
      { signal },
    );
    document.addEventListener('visibilitychange', () => this.#live.start(), { signal });
    window.addEventListener('scroll', () => picture.scrolled(), { signal, passive: true, capture: true });
    for (const name of ['beforeprint', 'afterprint'])
      window.addEventListener(name, () => this.#fitSheet(picture, name === 'beforeprint'), { signal });
    const goTo = (day: Day): void => {
      picture.goTo(day);
      this.#announce();
    };
    this.#strip = new DensityStrip(this.#part('strip'), this.#language, goTo, signal);
    const observer = new ResizeObserver(() => {
      picture.resize();
      if (this.#view !== null) this.#strip?.show(this.#view);
      this.#announce(false);
    });
    observer.observe(plot);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#picture = null;
    });
  }

  /** Takes the width of a sheet of paper, or that of its place again. */
  #fitSheet(picture: Picture, isPrinted: boolean): void {
    this.style.width = isPrinted ? `${SHEET}px` : '';
    picture.print(isPrinted);
    if (this.#view !== null) this.#strip?.show(this.#view);
  }

  /** Shows the days in the attribute; all of them where it has none. */
  #showDays(picture: Picture): void {
    const days = daysOf(this);
    if (days === null) picture.whole();
    else picture.showDays(days);
    this.#announce(false);
  }

  zoom(by: number, x?: number): void {
    this.#picture?.zoom(by, x);
    this.#announce();
  }

  whole(): void {
    this.#picture?.whole();
    this.#announce();
  }

  pan(by: number): void {
    this.#picture?.pan(by);
    this.#announce();
  }

  /** Shows what is in the cluster with this key, or in the focused one. */
  open(key: string | null = this.#picture?.focused ?? null): void {
    const lane = /^perhaps (.*)/s.exec(key ?? '')?.[1];
    if (lane !== undefined) {
      this.#perhaps = lane;
      this.#fillHeld();
    } else if (key !== null) this.#picture?.open(key);
    this.#announce();
  }

  walk(step: Step): void {
    this.#picture?.walk(step);
    this.#announce();
  }

  toggleTable(): void {
    const [plot, table, button] = [this.#part('plot'), this.#part('table'), this.#part('switch')];
    const key = this.#keyOfFocus();
    plot.hidden = !plot.hidden;
    table.hidden = !plot.hidden;
    this.#fillTable();
    button.textContent = plot.hidden ? this.#words.asPicture : this.#words.asTable;
    if (!plot.hidden) this.#picture?.resize();
    // The same item keeps the focus.
    const isFocused = key !== null && (plot.hidden ? focusRow(table, key) : this.#picture?.focus(key));
    if (!isFocused) button.focus();
  }

  /** The key of the item whose mark or row has the focus; null where none has. */
  #keyOfFocus(): string | null {
    return this.#root.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? null;
  }

  /** The table of many items is large, so it exists only while it is shown. */
  #fillTable(): void {
    const table = this.#part('table');
    fill(table, table.hidden || this.#view === null ? '' : timelineTable(this.#view, this.#table));
  }

  /** Marks the first sure day of the focused item, else the first known one. */
  markFocused(): void {
    const item = this.#view?.items.find(({ key }) => key === this.#picture?.focused);
    this.#pick(item?.time.core?.from ?? item?.time.earliest ?? item?.time.latest ?? null);
  }

  #readDay(input: HTMLInputElement): void {
    const text = input.value.trim();
    const day = dayIn(text);
    if (text !== '' && day === null) this.#part('held').textContent = this.#words.badDay;
    else this.#pick(day);
  }

  /** Marks a day as its reader wants. */
  #pick(day: Day | null): void {
    if (tell(this, 'fasti-day', { day: day === null ? null : isoOfDay(day) })) this.#mark(day);
  }

  #mark(day: Day | null): void {
    this.#day = day;
    this.#perhaps = null;
    this.#picture?.mark(day);
    this.#part<HTMLInputElement>('as-of').value = day === null ? '' : isoOfDay(day);
    this.#part('clear').hidden = day === null;
    this.#fillHeld();
    this.#settleSoon();
  }

  /** Lists what is perhaps in sight in a lane, or who held what on the marked day. */
  #fillHeld(): void {
    const [view, day, lane, sight] = [this.#view, this.#day, this.#perhaps, this.#picture?.days];
    if (view === null || sight === undefined) return;
    const ofDay = day === null ? '' : heldMarkup(view, day, this.#language);
    fill(this.#part('held'), lane === null ? ofDay : perhapsMarkup(view, lane, sight, this.#language));
  }

  /** Says which days are in sight; a reader who chose them finds them in the address, if it keeps days. */
  #announce(byReader = true): void {
    const days = this.#picture?.days;
    if (!days) return;
    this.#strip?.mark(days);
    this.#part('in-sight').textContent = this.#words.inSight(
      roughSpanText(days.from, days.to, this.#language),
    );
    const [from, to] = [isoOfDay(days.from), isoOfDay(days.to)];
    if (this.#sight === `${from}/${to}`) return;
    this.#sight = `${from}/${to}`;
    this.#isChosen ||= byReader;
    tell(this, 'fasti-sight', { from, to });
    this.#settleSoon();
  }

  /** Does what waits for the end of a movement. */
  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#picture?.settle();
      this.#fillMissing();
      void this.#loadSight();
      if (this.#isChosen && this.#picture) keepDays(this, this.#picture.isWhole ? null : this.#sight);
    }, SETTLED_MS);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

declare global {
  interface HTMLElementTagNameMap {
    'fasti-timeline': FastiTimeline;
  }
  interface HTMLElementEventMap extends FastiTimelineEventMap {}
}
