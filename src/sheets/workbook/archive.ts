/** Reads and writes the parts of a ZIP archive, in which workbooks are stored, and reads the XML in them within limits. */
import { type Zippable, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { partsIn } from './zip.ts';

/** The most parts of an archive; a workbook has a few for each sheet. */
const MAX_PARTS = 5_000;
/** The most bytes that the parts which are read may have together. */
const MAX_INFLATED = 128 * 1024 * 1024;
/** The bytes of a part that are read at once. */
const CHUNK = 256 * 1024;
/** Parts of workbooks have a dozen levels. */
const MAX_DEPTH = 100;

/** Why a workbook cannot be read. */
export class WorkbookFault extends Error {
  /** What would work: a clause without a full stop. */
  readonly hint: string;

  /** @param message what is wrong: a clause without a full stop */
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const DAMAGED = 'open it in a spreadsheet program and save it again';

/** Parts that say nothing about cells: charts, drawings, objects, pictures. */
const UNREAD =
  /(^|\/)(charts|drawings|media|theme|pivotTables|pivotCache|externalLinks|queryTables|tables|slicers|slicerCaches|timelines|customXml|printerSettings|ctrlProps|activeX|docProps(?!\/app\.xml$)|Object [^/]*|ObjectReplacements|Pictures|Thumbnails|Configurations2)\//i;

/** The parts by their names in lower case. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts that are read of a workbook. @throws WorkbookFault if it is damaged or too large */
export function partsOf(archive: Uint8Array): Parts {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const parts = new Map<string, Uint8Array>();
  let [count, packed, inflated] = [0, 0, 0];
  try {
    for (const part of partsIn(bytes)) {
      count += 1;
      if (count > MAX_PARTS)
        throw new WorkbookFault(`the workbook has more than ${MAX_PARTS} parts`, DAMAGED);
      if (!/\.(xml|rels)$/i.test(part.name) || UNREAD.test(part.name)) continue;
      if (part.isEncrypted) throw protectedFault();
      packed += part.packed;
      inflated += part.size;
      if (inflated > MAX_INFLATED)
        throw new WorkbookFault(
          `the workbook has more than ${MAX_INFLATED / 1024 / 1024} MiB when it is unpacked`,
          'split it, and remove formats of empty rows and columns',
        );
      // Parts that share bytes would be unpacked again and again; programs differ in which of two parts they read.
      const name = part.name.toLowerCase();
      if (packed > bytes.length || parts.has(name))
        throw new WorkbookFault(`the workbook has parts in each other, or two named ${part.name}`, DAMAGED);
      parts.set(name, part.unpack());
    }
    return parts;
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault('the workbook is damaged', DAMAGED);
  }
}

/** An archive of the parts. Equal parts give equal archives. */
export function packed(parts: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  // One time for all, which is local: none before 1980 can be written.
  const mtime = new Date(1980, 0, 1, 12);
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime }];
  return zipSync(files, { level: 6 });
}

/** Why a workbook whose parts are encrypted cannot be read. */
export const protectedFault = (): WorkbookFault =>
  new WorkbookFault('the workbook is protected by a password', 'save it without one');

/** The attributes of an element by their names without prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is called while a part is read; names are without prefix. */
export interface PartHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** @throws WorkbookFault always */
const refuse = (name: string): never => {
  throw new WorkbookFault(`the part ${name} of the workbook is not well-formed XML in UTF-8`, DAMAGED);
};

function bytesOf(parts: Parts, name: string): Uint8Array {
  const bytes = parts.get(name.toLowerCase());
  if (bytes === undefined) throw new WorkbookFault(`the workbook has no part ${name}`, DAMAGED);
  return bytes;
}

/** The text of a part, in pieces. @throws WorkbookFault if there is none, or if it is not UTF-8 */
function* piecesOf(parts: Parts, name: string): Generator<string> {
  const bytes = bytesOf(parts, name);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
    } catch {
      refuse(name);
      return;
    }
    yield text;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads the XML of a part. Document types are refused, so that nothing is expanded or loaded.
 * @throws WorkbookFault if it is not well-formed UTF-8
 */
export function readPart(parts: Parts, name: string, handler: PartHandler): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', () => refuse(name));
  parser.on('doctype', () => refuse(name));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse(name);
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes)) attributes[local(key)] = value;
    handler.open(local(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(local(tag.name));
  });
  parser.on('text', (run) => handler.text?.(run));
  parser.on('cdata', (run) => handler.text?.(run));
  for (const text of piecesOf(parts, name)) parser.write(text);
  parser.close();
}
