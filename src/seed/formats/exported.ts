/** What a format makes of records. */
import type { Dataset } from '../../domain/record.ts';

export interface ExportedFile {
  /** Without a folder, such as "wego.yaml". */
  readonly name: string;
  readonly content: string;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What the format has no place for, a sentence for each kind; empty where it holds everything. */
  readonly left: readonly string[];
}

/** Turns records into files. Equal records give equal files. */
export type Write = (datasets: readonly Dataset[]) => Exported;

/** Counts what a format cannot say. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  /** `what` in the plural, such as "quantities". */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  sentences(format: string): string[] {
    return [...this.#counts].map(([what, count]) => `${format} has no place for ${what}: ${count} left out.`);
  }
}

/** The id of a dataset as the name of a file. */
export const fileNameOf = (dataset: string): string => dataset.replaceAll('/', '.');
