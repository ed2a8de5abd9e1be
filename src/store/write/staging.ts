/**
 * The first phase of a batch: what is new is written under its number, which readers do not see yet, and what goes
 * is told from when on, while its labels and relationships stay for those who still read it.
 */
import { ENTITY_KINDS, type EntityKind, type FactKind, labelOf } from '../../domain/model/kinds.ts';
import type { Rows } from '../../domain/model/rows.ts';
import { boundsIn } from '../codec/props.ts';
import type { Params, Value } from '../graph.ts';
import { OPEN } from '../graphLayout.ts';
import type { Changes, FactVersion, Props, StoredSource } from '../storedRecord.ts';
import { type Task, type TaskRow, task, taskOnEach, type Work, work, workOf } from './chunks.ts';
import { creating, live } from './createNodes.ts';
import type { LongestFacts } from './durationClasses.ts';
import { FactWriting } from './factVersions.ts';
import { marking, markingRow, spelling, spellingRow } from './wordIndex.ts';

/**
 * Everything that a batch changes, apart from the clock, its own description and that of its dataset. `longest` hears of
 * the facts that are made.
 */
export function stagingOf(
  { sources, entities, claims, facts }: Changes,
  number: number,
  longest: LongestFacts,
): Work[] {
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
    updateEntities(entities.update, number),
    close('Entity', entities.close, ({ id }) => id),
    createFacts(facts.create, number, longest),
  ];
}

/** One thing for each kind. */
export const perKind = <Kind extends EntityKind | FactKind, T>(
  kinds: readonly Kind[],
  make: (kind: Kind) => T,
): Readonly<Record<Kind, T>> =>
  Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;

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
  const tasks = () => [creatingIt, updatingIt, closingText, creatingText];
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
  const finding = marking();
  return workOf(
    () => [...Object.values(tasks), finding],
    list,
    (entity) => [[tasks[entity.kind], live(entity.props, number)], ...rowFor(finding, markingRow(entity))],
  );
}

function updateEntities(list: Changes['entities']['update'], number: number): Work {
  const updatingIt = updating('Entity', { number, open: OPEN });
  const finding = marking();
  return workOf(
    () => [updatingIt, finding],
    list,
    (entity) => [[updatingIt, updated(entity, number)], ...rowFor(finding, markingRow(entity))],
  );
}

const rowFor = (doing: Task, row: Value | null): TaskRow[] => (row === null ? [] : [[doing, row]]);

/** Facts with their links, the claims that are new and the words of names. */
function createFacts(list: Rows<FactVersion>, number: number, longest: LongestFacts): Work {
  const writing = new FactWriting(number);
  const finding = spelling(number);
  function* tasks(): Generator<Task> {
    yield* writing.tasks();
    yield finding;
  }
  return workOf(tasks, list, (version) => {
    const { fact } = version;
    longest.add(fact.kind, boundsIn(fact.props));
    return [...writing.rows(version), ...rowFor(finding, spellingRow(fact))];
  });
}
