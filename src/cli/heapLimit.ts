/** Limits the heap growth of long commands. */
import { setFlagsFromString } from 'node:v8';

/** How far the heap may grow before it is collected; V8 would let it grow to four times what is in use. */
const GROWING_PERCENT = 50;

/**
 * Keeps the heap small: seeding allocates a hundred times what it keeps. Measured at 100,000 facts: 260 MB instead of
 * 420, in the same time. For a process that runs one command and exits.
 */
export const limitHeapGrowth = (): void => setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
