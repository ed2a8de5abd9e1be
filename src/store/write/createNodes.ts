/** Creates nodes of a batch. */

import type { Props } from '../codec/storedRecord.ts';
import type { Value } from '../graph.ts';
import { KNOWN_TO_OPEN } from '../graphLayout.ts';
import { matchingTask, type Task } from './chunks.ts';

/** The properties of a version that batch `number` creates. */
export const openVersion = (props: Props, number: number): Value => ({
  ...props,
  knownFrom: number,
  knownTo: KNOWN_TO_OPEN,
});

/** Creates a node from each row. */
export const createNode = (labels: string): Task => matchingTask(`CREATE (x:${labels}) SET x = r`);
