/** Relations that the graph keeps as remarks, because the kind of their target was unknown when they were read. */
import type { FactRecord } from '../../domain/model/record.ts';
import { readRelatedText, relatedText } from '../../domain/model/relatedRemark.ts';
import type { ResolvedEntity } from '../fileRecords.ts';
import type { XmlElement } from '../xml/element.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';
import { relationFact, relationMeaning, typeAndWords } from './relationTypes.ts';

/** A record of a file, by the id with which others refer to it. */
export interface AwaitedRecord {
  readonly recordId: string;
  readonly entity: string;
  readonly element: XmlElement;
}

/**
 * Adds the facts that remarks become now that a record describes their target, as if the record with the relation were
 * read again: with the same claims. Notes the ids of the remarks as superseded.
 */
export function addAwaitedRelations(
  remarks: readonly FactRecord[],
  records: readonly AwaitedRecord[],
  resolveId: (id: string) => ResolvedEntity,
  builder: EacRecordBuilder,
): void {
  const byRecordId = new Map(records.map((record) => [record.recordId, record]));
  // The one without a term was read first.
  const inOrder = remarks.toSorted((a, b) => Number(a.term ?? 1) - Number(b.term ?? 1));
  for (const { id, roles, text, claims } of inOrder) {
    const related = readRelatedText(text ?? '');
    const record = byRecordId.get(related?.href ?? '');
    const [about] = roles.about ?? [];
    if (related === null || record === undefined || about === undefined) continue;
    const [own, other] = [resolveId(about), resolveId(record.entity)];
    const { type, words } = typeAndWords(related.words);
    const fact = relationFact(relationMeaning(words, type), own, other, undefined) ?? {
      kind: 'REMARK' as const,
      roles: { about: [own.id, other.id] },
      properties: { text: relatedText({ words: related.words, name: related.name }) },
    };
    builder.addFact({ ...fact, element: record.element }, claims);
    builder.superseded.push(id);
  }
}
