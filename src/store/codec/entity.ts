/** Entities: record to node and back, with the cached properties that are computed from facts. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { EntityRecord, Identifier } from '../../domain/model/record.ts';
import type { Row } from '../graph.ts';
import { type FieldsOf, FieldTable, flag, list, text } from './fieldTable.ts';
import {
  contentOfNode,
  listOf,
  type Props,
  propsOf,
  propsWithout,
  type StoredEntity,
  textOf,
} from './storedRecord.ts';

const FIELDS = new FieldTable({
  category: text('category'),
  note: text('note'),
  label: text('givenLabel'),
  identifiers: list('identifiers', identifierLine, identifierIn),
  stub: flag('stub'),
} satisfies FieldsOf<EntityRecord, 'id' | 'kind' | 'withdrawn'>);

/** The properties that `entityRecordOf` reads, and the dataset that declared the entity. */
export const STATED_OF_ENTITY = ['id', 'kind', 'dataset', ...FIELDS.properties];

const FIELD_NAMES = ['category', 'note', 'label', 'identifiers', 'stub'] satisfies (keyof EntityRecord)[];

/**
 * The entity as it is stored after a file declares it, with the caches of `stored`. Fields that the file leaves out stay
 * as they are in `stored`; those that it withdraws are removed. A stub that is described loses all fields that it had as
 * a stub, and a stub in a file leaves a described entity as it is.
 */
export function declaredEntity(
  record: EntityRecord,
  dataset: string,
  stored: StoredEntity | undefined,
): StoredEntity {
  const { id, kind, withdrawn = [] } = record;
  const wasStub = stored?.props.stub === true;
  if (record.stub && stored !== undefined && !wasStub) return stored;
  const removed = wasStub && !record.stub ? FIELD_NAMES : withdrawn;
  const props = {
    ...propsWithout(
      stored?.props ?? {},
      removed.map((field) => FIELDS.propertyOf(field)),
    ),
    id,
    kind,
    ...FIELDS.write(record),
    dataset: stored?.props.dataset ?? dataset,
  };
  return { id, kind, props };
}

/** The entity as a file would declare it, without caches. */
export const entityRecordOf = ({ id, kind, props }: StoredEntity): EntityRecord => ({
  id,
  kind,
  ...FIELDS.read(props),
});

/** An entity from a row with the properties of its node as `props`. */
export function entityOfRow(row: Row): StoredEntity {
  const { props, ...metadata } = contentOfNode(row.props);
  return { id: String(props.id), kind: kindOf(props.kind), props, ...metadata };
}

/** Properties of an entity that are computed from its facts. */
export interface EntityCaches {
  readonly label: string;
  /** One `language\ttext` for each language. */
  readonly labels: readonly string[];
  /** True where the label may be another one on another day. */
  readonly labelVaries: true | undefined;
  readonly labelSort: string;
  readonly dateSort: string;
  /** The first and the last day on which it may have existed, where an asserted existence limits them; not of events. */
  readonly existenceMin?: number | undefined;
  readonly existenceMax?: number | undefined;
  /** Of offices. */
  readonly bodyId?: string | undefined;
  /** The id of the BELONGS_TO relation that defines the office, which holds as surely as the office exists. */
  readonly definedBy?: string | undefined;
  readonly seats?: number | undefined;
}

const CACHES = Object.keys({
  label: true,
  labels: true,
  labelVaries: true,
  labelSort: true,
  dateSort: true,
  existenceMin: true,
  existenceMax: true,
  bodyId: true,
  definedBy: true,
  seats: true,
} satisfies Record<keyof EntityCaches, true>);

/** The properties of an entity without its caches. */
export const declaredProps = ({ props }: StoredEntity): Props => propsWithout(props, CACHES);

/** The entity with other caches; without any where `caches` is null. */
export const entityWithCaches = (entity: StoredEntity, caches: EntityCaches | null): StoredEntity => ({
  id: entity.id,
  kind: entity.kind,
  props: { ...declaredProps(entity), ...propsOf({ ...caches }) },
});

function identifierLine({ scheme, value, url }: Identifier): string {
  return [scheme, value, url ?? ''].join('\t');
}

function identifierIn(line: string): Identifier {
  const [scheme = '', value = '', url = ''] = line.split('\t');
  return { scheme, value, url: url === '' ? undefined : url };
}

function kindOf(value: unknown): EntityKind {
  const kind = ENTITY_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new Error(`The graph has an entity of the unknown kind ${String(value)}.`);
}

/** How an entity takes part in merges. */
export interface MergeState {
  /** The entity that it counts as; null where it is not merged. */
  readonly mergedInto: string | null;
  /** The entity that it was merged into, where that one was merged into another later; else null. */
  readonly mergedVia: string | null;
  /** The ids of all entities that count as this one. */
  readonly aliases: readonly string[];
}

export const mergeStateOf = ({ props }: StoredEntity): MergeState => ({
  mergedInto: textOf(props, 'mergedInto') ?? null,
  mergedVia: textOf(props, 'mergedVia') ?? null,
  aliases: listOf(props, 'aliases'),
});

/** The entity with parts of its merge state replaced. */
export const withMergeState = (entity: StoredEntity, state: Partial<MergeState>): StoredEntity => ({
  ...entity,
  props: propsOf({ ...entity.props, ...state }),
});
