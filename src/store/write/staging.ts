/**
 * The first phase of a batch: what is new is written under its number, which readers do not see yet, and what goes
 * is told from when on, while its labels and relationships stay for those who still read it.
 */
import { ENTITY_KINDS, type EntityKind, type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import type { Rows } from '../../domain/model/rows.ts';
import { boundsOf } from '../codec/fact.ts';
import type { Params, Value } from '../graph.ts';
import { KNOWN_TO_OPEN } from '../graphLayout.ts';
import type { Props, StoredSource } from '../storedRecord.ts';
import type { ChangeSet, NewFactVersion } from './changeSet.ts';
import { matchingTask, type Task, type TaskRow, task, type Work, work, workOf } from './chunks.ts';
import { createNode, openVersion } from './createNodes.ts';
import { FactWriter } from './factVersions.ts';
import type { LongestDurations } from './longestDurations.ts';
import { entityWordsRow, linkEntityWords, linkNameWords, nameWordsRow } from './wordIndex.ts';

/**
 * Everything that a batch changes, apart from the clock, its own description and that of its dataset. `longest` hears of
 * the facts that are made.
 */
export function stagingWork(
  { sources, entities, claims, facts }: ChangeSet,
  number: number,
  longest: LongestDurations,
): Work[] {
  const params = { number, open: KNOWN_TO_OPEN };
  const close = <T>(label: string, list: Rows<T>, idOf: (item: T) => string): Work =>
    work(
      matchingTask(`MATCH (x:${label} {id: r}) WHERE x.knownTo = $open SET x.knownTo = $number`, params),
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
const updateNode = (label: string, params: Params): Task =>
  matchingTask(
    `MATCH (x:${label} {id: r.id}) WHERE x.knownTo = $open
     CREATE (p:Past) SET p = properties(x), p.knownTo = $number CREATE (x)-[:WAS]->(p) SET x = r.props`,
    params,
  );

const updateRow = ({ id, props }: { readonly id: string; readonly props: Props }, number: number): Value => ({
  id,
  props: openVersion(props, number),
});

function writeSources({ create, update }: ChangeSet['sources'], number: number): Work[] {
  const params = { number, open: KNOWN_TO_OPEN };
  const creatingIt = createNode('Source');
  const updatingIt = updateNode('Source', params);
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
    workOf(tasks, create, (source) => [[creatingIt, openVersion(source.props, number)], ...texts(source)]),
    workOf(tasks, update, (source) => [
      [updatingIt, updateRow(source, number)],
      [closingText, { id: source.id, text: source.text }],
      ...texts(source),
    ]),
  ];
}

function createEntities(list: ChangeSet['entities']['create'], number: number): Work {
  const tasks = perKind(ENTITY_KINDS, (kind) => createNode(`Entity:${nodeLabelOf(kind)}`));
  const finding = linkEntityWords();
  return workOf(
    () => [...Object.values(tasks), finding],
    list,
    (entity) => [
      [tasks[entity.kind], openVersion(entity.props, number)],
      ...rowFor(finding, entityWordsRow(entity)),
    ],
  );
}

function updateEntities(list: ChangeSet['entities']['update'], number: number): Work {
  const updatingIt = updateNode('Entity', { number, open: KNOWN_TO_OPEN });
  const finding = linkEntityWords();
  return workOf(
    () => [updatingIt, finding],
    list,
    (entity) => [[updatingIt, updateRow(entity, number)], ...rowFor(finding, entityWordsRow(entity))],
  );
}

const rowFor = (doing: Task, row: Value | null): TaskRow[] => (row === null ? [] : [[doing, row]]);

/** Facts with their links, the claims that are new and the words of names. */
function createFacts(list: Rows<NewFactVersion>, number: number, longest: LongestDurations): Work {
  const writing = new FactWriter(number);
  const finding = linkNameWords(number);
  function* tasks(): Generator<Task> {
    yield* writing.tasks();
    yield finding;
  }
  return workOf(tasks, list, (version) => {
    const { fact } = version;
    longest.add(fact.kind, boundsOf(fact.props));
    return [...writing.rows(version), ...rowFor(finding, nameWordsRow(fact))];
  });
}
