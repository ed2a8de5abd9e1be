/** Boolean fields. */

import { computed } from '../compile/fieldReaders.ts';
import type { FieldCompiler } from '../compile/scope.ts';

/** A property that is stored only where it is true. */
export const flag = (key: string): FieldCompiler => computed([key], ([value]) => value === true);
