/** A file as it was written: texts, lists and mappings, each with its place. */
import type { Position } from '../problem.ts';

export interface TextTree {
  readonly type: 'text';
  readonly text: string;
  /** False for a plain scalar, which may be an empty value or a word such as `null`. */
  readonly quoted: boolean;
  readonly at: Position;
}

export interface ListTree {
  readonly type: 'list';
  readonly items: readonly Tree[];
  /** How it stands in the file, cut where it is long. */
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

/** True where a key stands with nothing behind it. */
export const isNothing = (tree: Tree): boolean =>
  tree.type === 'text' && !tree.quoted && tree.text.trim() === '';
