/** How much memory a command takes for what it has done with. */
import { setFlagsFromString } from 'node:v8';

/** By how much the heap may grow before it is cleared; the engine would let it grow to four times what is in use. */
const GROWING_PERCENT = 60;

/**
 * Keeps the heap small: seeding makes and forgets a hundred times what it keeps. It takes no longer so (measured at
 * 100,000 facts: 260 MB instead of 420). For a process that does one thing and ends.
 */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
