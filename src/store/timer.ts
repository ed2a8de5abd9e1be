/** Where time comes from, so that a test lets it pass. */
export interface Timer {
  /** The milliseconds since any moment. */
  now(): number;
  /** Calls back once, not before so many milliseconds have passed, unless what it returns is called before. */
  after(milliseconds: number, call: () => void): () => void;
}

export const SYSTEM_TIMER: Timer = {
  now: () => performance.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
