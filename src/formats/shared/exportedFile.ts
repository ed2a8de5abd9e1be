/** Files that an export writes. */
import type { Dataset } from '../../domain/model/record.ts';

export interface ExportedFile {
  /** Without a folder, such as "wego.yaml". */
  readonly name: string;
  readonly content: string;
}

export interface ExportResult {
  readonly files: readonly ExportedFile[];
  /** What the format cannot represent, one sentence for each kind; empty if the files contain everything. */
  readonly omissions: readonly string[];
}

export interface WriterOptions {
  /** The bytes after which a format that can be read back continues in another file; see `continuedAfter`. */
  readonly maxFileBytes?: number | undefined;
}

/** Writes records as files. Equal records give equal files. */
export type FormatWriter = (datasets: readonly Dataset[], options?: WriterOptions) => ExportResult;

/** Names for the files of an export. No two are equal, not even on file systems that ignore case. */
export class FileNames {
  readonly #used = new Set<string>();

  /** The name, or if it is taken the next of `name-2`, `name-3` and so on. @param extension with the dot */
  next(name: string, extension: string): string {
    for (let i = 1; ; i += 1) {
      const next = `${name}${i === 1 ? '' : `-${i}`}${extension}`;
      if (this.#used.has(next.toLowerCase())) continue;
      this.#used.add(next.toLowerCase());
      return next;
    }
  }
}

/** The id of a dataset as a file name without extension. */
export const datasetFileName = (dataset: string): string => dataset.replaceAll('/', '.');

/** The title of an export: the id of its only dataset, or "fasti" if there are several. */
export function exportTitle(datasets: readonly Dataset[]): string {
  const [first, ...others] = datasets;
  return first !== undefined && others.length === 0 ? first.id : 'fasti';
}
