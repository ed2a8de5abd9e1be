/** A parsed file as texts, lists and mappings, each with its position. */
import type { Position } from '../places.ts';

interface TextTree {
  readonly type: 'text';
  readonly text: string;
  /** False for a plain scalar, which may be an empty value or a word such as `null`. */
  readonly quoted: boolean;
  readonly at: Position;
}

/** The items of a list, which may be parsed each time they are iterated. */
export interface TreeItems extends Iterable<Tree> {
  readonly length: number;
  /** Where each item begins and the text after it, for lists whose items are parsed each time. */
  readonly extents?: readonly { readonly from: Position; readonly to: Position }[];
}

interface ListTree {
  readonly type: 'list';
  readonly items: TreeItems;
  /** The start of its text in the file, for messages. */
  readonly raw: string;
  readonly at: Position;
}

export interface Entry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Tree;
}

export interface MappingTree {
  readonly type: 'mapping';
  readonly entries: readonly Entry[];
  readonly raw: string;
  readonly at: Position;
}

export type Tree = TextTree | ListTree | MappingTree;

export const textTree = (text: string, at: Position, quoted = true): Tree => ({
  type: 'text',
  text,
  quoted,
  at,
});

export const listTree = (items: readonly Tree[], at: Position): Tree => ({
  type: 'list',
  items,
  raw: '',
  at,
});

/** A mapping whose keys have the positions of their values. */
export const mappingTree = (entries: readonly (readonly [string, Tree])[], at: Position): Tree => ({
  type: 'mapping',
  entries: entries.map(([key, value]): Entry => ({ key, keyAt: value.at, value })),
  raw: '',
  at,
});

/** Whether a key was written without a value. */
export const isEmptyScalar = (tree: Tree): boolean =>
  tree.type === 'text' && !tree.quoted && tree.text.trim() === '';
