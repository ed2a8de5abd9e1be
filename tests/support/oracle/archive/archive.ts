/** A small archive as it came to be: files that were applied, and what was done to the graph between them. */
import type { Dataset } from '../../../../src/domain/model/record.ts';
import { writeNative } from '../../../../src/formats/native/writer.ts';

export type Step =
  | { readonly kind: 'LOAD'; readonly dataset: Dataset; readonly replace: boolean }
  | { readonly kind: 'MERGE'; readonly from: string; readonly into: string }
  | { readonly kind: 'UNMERGE'; readonly id: string }
  /** Takes the batch back that the load just before wrote. */
  | { readonly kind: 'REVERT' };

export interface Archive {
  readonly steps: readonly Step[];
}

/** All steps are taken on this day, so that it is the present of all labels. */
const DAY = '2026-01-31';

/** When a step is taken, by its place from 0: an hour after the one before. */
export const timeOf = (step: number): string => `${DAY}T${String(step + 1).padStart(2, '0')}:00:00.000Z`;

/** A time after a step and before the next one; -1 for one before all of them. */
export const timeAfter = (step: number): string => `${DAY}T${String(step + 1).padStart(2, '0')}:30:00.000Z`;

/** The file of a dataset, in the native format. */
export function yamlOf(dataset: Dataset): string {
  const { files } = writeNative([dataset]);
  return files.map(({ content }) => content).join('\n');
}

/** The whole archive for a reader, who may load it again by hand. */
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
      return 'revert the batch before';
  }
}
