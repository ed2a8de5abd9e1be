/** Requests that a client sends one after the other on one connection, without waiting for answers. */
import { connect, type Socket } from 'node:net';

interface PipelinedAnswer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface Pipeline {
  send(...requests: readonly string[]): void;
  /** All answers, as soon as there are so many, or the connection has ended. */
  answers(count: number): Promise<readonly PipelinedAnswer[]>;
  /** Breaks the connection off. */
  leave(): void;
}

/** A request as it is sent; header lines may be anything. */
export function rawRequest(path: string, headers: readonly string[] = [], body?: object): string {
  const bytes = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    'host: localhost',
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(bytes)}`]),
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${bytes}`;
}

export async function openPipeline(url: string): Promise<Pipeline> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let received = Buffer.alloc(0);
  let isEnded = false;
  let changed = (): void => {};
  const found: PipelinedAnswer[] = [];
  const end = (): void => {
    isEnded = true;
    changed();
  };
  // A server that refuses may reset the connection.
  socket.on('error', end).on('close', end);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let next = firstAnswer(received); next !== null; next = firstAnswer(received)) {
      found.push(next.answer);
      received = received.subarray(next.length);
    }
    changed();
  });
  return {
    send: (...requests) => void socket.write(Buffer.from(requests.join(''), 'latin1')),
    async answers(count) {
      while (found.length < count && !isEnded)
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      return found;
    },
    leave: () => socket.destroy(),
  };
}

/** The first answer of what was received, if it is there as a whole. */
function firstAnswer(received: Buffer): { readonly answer: PipelinedAnswer; readonly length: number } | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = received.toString('latin1', 0, end).split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = headers.get('transfer-encoding') === 'chunked' ? chunkedBody : wholeBody;
  const read = body(received, end + 4, Number(headers.get('content-length') ?? 0));
  return (
    read && { answer: { status: Number(first.split(' ')[1]), headers, body: read.body }, length: read.end }
  );
}

type Body = { readonly body: string; readonly end: number } | null;

const wholeBody = (received: Buffer, start: number, length: number): Body =>
  received.length < start + length
    ? null
    : { body: received.toString('utf8', start, start + length), end: start + length };

function chunkedBody(received: Buffer, start: number): Body {
  let body = '';
  for (let at = start; ; ) {
    const line = received.indexOf('\r\n', at);
    if (line < 0) return null;
    const length = Number.parseInt(received.toString('latin1', at, line), 16);
    const end = line + 2 + length + 2;
    if (received.length < end) return null;
    if (length === 0) return { body, end };
    body += received.toString('utf8', line + 2, end - 2);
    at = end;
  }
}
