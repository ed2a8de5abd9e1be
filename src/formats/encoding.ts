/** Bytes of a file to text. Nothing is guessed: what is not UTF-8 is refused by the name that it probably has. */
import { detect } from 'chardet';
import { type Problems, quoteValue } from './problem.ts';

/** Longer samples do not make the guess better. */
const SAMPLE_BYTES = 64 * 1024;

/** The name under which an encoding can be read, or null where there is no such encoding: `latin1` is `windows-1252`. */
export function canonicalEncoding(label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).encoding;
  } catch {
    return null;
  }
}

/**
 * The text of a file, without a byte order mark; null after what is wrong went to `problems` with its line and column.
 * @param encoding a name that `knownEncoding` knows; UTF-8 where absent
 */
export function decodeFile(
  file: string,
  bytes: Uint8Array,
  problems: Problems,
  encoding = 'utf-8',
): string | null {
  const utf16 = encoding === 'utf-8' ? wideEncoding(bytes) : null;
  if (utf16 !== null) {
    problems.error(startOf(file), 'ENCODING', `the file is ${utf16.toUpperCase()}`, adviceFor(utf16));
    return null;
  }
  let content: string;
  try {
    content = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const at = { file, ...firstFault(bytes, encoding) };
    if (encoding === 'utf-8' && isMixed(bytes)) {
      const hint = 'save all of the file as UTF-8; read in another encoding the rest would be garbled';
      problems.error(at, 'ENCODING', 'not UTF-8 here, although other letters of the file are', hint);
      return null;
    }
    const likely = encoding === 'utf-8' ? detect(sampleAround(bytes)) : null;
    const looks = likely === null || likely === 'UTF-8' ? '' : `, it looks like ${likely}`;
    problems.error(at, 'ENCODING', `not ${encoding.toUpperCase()}${looks}`, adviceFor(likely));
    return null;
  }
  const nul = content.indexOf('\0');
  if (nul < 0) return content;
  const at = { file, ...placeAt(content, nul) };
  problems.error(at, 'ENCODING', 'a NUL byte', 'take it away, or save the file as UTF-8');
  return null;
}

const startOf = (file: string) => ({ file, line: 1, column: 1 });

function adviceFor(likely: string | null): string {
  const readable = likely === null ? null : canonicalEncoding(likely);
  return readable === null || readable === 'utf-8'
    ? 'save the file as UTF-8, or name its encoding with --encoding'
    : `save the file as UTF-8, or read it with --encoding ${readable}`;
}

/** UTF-16 and UTF-32, by the mark at the start, or by Latin text that is every other byte zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const sample = bytes.subarray(0, 64);
  if (sample.length < 8) return null;
  const zeros = [0, 1].map((odd) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  const most = Math.floor(sample.length / 4);
  if (zeros[0] === 0 && (zeros[1] ?? 0) > most) return 'utf-16le';
  return zeros[1] === 0 && (zeros[0] ?? 0) > most ? 'utf-16be' : null;
}

/** Whether letters that are UTF-8 are at least as many as bytes that are not: by chance they seldom are. */
function isMixed(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return letters > 0 && letters >= (text.match(/\ufffd/g)?.length ?? 0);
}

/** Where the first byte stands that cannot be read. */
function firstFault(bytes: Uint8Array, encoding: string): { line: number; column: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  return placeAt(text, Math.max(text.indexOf('\ufffd'), 0));
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The bytes from the first that is not ASCII on, which tell encodings apart. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    bytes.findIndex((byte) => byte > 0x7f),
    0,
  );
  const from = Math.max(first - 1024, 0);
  return bytes.subarray(from, from + SAMPLE_BYTES);
}

/** What is wrong with a name of an encoding that nobody knows. */
export const unknownEncodingMessage = (label: string): string =>
  `there is no encoding ${quoteValue(label)}; write one such as windows-1251, windows-1252, koi8-r or utf-16le`;
