/** The record of an entity as a file, with the limits of any request. */
import { GraphQLError } from 'graphql';
import type { FactKind } from '../../domain/model/kinds.ts';
import { type EntityFile, entityFile } from '../../export/entityRecords.ts';
import { inMebibytes, MAX_FILE_BYTES } from '../../formats/seedFile.ts';
import { newRecord, recordedErrors } from '../../observe/requestRecord.ts';
import type { Graph } from '../../store/graph.ts';
import type { Client } from '../context.ts';
import { asGraphQLError } from '../errors.ts';
import { queryTooLarge } from '../limits/limits.ts';

/** What is asked for. */
export interface ExportRequest {
  /** The id of an entity, without a moment. */
  readonly id: string;
  /** The only kind of facts; null for all. */
  readonly kind: FactKind | null;
  readonly format: 'yaml' | 'jsonld';
}

/** Why there is no file, with the HTTP status. */
interface ExportRefusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type EntityExport = EntityFile | ExportRefusal;

/** What a file may be. */
interface ExportLimits {
  /** The fields that a request may read. */
  readonly costBudget: number;
  /** The bytes of a file; without it as many as a file may have to be read back. */
  readonly bytes?: number;
}

/** The fields that a fact or a claim has in a file, for the cost of a request. */
const FIELDS_OF_RECORD = 20;

/**
 * Reads and writes the record of an entity. Its cost is that of all its facts and claims, which is charged before they are
 * read, and refused over the budget. Throws errors that are unexpected.
 */
export async function exportEntity(
  graph: Graph,
  { id, kind, format }: ExportRequest,
  { costBudget, bytes = MAX_FILE_BYTES }: ExportLimits,
  { record = newRecord(), account }: Client = {},
): Promise<EntityExport> {
  const most = Math.floor(costBudget / FIELDS_OF_RECORD);
  let charged = 0;
  const count = (factsAndClaims: number): void => {
    if (factsAndClaims > most) throw tooLarge(`more than ${most} facts and claims`);
    const more = factsAndClaims * FIELDS_OF_RECORD - charged;
    if (more <= 0) return;
    account?.charge(more);
    charged += more;
    record.cost = (record.cost ?? 0) + more;
    record.cached = false;
  };
  try {
    const file = await entityFile(graph, id, format, { kind, most, count });
    if (Buffer.byteLength(file.text) > bytes) throw tooLarge(`more than ${inMebibytes(bytes)}`);
    return file;
  } catch (thrown) {
    const error = asGraphQLError(thrown, 400);
    if (!(error instanceof GraphQLError)) throw error;
    record.errors = [...record.errors, ...recordedErrors([error])];
    return refusalOf(error);
  }
}

const tooLarge = (what: string): GraphQLError =>
  queryTooLarge(
    `The record has ${what}, which is too much for an answer in YAML or JSON-LD; ask for one kind of facts, such as kind=TENURE, for format=csv, or use fasti export.`,
  );

function refusalOf({ message, extensions }: GraphQLError): ExportRefusal {
  const http = extensions.http as
    | { readonly status?: number; readonly headers?: ReadonlyMap<string, string> }
    | undefined;
  return {
    status: http?.status ?? 400,
    message,
    headers: Object.fromEntries(http?.headers ?? []),
  };
}
