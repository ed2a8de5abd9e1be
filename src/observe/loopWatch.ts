/**
 * What holds the event loop. Timing each step of each request takes about a tenth of the processor, so that requests are timed
 * only for a while after the loop was held.
 */
import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestRecord } from './requestRecord.ts';

/** A loop that is held for so long keeps other clients waiting. */
const HELD_NANOSECONDS = 200e6;
const CHECK_MS = 1_000;
/** How long requests are timed. */
const TIMED_MS = 60_000;

const requests = new AsyncLocalStorage<RequestRecord>();
let isTiming = false;
let stepSince = 0;
const addStep = (record: RequestRecord | undefined, since: number): void => {
  if (record) record.ownMs = (record.ownMs ?? 0) + performance.now() - since;
};
const steps = createHook({
  before() {
    stepSince = performance.now();
  },
  after: () => addStep(requests.getStore(), stepSince),
});

/** Watches the loop: once it was held, requests are timed for a minute. Returns a function that ends this. */
export function watchLoop(): () => void {
  const delay = monitorEventLoopDelay();
  delay.enable();
  let until = 0;
  const time = (isOn: boolean): void => {
    isTiming = isOn;
    if (isOn) steps.enable();
    else steps.disable();
  };
  const timer = setInterval(() => {
    if (delay.max > HELD_NANOSECONDS) until = performance.now() + TIMED_MS;
    delay.reset();
    time(performance.now() < until);
  }, CHECK_MS).unref();
  return () => {
    clearInterval(timer);
    delay.disable();
    time(false);
  };
}

/** Runs the work for a request; while requests are timed, its record gets how long it held the loop. */
export function timed(record: RequestRecord, work: () => Promise<void>): Promise<void> {
  if (!isTiming) return work();
  const since = performance.now();
  const running = requests.run(record, work);
  addStep(record, since);
  return running;
}
