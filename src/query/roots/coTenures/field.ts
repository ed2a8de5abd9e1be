/** `coTenures`: pairs of people who were in office at the same time. */

import { cypher, Variable } from '../../../store/cypher.ts';
import { matchEntityById } from '../../compile/alias.ts';
import { type ListLimit, limitedList } from '../../compile/boundedList.ts';
import { connection } from '../../compile/connection.ts';
import { listScopeOf } from '../../compile/listScope.ts';
import { type FieldCompiler, type Scope, withProjection } from '../../compile/scope.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { argument } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import { coTenure, pairCertainty } from '../../types/coTenure.ts';
import { unknownId } from '../unknownId.ts';
import { MAX_PAIRS, MAX_TENURES, matchPairs, pairOrder, tenuresWithin } from './pairs.ts';

const ANCHORS = ['id', 'with', 'within'] as const;

/** Throws InputError if no argument limits the pairs. */
function checkAnchor({ args }: Selection): void {
  if (args.id == null && args.with != null)
    throw new InputError(
      'UNBOUNDED_QUESTION',
      `coTenures(with: ${JSON.stringify(args.with)}) has nobody to compare with; give id as well.`,
    );
  if (args.id == null && args.within == null)
    throw new InputError(
      'UNBOUNDED_QUESTION',
      'coTenures has nothing to start from; give person (with whom did they serve), person and with (did the two overlap), or within (who overlapped in its offices), for example within: "ulyanovsk-region".',
    );
}

/** The hint for a question that is too wide. */
const NARROWER = 'ask at a moment, for example at: {asOf: "2017"}, for one person, or within a smaller body';

/** The limits: each id is that of an entity, and there are not too many tenures and pairs. */
function limitsOf(scope: Scope, selection: Selection): ListLimit[] {
  const known = ANCHORS.filter((key) => selection.args[key] != null).map((key): ListLimit => {
    const clauses = matchEntityById(scope, new Variable('n'), null, cypher`${argument(selection, key)}`);
    return { clauses, min: 1, max: 1, refuse: (args) => unknownId(selection, key, args) };
  });
  const at = listScopeOf(scope, selection);
  const tenures: ListLimit = {
    clauses: tenuresWithin(at, new Variable('n'), MAX_TENURES + 1),
    max: MAX_TENURES,
    refuse: ({ within }) =>
      new InputError(
        'UNBOUNDED_QUESTION',
        `coTenures(within: ${JSON.stringify(within)}) has more than ${MAX_TENURES} tenures to compare with each other; ${NARROWER}.`,
      ),
  };
  const found: ListLimit = {
    clauses: matchPairs(listScopeOf(scope, selection), MAX_PAIRS + 1),
    max: MAX_PAIRS,
    refuse: () =>
      new InputError(
        'UNBOUNDED_QUESTION',
        `coTenures has more than ${MAX_PAIRS} pairs to put in order; ${NARROWER}.`,
      ),
  };
  return [...known, ...(selection.args.id == null ? [tenures] : []), found];
}

/** Throws InputError if both people are the same. */
function checkTwo(args: Args): void {
  if (args.id != null && args.id === args.with)
    throw new InputError(
      'INVALID_ID',
      `coTenures(id:, with:) are both ${JSON.stringify(args.id)}; give two people, or id alone.`,
    );
}

export const coTenures: FieldCompiler = (scope, selection) => {
  checkAnchor(selection);
  const projection = coTenure(selection.args.within != null);
  const list = connection({
    items: ['CoTenure'],
    facts: [],
    bindsFact: true,
    bindsRank: true,
    key: (_tenure, _other, rank) => cypher`${rank}`,
    certainty: (at) => pairCertainty(at.item, at.fact),
    match: (at) => ({
      clauses: [
        ...matchPairs(at, MAX_PAIRS),
        cypher`WITH ${at.item}, ${at.fact}, ${at.batch}, ${pairOrder(at.item, at.fact)} AS ${at.rank}`,
      ],
      conditions: [],
    }),
  })(withProjection(scope, projection), selection);
  const plan = limitedList(scope, selection, limitsOf(scope, selection), list);
  return {
    ...plan,
    decode(raw, env) {
      checkTwo(env.run.args[selection.slot] as Args);
      return plan.decode(raw, env);
    },
  };
};
