/** Reads the body of a request as a JSON object. */
import type { IncomingMessage } from 'node:http';
import { isDeeperThan } from '../../api/limits/inputSize.ts';
import { BodyTooLarge, readBody } from './requestBody.ts';
import { Turns } from './turns.ts';

/** Levels of lists and objects in a body; more than the largest argument needs. */
const MAX_BODY_DEPTH = 64;

/** The event loop is one for all requests of the process. */
export const turns = new Turns();

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A body that is not taken, as a sentence. */
interface BodyRefusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The object that the body of a request of `client` is, of at most `limit` bytes; `what` it is to be, with a sample, in words. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
  client: string,
  { what, sample }: { readonly what: string; readonly sample: string },
): Promise<{ readonly value: object; readonly bytes: number } | BodyRefusal> {
  const send = `send an object such as ${sample}`;
  const refuse = (status: number, message: string, headers = {}): BodyRefusal => ({
    status,
    message,
    headers,
  });
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!isJson(type))
    return refuse(
      415,
      `Send the header "content-type: application/json", in UTF-8; got ${JSON.stringify(type.slice(0, 100))}.`,
    );
  if (encoding !== 'identity')
    return refuse(
      415,
      `Send the body without a content encoding, not as ${JSON.stringify(encoding.slice(0, 100))}.`,
    );
  let bytes: Buffer;
  try {
    bytes = await readBody(request, limit);
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(413, error.message, { connection: 'close' });
    throw error;
  }
  await turns.next(client);
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(bytes));
  } catch {
    return refuse(400, `The body is not JSON in UTF-8; ${send}.`);
  }
  if (Array.isArray(value)) return refuse(400, `The body is a list of ${what}s; ${send} for each ${what}.`);
  if (value === null || typeof value !== 'object')
    return refuse(400, `The body is not a JSON object; ${send}.`);
  if (isDeeperThan(MAX_BODY_DEPTH, value))
    return refuse(400, `The body has more than ${MAX_BODY_DEPTH} levels of lists and objects.`);
  return { value, bytes: bytes.length };
}

function isJson(contentType: string): boolean {
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  return (
    type === 'application/json' &&
    parameters.every(
      (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/.test(parameter),
    )
  );
}
