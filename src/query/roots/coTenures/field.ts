/** `coTenures`: pairs of people who were in office at the same time. */

import { cypher, Variable } from '../../../store/cypher.ts';
import { matchEntityById } from '../../compile/alias.ts';
import { type ListLimit, limitedList } from '../../compile/boundedList.ts';
import { connection } from '../../compile/connection.ts';
import { listScopeOf } from '../../compile/listScope.ts';
import { type FieldCompiler, type Scope, withProjection } from '../../compile/scope.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { argumentAt } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import { coTenure, pairCertainty } from '../../types/coTenure.ts';
import { unknownId } from '../unknownId.ts';
import {
  ANCHORS,
  MAX_PAIRS,
  MAX_TENURES,
  matchPairs,
  namedTenure,
  officesWithin,
  pairOrder,
  tenuresWithin,
  valueIn,
  wayTo,
} from './pairs.ts';

/** The hint for a question that is too wide. */
const NARROWER = 'ask at a moment, for example at: {asOf: "2017"}, for one person, or within a smaller body';

/** The limits: each id is that of an entity, and there are not too many tenures and pairs. */
function limitsOf(scope: Scope, selection: Selection): ListLimit[] {
  const known = ANCHORS.flatMap((anchor): ListLimit[] => {
    const way = wayTo(selection, anchor);
    if (way === null) return [];
    const clauses = matchEntityById(scope, new Variable('n'), null, cypher`${argumentAt(selection, way)}`);
    const refuse = (args: Args) =>
      unknownId(selection, way.join('.'), { [way.join('.')]: valueIn(args, way) });
    return [{ clauses, min: 1, max: 1, refuse }];
  });
  const at = listScopeOf(scope, selection);
  if (wayTo(selection, 'tenure') !== null)
    known.push({
      clauses: namedTenure(at, new Variable('n')),
      min: 1,
      max: 1,
      refuse: (args) =>
        new InputError(
          'UNKNOWN_ID',
          `coTenures(of.tenure: ${JSON.stringify(valueIn(args, ['of', 'tenure']))}): no tenure has this id.`,
        ),
    });
  const tenures: ListLimit = {
    clauses: tenuresWithin(at, new Variable('n'), MAX_TENURES + 1),
    max: MAX_TENURES,
    refuse: (args) =>
      new InputError(
        'UNBOUNDED_QUESTION',
        `coTenures(of.bodyAndParts: ${JSON.stringify(valueIn(args, ['of', 'bodyAndParts']))}) has more than ${MAX_TENURES} tenures to compare with each other; ${NARROWER}.`,
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
  return [...known, ...(isWithinAlone(selection) ? [tenures] : []), found];
}

/** Whether the question is about all pairs within a region or an organization. */
const isWithinAlone = (selection: Selection): boolean => wayTo(selection, 'bodyAndParts')?.length === 2;

/** Throws InputError if both people are the same. */
function checkTwo(args: Args): void {
  const { id, with: other } = (valueIn(args, ['of', 'person']) ?? {}) as Args;
  if (id != null && id === other)
    throw new InputError(
      'INVALID_ID',
      `coTenures(of.person:) has ${JSON.stringify(id)} as id and as with; give two people, or id alone.`,
    );
}

export const coTenures: FieldCompiler = (outer, selection) => {
  // As for the items of `connection`: less text for Neo4j to plan.
  const offices =
    isWithinAlone(selection) && outer.statement.engine === 'neo4j' ? new Variable('offices') : null;
  const scope = { ...outer, list: offices };
  const projection = coTenure(wayTo(selection, 'bodyAndParts') !== null);
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
    clauses: offices
      ? [officesWithin(listScopeOf(outer, selection), offices), ...plan.clauses]
      : plan.clauses,
    decode(raw, env) {
      checkTwo(env.run.args[selection.slot] as Args);
      return plan.decode(raw, env);
    },
  };
};
