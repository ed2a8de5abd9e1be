/** How far a long write is, for a person at a terminal. */
import { performance } from 'node:perf_hooks';
import type { Progress } from '../store/write/batch.ts';

const REDRAW_MS = 200;
const CLEAR = '\r\u001b[K';

/**
 * Shows `12,000 of 60,000 rows, 20 %, 8,400 rows/s, 6 s left` on one line, drawn anew a few times a second and
 * taken away at the end. A second batch begins anew.
 */
export function progressLine(write: (text: string) => void, now = () => performance.now()) {
  let began = now();
  let last = Number.NEGATIVE_INFINITY;
  let before = 0;
  return ({ done, of }: Progress): void => {
    const time = now();
    if (done < before) began = time;
    before = done;
    if (done >= of) {
      write(CLEAR);
      before = 0;
      began = time;
      return;
    }
    if (time - last < REDRAW_MS) return;
    last = time;
    write(`${CLEAR}${progressText({ done, of }, time - began)}`);
  };
}

const whole = new Intl.NumberFormat('en');

/** The text for what was done in some milliseconds; without a rate as long as there is none. */
export function progressText({ done, of }: Progress, elapsedMs: number): string {
  const share = Math.floor((100 * done) / of);
  const parts = [`${whole.format(done)} of ${whole.format(of)} rows`, `${share} %`];
  if (elapsedMs > 0 && done > 0) {
    const rate = (1000 * done) / elapsedMs;
    parts.push(`${whole.format(Math.round(rate))} rows/s`, `${timeText((of - done) / rate)} left`);
  }
  return parts.join(', ');
}

function timeText(seconds: number): string {
  const rounded = Math.max(1, Math.ceil(seconds));
  return rounded < 120 ? `${rounded} s` : `${Math.ceil(rounded / 60)} min`;
}
