/** Gives all random cases of fast-check the seed of the run, before each file of tests. */
import fc from 'fast-check';
import { inject } from 'vitest';

fc.configureGlobal({ seed: inject('seed') });
