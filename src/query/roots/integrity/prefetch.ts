/** The prefetch of `integrity`: the findings of the rules, and the page of them. */
import { conflictFinding } from '../../../domain/integrity/conflict.ts';
import type { IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { FLAW_RULES } from '../../../domain/integrity/flaw.ts';
import { crowdFinding } from '../../../domain/integrity/probableDuplicate.ts';
import { INTEGRITY_RULES, type IntegrityRule } from '../../../domain/integrity/rule.ts';
import { uncitedFinding } from '../../../domain/integrity/uncited.ts';
import { type Likeness, MOST_COMPARED } from '../../../domain/matching/duplicate.ts';
import type { DisputedPart } from '../../../domain/model/kinds.ts';
import { cypher } from '../../../store/cypher.ts';
import { cursorKey, pageOf } from '../../compile/paging.ts';
import type { RootRequest } from '../../compile/run.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import { inTurns, stepwise } from '../../inTurns.ts';
import type { Prefetch, QuerySession } from '../../querySession.ts';
import { checkEntityScope, checkEntityScopeResult } from './entityScope.ts';
import { FindingPage } from './findingPage.ts';
import { flawColumns, flawFindings } from './flaws.ts';
import { type MarkedFacts, MOST_MARKED, markedFacts } from './markedFacts.ts';
import { likenessOfRoot, MOST_FACTS, MOST_LIKENESS_STATEMENTS, MOST_NAMED } from './namesakes.ts';

export interface FindingsPage extends ReturnType<FindingPage['read']> {
  /** False if not everything was examined. */
  readonly complete: boolean;
}

/** The findings of one or several rules. */
interface RuleResult extends Omit<MarkedFacts, 'rows'> {
  /** Computed one by one. */
  readonly findings: Iterable<IntegrityFinding>;
  /** More findings, in their order. */
  readonly pairs?: Likeness;
}
type Find = (session: QuerySession, request: RootRequest) => Promise<RuleResult>;

const findings =
  (
    read: ReturnType<typeof markedFacts>,
    findingsIn: (row: readonly unknown[]) => readonly IntegrityFinding[],
  ): Find =>
  async (session, request) => {
    const { rows, ...found } = await read(session, request);
    return { ...found, findings: each(rows, findingsIn) };
  };

function* each(
  rows: MarkedFacts['rows'],
  findingsIn: (row: readonly unknown[]) => readonly IntegrityFinding[],
): Generator<IntegrityFinding> {
  for (const row of rows) yield* findingsIn(row);
}

/** One statement for each mark, and those for namesakes. */
export const prefetchIntegrity: Prefetch = {
  maxStatements: 3 + MOST_LIKENESS_STATEMENTS,
  prepare(root) {
    const flawed = markedFacts(root, 'flawed', flawColumns);
    const disputed = markedFacts(root, 'disputed', (_scope, fact) => ({
      clauses: [],
      row: [
        cypher`${fact}.id`,
        cypher`${fact}.disputedParts`,
        cypher`${fact}.saidStart`,
        cypher`${fact}.saidEnd`,
      ],
    }));
    const unsourced = markedFacts(root, 'unsourced', (_scope, fact) => ({
      clauses: [],
      row: [cypher`${fact}.id`],
    }));
    const likeness = likenessOfRoot(root);
    const finders: readonly (readonly [of: readonly IntegrityRule[], find: Find])[] = [
      [FLAW_RULES, findings(flawed, flawFindings)],
      [['CONFLICTING_CLAIMS'], findings(disputed, (row) => [conflictIn(row)])],
      [['UNCITED'], findings(unsourced, ([id]) => [uncitedFinding(String(id))])],
      [
        ['PROBABLE_DUPLICATE'],
        async (session, request) => {
          const { likeness: pairs, ...found } = await likeness(session, request);
          return { ...found, pairs, findings: pairs.crowds.map((crowd) => crowdFinding(crowd)) };
        },
      ],
    ];
    return async (session, request): Promise<FindingsPage> => {
      const args = request.args[root.slot] as Args;
      const { size } = pageOf(root.name, args);
      const after = cursorKey(root, args);
      const rules = rulesOf(root, args);
      checkEntityScope(root, args);
      const page = new FindingPage(after, size);
      let complete = true;
      for (const [of, find] of finders)
        if (of.some((rule) => rules.has(rule))) {
          const found = await find(session, request);
          checkEntityScopeResult(root, args, found.scope);
          complete &&= found.complete;
          const add = (finding: IntegrityFinding) => rules.has(finding.rule) && page.add(finding);
          await inTurns(stepwise(found.findings, add), request.signal);
          if (found.pairs) page.addPairs(found.pairs);
        }
      if (!complete) session.addNote({ code: 'INCOMPLETE', message: incomplete(root) });
      return { ...page.read(), complete };
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

const conflictIn = ([id, disputed, saidStart, saidEnd]: readonly unknown[]): IntegrityFinding =>
  conflictFinding({
    id: String(id),
    disputed: (disputed ?? []) as readonly DisputedPart[],
    saidStart: textsIn(saidStart),
    saidEnd: textsIn(saidEnd),
  });

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const incomplete = (root: Selection): string =>
  `${root.name} has not examined everything: at most ${MOST_MARKED} facts for each of its statements, ${MOST_NAMED} entities and ${MOST_COMPARED} pairs by name, and ${MOST_FACTS} facts of a namesake. Name fewer rules, or entities in ids.`;
