/** Content encodings of responses: which one a client accepts, and bodies that are compressed at most once. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keptIn } from '../../domain/model/keptIn.ts';

/** The encodings that are offered, the preferred one first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Smaller bodies are sent as they are: they fit one packet, and compression costs more than it saves. */
const MIN_BYTES = 1024;
/** A longer header is not read. Those of browsers have less. */
const MAX_HEADER_LENGTH = 200;
/** As fast as gzip, and smaller. The default of 11 takes a hundred times as long. */
const BROTLI_QUALITY = 4;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Compresses on a thread of the pool, not on that of the requests. */
const compress = (encoding: Encoding, bytes: Buffer): Promise<Buffer> =>
  encoding === 'gzip'
    ? compressGzip(bytes)
    : compressBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });

/** The encoding to use for a request with this Accept-Encoding header; null for none. */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  const weights = acceptWeights(header);
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best = null] = ENCODINGS.filter((encoding) => weight(encoding) > 0).sort(
    (a, b) => weight(b) - weight(a),
  );
  return best !== null && weight(best) >= (weights.get('identity') ?? 0) ? best : null;
}

/**
 * The names and weights in a header such as `gzip;q=0.8, br`; none if it is too long. Own code: `negotiator`, which
 * Apollo brings, has no types and reads a header of any length, and no page or table is meant by a wildcard.
 */
export function acceptWeights(header: string | undefined): ReadonlyMap<string, number> {
  if (header === undefined || header.length > MAX_HEADER_LENGTH) return new Map();
  return new Map(header.toLowerCase().split(',').map(weightOf));
}

function weightOf(element: string): readonly [string, number] {
  const [name = '', ...parameters] = element.split(';').map((part) => part.trim());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, q === undefined ? 1 : Number(/^q=([01](?:\.\d{0,3})?)$/.exec(q)?.[1] ?? 0)];
}

/** A body in several encodings. */
export interface EncodableBody {
  /** Without encoding. */
  plain(): Buffer | Promise<Buffer>;
  has(encoding: Encoding): boolean;
  encoded(encoding: Encoding): Promise<Buffer>;
}

/** A text that is compressed at most once for each encoding, when it is first asked for, and then kept so. */
export class EncodedText implements EncodableBody {
  readonly #bytes: Buffer;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();
  readonly #onGrowth: () => void;
  #size: number;

  /** `onGrowth` is called when another encoding is kept. */
  constructor(text: string, onGrowth: () => void = () => undefined) {
    this.#bytes = Buffer.from(text);
    this.#size = this.#bytes.length;
    this.#onGrowth = onGrowth;
  }

  /** The bytes of all encodings that are kept. */
  get size(): number {
    return this.#size;
  }

  plain(): Buffer {
    return this.#bytes;
  }

  has(_encoding: Encoding): boolean {
    return this.#bytes.length >= MIN_BYTES;
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    return keptIn(this.#encoded, encoding, () => this.#compress(encoding));
  }

  async #compress(encoding: Encoding): Promise<Buffer> {
    const bytes = await compress(encoding, this.#bytes);
    this.#size += bytes.length;
    this.#onGrowth();
    return bytes;
  }
}
