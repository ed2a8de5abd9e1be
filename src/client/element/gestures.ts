/** Pointers and the wheel: one finger or the mouse moves the time, two fingers or Ctrl and the wheel zoom. */

export interface GestureTarget {
  /** Zooms by a factor around a pixel of the plot. */
  zoom(by: number, x: number): void;
  /** Moves what is in sight to the right by pixels. */
  pan(by: number): void;
  /** A click at a pixel of the plot that is on no item. */
  pick(x: number): void;
  /** A click on a cluster, or on what lists what is perhaps in sight. */
  open(key: string): void;
}

/** Smaller movements are clicks. */
const THRESHOLD = 4;
const WHEEL_STEP = 0.0022;
const PIXELS_PER_LINE = 16;

/** Listens until the signal is aborted. The page scrolls as ever: only Ctrl and the wheel, and sideways movement, are taken. */
export function listenToGestures(plot: HTMLElement, target: GestureTarget, signal: AbortSignal): void {
  const pointers = new Map<number, number>();
  let travelled = 0;
  const at = (clientX: number): number => clientX - plot.getBoundingClientRect().left;

  const onWheel = (event: WheelEvent): void => {
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : PIXELS_PER_LINE;
    if (event.ctrlKey) {
      event.preventDefault();
      target.zoom(Math.exp(-event.deltaY * pixels * WHEEL_STEP), at(event.clientX));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      target.pan(event.deltaX * pixels);
    }
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, event.clientX);
  };

  const onUp = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) plot.classList.remove('dragging');
  };

  const onMove = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    // Its button was released outside of the plot.
    if (event.buttons === 0) {
      onUp(event);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, event.clientX);
    travelled += Math.abs(event.clientX - before);
    if (travelled < THRESHOLD) return;
    plot.classList.add('dragging');
    // A link would be dragged by the browser, and a pointer that leaves the plot would be lost.
    if (!plot.hasPointerCapture(event.pointerId)) plot.setPointerCapture(event.pointerId);
    if (other === undefined) {
      target.pan(before - event.clientX);
      return;
    }
    const [apart, now] = [Math.abs(before - other), Math.abs(event.clientX - other)];
    if (apart > 0 && now > 0) target.zoom(now / apart, at((event.clientX + other) / 2));
  };

  const onClick = (event: MouseEvent): void => {
    // The Enter key is a click without a pointer, whatever was dragged before.
    if (event.detail === 0) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (travelled >= THRESHOLD) event.preventDefault();
    else if (link === null) target.pick(at(event.clientX));
    else if (link.matches('[role=button]')) target.open(link.getAttribute('data-key') ?? '');
  };

  plot.addEventListener('wheel', onWheel, { passive: false, signal });
  plot.addEventListener('pointerdown', onDown, { signal });
  plot.addEventListener('pointermove', onMove, { signal });
  plot.addEventListener('pointerup', onUp, { signal });
  plot.addEventListener('pointercancel', onUp, { signal });
  plot.addEventListener('click', onClick, { signal, capture: true });
  plot.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
}
