/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';
import { FastiError } from '../../domain/model/fastiError.ts';

/** How long the rest of a refused body is received, in milliseconds. */
const DRAIN_MS = 10_000;
/** How much of it is received. */
const DRAIN_BYTES = 64 * 2 ** 20;

/** The body is larger than allowed. */
export class BodyTooLarge extends FastiError {
  constructor(limit: number) {
    super('BODY_TOO_LARGE', `The request is larger than ${limit} bytes`, { hint: 'send smaller requests.' });
  }
}

/**
 * Returns the body. Throws a BodyTooLarge if it has more than `limit` bytes, and an Error if the client disconnects. The
 * rest of a body that is too large is received first, within limits: a client that sends all before it reads would find
 * its connection broken instead of the response.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    let timer: NodeJS.Timeout | null = null;
    const refuse = (): void => reject(new BodyTooLarge(limit));
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks = [];
      timer ??= setTimeout(refuse, DRAIN_MS);
      if (size > limit + DRAIN_BYTES) refuse();
    };
    request.on('data', take);
    // The response is decided by then; errors in the rest of the body do not matter.
    request.on('error', reject);
    request.once('end', () => {
      if (size > limit) refuse();
      else resolve(Buffer.concat(chunks));
    });
    request.once('close', () => {
      if (timer) clearTimeout(timer);
      if (!request.complete) reject(new Error('The client disconnected.'));
    });
    if (Number(request.headers['content-length'] ?? 0) > limit + DRAIN_BYTES) refuse();
  });
}
