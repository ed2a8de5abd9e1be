/** A cancellation behaves as an AbortController and its signal do, where both are used. */
import { describe, expect, it } from 'vitest';
import { type Cancellable, Cancellation } from '../../src/store/cancellation.ts';

interface Cancelled {
  readonly signal: Cancellable;
  abort(reason: Error): void;
}

const KINDS: readonly (readonly [string, () => Cancelled])[] = [
  [
    'an AbortController',
    () => {
      const control = new AbortController();
      return { signal: control.signal, abort: (reason) => control.abort(reason) };
    },
  ],
  [
    'a Cancellation',
    () => {
      const signal = new Cancellation();
      return { signal, abort: (reason) => signal.abort(reason) };
    },
  ],
];

describe.each(KINDS)('%s', (_name, make) => {
  it('calls its listeners once, in their order, with the first reason', () => {
    const { signal, abort } = make();
    const called: string[] = [];
    const removed = (): void => void called.push('removed');
    signal.addEventListener('abort', () => called.push(`first ${String(signal.aborted)}`), { once: true });
    signal.addEventListener('abort', removed, { once: true });
    signal.addEventListener('abort', () => called.push('second'), { once: true });
    signal.removeEventListener('abort', removed);
    expect([signal.aborted, signal.reason]).toEqual([false, undefined]);
    signal.throwIfAborted();
    abort(new Error('the client left'));
    abort(new Error('the time is over'));
    expect(called).toEqual(['first true', 'second']);
    expect(() => signal.throwIfAborted()).toThrow('the client left');
  });

  it('does not call a listener that an earlier one removes, or that comes too late', () => {
    const { signal, abort } = make();
    const called: string[] = [];
    const removed = (): void => void called.push('removed');
    signal.addEventListener('abort', () => signal.removeEventListener('abort', removed), { once: true });
    signal.addEventListener('abort', removed, { once: true });
    abort(new Error('the client left'));
    signal.addEventListener('abort', () => called.push('late'), { once: true });
    expect(called).toEqual([]);
  });
});
