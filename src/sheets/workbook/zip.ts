/**
 * Reads the parts of a ZIP archive (PKWARE's APPNOTE 6.3). What the directory says of a part is its limit, and its checksum
 * must be met: `fflate`, which writes archives, unpacks whatever follows, for 5 seconds a MiB, and cuts it.
 */
import { crc32, inflateRawSync } from 'node:zlib';

const DIRECTORY_END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const WIDE_END_LOCATOR = 0x07064b50;
/** Stands for a number that is among the wide ones of Zip64. */
const IS_WIDE = 0xffffffff;

/** A part as the directory describes it. */
export interface ZippedPart {
  readonly name: string;
  /** The bytes in the archive, and those that it has when it is unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** @throws if it is not as the directory says */
  unpack(): Buffer;
}

/** The parts in the order of the directory. @throws if it is none */
export function* partsIn(archive: Buffer): Generator<ZippedPart> {
  const end = archive.lastIndexOf(DIRECTORY_END);
  if (end < 0) throw new Error('The archive has no directory.');
  let [count, at] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)];
  if (end >= 20 && archive.readUInt32LE(end - 20) === WIDE_END_LOCATOR) {
    const wideEnd = wide(archive, end - 12);
    [count, at] = [wide(archive, wideEnd + 32), wide(archive, wideEnd + 48)];
  }
  for (let i = 0; i < count; i += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('The directory is damaged.');
    const name = at + 46;
    const extra = name + archive.readUInt16LE(at + 28);
    const comment = extra + archive.readUInt16LE(at + 30);
    const [size = 0, packed = 0, start = 0] = sizesOf(archive, at, archive.subarray(extra, comment));
    yield {
      name: archive.toString('utf8', name, extra),
      packed,
      size,
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      unpack: unpacking(archive, at, start, packed, size),
    };
    at = comment + archive.readUInt16LE(at + 32);
  }
}

const wide = (archive: Buffer, at: number): number => Number(archive.readBigUInt64LE(at));

/** The size of an entry, that in the archive, and where it begins. */
function sizesOf(archive: Buffer, entry: number, extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return [24, 20, 42].map((field) => {
    const narrow = archive.readUInt32LE(entry + field);
    if (narrow !== IS_WIDE) return narrow;
    at += 8;
    return wide(extra, at - 8);
  });
}

const unpacking =
  (archive: Buffer, entry: number, start: number, packed: number, size: number) => (): Buffer => {
    const method = archive.readUInt16LE(entry + 10);
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const bytes = archive.subarray(from, from + packed);
    if (method !== 0 && method !== 8) throw new Error(`The method ${method} is unknown.`);
    const found =
      method === 0
        ? bytes
        : inflateRawSync(bytes, { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, 64) });
    if (found.length !== size || crc32(found) !== archive.readUInt32LE(entry + 16))
      throw new Error('The part is damaged.');
    return found;
  };
