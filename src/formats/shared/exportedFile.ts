/** What a format makes of records. */
import type { Dataset } from '../../domain/model/record.ts';

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

/** A sentence about claims that rest on facts and sources of datasets that are not among these; none where none does. */
export function restingElsewhere(datasets: readonly Dataset[]): string[] {
  const here = new Set(datasets.flatMap(({ facts, sources }) => [...facts, ...sources].map(({ id }) => id)));
  const elsewhere = new Set<string>();
  let claims = 0;
  for (const { facts } of datasets)
    for (const claim of facts.flatMap((fact) => fact.claims)) {
      const absent = claim.derivedFrom.filter((id) => !here.has(id));
      if (absent.length > 0) claims += 1;
      for (const id of absent) elsewhere.add(id);
    }
  const [first] = elsewhere;
  if (first === undefined) return [];
  const more = elsewhere.size > 1 ? ` and ${elsewhere.size - 1} more` : '';
  return [
    `Claims that are derived from facts of other datasets (${first}${more}): ${claims}; export or apply those datasets too.`,
  ];
}

/** The id of a dataset as the name of a file. */
export const fileNameOf = (dataset: string): string => dataset.replaceAll('/', '.');
