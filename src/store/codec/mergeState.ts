/** Merges of entities as properties of their nodes. */
import type { StoredEntity } from '../storedRecord.ts';
import { listOf, propsOf, textOf } from './properties.ts';

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
