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

/** Writes records as files. Equal records give equal files. */
export type FormatWriter = (datasets: readonly Dataset[]) => ExportResult;

/** The id of a dataset as a file name without extension. */
export const datasetFileName = (dataset: string): string => dataset.replaceAll('/', '.');

/** The title of an export: the id of its only dataset, or "fasti" if there are several. */
export function exportTitle(datasets: readonly Dataset[]): string {
  const [first, ...others] = datasets;
  return first !== undefined && others.length === 0 ? first.id : 'fasti';
}
