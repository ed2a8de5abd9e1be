/** `EvidenceDistance`. */
import { type EvidenceDistance, evidenceDistance } from '../../domain/claims/evidence.ts';
import type { Support } from '../../domain/model/kinds.ts';
import { boundsOf } from '../compile/certainty.ts';
import { computed } from '../compile/fieldReaders.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

const distance: ValueType<EvidenceDistance> = valueType('EvidenceDistance', {
  atLeast: ({ atLeast }) => atLeast,
  atMost: ({ atMost }) => atMost,
});

/** `Fact.evidenceDistance`. */
export const evidenceDistanceOfFact = computed(
  ['startMin', 'startMax', 'endMin', 'endMax', 'support', 'saidStart', 'saidEnd', 'namedDays'],
  (values, env, selection) => {
    const { days } = env.moment;
    const [saidStart, saidEnd, namedDays] = values.slice(5) as readonly (readonly never[] | null)[];
    const found =
      days &&
      evidenceDistance(
        {
          bounds: boundsOf(values),
          support: values[4] as Support,
          dates: [...(saidStart ?? []), ...(saidEnd ?? [])],
          others: namedDays ?? [],
        },
        days,
      );
    return distance(found, selection, env);
  },
);
