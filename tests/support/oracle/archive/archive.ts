/** A small archive as its history: the files applied, and the merges, unmerges and reverts between them. */
import type { Dataset } from '../../../../src/domain/model/record.ts';
import { writeNative } from '../../../../src/formats/native/writer.ts';

export type Step =
  | { readonly kind: 'LOAD'; readonly dataset: Dataset; readonly replace: boolean }
  | { readonly kind: 'MERGE'; readonly from: string; readonly into: string }
  | { readonly kind: 'UNMERGE'; readonly id: string }
  /** Reverts the batch of the load directly before. */
  | { readonly kind: 'REVERT' };

export interface Archive {
  readonly steps: readonly Step[];
}

/** All steps happen on this day, which is the `today` of tests. */
const DAY = '2026-01-31';

/** The time of a step by its index: one step per hour. */
export const timeOf = (step: number): string => `${DAY}T${String(step + 1).padStart(2, '0')}:00:00.000Z`;

/** A time between a step and the next; -1 gives a time before all steps. */
export const timeAfter = (step: number): string => `${DAY}T${String(step + 1).padStart(2, '0')}:30:00.000Z`;

/** A dataset as a file of the native format. */
export function yamlOf(dataset: Dataset): string {
  const { files } = writeNative([dataset]);
  return files.map(({ content }) => content).join('\n');
}

/** The whole archive as text, from which it can be loaded by hand. */
export const textOf = ({ steps }: Archive): string =>
  steps
    .map((step, i) => `# ${timeOf(i)}: ${titleOf(step)}\n${step.kind === 'LOAD' ? yamlOf(step.dataset) : ''}`)
    .join('\n');

function titleOf(step: Step): string {
  switch (step.kind) {
    case 'LOAD':
      return step.replace ? 'apply with --replace' : 'apply';
    case 'MERGE':
      return `merge ${step.from} into ${step.into}`;
    case 'UNMERGE':
      return `unmerge ${step.id}`;
    case 'REVERT':
      return 'revert the previous batch';
  }
}
