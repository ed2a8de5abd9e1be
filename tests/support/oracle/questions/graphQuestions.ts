/** Random questions about how entities are linked: what lies around some, the ways between two, and who is central. */
import fc from 'fast-check';
import { ENTITIES } from '../archive/vocabulary.ts';
import type { Question } from './question.ts';
import { allOf, idOf, maybe, relationTypes, rootMoment } from './randomArguments.ts';
import { entity, fact } from './randomSelections.ts';

const whole = { around: null, sizes: [], backward: false } as const;

const whole1To = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: most }).map(String);

const someIds = fc
  .array(idOf(ENTITIES), { minLength: 1, maxLength: 3 })
  .map((ids) => [`around: [${ids.join(', ')}]`]);

export const network: fc.Arbitrary<Question> = fc
  .record({
    args: allOf(
      someIds,
      maybe('hops', whole1To(3), 4),
      maybe(
        'kinds',
        fc.constantFrom('[TENURE]', '[RELATION, NAME]', '[MEMBERSHIP, PARTICIPATION]', '[NAME]'),
        1,
      ),
      // Few entities, since what many may read is over the budget.
      whole1To(12).map((limit) => [`limit: ${limit}`]),
      rootMoment,
    ),
    node: entity('ENTITY', 1, false),
    edge: fact('FACT', 0),
  })
  .map(({ args, node, edge }) => ({
    ...whole,
    kind: 'network',
    field: 'network',
    args,
    select: `nodes { id ${node} } edges { from to role toRole fact { id ${edge} } } truncated`,
  }));

const CITATION = 'citation { rank modality status source { id } }';

export const paths: fc.Arbitrary<Question> = fc
  .record({
    ends: fc.uniqueArray(idOf(ENTITIES), { minLength: 2, maxLength: 2 }),
    args: allOf(
      maybe('maxHops', whole1To(4), 1),
      maybe('kinds', fc.constantFrom('[TENURE, RELATION]', '[MEMBERSHIP, PARTICIPATION, NAME]'), 1),
      relationTypes('relationTypes'),
      maybe('time', fc.constantFrom('ANY', 'SIMULTANEOUS', 'CHRONOLOGICAL'), 4),
      maybe('first', whole1To(12)),
      rootMoment,
    ),
    hop: fact('FACT', 0),
    end: entity('ENTITY', 0, false),
  })
  .map(({ ends: [from, to], args, hop, end }) => ({
    ...whole,
    kind: 'paths',
    field: 'paths',
    args: [`from: ${from}`, `to: ${to}`, ...args],
    select: `hops { fact { id ${hop} } role toRole from { id ${end} } to { id ${end} } ${CITATION} } interval { earliest latest coreStart coreEnd } certainty`,
  }));

export const centrality: fc.Arbitrary<Question> = fc
  .record({
    args: allOf(
      fc.constantFrom(['metric: DEGREE'], ['metric: DEGREE'], ['metric: CLOSENESS'], ['metric: BETWEENNESS']),
      maybe('kinds', fc.constantFrom('[TENURE, RELATION]', '[MEMBERSHIP, PARTICIPATION, NAME]'), 1),
      maybe('every', fc.constantFrom('"P2Y"', '"P5Y"', '"P10Y"'), 1),
      maybe('first', whole1To(6)),
      rootMoment,
    ),
    node: entity('ENTITY', 0, false),
  })
  .map(({ args, node }) => ({
    ...whole,
    kind: 'centrality',
    field: 'centrality',
    args,
    select: `interval { earliest latest } coverage definite undated entities links scores { entity { id ${node} } score rank }`,
  }));
