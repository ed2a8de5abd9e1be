/** Reads when entities existed, and the facts that link them to offices, bodies, places and events. */
import { TIE_RELATIONS } from '../../../domain/matching/duplicateEvidence.ts';
import type { Support } from '../../../domain/model/kinds.ts';
import type { Link } from '../../../domain/search/related.ts';
import { cypher, literal, Param, type Variable, variables } from '../../../store/cypher.ts';
import { boundsOf, certaintyPlan } from '../../compile/certainty.ts';
import { callWith, subquery } from '../../compile/fieldReaders.ts';
import { matchFactsInRole, matchStableNode } from '../../compile/pattern.ts';
import { asIs, literals, rowType } from '../../compile/rowType.ts';
import { type PrefetchInput, PrefetchStatement, type QuerySession } from '../../querySession.ts';

/** The most links of one entity; those of one with more are not read. */
const MOST_LINKS = 100;

type Ids = { readonly ids: readonly string[] };
const idsGiven = new Param<PrefetchInput<Ids>>(({ values }) => values.ids);

const LINK = rowType({
  entity: asIs<string | null>,
  to: asIs<string | null>,
  isTenure: asIs<boolean>,
  time: asIs<readonly unknown[]>,
});

const linkOf = (fact: Variable) =>
  LINK.write({
    entity: cypher`coalesce(${fact}.holderId, ${fact}.memberId, ${fact}.subjectId, ${fact}.entityId)`,
    to: cypher`coalesce(${fact}.officeId, ${fact}.bodyId, ${fact}.objectId)`,
    isTenure: cypher`${fact}.kind = 'TENURE'`,
    time: certaintyPlan(fact).expression,
  });

interface FoundLinks {
  readonly links: readonly Link[];
  /** False if there are more of an entity than are read. */
  readonly complete: boolean;
}

/** Creates the statement, and returns the function that reads the links of some entities. */
export function linksReader(): (session: QuerySession, ids: readonly string[]) => Promise<FoundLinks> {
  const statement = new PrefetchStatement<Ids>((scope) => {
    const [id, entity, existence, times, fact, links] = variables('id', 'n', 'f', 'times', 'f', 'links');
    const inSubquery = [entity, scope.batch];
    return subquery(
      scope,
      [
        cypher`UNWIND ${idsGiven} AS ${id}`,
        cypher`WITH ${id}, ${scope.batch}`,
        matchStableNode(scope, entity, 'Entity', cypher`${id}`, [id]),
        callWith(inSubquery, [
          matchFactsInRole(scope, entity, ['ENTITY'], existence, 'Existence'),
          cypher`RETURN collect(${linkOf(existence)}) AS ${times}`,
        ]),
        callWith(inSubquery, [
          matchFactsInRole(
            scope,
            entity,
            ['HOLDER', 'OFFICE', 'MEMBER', 'BODY', 'SUBJECT', 'OBJECT'],
            fact,
            'Fact',
            [cypher`(${fact}.kind <> 'RELATION' OR ${fact}.type IN ${literals([...TIE_RELATIONS])})`],
          ),
          cypher`WITH ${fact} LIMIT ${literal(MOST_LINKS + 1)}`,
          cypher`RETURN collect(${linkOf(fact)}) AS ${links}`,
        ]),
      ],
      cypher`collect([${times}, ${links}])`,
    );
  });
  return async (session, ids) => {
    const rows = (await session.runPrefetch(statement, { ids })) as readonly (readonly unknown[][])[];
    const few = rows.map(([times = [], links = []]) =>
      links.length > MOST_LINKS ? times : [...times, ...links],
    );
    return {
      links: few
        .flatMap(LINK.readAll)
        .flatMap(({ entity, time, ...link }) =>
          entity === null ? [] : [{ ...link, entity, bounds: boundsOf(time), support: time[4] as Support }],
        ),
      complete: rows.every(([, links = []]) => links.length <= MOST_LINKS),
    };
  };
}
