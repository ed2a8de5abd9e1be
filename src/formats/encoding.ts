/** Decodes the bytes of a file. Encodings are not guessed: a file that is not UTF-8 is refused, with the name of its probable encoding. */
import { detect } from 'chardet';
import { type Problems, quoteValue } from './problem.ts';

/** Longer samples do not improve the detection. */
const SAMPLE_BYTES = 64 * 1024;

/** The canonical name of an encoding, such as `windows-1252` for `latin1`; null if it is unknown. */
export function canonicalEncoding(label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).encoding;
  } catch {
    return null;
  }
}

/**
 * The text of a file, without a byte order mark; null after an error was added to `problems`.
 * @param encoding a name that `canonicalEncoding` accepts
 */
export function decodeFile(
  file: string,
  bytes: Uint8Array,
  problems: Problems,
  encoding = 'utf-8',
): string | null {
  const utf16 = encoding === 'utf-8' ? wideEncoding(bytes) : null;
  if (utf16 !== null) {
    problems.error(
      startOf(file),
      'ENCODING',
      `the file is encoded as ${utf16.toUpperCase()}`,
      adviceFor(utf16),
    );
    return null;
  }
  let content: string;
  try {
    content = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const at = { file, ...firstInvalid(bytes, encoding) };
    if (encoding === 'utf-8' && isMixed(bytes)) {
      const hint = 'save the whole file as UTF-8, since any other encoding would garble the rest';
      problems.error(at, 'ENCODING', 'the bytes here are not UTF-8, although the rest of the file is', hint);
      return null;
    }
    const likely = encoding === 'utf-8' ? detect(sampleAround(bytes)) : null;
    const looks = likely === null || likely === 'UTF-8' ? '' : `, it looks like ${likely}`;
    problems.error(at, 'ENCODING', `the file is not ${encoding.toUpperCase()}${looks}`, adviceFor(likely));
    return null;
  }
  const nul = content.indexOf('\0');
  if (nul < 0) return content;
  const at = { file, ...positionAt(content, nul) };
  problems.error(at, 'ENCODING', 'the file contains a NUL byte', 'remove it, or save the file as UTF-8');
  return null;
}

const startOf = (file: string) => ({ file, line: 1, column: 1 });

function adviceFor(likely: string | null): string {
  const readable = likely === null ? null : canonicalEncoding(likely);
  return readable === null || readable === 'utf-8'
    ? 'save the file as UTF-8, or name its encoding with --encoding'
    : `save the file as UTF-8, or read it with --encoding ${readable}`;
}

/** Detects UTF-16 and UTF-32, by their byte order mark or, for Latin text, by every other byte being zero. */
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

/** Whether the file has at least as many valid UTF-8 letters as invalid bytes, which seldom happens by chance. */
function isMixed(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return letters > 0 && letters >= (text.match(/\ufffd/g)?.length ?? 0);
}

/** The position of the first byte that cannot be decoded. */
function firstInvalid(bytes: Uint8Array, encoding: string): { line: number; column: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  return positionAt(text, Math.max(text.indexOf('\ufffd'), 0));
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The bytes around and after the first one that is not ASCII, which distinguish encodings. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    bytes.findIndex((byte) => byte > 0x7f),
    0,
  );
  const from = Math.max(first - 1024, 0);
  return bytes.subarray(from, from + SAMPLE_BYTES);
}

/** The error message for a name that `canonicalEncoding` does not accept. */
export const unknownEncodingMessage = (label: string): string =>
  `unknown encoding ${quoteValue(label)}; use one such as windows-1251, windows-1252, koi8-r or utf-16le`;
