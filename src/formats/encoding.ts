/** Decodes the bytes of a file. Encodings are not guessed: a file that is not UTF-8 is refused, with the name of its encoding where that is probable. */
import { isUtf8 as isValidUtf8 } from 'node:buffer';
import { binaryKind } from './binaryKind.ts';
import { betterCyrillicEncoding, cyrillicEncoding } from './cyrillicEncoding.ts';
import { type Problems, quoteValue } from './problem.ts';

/** The canonical name of an encoding, such as `windows-1252` for `latin1`; null if it is unknown. */
export function canonicalEncoding(label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).encoding;
  } catch {
    return null;
  }
}

export interface DecodedFile {
  /** Without a byte order mark. */
  readonly content: string;
  /** The encoding that the file was decoded from; UTF-8 if absent. */
  readonly encoding?: string | undefined;
}

/**
 * The text of a file; null after an error was added to `problems`.
 * @param encoding a name that `canonicalEncoding` accepts, for a file that is not valid UTF-8
 */
export function decodeFile(
  file: string,
  bytes: Uint8Array,
  problems: Problems,
  encoding = 'utf-8',
): DecodedFile | null {
  if (encoding === 'utf-8' || isUtf8(bytes)) return decodeUtf8(file, bytes, problems);
  const wide = wideEncoding(bytes);
  if (wide === null && refuseBinary(file, bytes, problems)) return null;
  const content = decoded(bytes, encoding);
  if (content === null) {
    const at = { file, ...firstInvalid(bytes, encoding) };
    const likely = wide ?? cyrillicEncoding(bytes);
    problems.error(
      at,
      'ENCODING',
      `the file is not ${encoding.toUpperCase()}${looksLike(likely)}`,
      adviceFor(likely),
    );
    return null;
  }
  const isLatin = LATIN.test(encoding);
  const other = isLatin
    ? cyrillicEncoding(bytes)
    : CYRILLIC.test(encoding)
      ? betterCyrillicEncoding(bytes, encoding)
      : null;
  if (other !== null) {
    const letter = /[\u0080-\uffff]{3,}/.exec(content);
    const at = { file, ...positionAt(content, letter?.index ?? 0) };
    const wrong = `read as ${encoding.toUpperCase()}, this is ${quoteValue(letter?.[0] ?? '')}${looksLike(other)}`;
    if (isLatin) {
      problems.error(at, 'ENCODING', wrong, adviceFor(other));
      return null;
    }
    // Which Cyrillic letters are words is only probable.
    problems.warning(at, 'ENCODING', wrong, adviceFor(other));
  }
  return withoutNul(file, content, problems) ? { content, encoding } : null;
}

/** The one-byte encodings of Latin alphabets. They can decode any bytes, so that a wrong one gives wrong letters, not an error. */
const LATIN = /^(windows-125[02478]|iso-8859-(1|2|3|4|10|13|14|15|16)|macintosh)$/;

/** The one-byte encodings of Cyrillic, each of which can decode the others to wrong letters. */
const CYRILLIC = /^(windows-1251|koi8-[ru]|ibm866|iso-8859-5|x-mac-cyrillic)$/;

function decodeUtf8(file: string, bytes: Uint8Array, problems: Problems): DecodedFile | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const wrong = `the file is encoded as ${wide.toUpperCase()}`;
    problems.error(startOf(file), 'ENCODING', wrong, adviceFor(wide));
    return null;
  }
  if (refuseBinary(file, bytes, problems)) return null;
  const content = decoded(bytes, 'utf-8');
  if (content !== null) return withoutNul(file, content, problems) ? { content } : null;
  const at = { file, ...firstInvalid(bytes, 'utf-8') };
  if (isMixed(bytes)) {
    const hint = 'save the whole file as UTF-8, since any other encoding would garble the rest';
    problems.error(at, 'ENCODING', 'the bytes here are not UTF-8, although the rest of the file is', hint);
    return null;
  }
  const likely = cyrillicEncoding(bytes);
  problems.error(at, 'ENCODING', `the file is not UTF-8${looksLike(likely)}`, adviceFor(likely));
  return null;
}

/** The text, or null if the bytes are invalid in this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // Decoded at once, Node 20 reads windows-1252 as Latin-1, which has control characters in place of "–" and "„".
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}

/**
 * Whether a file is UTF-8, which text in another encoding hardly ever is by chance. Exceptions are UTF-16, which contains
 * NUL bytes, and ISO-2022, which contains the escape character.
 */
const isUtf8 = (bytes: Uint8Array): boolean =>
  isValidUtf8(bytes) && !bytes.includes(0) && !bytes.includes(0x1b);

/** Whether a file is binary, which is reported. */
export function refuseBinary(file: string, bytes: Uint8Array, problems: Problems): boolean {
  const binary = binaryKind(bytes);
  if (binary === null) return false;
  problems.error(startOf(file), 'UNKNOWN_FORMAT', `the file is ${binary.what}, not text`, binary.hint);
  return true;
}

function withoutNul(file: string, content: string, problems: Problems): boolean {
  const nul = content.indexOf('\0');
  if (nul < 0) return true;
  const at = { file, ...positionAt(content, nul) };
  problems.error(at, 'ENCODING', 'the file contains a NUL byte', 'remove it, or save the file as UTF-8');
  return false;
}

const looksLike = (likely: string | null): string => (likely === null ? '' : `, it looks like ${likely}`);

const startOf = (file: string) => ({ file, line: 1, column: 1 });

/** Which of these it is cannot be seen in a file: each has a letter for nearly every byte, and most letters are the same. */
const LATIN_ENCODINGS =
  'windows-1252 for letters of Western Europe, windows-1250 for those of Central Europe, windows-1254 for Turkish';

function adviceFor(likely: string | null): string {
  if (likely === null)
    return `save the file as UTF-8, or name its encoding with --encoding, such as ${LATIN_ENCODINGS}`;
  const readable = canonicalEncoding(likely);
  return `save the file as UTF-8${readable === null ? '' : `, or read it with --encoding ${readable}`}`;
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

/** The error message for a name that `canonicalEncoding` does not accept. */
export const unknownEncodingMessage = (label: string): string =>
  `unknown encoding ${quoteValue(label)}; use one such as windows-1251, windows-1252, koi8-r or utf-16le`;
