/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';
import { FastiError } from '../domain/model/fastiError.ts';

/** How long the rest of a refused body is still received, so that the client reads the response. */
const DRAIN_MS = 1000;

/** The body is larger than allowed. */
export class BodyTooLarge extends FastiError {
  constructor(limit: number) {
    super('BODY_TOO_LARGE', `The request is larger than ${limit} bytes`, { hint: 'send smaller requests.' });
  }
}

/**
 * Returns the body. Throws a BodyTooLarge if it has more than `limit` bytes, and an Error if the client disconnects.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    drain(request);
    throw new BodyTooLarge(limit);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take);
      drain(request);
      reject(new BodyTooLarge(limit));
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Error('The client disconnected.'));
    });
  });
}

function drain(request: IncomingMessage): void {
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('end', () => clearTimeout(timer));
  request.once('close', () => clearTimeout(timer));
  // The response is already decided; errors in the rest of the body do not matter.
  request.on('error', () => undefined);
}
