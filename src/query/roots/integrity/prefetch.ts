/** The prefetch of `integrity`: the findings of the rules, and the page of them. */
import { conflictFinding } from '../../../domain/integrity/conflict.ts';
import { findingSortKey, type IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { FLAW_RULES } from '../../../domain/integrity/flaw.ts';
import { INTEGRITY_RULES, type IntegrityRule } from '../../../domain/integrity/rule.ts';
import { uncitedFinding } from '../../../domain/integrity/uncited.ts';
import { cypher } from '../../../store/cypher.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { checkEntityScope, checkEntityScopeResult, type EntityScopeResult } from './entityScope.ts';
import { flawColumns, flawFindings } from './flaws.ts';
import { MOST_MARKED, markedFacts } from './markedFacts.ts';
import { MOST_NAMESAKE_STATEMENTS, namesakeFindings } from './namesakes.ts';

/** A page of findings, and what the connection says about all of them. */
export interface FindingsPage {
  readonly findings: readonly IntegrityFinding[];
  readonly total: number;
  /** False if not everything was examined. */
  readonly complete: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** The findings of one or several rules. */
interface RuleResult {
  readonly scope: EntityScopeResult | null;
  readonly findings: readonly IntegrityFinding[];
  readonly complete: boolean;
}

/** One statement for each mark, and those for namesakes. */
export const prefetchIntegrity: Prefetch = {
  maxStatements: 3 + MOST_NAMESAKE_STATEMENTS,
  prepare(root) {
    const flawed = markedFacts(root, 'flawed', flawColumns);
    const disputed = markedFacts(root, 'disputed', (_scope, fact) => ({
      clauses: [],
      row: [cypher`${fact}.id`, cypher`${fact}.saidStart`, cypher`${fact}.saidEnd`],
    }));
    const unsourced = markedFacts(root, 'unsourced', (_scope, fact) => ({
      clauses: [],
      row: [cypher`${fact}.id`],
    }));
    const namesakes = namesakeFindings(root);
    return async (session, request): Promise<FindingsPage> => {
      const args = request.args[root.slot] as Args;
      const { size } = pageOf(root.name, args);
      const after = cursorKey(root, args);
      const rules = rulesOf(root, args);
      checkEntityScope(root, args);
      const results: RuleResult[] = [];
      const add = (one: RuleResult): void => {
        checkEntityScopeResult(root, args, one.scope);
        results.push(one);
      };
      if (FLAW_RULES.some((rule) => rules.has(rule))) {
        const { rows, ...read } = await flawed(session, request);
        add({ ...read, findings: flawFindings(rows) });
      }
      if (rules.has('CONFLICTING_CLAIMS')) {
        const { rows, ...read } = await disputed(session, request);
        add({ ...read, findings: rows.map(conflictIn) });
      }
      if (rules.has('UNCITED')) {
        const { rows, ...read } = await unsourced(session, request);
        add({ ...read, findings: rows.map(([id]) => uncitedFinding(String(id))) });
      }
      if (rules.has('PROBABLE_DUPLICATE')) add(await namesakes(session));
      const complete = results.every((one) => one.complete);
      if (!complete) session.addNote({ code: 'INCOMPLETE', message: incomplete(root) });
      return { ...pageFrom(results, rules, after, size), complete };
    };
  },
};

function rulesOf(root: Selection, args: Args): ReadonlySet<IntegrityRule> {
  const asked = args.rules as readonly IntegrityRule[] | null | undefined;
  if (asked?.length === 0)
    throw new InputError(
      'OUT_OF_RANGE',
      `${root.name}(rules: []) names no rule; give some of ${INTEGRITY_RULES.join(', ')}, or leave it out for all.`,
    );
  return new Set(asked ?? INTEGRITY_RULES);
}

const conflictIn = ([id, saidStart, saidEnd]: readonly unknown[]): IntegrityFinding =>
  conflictFinding({ id: String(id), saidStart: textsIn(saidStart), saidEnd: textsIn(saidEnd) });

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const incomplete = (root: Selection): string =>
  `${root.name} has not examined everything: at most ${MOST_MARKED} facts for each of its statements, 20000 entities by name, and 500 facts of a namesake. Name fewer rules, or entities in ids.`;

/** The findings in their order, each once, after the cursor. */
function pageFrom(
  results: readonly RuleResult[],
  rules: ReadonlySet<IntegrityRule>,
  after: string | null,
  size: number,
): Omit<FindingsPage, 'complete'> {
  const byKey = new Map<string, IntegrityFinding>();
  for (const one of results.flatMap(({ findings }) => findings))
    if (rules.has(one.rule)) byKey.set(findingSortKey(one), one);
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const from = after === null ? 0 : sorted.filter(([key]) => key <= after).length;
  return {
    findings: sorted.slice(from, from + size).map(([, one]) => one),
    total: sorted.length,
    hasNext: sorted.length > from + size,
    hasPrevious: from > 0,
  };
}
