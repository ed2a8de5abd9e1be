/** The progress line of a long write, for a terminal. */
import { performance } from 'node:perf_hooks';
import type { Progress } from '../../store/write/batch.ts';

const REDRAW_MS = 200;
const CLEAR = '\r\u001b[K';

/**
 * Shows `12,000 of 60,000 rows, 20 %, 8,400 rows/s, 6 s left` on one line, redrawn five times a second and removed at
 * the end. The next batch starts from zero.
 */
export function progressLine(write: (text: string) => void, now = () => performance.now()) {
  let start = now();
  let last = Number.NEGATIVE_INFINITY;
  let before = 0;
  return ({ done, of }: Progress): void => {
    const time = now();
    if (done < before) start = time;
    before = done;
    if (done >= of) {
      write(CLEAR);
      before = 0;
      start = time;
      return;
    }
    if (time - last < REDRAW_MS) return;
    last = time;
    write(`${CLEAR}${progressText({ done, of }, time - start)}`);
  };
}

const whole = new Intl.NumberFormat('en');

/** The text of the progress line; without a rate until some rows are done. */
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
