/** The part of Bolt that a pretended cluster speaks: it cuts a stream into messages, and packs the few that it sends itself. */

/** The versions that a member offers to Neo4j: 5.4 only, in which each request but GOODBYE has one answer. */
export const HANDSHAKE = Buffer.from('6060b01700000405000000000000000000000000', 'hex');

export const TAG = {
  GOODBYE: 0x02,
  RESET: 0x0f,
  RUN: 0x10,
  BEGIN: 0x11,
  COMMIT: 0x12,
  ROLLBACK: 0x13,
  ROUTE: 0x66,
  SUCCESS: 0x70,
  RECORD: 0x71,
  IGNORED: 0x7e,
  FAILURE: 0x7f,
} as const;

export interface Message {
  /** All its bytes, as they arrived. */
  readonly raw: Buffer;
  /** Null for an empty chunk, which keeps a connection alive. */
  readonly tag: number | null;
  readonly body: Buffer;
}

/** A function that takes the bytes of a stream as they arrive, and calls `onMessage` for each message in it. */
export function messagesOf(onMessage: (message: Message) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let message = firstOf(rest); message !== null; message = firstOf(rest)) {
      rest = rest.subarray(message.raw.length);
      onMessage(message);
    }
  };
}

/** The first message of the bytes: chunks, each after its length, up to an empty one. Null where its end has not arrived. */
function firstOf(bytes: Buffer): Message | null {
  const chunks: Buffer[] = [];
  for (let at = 0; bytes.length >= at + 2; ) {
    const length = bytes.readUInt16BE(at);
    if (length > 0) chunks.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
    if (length > 0 || bytes.length < at) continue;
    const body = Buffer.concat(chunks);
    return { raw: bytes.subarray(0, at), tag: body[1] ?? null, body };
  }
  return null;
}

const READS = Buffer.concat([packText('mode'), packText('r')]);

/** Whether a BEGIN, or a RUN outside of a transaction, says that it only reads. */
export const isRead = ({ body }: Message): boolean => body.includes(READS);

export type Packable = number | string | readonly Packable[] | { readonly [key: string]: Packable };

/** A message with one value, or none. */
export function packMessage(tag: number, value?: Packable): Buffer {
  const fields = value === undefined ? [] : [pack(value)];
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.alloc(2)]);
}

/** Lists and maps have at most 15 items. */
function pack(value: Packable): Buffer {
  if (typeof value === 'string') return packText(value);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9, 0xcb);
    bytes.writeBigInt64BE(BigInt(value), 1);
    return bytes;
  }
  if (isList(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    Buffer.from([0xa0 + entries.length]),
    ...entries.flatMap(([key, item]) => [packText(key), pack(item)]),
  ]);
}

const isList = (value: Packable): value is readonly Packable[] => Array.isArray(value);

/** At most 255 bytes. */
function packText(text: string): Buffer {
  const bytes = Buffer.from(text);
  const marker = bytes.length < 16 ? [0x80 + bytes.length] : [0xd0, bytes.length];
  return Buffer.concat([Buffer.from(marker), bytes]);
}
