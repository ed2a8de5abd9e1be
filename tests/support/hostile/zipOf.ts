/** Makes ZIP archives whose directories say what a test wants, whether it is true or not. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says, where this differs. */
  readonly size?: number;
  readonly method?: number;
  readonly isEncrypted?: boolean;
  readonly checksum?: number;
  /** Whether the entry has the bytes of the first one, in place of its own. */
  readonly isShared?: boolean;
}

/** Numbers of two or four bytes, one after the other. */
function record(...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of numbers) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

export function zipOf(entries: readonly ZipEntry[], directoryAt?: number): Uint8Array {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let [at, first] = [0, Buffer.alloc(0)];
  for (const { name, content, method = 8, isEncrypted, isShared = false, ...stated } of entries) {
    const bytes = Buffer.from(content);
    const packed = isShared ? first : method === 0 ? bytes : deflateRawSync(bytes);
    if (first.length === 0) first = packed;
    const [path, flags] = [Buffer.from(name), isEncrypted ? 1 : 0];
    const { size = bytes.length, checksum = crc32(bytes) } = stated;
    const about = [
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
      [4, checksum],
      [4, packed.length],
      [4, size],
      [2, path.length],
      [2, 0],
    ] as const;
    directory.push(
      record([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, isShared ? 0 : at]),
      path,
    );
    if (isShared) continue;
    const file = Buffer.concat([record([4, 0x04034b50], ...about), path, packed]);
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(directory);
  const count = [2, Math.min(entries.length, 0xffff)] as const;
  const end = record([4, 0x06054b50], [4, 0], count, count, [4, list.length], [4, directoryAt ?? at], [2, 0]);
  return Buffer.concat([...files, list, end]);
}
