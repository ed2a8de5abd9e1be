/** What keys and buttons do. */
import type { Step } from './walk.ts';

export interface KeyTarget {
  zoom(by: number): void;
  whole(): void;
  pan(by: number): void;
  walk(step: Step): void;
  toggleTable(): void;
  markFocused(): void;
  /** Opens the cluster or the list that has the focus. */
  open(): void;
}

/** By which factor a key or a button zooms. */
const STEP = 1.6;
const PAN = 120;

const ACTIONS: Readonly<Record<string, (target: KeyTarget) => void>> = {
  '+': (target) => target.zoom(STEP),
  '=': (target) => target.zoom(STEP),
  '-': (target) => target.zoom(1 / STEP),
  '0': (target) => target.whole(),
  t: (target) => target.toggleTable(),
  d: (target) => target.markFocused(),
  ArrowRight: (target) => target.walk('next'),
  ArrowLeft: (target) => target.walk('previous'),
  ArrowDown: (target) => target.walk('laneBelow'),
  ArrowUp: (target) => target.walk('laneAbove'),
  Home: (target) => target.walk('first'),
  End: (target) => target.walk('last'),
  'Shift+ArrowRight': (target) => target.pan(PAN),
  'Shift+ArrowLeft': (target) => target.pan(-PAN),
};

/** Beyond the ends of every timeline. */
const FAR = 1e9;

/** What keys do while the strip has the focus. */
const ON_STRIP: Readonly<Record<string, (target: KeyTarget) => void>> = {
  ArrowRight: (target) => target.pan(PAN),
  ArrowLeft: (target) => target.pan(-PAN),
  Home: (target) => target.pan(-FAR),
  End: (target) => target.pan(FAR),
};

/** What walks, but only while an item has the focus: otherwise these keys move the page. */
const WALKS = /^(Arrow|Home$|End$)/;

/** Handles a key, unless it is for the browser or for a text field. */
export function onKey(event: KeyboardEvent, focused: Element | null, target: KeyTarget): void {
  if (event.ctrlKey || event.metaKey || event.altKey || focused instanceof HTMLInputElement) return;
  const walks = WALKS.test(event.key);
  const action = actionOf(event, walks, focused);
  if (action === undefined || (walks && !focused?.closest('.plot, .strip'))) return;
  event.preventDefault();
  action(target);
}

function actionOf({ key, shiftKey }: KeyboardEvent, walks: boolean, focused: Element | null) {
  const ofStrip = focused?.closest('.strip') ? ON_STRIP[key] : undefined;
  if (ofStrip !== undefined) return ofStrip;
  if (focused?.closest('[role=button]') && (key === 'Enter' || key === ' '))
    return (target: KeyTarget): void => target.open();
  return ACTIONS[walks && shiftKey ? `Shift+${key}` : key];
}

/** The classes of the buttons, with their keys. */
const BUTTONS = { 'zoom-in': '+', 'zoom-out': '-', whole: '0', switch: 't' } as const;

/** Has each button do what its key does, until the signal is aborted. */
export function listenToControls(root: ParentNode, target: KeyTarget, signal: AbortSignal): void {
  for (const [name, key] of Object.entries(BUTTONS))
    root.querySelector(`.${name}`)?.addEventListener('click', () => ACTIONS[key]?.(target), { signal });
}
