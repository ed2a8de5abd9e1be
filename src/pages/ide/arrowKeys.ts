/** Several controls as one Tab stop: arrow keys move between them. */

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface KeyInControls {
  readonly key: string;
  readonly target: EventTarget | null;
  readonly currentTarget: EventTarget | null;
  preventDefault(): void;
}

/** Moves the focus from one button of `currentTarget` to the next, the first or the last one, as the key says. */
export function moveFocus(event: KeyInControls): void {
  const { key, target, currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = buttons.indexOf(target as HTMLElement);
  const step = STEPS[key];
  const next =
    key === 'Home' ? 0 : key === 'End' ? buttons.length - 1 : step === undefined ? null : at + step;
  if (at < 0 || next === null) return;
  event.preventDefault();
  buttons[(next + buttons.length) % buttons.length]?.focus();
}

/** Makes the buttons of an element one Tab stop, those too that it gets later. */
export function oneTabStop(container: HTMLElement): void {
  let stop: EventTarget | null = null;
  const update = (): void => {
    const buttons = [...container.querySelectorAll<HTMLElement>('button')];
    const present = buttons.find((button) => button === stop) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === present ? 0 : -1;
  };
  update();
  new MutationObserver(update).observe(container, { childList: true, subtree: true });
  container.addEventListener('keydown', moveFocus);
  container.addEventListener('focusin', ({ target }) => {
    stop = target;
    update();
  });
}
