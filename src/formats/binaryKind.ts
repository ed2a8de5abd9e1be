/** Recognizes files that are not text: images, spreadsheets, archives. */

/** What a binary file is, and how its content can be read after all. */
export interface BinaryKind {
  /** With its article: "a spreadsheet". */
  readonly what: string;
  readonly hint: string;
}

const AS_TABLE = 'save it as CSV in UTF-8, one file for each sheet';
const AS_WORKBOOK = 'name it .xlsx or .ods, as what it is, and its sheets are read';
const AS_RECORDS = 'enter what it says into a table or a YAML file; fasti template prints empty tables';
const AS_FILES = 'unpack it, and name the files in it';

const spreadsheet = (program: string, hint = AS_TABLE): BinaryKind => ({
  what: `a spreadsheet (${program})`,
  hint,
});
const document = (program: string): BinaryKind => ({ what: `a document (${program})`, hint: AS_RECORDS });
const image = (type: string): BinaryKind => ({ what: `an image (${type})`, hint: AS_RECORDS });
const archive = (type: string): BinaryKind => ({ what: `an archive (${type})`, hint: AS_FILES });

/** The bytes, as Latin-1, that files of a kind have at an offset. */
const SIGNATURES: readonly (readonly [offset: number, bytes: string, kind: BinaryKind])[] = [
  [0, '\x89PNG\r\n', image('PNG')],
  [0, '\xff\xd8\xff', image('JPEG')],
  [0, 'GIF87a', image('GIF')],
  [0, 'GIF89a', image('GIF')],
  [0, 'II*\0', image('TIFF')],
  [0, 'MM\0*', image('TIFF')],
  [8, 'WEBP', image('WebP')],
  [4, 'ftypheic', image('HEIC')],
  [4, 'ftypavif', image('AVIF')],
  [0, '%PDF-', document('PDF')],
  [0, '{\\rtf', document('RTF')],
  [0, '\x1f\x8b', archive('gzip')],
  [0, 'BZh', archive('bzip2')],
  [0, '7z\xbc\xaf\x27\x1c', archive('7z')],
  [0, 'Rar!\x1a', archive('RAR')],
  [0, '\xfd7zXZ', archive('xz')],
  [0, 'SQLite format 3\0', { what: 'a database (SQLite)', hint: 'export its tables as CSV' }],
];

/** What a ZIP file is, by the names and types in it; the first match is used. */
const ZIPPED: readonly (readonly [part: string, kind: BinaryKind])[] = [
  ['opendocument.spreadsheet', spreadsheet('OpenDocument', AS_WORKBOOK)],
  ['opendocument.text', document('OpenDocument')],
  ['Index/Tables/', spreadsheet('Numbers')],
  ['xl/', spreadsheet('Excel', AS_WORKBOOK)],
  ['word/', document('Word')],
];

/** What a file of the older Microsoft formats is, by the name of its main stream in UTF-16. */
const COMPOUND: readonly (readonly [stream: string, kind: BinaryKind])[] = [
  ['W\0o\0r\0k\0b\0o\0o\0k\0', spreadsheet('Excel')],
  ['W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', document('Word')],
];

const SAMPLE_BYTES = 64 * 1024;
/** Text has no control characters; a few are a mistake in a text, more are binary data. */
const MIN_CONTROLS = 4;
const MIN_CONTROL_SHARE = 0.03;

/** What a file is if it is not text; null for text in whatever one-byte encoding or UTF-8. UTF-16 looks binary. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = whole.toString('latin1', 0, 32);
  if (start.startsWith('PK\x03\x04')) return contained(whole, ZIPPED) ?? archive('ZIP');
  if (start.startsWith('\xd0\xcf\x11\xe0')) return contained(whole, COMPOUND) ?? document('Microsoft Office');
  const known = SIGNATURES.find(([offset, signature]) => start.startsWith(signature, offset));
  if (known !== undefined) return known[2];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0);
  const isBinary = controls >= MIN_CONTROLS && controls > sample.length * MIN_CONTROL_SHARE;
  return isBinary ? { what: 'a binary file', hint: 'name a file of text: YAML, CSV, JSON or XML' } : null;
}

function contained(
  bytes: Buffer,
  kinds: readonly (readonly [part: string, kind: BinaryKind])[],
): BinaryKind | null {
  return kinds.find(([part]) => bytes.includes(part, 0, 'latin1'))?.[1] ?? null;
}

/** Tabs, line breaks, form feeds, and the escape character of ISO-2022-JP are part of texts. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
