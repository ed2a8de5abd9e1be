/** Hears of the batches that changed what a timeline shows, from `changes/stream` beside the API, and has it asked again. */
import type { TimelineSource } from './timelineSource.ts';

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** Twice as long each time, and of random length, since all who follow hear of a batch, or lose the server, at once. */
const pauseMs = (attempt: number): number =>
  Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** attempt) * (0.5 + Math.random() / 2);

/**
 * What follows an element while it has the attribute `live` and its page is seen: `start` begins anew from what is shown.
 * @param refresh asks again for what is shown, and leaves what it cannot get as it is
 */
export function live(
  element: Element,
  source: () => TimelineSource | null,
  refresh: (signal: AbortSignal) => Promise<void>,
): { start(): void; stop(): void } {
  let following = new AbortController();
  const stop = (): void => following.abort();
  const shown = (): number => source()?.batch ?? -1;

  function start(): void {
    stop();
    const asked = source()?.asked;
    const isWanted = element.isConnected && element.hasAttribute('live') && !document.hidden;
    // An answer that was given, or one of an earlier time, stays as it is.
    if (!isWanted || !asked?.endpoint || asked.variables.knownAt) return;
    const address = new URL('changes/stream', new URL(asked.endpoint, document.baseURI));
    for (const id of asked.variables.of) address.searchParams.append('entity', id);
    following = new AbortController();
    void follow(address, following.signal);
  }

  async function follow(address: URL, signal: AbortSignal): Promise<void> {
    let [heard, failures, isAsking, isOpen] = [0, 0, false, false];
    let stream: EventSource | undefined;
    let store: string | null = null;

    /** Asks once for a burst of batches, and again until what is shown has all that was heard of. */
    async function catchUp(): Promise<void> {
      if (isAsking) return;
      isAsking = true;
      for (let attempt = 0; !signal.aborted && shown() < heard; attempt += 1) {
        await new Promise((done) => setTimeout(done, pauseMs(attempt)));
        if (!signal.aborted) await refresh(signal);
      }
      isAsking = false;
    }

    function listen(): void {
      if (signal.aborted) return;
      address.searchParams.set('afterBatch', String(Math.max(heard, shown())));
      if (store !== null) address.searchParams.set('store', store);
      stream = new EventSource(address);
      stream.onerror = lost;
      stream.onopen = () => {
        isOpen = true;
      };
      stream.addEventListener('begin', ({ data, lastEventId }) => {
        const before = store;
        store = (JSON.parse(data) as { store: string | null }).store;
        const shownSource = source();
        if (before === null || before === store || shownSource === null) return;
        // What is shown is of a history that the graph has no more, so that its numbers say nothing.
        shownSource.batch = null;
        heard = Number(lastEventId) || 0;
        void catchUp();
      });
      stream.addEventListener('batch', ({ lastEventId }) => {
        heard = Math.max(heard, Number(lastEventId) || 0);
        void catchUp();
      });
    }

    /** Where a stream ends, the browser comes back by itself when the server said; else it is tried again and again. */
    function lost(): void {
      failures = isOpen ? 0 : failures + 1;
      const comesBack = isOpen && stream?.readyState === EventSource.CONNECTING;
      isOpen = false;
      if (comesBack) return;
      stream?.close();
      setTimeout(listen, pauseMs(failures));
    }

    signal.addEventListener('abort', () => stream?.close());
    await catchUp();
    listen();
  }

  return { start, stop };
}
