/** A stream that is compressed while it is read. */
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Encoding } from '../api/answers/contentEncoding.ts';

const BROTLI_QUALITY = 4;

/** The stream in an encoding. It fails if the original fails, and ends the original if it is closed. */
export function compressedStream(stream: Readable, encoding: Encoding): Readable {
  const compress =
    encoding === 'gzip'
      ? createGzip()
      : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  // The reader of the compressed stream gets the error of its source.
  return pipeline(stream, compress, () => undefined);
}
