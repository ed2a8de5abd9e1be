/** Files that an export writes, and what it leaves out because the format cannot represent it. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import type { Dataset, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { KindSpool } from './spool.ts';

export interface ExportedFile {
  /** Without a folder, such as "wego.yaml". */
  readonly name: string;
  readonly content: string;
  /** What is written in place of the content, if the format is no text. */
  readonly bytes?: Uint8Array;
}

export interface ExportResult {
  readonly files: readonly ExportedFile[];
  /** What the format cannot represent, one sentence for each kind; empty if the files contain everything. */
  readonly omissions: readonly string[];
}

export interface WriterOptions {
  /** The bytes after which a format that can be read back continues in another file; see `CONTINUED_AFTER`. */
  readonly maxFileBytes?: number | undefined;
}

/** A dataset whose facts may wait in a temporary file; each time they are gone through, they are read again. */
export interface WrittenDataset extends Omit<Dataset, 'facts'> {
  readonly facts: Iterable<FactRecord>;
}

/** The facts of a kind in their order. */
export function* factsOfKind(facts: Iterable<FactRecord>, kind: FactKind): Generator<FactRecord> {
  if (facts instanceof KindSpool) yield* facts.ofKind(kind);
  else for (const fact of facts) if (fact.kind === kind) yield fact;
}

/** Writes records as files. Equal records give equal files. */
export type FormatWriter = (datasets: readonly WrittenDataset[], options?: WriterOptions) => ExportResult;

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
function exportTitle(datasets: readonly WrittenDataset[]): string {
  const [first, ...others] = datasets;
  return first !== undefined && others.length === 0 ? first.id : 'fasti';
}

/** The stored texts of sources as files, by the id of the source. @param prefix of their names */
export function sourceTexts(
  sources: readonly SourceRecord[],
  prefix: string,
  names: FileNames,
): ReadonlyMap<string, ExportedFile> {
  const texts = sources.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }]));
  return new Map(
    texts.map(({ id, text }) => [
      id,
      { name: names.next(`${prefix}${datasetFileName(id)}`, '.txt'), content: text },
    ]),
  );
}

/**
 * A writer of one file for all datasets; it writes none where there are none, or `write` has nothing to write.
 * @param format its name in the omissions
 */
export const oneFileWriter =
  (
    format: string,
    extension: string,
    write: (datasets: readonly WrittenDataset[], omissions: Omissions, title: string) => string | null,
  ): FormatWriter =>
  (datasets) => {
    if (datasets.length === 0) return { files: [], omissions: [] };
    const omissions = new Omissions();
    const title = exportTitle(datasets);
    const content = write(datasets, omissions, title);
    const files = content === null ? [] : [{ name: `${datasetFileName(title)}${extension}`, content }];
    return { files, omissions: omissions.sentences(format) };
  };

/** The kinds of facts that formats of entities and their relations have a place for. */
const LINKING_OR_TIMES: ReadonlySet<FactKind> = new Set([
  'TENURE',
  'MEMBERSHIP',
  'PARTICIPATION',
  'RELATION',
  'NAME',
  'EXISTENCE',
]);

/** Counts omitted records by what they are. */
export class Omissions {
  readonly #counts = new Map<string, number>();

  /** `what` in the plural, such as "quantities". */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** Counts the facts of the kinds that formats of entities and their relations have no place for, by the plural of their kind. */
  addOtherKinds(facts: readonly FactRecord[]): void {
    for (const kind of FACT_KINDS)
      if (!LINKING_OR_TIMES.has(kind))
        this.add(FACT_KIND_TRAITS[kind].plural, facts.filter((fact) => fact.kind === kind).length);
  }

  sentences(format: string): string[] {
    return [...this.#counts].map(([what, count]) => `${format} has no place for ${what}: ${count} left out.`);
  }
}

function* recordsIn(datasets: readonly WrittenDataset[]): Generator<FactRecord | SourceRecord> {
  for (const { facts, sources } of datasets) {
    yield* facts;
    yield* sources;
  }
}

/** A sentence about claims derived from facts or sources outside these datasets; an empty list if there are none. */
export function externalDerivations(datasets: readonly WrittenDataset[]): string[] {
  const exported = new Set<string>();
  for (const { id } of recordsIn(datasets)) exported.add(id);
  const missing = new Set<string>();
  let claims = 0;
  for (const record of recordsIn(datasets))
    for (const { derivedFrom } of 'claims' in record ? record.claims : []) {
      const absent = derivedFrom.filter((id) => !exported.has(id));
      if (absent.length > 0) claims += 1;
      for (const id of absent) missing.add(id);
    }
  const [first] = missing;
  if (first === undefined) return [];
  const more = missing.size > 1 ? ` and ${missing.size - 1} more` : '';
  return [
    `Claims that are derived from facts of other datasets (${first}${more}): ${claims}; export or apply those datasets too.`,
  ];
}
