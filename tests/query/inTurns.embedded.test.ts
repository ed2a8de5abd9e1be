/** Long work of this process leaves the event loop to others, and ends when its request does. */
import { describe, expect, it } from 'vitest';
import { inTurns } from '../../src/query/inTurns.ts';
import { Cancellation } from '../../src/store/cancellation.ts';

/** Steps of a millisecond, without an end. */
function* endless(counted: () => void): Generator<void, never> {
  for (;;) {
    counted();
    for (const until = performance.now() + 1; performance.now() < until; );
    yield;
  }
}

describe('inTurns', () => {
  it('lets timers of others run, and throws the reason of its signal', async () => {
    const signal = new Cancellation();
    let steps = 0;
    setTimeout(() => signal.abort(new Error('the deadline')), 1);
    await expect(
      inTurns(
        endless(() => (steps += 1)),
        signal,
      ),
    ).rejects.toThrow('the deadline');
    expect(steps).toBeLessThan(1_000);
  });

  it('returns what the work returns', async () => {
    const three = (function* () {
      yield;
      return 3;
    })();
    await expect(inTurns(three)).resolves.toBe(3);
  });
});
