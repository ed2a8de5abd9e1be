/** Streams of server-sent events, read as they come. */
import { expect, onTestFinished } from 'vitest';

interface SentEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly retry?: string;
}

export interface SentEvents {
  readonly response: Response;
  /** The events and ids so far; comments are left out. */
  readonly events: SentEvent[];
  /** Resolves when the server has ended the stream, or it broke. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream, which is closed when the test ends. */
export async function openEvents(url: string, init: RequestInit = {}): Promise<SentEvents> {
  const control = new AbortController();
  onTestFinished(() => control.abort());
  const response = await fetch(url, { ...init, signal: control.signal });
  const events: SentEvent[] = [];
  const ended = read(response, events).catch(() => undefined);
  return { response, events, ended, close: () => control.abort() };
}

async function read({ body }: Response, events: SentEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n').flatMap((line) => {
        const at = line.indexOf(': ');
        return at > 0 ? [[line.slice(0, at), line.slice(at + 2)] as const] : [];
      });
      if (lines.length > 0) events.push(Object.fromEntries(lines));
    }
  }
}

/** Waits until a list has so many items. */
export const untilLength = (list: readonly unknown[], length: number): Promise<void> =>
  expect.poll(() => list.length, { interval: 5 }).toBeGreaterThanOrEqual(length);
