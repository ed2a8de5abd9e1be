/** Queries about every archive: the order and the days of all facts, and what windows of time find. */
import { JUDGED_RULES } from '../answers/integrityAnswer.ts';
import type { OracleQuestion } from './question.ts';

const PAGES = Array.from({ length: 20 }, () => 100);

const list = (field: string, args: readonly string[]): OracleQuestion => ({
  kind: 'whole list',
  parent: null,
  field,
  args,
  select: 'nodes { id withdrawn certainty interval { earliest latest coreStart coreEnd } }',
  sizes: PAGES,
  backward: false,
});

const FINDINGS: OracleQuestion = {
  kind: 'integrity',
  parent: null,
  field: 'integrity',
  args: [`rules: [${JUDGED_RULES.join(', ')}]`],
  select: 'totalCount nodes { rule severity subjects { id } }',
  sizes: PAGES,
  backward: false,
};

export const WHOLE_LISTS: readonly OracleQuestion[] = [
  list('facts', []),
  list('facts', ['include: [WITHDRAWN]']),
  list('tenures', ['include: [WITHDRAWN]', 'during: "2001-05"']),
  ...['1985', '1995', '2001-05', '2004', '2012/2020'].map((during) => list('facts', [`during: "${during}"`])),
  ...['1998', '2006-06-01'].map((during) => list('tenures', [`during: "${during}"`])),
  FINDINGS,
];
