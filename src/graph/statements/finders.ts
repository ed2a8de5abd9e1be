/** The questions that one statement cannot answer, and how many more each may take: the whole table of exceptions. */
import type { Finder } from '../sitting.ts';

export const FINDERS: Readonly<Record<string, Finder>> = {};
