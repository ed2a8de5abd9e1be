/** Random `network` and `paths` queries. */
import fc from 'fast-check';
import { ENTITY_IDS } from '../archive/vocabulary.ts';
import { ANY_PAIR, type Answerable, mostly } from './answerable.ts';
import type { OracleQuestion } from './question.ts';
import { allOf, idOf, optional, rareMoment, relationTypes, rootMoment } from './randomArguments.ts';
import { entity, fact } from './randomSelections.ts';

const unpaged = { parent: null, sizes: [], backward: false } as const;

const integerUpTo = (max: number): fc.Arbitrary<string> => fc.integer({ min: 1, max }).map(String);

const someIds = fc
  .array(idOf(ENTITY_IDS), { minLength: 1, maxLength: 3 })
  .map((ids) => [`ids: [${ids.join(', ')}]`]);

export const network: fc.Arbitrary<OracleQuestion> = fc
  .record({
    args: allOf(
      someIds,
      optional('hops', integerUpTo(3), 4),
      optional(
        'kinds',
        fc.constantFrom('[TENURE]', '[RELATION, NAME]', '[MEMBERSHIP, PARTICIPATION]', '[NAME]'),
        1,
      ),
      // A small size: larger networks exceed the cost limit of queries.
      integerUpTo(12).map((size) => [`first: ${size}`]),
      rootMoment,
    ),
    node: entity('ENTITY', 1, false),
    edge: fact('FACT', 0),
  })
  .map(({ args, node, edge }) => ({
    ...unpaged,
    kind: 'network',
    field: 'network',
    args,
    select: `nodes { id ${node} } edges { fromRecordId toRecordId fromRole toRole fact { id ${edge} } } complete`,
  }));

const CITATION = 'bestClaim { rank modality status source { id } }';

export const paths = ({ connected }: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc
    .record({
      ends: mostly(connected, ANY_PAIR),
      turned: fc.boolean(),
      args: allOf(
        optional('maxHops', integerUpTo(4), 1),
        optional('kinds', fc.constantFrom('[TENURE, RELATION]', '[MEMBERSHIP, PARTICIPATION, NAME]'), 1),
        relationTypes('relationTypes'),
        optional('time', fc.constantFrom('ANY', 'SIMULTANEOUS', 'CHRONOLOGICAL'), 4),
        optional('first', integerUpTo(12)),
        rareMoment,
      ),
      hop: fact('FACT', 0),
      end: entity('ENTITY', 0, false),
    })
    .map(({ ends: [a, b], turned, args, hop, end }) => ({
      ...unpaged,
      kind: 'paths',
      field: 'paths',
      args: [`from: "${turned ? b : a}"`, `to: "${turned ? a : b}"`, ...args],
      select: `complete nodes { hops { fact { id ${hop} } fromRole toRole from { id ${end} } to { id ${end} } ${CITATION} } interval { earliest latest coreStart coreEnd } certainty }`,
    }));
