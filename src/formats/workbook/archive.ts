/** Reads the parts of a ZIP archive, in which workbooks are stored, and the XML in them, both within limits. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The most parts of an archive; a workbook has a few for each sheet. */
const MAX_PARTS = 5_000;
/** The most bytes that the parts which are read may have together. */
const MAX_INFLATED = 128 * 1024 * 1024;
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
  /(^|\/)(charts|drawings|media|theme|pivotTables|pivotCache|externalLinks|queryTables|tables|slicers|slicerCaches|timelines|customXml|printerSettings|ctrlProps|activeX|docProps|Object [^/]*|ObjectReplacements|Pictures|Thumbnails|Configurations2)\//i;

/** The parts by their names in lower case. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts that are read of a workbook. @throws WorkbookFault if it is damaged or too large */
export function partsOf(archive: Uint8Array): Parts {
  let [count, inflated] = [0, 0];
  const parts = new Map<string, Uint8Array>();
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MAX_PARTS)
          throw new WorkbookFault(`the workbook has more than ${MAX_PARTS} parts`, DAMAGED);
        if (!/\.(xml|rels)$/i.test(name) || UNREAD.test(name)) return false;
        inflated += originalSize;
        if (inflated > MAX_INFLATED)
          throw new WorkbookFault(
            `the workbook has more than ${MAX_INFLATED / 1024 / 1024} MiB when it is unpacked`,
            'split it, and remove formats of empty rows and columns',
          );
        return true;
      },
    });
    for (const [name, bytes] of Object.entries(files)) parts.set(name.toLowerCase(), bytes);
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault('the workbook is damaged', DAMAGED);
  }
  return parts;
}

/** The attributes of an element by their names without prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is called while a part is read; names are without prefix. */
export interface PartHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads the XML of a part. Document types are refused, so that nothing is expanded or loaded.
 * @throws WorkbookFault if it is not well-formed UTF-8
 */
export function readPart(parts: Parts, name: string, handler: PartHandler): void {
  const bytes = parts.get(name.toLowerCase());
  if (bytes === undefined) throw new WorkbookFault(`the workbook has no part ${name}`, DAMAGED);
  const refuse = (): never => {
    throw new WorkbookFault(`the part ${name} of the workbook is not well-formed`, DAMAGED);
  };
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse();
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes)) attributes[local(key)] = value;
    handler.open(local(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(local(tag.name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const text = utf8(bytes);
  if (text === null) refuse();
  else parser.write(text).close();
}
