/**
 * The records of a backup: every version of every record that a batch sees, as JSON, one record a line. Described in
 * `docs/backup.md`. A record does not depend on the engine, nor on how far closed versions were swept.
 */
import { isObject } from '../../domain/model/isObject.ts';
import { ENTITY_KINDS, FACT_KINDS } from '../../domain/model/kinds.ts';
import { CLAIM_ENTITIES } from '../../domain/model/record.ts';
import type { PropertyValue, Props } from '../codec/storedRecord.ts';
import { ROLE_RELATIONSHIPS } from '../graphLayout.ts';

/** The version of the format. */
export const BACKUP_FORMAT = 1;

/** The first line. */
export interface BackupHeader {
  readonly type: 'backup';
  readonly format: number;
  /** The layout of the graph that the properties have; see `LAYOUT_VERSION`. */
  readonly layout: number;
  /** The newest batch that it contains. */
  readonly batch: number;
  /** When that batch was written, ISO 8601 in UTC. */
  readonly at: string;
  /** The largest lists of the graph, as the clock has them. */
  readonly largestLists: readonly string[];
}

/** The last line, without which a backup is incomplete. */
export interface BackupFooter {
  readonly type: 'end';
  /** The number of lines between the first and the last. */
  readonly records: number;
  /** Whether batches were written meanwhile, so that derived properties may be those of a later batch. */
  readonly overtaken: boolean;
  /** SHA-256 of the lines before this one, each with a line feed, and of this one without it; earlier versions wrote none. */
  readonly digest?: string;
}

/** An entity, a source or a claim: the id, and the batch that closed it, if one did. A closed id may be used again. */
export type RecordRef = readonly [id: string, until: number | null];

/** An entity or a source with its former states; `texts` are the versions of the text of a source. */
export interface BackedUpRecord {
  readonly type: 'entity' | 'source';
  readonly props: Props;
  readonly states?: readonly Props[];
  readonly texts?: readonly Props[];
}

export interface BackedUpClaim {
  readonly type: 'claim';
  readonly props: Props;
  readonly source: RecordRef;
  readonly by?: RecordRef;
  readonly replaces?: RecordRef;
  readonly replacedBy?: RecordRef;
}

/** A version of a fact. */
export interface BackedUpFact {
  readonly type: 'fact';
  readonly withdrawn?: true;
  readonly props: Props;
  readonly roles: readonly (readonly [relationship: string, as: string, entity: RecordRef])[];
  /** Its claims: the id, the batch that created the claim, and the one that closed it. */
  readonly claims: readonly (readonly [id: string, from: number, until: number | null])[];
}

export interface BackedUpBatch {
  readonly type: 'batch';
  readonly props: Props;
  /** The id of the batch that it reverts. */
  readonly reverts?: string;
}

interface BackedUpDataset {
  readonly type: 'dataset';
  readonly props: Props;
}

/** A record; they are in the order in which each finds those that it refers to before it. */
export type BackupRecord = BackedUpBatch | BackedUpDataset | BackedUpRecord | BackedUpClaim | BackedUpFact;

export type BackupLine = BackupHeader | BackupRecord | BackupFooter;

/** A line that is not what a backup has there; the message says what it is. */
export class BackupFormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupFormatError';
  }
}

const isProperty = (value: unknown): value is PropertyValue =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'));

const isProps = (value: unknown): value is Props => isObject(value) && Object.values(value).every(isProperty);

const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);

const isUntil = (value: unknown): value is number | null => value === null || Number.isInteger(value);

const isRef = (value: unknown): value is RecordRef =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && isUntil(value[1]);

const isRole = (value: unknown): value is BackedUpFact['roles'][number] =>
  Array.isArray(value) &&
  value.length === 3 &&
  ROLE_RELATIONSHIPS.includes(String(value[0])) &&
  typeof value[1] === 'string' &&
  isRef(value[2]);

const isClaimLink = (value: unknown): value is BackedUpFact['claims'][number] =>
  Array.isArray(value) &&
  value.length === 3 &&
  typeof value[0] === 'string' &&
  Number.isInteger(value[1]) &&
  isUntil(value[2]);

/** What a version of a record must have. */
const isVersion = (value: unknown, kinds: readonly string[]): value is Props =>
  isProps(value) &&
  typeof value.id === 'string' &&
  Number.isInteger(value.knownFrom) &&
  Number.isInteger(value.knownTo) &&
  kinds.includes(String(value.kind));

const isAbsentOr = <T>(value: unknown, is: (item: unknown) => item is T): boolean =>
  value === undefined || isListOf(value, is);

/** The shape of each type of line. Kinds and relationships become part of statements, so only known ones are accepted. */
const SHAPES: Readonly<Record<BackupLine['type'], (line: Readonly<Record<string, unknown>>) => boolean>> = {
  backup: ({ format, layout, batch, at, largestLists }) =>
    [format, layout, batch].every(Number.isInteger) &&
    typeof at === 'string' &&
    isListOf(largestLists, (item) => typeof item === 'string'),
  end: ({ records, overtaken, digest }) =>
    Number.isInteger(records) &&
    typeof overtaken === 'boolean' &&
    ['undefined', 'string'].includes(typeof digest),
  batch: ({ props, reverts }) =>
    isProps(props) && typeof props.id === 'string' && ['undefined', 'string'].includes(typeof reverts),
  dataset: ({ props }) => isProps(props) && typeof props.id === 'string',
  entity: ({ props, states }) => isVersion(props, ENTITY_KINDS) && isAbsentOr(states, isProps),
  source: ({ props, states, texts }) =>
    isVersion(props, ['SOURCE']) && isAbsentOr(states, isProps) && isAbsentOr(texts, isProps),
  claim: ({ props, source, ...line }) =>
    isVersion(props, ['CLAIM']) &&
    isRef(source) &&
    CLAIM_ENTITIES.every((key) => line[key] === undefined || isRef(line[key])),
  fact: ({ props, roles, claims, withdrawn }) =>
    isVersion(props, FACT_KINDS) &&
    isListOf(roles, isRole) &&
    isListOf(claims, isClaimLink) &&
    (withdrawn === undefined || withdrawn === true),
};

/** Reads one line. Throws BackupFormatError if it is not a line of a backup. */
export function parseBackupLine(text: string, number: number): BackupLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (error) {
    throw new BackupFormatError(
      `Line ${number} is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const type = isObject(line) ? String(line.type) : '';
  if (!isObject(line) || !Object.hasOwn(SHAPES, type) || !SHAPES[type as BackupLine['type']](line))
    throw new BackupFormatError(`Line ${number} is no record of a Fasti backup.`);
  return line as unknown as BackupLine;
}
