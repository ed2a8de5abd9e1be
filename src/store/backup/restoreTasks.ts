/** The statements that write the records of a backup, and the rows of each record. */
import { ENTITY_KINDS, type EntityKind, type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import { CLAIM_ENTITIES } from '../../domain/model/record.ts';
import type { Props } from '../codec/storedRecord.ts';
import type { Value } from '../graph.ts';
import {
  CLAIM_RELATIONSHIPS,
  closedRelationship,
  KNOWN_TO_OPEN,
  labelsOfFact,
  roleRelationship,
} from '../graphLayout.ts';
import { matchingTask, type Task, type TaskRow } from '../write/chunks.ts';
import { createNode } from '../write/createNodes.ts';
import { perKey } from '../write/perKey.ts';
import type {
  BackedUpBatch,
  BackedUpClaim,
  BackedUpFact,
  BackedUpRecord,
  BackupRecord,
  RecordRef,
} from './backupRecord.ts';

const isOpen = ({ knownTo }: Props): boolean => knownTo === KNOWN_TO_OPEN;

const KINDS = { Entity: ENTITY_KINDS, Source: ['SOURCE'] } as const;

/** Finds an entity or a source: the live one, or the one with this id that a batch closed, which is no copy of a state. */
function findStable(name: string, label: 'Entity' | 'Source', closed: boolean): string {
  if (!closed) return `MATCH (${name}:${label} {id: r.${name}})`;
  const kinds = KINDS[label].map((kind) => `'${kind}'`).join(', ');
  return `MATCH (${name}:Past {id: r.${name}}) WHERE ${name}.knownTo = r.${name}Until AND ${name}.kind IN [${kinds}] AND NOT EXISTS { MATCH (${name})<-[:WAS]-() }`;
}

/** What a statement does, in the order in which one transaction runs them, so that a node exists before it is linked. */
const STEPS = ['CREATE', 'CLAIM', 'LINK'] as const;
type Step = (typeof STEPS)[number];

/** The statements for the records that were asked for. Each is made once. */
export class RestoreTasks {
  readonly #tasks = perKey(STEPS, () => new Map<string, Task>());

  /** All statements in their order. */
  *tasks(): Generator<Task> {
    for (const step of STEPS) yield* this.#tasks[step].values();
  }

  /** @param key distinguishes the statement from others of its step */
  #task(step: Step, key: string, make: () => Task): Task {
    const known = this.#tasks[step].get(key);
    if (known) return known;
    const made = make();
    this.#tasks[step].set(key, made);
    return made;
  }

  rowsOf(record: BackupRecord): readonly TaskRow[] {
    switch (record.type) {
      case 'batch':
        return this.#batch(record);
      case 'dataset':
        return [[this.#create('Dataset'), record.props]];
      case 'entity':
      case 'source':
        return this.#stable(record);
      case 'claim':
        return [this.#claim(record)];
      case 'fact':
        return this.#fact(record);
    }
  }

  #create(labels: string): Task {
    return this.#task('CREATE', labels, () => createNode(labels));
  }

  #batch({ props, reverts }: BackedUpBatch): TaskRow[] {
    const create = this.#create('Batch');
    const revert = this.#task('LINK', 'reverts', () =>
      matchingTask('MATCH (b:Batch {id: r.id}) MATCH (old:Batch {id: r.old}) CREATE (b)-[:REVERTS]->(old)'),
    );
    return [
      [create, props],
      ...(reverts === undefined ? [] : [[revert, { id: String(props.id), old: reverts }] as const]),
    ];
  }

  #stable({ type, props, states = [], texts = [] }: BackedUpRecord): TaskRow[] {
    const label = type === 'entity' ? 'Entity' : 'Source';
    const isLive = isOpen(props);
    const own = type === 'entity' ? `Entity:${nodeLabelOf(String(props.kind) as EntityKind)}` : 'Source';
    const create = this.#create(isLive ? own : 'Past');
    const find = findStable('x', label, !isLive);
    const at = { x: String(props.id), xUntil: Number(props.knownTo) };
    const copy = this.#task('LINK', `copy ${label} ${isLive}`, () =>
      matchingTask(`${find} CREATE (x)-[:WAS]->(p:Past) SET p = r.props`),
    );
    const text = this.#task('LINK', `text ${label} ${isLive}`, () =>
      matchingTask(`${find} CREATE (x)-[:TEXT]->(t:SourceText) SET t = r.props`),
    );
    return [
      [create, props],
      ...states.map((state): TaskRow => [copy, { ...at, props: state }]),
      ...texts.map((version): TaskRow => [text, { ...at, props: version }]),
    ];
  }

  #claim({ props, source, ...claim }: BackedUpClaim): TaskRow {
    const label = isOpen(props) ? 'Claim' : 'Past';
    const named = CLAIM_ENTITIES.flatMap((key, i) => {
      const ref = claim[key];
      return ref === undefined ? [] : [{ name: `e${i}`, type: CLAIM_RELATIONSHIPS[key], ref }];
    });
    const key = [label, source[1] !== null, ...named.map(({ type, ref }) => `${type} ${ref[1] !== null}`)];
    const task = this.#task('CLAIM', key.join(' '), () =>
      matchingTask(
        [
          findStable('s', 'Source', source[1] !== null),
          ...named.map(({ name, ref }) => findStable(name, 'Entity', ref[1] !== null)),
          `CREATE (c:${label}) SET c = r.props CREATE (c)-[:SOURCE]->(s)`,
          ...named.map(({ name, type }) => `CREATE (c)-[:${type}]->(${name})`),
        ].join(' '),
      ),
    );
    return [
      task,
      Object.assign({ props }, refRow('s', source), ...named.map(({ name, ref }) => refRow(name, ref))),
    ];
  }

  #fact({ props, withdrawn: isWithdrawn, roles, claims }: BackedUpFact): TaskRow[] {
    const withdrawn = isWithdrawn ?? false;
    const isLive = isOpen(props);
    const liveLabel = withdrawn ? 'Withdrawn' : 'Fact';
    const label = isLive ? liveLabel : 'Past';
    const labels = isLive ? labelsOfFact(liveLabel, String(props.kind) as FactKind) : label;
    const version = { f: String(props.id), since: Number(props.knownFrom) };
    const find = `MATCH (f:${label} {id: r.f}) WHERE f.knownFrom = r.since AND f.kind = '${String(props.kind)}'`;
    const create = this.#create(labels);
    const stored = (type: string): string => (isLive ? type : closedRelationship(type));
    const link = (type: string, closed: boolean): Task =>
      this.#task('LINK', `${label} ${String(props.kind)} ${type} ${closed}`, () =>
        matchingTask(
          `${find} ${findStable('e', 'Entity', closed)} CREATE (f)-[:${type} {\`as\`: r.used}]->(e)`,
        ),
      );
    const claimLink = (closed: boolean): Task =>
      this.#task('LINK', `${label} ${String(props.kind)} claim ${closed}`, () =>
        matchingTask(
          `${find} MATCH (c:${closed ? 'Past' : 'Claim'} {id: r.claim}) WHERE c.knownFrom = r.made AND c.kind = 'CLAIM' CREATE (f)-[:${stored('CLAIM')}]->(c)`,
        ),
      );
    return [
      [create, props],
      ...roles.map(
        ([type, used, entity]): TaskRow => [
          link(stored(roleRelationship(liveLabel, type)), entity[1] !== null),
          { ...version, used, ...refRow('e', entity) },
        ],
      ),
      ...claims.map(
        ([claim, made, until]): TaskRow => [claimLink(until !== null), { ...version, claim, made }],
      ),
    ];
  }
}

const refRow = (name: string, [id, until]: RecordRef): Record<string, Value> => ({
  [name]: id,
  ...(until === null ? {} : { [`${name}Until`]: until }),
});
