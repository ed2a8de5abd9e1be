/** What a dataset says of a fact, and what it refers to there. */
import type { FactRecord } from '../../domain/model/record.ts';
import { factRecordOf } from '../codec/fact.ts';
import { LABEL_OF_MERGED } from '../mergeRule.ts';
import type { StoredFact } from '../storedRecord.ts';

/** The fact with the claims of a dataset. What merges add is left out: loading the merges of a dataset adds it again. */
export const factOfDataset = (fact: StoredFact, dataset: string): FactRecord =>
  factRecordOf(fact, ({ props }) => props.dataset === dataset && props.rule !== LABEL_OF_MERGED);

/** The ids of the entities, the sources and the facts that a fact refers to. */
export function referencedIds({ roles, claims }: FactRecord): string[] {
  const cited = claims.flatMap(({ source, by, derivedFrom }) => [source, by ?? source, ...derivedFrom]);
  return [...Object.values(roles).flat(), ...cited];
}
