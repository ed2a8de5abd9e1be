/** `coParticipants`: the people and organizations who took part in the same events, and in how many. */

import { type Cypher, cypher, literal, Variable, variables } from '../../store/cypher.ts';
import { matchEntityById } from '../compile/alias.ts';
import { limitedList } from '../compile/boundedList.ts';
import { connection } from '../compile/connection.ts';
import { callWith } from '../compile/fieldReaders.ts';
import { type ListScope, listScopeOf } from '../compile/listScope.ts';
import { matchFactsInRole, matchOwnState, relationshipTypes } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { argument } from '../filters/arguments.ts';
import { InputError } from '../inputError.ts';
import { PARTICIPANT_ROLES } from '../types/concreteTypes.ts';
import { unknownId } from './unknownId.ts';

/** The most participations of others that are counted. */
const MAX_PARTICIPATIONS = 20_000;

/** A number of events subtracted from this has ten digits, so that it sorts as a text, the largest first. */
const MANY = literal(2_000_000_000);

/**
 * Binds a row for each participation of others, at most `most`: its participant to `at.item`, the entity of the `id`
 * argument to `at.fact`, and the event. Two entities of the same participation, one on behalf of the other, are not
 * co-participants by it.
 */
function matchParticipations(at: ListScope, event: Variable, most: number): Cypher[] {
  const { item: actor, fact: me, batch } = at;
  const [own, mine, theirs] = variables('f', 'mine', 'f');
  return [
    callWith(
      [batch],
      [...matchEntityById(at, me, null, cypher`${argument(at.selection, 'id')}`), cypher`RETURN ${me}`],
    ),
    matchFactsInRole(at, me, PARTICIPANT_ROLES, own, 'Participation'),
    cypher`MATCH (${own})-[:${relationshipTypes(at, 'EVENT')}]->(${event})`,
    cypher`WITH ${me}, ${event}, ${batch}, collect(DISTINCT ${own}.id) AS ${mine}`,
    matchFactsInRole(at, event, ['EVENT'], theirs, 'Participation', [
      cypher`any(x IN ${mine} WHERE x <> ${theirs}.id)`,
    ]),
    cypher`MATCH (${theirs})-[:${relationshipTypes(at, ...PARTICIPANT_ROLES)}]->(${actor}) WHERE ${actor}.id <> ${me}.id`,
    cypher`WITH ${actor}, ${me}, ${event}, ${batch} LIMIT ${literal(most)}`,
  ];
}

/** The most shared events first, then by label. */
const list = connection({
  items: ['CoParticipant'],
  facts: [],
  bindsFact: true,
  bindsRank: true,
  key: (_actor, _me, rank) => cypher`${rank}`,
  match: (at) => {
    const [event, count] = variables('event', 'c');
    const { state, clauses } = matchOwnState(at, at.item);
    return {
      clauses: [
        ...matchParticipations(at, event, MAX_PARTICIPATIONS),
        cypher`WITH ${at.item}, ${at.fact}, ${at.batch}, count(DISTINCT ${event}) AS ${count}`,
        ...clauses,
        cypher`WITH ${at.item}, ${at.fact}, ${at.batch}, toString(${MANY} - ${count}) + ' ' + coalesce(${state}.labelSort, ${at.item}.id) AS ${at.rank}`,
      ],
      conditions: [],
    };
  },
});

export const coParticipants: FieldCompiler = (scope, selection) =>
  limitedList(
    scope,
    selection,
    [
      {
        clauses: matchEntityById(scope, new Variable('n'), null, cypher`${argument(selection, 'id')}`),
        min: 1,
        max: 1,
        refuse: (args) => unknownId(selection, 'id', args),
      },
      {
        clauses: matchParticipations(
          listScopeOf(scope, selection),
          new Variable('event'),
          MAX_PARTICIPATIONS + 1,
        ),
        max: MAX_PARTICIPATIONS,
        refuse: ({ id }) =>
          new InputError(
            'UNBOUNDED_QUESTION',
            `coParticipants(id: ${JSON.stringify(id)}) has more than ${MAX_PARTICIPATIONS} participations of others to count; list the events instead, page by page, for example { person(id: ${JSON.stringify(id)}) { events { nodes { participants { nodes { id } } } } } }.`,
          ),
      },
    ],
    list(scope, selection),
  );
