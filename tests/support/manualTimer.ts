/** A timer whose time passes only as a test says, so that nothing runs for long because a machine is slow. */
import type { Timer } from '../../src/store/readQueue.ts';

export interface ManualTimer extends Timer {
  /** Lets so many milliseconds pass, and calls back what is due. */
  advance(milliseconds: number): void;
}

export function manualTimer(): ManualTimer {
  let now = 0;
  let calls: readonly { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, call) {
      const entry = { at: now + milliseconds, call };
      calls = [...calls, entry];
      return () => {
        calls = calls.filter((each) => each !== entry);
      };
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = calls.filter(({ at }) => at <= now);
      calls = calls.filter(({ at }) => at > now);
      for (const { call } of due) call();
    },
  };
}
