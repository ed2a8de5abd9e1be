/** The representation of a reply that a client gets: its content encoding, with an entity tag of its own, or status 304. */
import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncoding, EncodedText, type Encoding } from '../answers/contentEncoding.ts';
import { EVENT_STREAM, type Reply } from './reply.ts';

/** A reply as it is written to a connection. */
export interface Representation {
  readonly status: number;
  /** Of this representation alone, so that others may be added. */
  readonly headers: Record<string, string>;
  readonly body: string | Buffer | Readable;
}

/** Statuses of responses without a body. */
export const BODILESS: readonly number[] = [204, 304];

/** Compresses the body if the client accepts it, and leaves it out if the client has it. */
export async function representationOf(request: IncomingMessage, reply: Reply): Promise<Representation> {
  // An encoder would hold events back.
  const isPlain = BODILESS.includes(reply.status) || reply.headers['content-type'] === EVENT_STREAM;
  const encoding = isPlain ? null : acceptedEncoding(header(request, 'accept-encoding'));
  const body = encoding !== null && typeof reply.body === 'string' ? new EncodedText(reply.body) : reply.body;
  const selected = encoding !== null && hasEncoding(body, encoding) ? encoding : null;
  const headers = headersIn(selected, reply.headers);
  if (reply.status === 200 && isCurrent(request, headers.etag))
    return { status: 304, headers: withoutContent(headers), body: '' };
  return { status: reply.status, headers, body: await bytesOf(body, selected) };
}

const header = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

const hasEncoding = (body: Reply['body'], encoding: Encoding): boolean =>
  body instanceof Readable || (typeof body === 'object' && !Buffer.isBuffer(body) && body.has(encoding));

async function bytesOf(body: Reply['body'], encoding: Encoding | null): Promise<Representation['body']> {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
  if (body instanceof Readable) return encoding === null ? body : compressedStream(body, encoding);
  return encoding === null ? body.plain() : body.encoded(encoding);
}

function headersIn(
  encoding: Encoding | null,
  common: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers = { ...common };
  headers.vary = common.vary === undefined ? 'Accept-Encoding' : `${common.vary}, Accept-Encoding`;
  if (encoding === null) return headers;
  headers['content-encoding'] = encoding;
  if (common.etag !== undefined) headers.etag = common.etag.replace(/"$/, `-${encoding}"`);
  return headers;
}

const withoutContent = ({
  'content-encoding': _encoding,
  'content-type': _type,
  ...headers
}: Record<string, string>): Record<string, string> => headers;

/** The tags in `If-None-Match`; a proxy may have marked them as weak. */
export const knownTags = ({ headers }: IncomingMessage): string[] =>
  (headers['if-none-match'] ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));

/** Whether a GET or HEAD knows the tag. */
function isCurrent(request: IncomingMessage, tag: string | undefined): boolean {
  if (tag === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  return knownTags(request).includes(tag);
}

const BROTLI_QUALITY = 4;

/** The stream in an encoding. It fails if the original fails, and ends the original if it is closed. */
function compressedStream(stream: Readable, encoding: Encoding): Readable {
  const compress =
    encoding === 'gzip'
      ? createGzip()
      : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  // The reader of the compressed stream gets the error of its source.
  return pipeline(stream, compress, () => undefined);
}
