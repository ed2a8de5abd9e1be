/** The limits on what is read: files, their sizes and texts; and the size at which an export continues in another file. */

const MEBIBYTE = 1024 * 1024;

/** The most files that are read in one run. */
export const MAX_FILES = 2_000;

/** The largest file that is read, if it is not JSON, in bytes. */
export const MAX_FILE_BYTES = 16 * MEBIBYTE;
/** JSON is parsed record by record, so that larger files can be read. */
const MAX_JSON_BYTES = 64 * MEBIBYTE;

/** The most characters of a text. */
export const MAX_TEXT = 10_000;

export const isJsonName = (name: string): boolean => name.toLowerCase().endsWith('.json');

/** The bytes that a file may have, by its name or extension. */
export const maxBytesOf = (name: string): number => (isJsonName(name) ? MAX_JSON_BYTES : MAX_FILE_BYTES);

/** The bytes after which an export continues in another file: half of what is read, since people add records to files. */
export const continuedAfter = (extension: string): number => maxBytesOf(extension) / 2;

export const inMebibytes = (bytes: number): string => `${Number((bytes / MEBIBYTE).toFixed(1))} MiB`;
