/**
 * The first phase of a batch: new versions are written with its number as `knownFrom`, which readers do not see yet, and
 * closed ones get it as `knownTo`. Their labels and relationships stay for the readers that still see them.
 */

import { ENTITY_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';
import type { Rows } from '../../domain/model/rows.ts';
import { isWithdrawnFact } from '../codec/fact.ts';
import { metadataValues, type Props, type StoredSource } from '../codec/storedRecord.ts';
import type { Params, Value } from '../graph.ts';
import { FACT_LABELS, KNOWN_TO_OPEN } from '../graphLayout.ts';
import type { ChangeSet, NewFactVersion } from './changeSet.ts';
import { matchingTask, type Task, type TaskRow, task, type Work, work, workOf } from './chunks.ts';
import { createNode, openVersion } from './createNodes.ts';
import { FactWriter } from './factVersions.ts';
import type { LargestLists } from './largestLists.ts';
import type { LongestDurations } from './longestDurations.ts';
import { perKey } from './perKey.ts';

/**
 * The work of a batch, apart from the clock, the batch node and the dataset node. The durations of created facts and the
 * lists that they are in are added to `longest` and `largest` as the work is done.
 */
export function stagingWork(
  { sources, entities, claims, facts }: ChangeSet,
  number: number,
  longest: LongestDurations,
  largest: LargestLists,
): Work[] {
  const params = { number, open: KNOWN_TO_OPEN };
  const closeTask = (label: string): Task =>
    matchingTask(`MATCH (x:${label} {id: r}) WHERE x.knownTo = $open SET x.knownTo = $number`, params);
  const close = <T>(label: string, list: Rows<T>, idOf: (item: T) => string): Work =>
    work(closeTask(label), list, idOf);
  const closeFact = perKey(FACT_LABELS, closeTask);
  return [
    workOf(
      () => Object.values(closeFact),
      facts.close,
      ({ id, label }) => [[closeFact[label], id]],
    ),
    close('Claim', claims.close, (id) => id),
    ...writeSources(sources, number),
    close('Source', sources.close, (id) => id),
    createEntities(entities.create, number),
    updateEntities(entities.update, number),
    close('Entity', entities.close, ({ id }) => id),
    createFacts(facts.create, number, longest, largest),
  ];
}

/** Updates a node in place, so that it keeps its relationships, after copying its old state to a node of its own. */
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
  const createSource = createNode('Source');
  const updateTask = updateNode('Source', params);
  // A text has versions of its own: an update of the source alone leaves it as it is.
  const closeText = task(
    `MATCH (s:Source {id: r.id})-[:TEXT]->(t) WHERE t.knownTo = $open AND (r.text IS NULL OR t.text <> r.text)
     SET t.knownTo = $number`,
    params,
  );
  const createText = task(
    `MATCH (s:Source {id: r.id}) WHERE NOT EXISTS { MATCH (s)-[:TEXT]->(t) WHERE t.knownTo = $open }
     CREATE (s)-[:TEXT]->(:SourceText {id: r.version, text: r.text, knownFrom: $number, knownTo: $open})`,
    params,
  );
  const tasks = () => [createSource, updateTask, closeText, createText];
  const texts = ({ id, text }: StoredSource): TaskRow[] =>
    text === null ? [] : [[createText, { id, version: `${id}@${number}`, text }]];
  return [
    workOf(tasks, create, (source) => [[createSource, openVersion(source.props, number)], ...texts(source)]),
    workOf(tasks, update, (source) => [
      [updateTask, updateRow(source, number)],
      [closeText, { id: source.id, text: source.text }],
      ...texts(source),
    ]),
  ];
}

function createEntities(list: ChangeSet['entities']['create'], number: number): Work {
  const tasks = perKey(ENTITY_KINDS, (kind) => createNode(`Entity:${nodeLabelOf(kind)}`));
  return workOf(
    () => Object.values(tasks),
    list,
    (entity) => [[tasks[entity.kind], openVersion(entity.props, number)]],
  );
}

function updateEntities(list: ChangeSet['entities']['update'], number: number): Work {
  const updateTask = updateNode('Entity', { number, open: KNOWN_TO_OPEN });
  return work(updateTask, list, (entity) => updateRow(entity, number));
}

/** Creates facts with their links and their new claims. */
function createFacts(
  list: Rows<NewFactVersion>,
  number: number,
  longest: LongestDurations,
  largest: LargestLists,
): Work {
  const writer = new FactWriter(number);
  return workOf(
    () => writer.tasks(),
    list,
    (version) => {
      const { fact } = version;
      largest.add(fact);
      // No index of windows holds a withdrawn fact.
      if (!isWithdrawnFact(fact)) longest.add(fact);
      return writer.rows(version);
    },
  );
}

/**
 * Sets the metadata in place, after the commit of the batch: it is not part of a fact's content, so it makes no version.
 * Safe to repeat. Where it is lost, a later import compares facts that it could have skipped.
 */
export function importMetadataWork({ facts: { updateMetadata } }: ChangeSet): Work {
  const tasks = perKey(FACT_LABELS, (label) =>
    task(
      `MATCH (x:${label} {id: r.id}) WHERE x.knownTo = $open SET x.digests = r.digests, x.flaws = r.flaws, x.flawed = r.flawed`,
      { open: KNOWN_TO_OPEN },
    ),
  );
  return workOf(
    () => Object.values(tasks),
    updateMetadata,
    ({ id, label, ...metadata }) => [[tasks[label], { id, ...metadataValues(metadata) }]],
  );
}
