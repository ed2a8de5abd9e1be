/** The parts around the picture of `<fasti-timeline>`: their markup, and what a server wrote in their place. */
import type { Day } from '../../domain/time/day.ts';
import { type ControlWords, timelineWords } from '../../words/words.ts';
import { dayText } from '../timeline/dateText.ts';
import type { ElementData } from '../timeline/elementMarkup.ts';
import { heldList } from '../timeline/held.ts';
import type { Span } from '../timeline/item.ts';
import { gapsIn } from '../timeline/loaded.ts';
import { element, escaped } from '../timeline/markup.ts';
import { spokenLabel } from '../timeline/spoken.ts';
import { perhapsList } from '../timeline/table.ts';
import type { TimelineView } from '../timeline/view.ts';

/** The controls, and places for the list of a day, the strip, the picture, the table and messages. */
export function controlsMarkup(words: ControlWords): string {
  const button = (name: string, text: string, label?: string): string =>
    element('button', { type: 'button', class: name, 'aria-label': label }, escaped(text));
  return `<div class="controls" role="group" aria-label="${escaped(words.controls)}">
${button('zoom-out', '−', words.zoomOut)}${button('zoom-in', '+', words.zoomIn)}${button('whole', words.whole)}${button('switch', words.asTable)}
<label>${escaped(words.asOf)} <input class="as-of" type="text" autocomplete="off" spellcheck="false" placeholder="2016-10-01"></label>
${button('clear', '×', words.clear).replace('<button', '<button hidden=""')}<output class="in-sight"></output></div>
<div class="held" aria-live="polite"></div>
<div class="strip" role="slider" tabindex="0" aria-valuemin="0" aria-valuemax="100" hidden></div><div class="plot"></div><div class="table" hidden></div>
<p class="message missing"></p><p class="message status" role="status"></p><p class="help">${escaped(words.keys)}</p>`;
}

/** Who held what on a day, the sure ones first, or that nothing is recorded. */
export function heldMarkup(view: TimelineView, day: Day, language: string): string {
  const words = timelineWords(language);
  const held = heldList(view, day);
  const date = dayText(day, language);
  const isLoaded = gapsIn(view.loaded, { from: day, to: day }).length === 0;
  if (held.length === 0)
    return `<p>${escaped(isLoaded ? words.nobody(date) : `${date}: ${words.notLoaded}`)}</p>`;
  const entries = held.map(({ item, certainty }) => {
    const how = certainty === 'DEFINITE' ? words.certainly : words.perhaps;
    return element('li', {}, element('b', {}, escaped(how)), escaped(`: ${spokenLabel(item, language)}`));
  });
  const heading = words.heldOn(date) + (isLoaded ? '' : ` (${words.notAllLoaded})`);
  return `<p>${escaped(heading)}</p>${element('ul', {}, ...entries)}`;
}

/** What is perhaps in sight in a lane. */
export function perhapsMarkup(view: TimelineView, lane: string, sight: Span, language: string): string {
  const items = view.items.filter(({ laneKey }) => laneKey === lane);
  return perhapsList({ ...view, items }, sight, language);
}

/** Gives the focus to the row of an item; false where it has none. */
export function focusRow(table: Element, key: string): boolean {
  const link = table.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"] a`);
  link?.focus();
  return link !== null;
}

/** The data that a server wrote into the element; null without any. */
export function dataIn(element: Element): ElementData | null {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  return text ? (JSON.parse(text) as ElementData) : null;
}

/** Keeps the days in sight in the address of the page, in the parameter that an attribute names; null takes them out. */
export function keepDays(element: Element, days: string | null): void {
  const name = element.getAttribute('days-parameter');
  if (name === null) return;
  const address = new URL(location.href);
  if (days === null) address.searchParams.delete(name);
  else address.searchParams.set(name, days);
  history.replaceState(history.state, '', address);
}
