/** Boolean fields, and what is disputed. */

import { computed } from '../compile/fieldReaders.ts';
import type { FieldCompiler } from '../compile/scope.ts';

/** A property that is stored only where it is true. */
export const flag = (key: string): FieldCompiler => computed([key], ([value]) => value === true);

/** Whether a tenure is acting; null where its sources contradict each other on it. */
export const acting: FieldCompiler = computed(['acting', 'actingDisputed'], ([value, disputed]) =>
  disputed === true ? null : value === true,
);

/** What the counted claims of a fact contradict each other about. */
export const disputed: FieldCompiler = computed(['disputedParts'], ([parts]) => parts ?? []);
