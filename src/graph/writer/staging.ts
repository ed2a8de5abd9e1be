/**
 * The first phase of a batch: what is new is written under its number, which readers do not see yet, and what goes
 * is told from when on, while its labels and relationships stay for those who still read it.
 */
import { ENTITY_KINDS, type EntityKind, FACT_KINDS, type FactKind, labelOf } from '../../domain/kinds.ts';
import type { Params, Value } from '../graph.ts';
import { OPEN, ROLE_RELATIONSHIPS } from '../storage.ts';
import { type Task, type TaskRow, task, taskOnEach, type Work, work, workOf } from './chunks.ts';
import type { Changes, FactVersion, Props, Rows, StoredClaim, StoredSource } from './records.ts';

/** Everything that a batch changes, apart from the clock, its own description and that of its dataset. */
export function stagingOf({ sources, entities, claims, facts }: Changes, number: number): Work[] {
  const params = { number, open: OPEN };
  const close = <T>(label: string, list: Rows<T>, idOf: (item: T) => string): Work =>
    work(
      taskOnEach(`MATCH (x:${label} {id: r}) WHERE x.knownTo = $open SET x.knownTo = $number`, params),
      list,
      idOf,
    );
  return [
    close('Fact', facts.close, ({ id }) => id),
    close('Claim', claims.close, (id) => id),
    ...writeSources(sources, number),
    close('Source', sources.close, (id) => id),
    createEntities(entities.create, number),
    work(updating('Entity', params), entities.update, (item) => updated(item, number)),
    close('Entity', entities.close, ({ id }) => id),
    createFacts(facts.create, number),
  ];
}

/** One thing for each kind. */
export const perKind = <Kind extends EntityKind | FactKind, T>(
  kinds: readonly Kind[],
  make: (kind: Kind) => T,
): Readonly<Record<Kind, T>> =>
  Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;

const live = (props: Props, number: number): Value => ({ ...props, knownFrom: number, knownTo: OPEN });

const creating = (labels: string): Task => taskOnEach(`CREATE (x:${labels}) SET x = r`);

/** The node keeps its relationships and gets the new state; the old one goes to a node of its own. */
const updating = (label: string, params: Params): Task =>
  taskOnEach(
    `MATCH (x:${label} {id: r.id}) WHERE x.knownTo = $open
     CREATE (p:Past) SET p = properties(x), p.knownTo = $number CREATE (x)-[:WAS]->(p) SET x = r.props`,
    params,
  );

const updated = ({ id, props }: { readonly id: string; readonly props: Props }, number: number): Value => ({
  id,
  props: live(props, number),
});

function writeSources({ create, update }: Changes['sources'], number: number): Work[] {
  const params = { number, open: OPEN };
  const creatingIt = creating('Source');
  const updatingIt = updating('Source', params);
  // A text is a version of its own: an update of the source alone leaves it as it is.
  const closingText = task(
    `MATCH (s:Source {id: r.id})-[:TEXT]->(t) WHERE t.knownTo = $open AND (r.text IS NULL OR t.text <> r.text)
     SET t.knownTo = $number`,
    params,
  );
  const creatingText = task(
    `MATCH (s:Source {id: r.id}) WHERE NOT EXISTS { MATCH (s)-[:TEXT]->(t) WHERE t.knownTo = $open }
     CREATE (s)-[:TEXT]->(:SourceText {id: r.version, text: r.text, knownFrom: $number, knownTo: $open})`,
    params,
  );
  const tasks = [creatingIt, updatingIt, closingText, creatingText];
  const texts = ({ id, text }: StoredSource): TaskRow[] =>
    text === null ? [] : [[creatingText, { id, version: `${id}@${number}`, text }]];
  return [
    workOf(tasks, create, (source) => [[creatingIt, live(source.props, number)], ...texts(source)]),
    workOf(tasks, update, (source) => [
      [updatingIt, updated(source, number)],
      [closingText, { id: source.id, text: source.text }],
      ...texts(source),
    ]),
  ];
}

function createEntities(list: Changes['entities']['create'], number: number): Work {
  const tasks = perKind(ENTITY_KINDS, (kind) => creating(`Entity:${labelOf(kind)}`));
  return workOf(Object.values(tasks), list, ({ kind, props }) => [[tasks[kind], live(props, number)]]);
}

/** Facts with their links and with the claims that are new. */
function createFacts(list: Rows<FactVersion>, number: number): Work {
  const params = { number };
  const facts = perKind(FACT_KINDS, (kind) => creating(`Fact:${labelOf(kind)}`));
  const claim = creating('Claim');
  const roles = new Map(
    ROLE_RELATIONSHIPS.map((relationship) => [
      relationship,
      taskOnEach(
        `MATCH (f:Fact {id: r.fact}) WHERE f.knownFrom = $number
         MATCH (e:Entity {id: r.entity}) WHERE e.knownTo > $number
         CREATE (f)-[:${relationship} {\`as\`: r.used}]->(e)`,
        params,
      ),
    ]),
  );
  const source = taskOnEach(
    `MATCH (c:Claim {id: r.id}) MATCH (s:Source {id: r.source}) WHERE s.knownTo > $number CREATE (c)-[:SOURCE]->(s)`,
    params,
  );
  const speaker = taskOnEach(
    `MATCH (c:Claim {id: r.id}) MATCH (e:Entity {id: r.by}) WHERE e.knownTo > $number CREATE (c)-[:ATTRIBUTED_TO]->(e)`,
    params,
  );
  const saying = taskOnEach(
    `MATCH (f:Fact {id: r.fact}) WHERE f.knownFrom = $number MATCH (c:Claim {id: r.claim}) WHERE c.knownTo > $number CREATE (f)-[:CLAIM]->(c)`,
    params,
  );
  const claimRows = ({ id, props, source: said, by }: StoredClaim): TaskRow[] => [
    [claim, live(props, number)],
    [source, { id, source: said }],
    ...(by === null ? [] : [[speaker, { id, by }] as const]),
  ];
  const roleTask = (relationship: string): Task => {
    const found = roles.get(relationship);
    if (found) return found;
    throw new Error(`a fact cannot have a link ${relationship}; there are ${ROLE_RELATIONSHIPS.join(', ')}`);
  };
  return workOf(
    [...Object.values(facts), claim, ...roles.values(), source, speaker, saying],
    list,
    ({ fact, held }) => [
      [facts[fact.kind], live(fact.props, number)],
      ...fact.roles.map(
        ({ relationship, entity, as }): TaskRow => [
          roleTask(relationship),
          { fact: fact.id, entity, used: as },
        ],
      ),
      ...fact.claims.flatMap((item) => (held.includes(item.id) ? [] : claimRows(item))),
      ...fact.claims.map(({ id }): TaskRow => [saying, { fact: fact.id, claim: id }]),
    ],
  );
}
