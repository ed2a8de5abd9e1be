/** The in-memory header of a fact; its body is spooled to disk. */
import { type FactTopic, topicOf } from '../domain/model/factTopic.ts';
import type { FactKind } from '../domain/model/kinds.ts';
import type { ReadFact } from '../formats/fileRecords.ts';
import type { Position } from '../formats/places.ts';
import { digestOfJson } from './digest.ts';
import type { ReferencedIds } from './referencedIds.ts';

export interface FactHeader {
  readonly id: string;
  readonly kind: FactKind;
  /** False if the id was derived from what identifies the fact. */
  readonly idGiven: boolean;
  /** Whether the fact's own keys have their positions in another mapping than the fact itself. */
  readonly ownKeys: boolean;
  /** Position in the file. */
  readonly line: number;
  readonly column: number;
  /** Offsets of the record and of its positions in their spools. */
  readonly recordOffset: number;
  readonly positionsOffset: number;
  readonly digest: string;
  readonly topic: FactTopic | undefined;
  /** The entity that `topic` is about. */
  readonly topicEntity: string | undefined;
  /** The holder of a tenure. */
  readonly holder: string | undefined;
}

/** Where a fact was spooled, and its position in the file. */
interface SpooledAt {
  readonly recordOffset: number;
  readonly positionsOffset: number;
  readonly at: Position;
}

/**
 * @param json the record as JSON
 * @param ids must contain the ids that the record names
 */
export const factHeaderOf = (
  { record, idGiven, body }: ReadFact,
  json: string,
  { recordOffset, positionsOffset, at }: SpooledAt,
  ids: ReferencedIds,
): FactHeader => {
  const about = topicOf(record.kind, record.type);
  const topicEntity = about && record.roles[about.role]?.[0];
  const holder = record.roles.holder?.[0];
  return {
    id: ids.shared('Fact', record.id),
    kind: record.kind,
    idGiven,
    ownKeys: body !== record,
    line: at.line,
    column: at.column,
    recordOffset,
    positionsOffset,
    digest: digestOfJson(json),
    topic: topicEntity === undefined ? undefined : about?.topic,
    topicEntity: topicEntity && ids.shared('Entity', topicEntity),
    holder: holder && ids.shared('Entity', holder),
  };
};
