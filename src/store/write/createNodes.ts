/** Nodes that a batch makes. */
import type { Value } from '../graph.ts';
import { OPEN } from '../graphLayout.ts';
import type { Props } from '../storedRecord.ts';
import { type Task, taskOnEach } from './chunks.ts';

/** The properties of a version that batch `number` makes and none has replaced. */
export const live = (props: Props, number: number): Value => ({ ...props, knownFrom: number, knownTo: OPEN });

/** Makes a node of each row. */
export const creating = (labels: string): Task => taskOnEach(`CREATE (x:${labels}) SET x = r`);
