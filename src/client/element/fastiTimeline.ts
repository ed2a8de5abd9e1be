/**
 * `<fasti-timeline>`: takes over what a server wrote into it, or asks the API at `endpoint` about the ids in `of`, or shows
 * the answer that the property `answer` is set to. What its attributes mean is in docs/frontends.md; all are live.
 */

import { type Day, dayIn } from '../../domain/time/day.ts';
import { type ControlWords, controlWords, timelineWords } from '../../words/words.ts';
import type { TimelineAnswer } from '../timeline/answer.ts';
import { isoOfDay, roughSpanText } from '../timeline/dateText.ts';
import type { Span } from '../timeline/item.ts';
import { gapsIn, withLoaded } from '../timeline/loaded.ts';
import type { TimelineVariables } from '../timeline/query.ts';
import { TIMELINE_STYLE } from '../timeline/style.ts';
import { perhapsList, timelineTable } from '../timeline/table.ts';
import { EVERYTHING, type TimelineView, timelineView } from '../timeline/view.ts';
import { ATTRIBUTES, daysOf, isAsked, variablesOf } from './attributes.ts';
import { DensityStrip } from './densityStrip.ts';
import { controlsMarkup, dataIn, heldMarkup, keepDays, keysInTable } from './elementParts.ts';
import { ELEMENT_STYLE } from './elementStyle.ts';
import { type FastiTimelineEventMap, tell, tellOpened } from './events.ts';
import { listenToGestures } from './gestures.ts';
import { type KeyTarget, onKey, STEP } from './keys.ts';
import { Picture } from './picture.ts';
import { type AskedTimeline, TimelineSource } from './timelineSource.ts';
import { fill } from './trustedMarkup.ts';
import type { Step } from './walk.ts';

