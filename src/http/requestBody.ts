/** Reading the body of a request, with a bound. */
import type { IncomingMessage } from 'node:http';

/** How long what is too much may still arrive, so that the client gets to read the refusal. */
const DRAIN_MS = 1000;

/** The body was larger than allowed. */
export class BodyTooLarge extends Error {}

/**
 * The whole body as bytes, at most `limit` of them.
 * Throws BodyTooLarge, and an Error where the client goes away before the end.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    drain(request);
    throw new BodyTooLarge();
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
      reject(new BodyTooLarge());
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Error('The client went away.'));
    });
  });
}

function drain(request: IncomingMessage): void {
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('end', () => clearTimeout(timer));
  request.once('close', () => clearTimeout(timer));
  // The refusal is the answer; what becomes of the rest does not matter.
  request.on('error', () => undefined);
}
