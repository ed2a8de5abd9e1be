/** What is wrong where a CSV file cannot be scanned, and what would work. */
import { MAX_CELLS, MAX_ROW, type ScanFault } from './scanner.ts';

export const SCAN_FAULTS: Readonly<Record<ScanFault, readonly [string, string]>> = {
  OPEN_QUOTE: [
    'the quote that opens here is never closed',
    'close it, and write "" for a quote inside the cell',
  ],
  TEXT_AFTER_QUOTE: [
    'there is text after a closing quote',
    'put quotes around the whole cell, and write "" for a quote inside it',
  ],
  LONG_ROW: [`the row has more than ${MAX_ROW} characters`, 'look for an unclosed quote'],
  MANY_CELLS: [`the row has more than ${MAX_CELLS} cells`, 'remove some, or check the delimiter'],
};