const SETTLED_MS = 120;
/** The width of an upright A4 sheet between usual margins, in pixels. */
const SHEET = 680;
/** The name of an item in its row of the table. */
const ROW_LINK = 'th[scope=row] a';

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
  #isToAsk = false;
  /** The days in sight that the last event had. */
  #sight = '';
  /** Whether a reader chose them. */
  #isChosen = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#connected = new AbortController();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TIMELINE_STYLE + ELEMENT_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    // What was set before the element was defined hides the property.
    const early = Object.getOwnPropertyDescriptor(this, 'answer')?.value as TimelineAnswer | undefined;
    Reflect.deleteProperty(this, 'answer');
    const data = dataIn(this);
    if (early !== undefined) this.answer = early;
    else if (this.#source !== null) this.#show();
    else if (data !== null) {
      this.#given = data.variables;
      const view = timelineView(data.answer, data.variables.of);
      const { loaded } = data;
      this.#source = new TimelineSource(
        this.#asks(data.variables),
        loaded ? withLoaded(view, loaded) : view,
        new Map(data.changes ?? []),
      );
      this.#show();
    } else this.#ask();
    this.#started = true;
  }

  attributeChangedCallback(name: string): void {
    // The attributes that it begins with are read when it is connected.
    if (!this.#started) return;
    const isOfSight = name === 'as-of' || name === 'days';
    if (isAsked(name)) this.#askSoon();
    if (name === 'lang' || !(isAsked(name) || isOfSight)) this.#rebuild();
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
    void this.#request(EVERYTHING, async (signal) => {
      this.#source = await TimelineSource.begin(this.#asks(variables), signal);
      this.#show();
    });
  }

  #asks(variables: TimelineVariables): AskedTimeline {
    const [endpoint, compare] = [this.getAttribute('endpoint'), this.getAttribute('compare') || null];
    return { endpoint, variables, compare };
  }

  disconnectedCallback(): void {
    this.#connected.abort();
    this.#asking.abort();
    clearTimeout(this.#settling);
  }

  /** An answer to `TIMELINE_QUERY`, of which no more is asked for. */
  set answer(answer: TimelineAnswer) {
    this.#asking.abort();
    const asked = { endpoint: null, variables: { of: [] }, compare: null };
    this.#source = new TimelineSource(asked, timelineView(answer), new Map());
    this.#show();
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
      if (!signal.aborted) this.#say(`${this.#words.failed} ${error instanceof Error ? error.message : ''}`);
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
    const listen = (name: string, act: () => void): void =>
      this.#part(name).addEventListener('click', act, { signal });
    listen('zoom-in', () => this.zoom(STEP));
    listen('zoom-out', () => this.zoom(1 / STEP));
    listen('whole', () => this.whole());
    listen('switch', () => this.toggleTable());
    listen('clear', () => this.#pick(null));
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
    window.addEventListener('scroll', () => picture.scrolled(), { signal, passive: true, capture: true });
    for (const name of ['beforeprint', 'afterprint'])
      window.addEventListener(name, () => this.#fitSheet(picture, name === 'beforeprint'), { signal });
    this.#strip = new DensityStrip(this.#part('strip'), this.#language, (day) => this.#goTo(day), signal);
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

  /** Moves what is in sight to around a day. */
  #goTo(day: Day): void {
    this.#picture?.goTo(day);
    this.#announce();
  }

  /** Shows what is in the cluster with this key, or in the focused one. */
  open(key: string | null = this.#picture?.focused ?? null): void {
    const lane = /^perhaps (.*)/s.exec(key ?? '')?.[1];
    if (lane !== undefined) this.#listPerhaps(lane);
    else if (key !== null) this.#picture?.open(key);
    this.#announce();
  }

  /** Lists what is perhaps in sight in a lane. */
  #listPerhaps(lane: string): void {
    const [view, sight] = [this.#view, this.#picture?.days];
    if (view === null || sight === undefined) return;
    const items = view.items.filter(({ laneKey }) => laneKey === lane);
    fill(this.#part('held'), perhapsList({ ...view, items }, sight, this.#language));
  }

  walk(step: Step): void {
    this.#picture?.walk(step);
    this.#announce();
  }

  toggleTable(): void {
    const [plot, button] = [this.#part('plot'), this.#part('switch')];
    const key = this.#keyOfFocus();
    plot.hidden = !plot.hidden;
    this.#part('table').hidden = !plot.hidden;
    this.#fillTable();
    button.textContent = plot.hidden ? this.#words.asPicture : this.#words.asTable;
    if (!plot.hidden) this.#picture?.resize();
    // The same item keeps the focus.
    const row = plot.hidden && key !== null ? this.#rowLinks()[this.#rowKeys().indexOf(key)] : undefined;
    if (row !== undefined) row.focus();
    else if (plot.hidden || key === null || !this.#picture?.focus(key)) button.focus();
  }

  /** The key of the item whose mark or row has the focus; null where none has. */
  #keyOfFocus(): string | null {
    const focused = this.#root.activeElement;
    if (focused?.closest('.plot')) return focused.getAttribute('data-key');
    const link = focused?.closest('tr')?.querySelector<HTMLElement>(ROW_LINK);
    return link ? (this.#rowKeys()[this.#rowLinks().indexOf(link)] ?? null) : null;
  }

  #rowKeys(): readonly string[] {
    return this.#view === null ? [] : keysInTable(this.#view);
  }

  #rowLinks(): readonly HTMLElement[] {
    return [...this.#part('table').querySelectorAll<HTMLElement>(ROW_LINK)];
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
    this.#picture?.mark(day);
    this.#part<HTMLInputElement>('as-of').value = day === null ? '' : isoOfDay(day);
    this.#part('clear').hidden = day === null;
    this.#fillHeld();
    this.#settleSoon();
  }

  #fillHeld(): void {
    const [view, day] = [this.#view, this.#day];
    fill(this.#part('held'), day === null || view === null ? '' : heldMarkup(view, day, this.#language));
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

declare global {
  interface HTMLElementTagNameMap {
    'fasti-timeline': FastiTimeline;
  }
  interface HTMLElementEventMap extends FastiTimelineEventMap {}
}
