/** What came of seeding, as the types of the schema have it: plain values by field name. */
import type { GraphQLResolveInfo } from 'graphql';
import { cursorKey, cursorsOf, pageOf } from '../graph/compose/paging.ts';
import { InputError } from '../graph/inputError.ts';
import { canonical, sha256 } from '../seed/canonical.ts';
import type { Finding } from '../seed/finding.ts';
import type { MergeReport } from '../seed/merge.ts';
import type { ChangeKind, PlannedChange } from '../seed/plan.ts';
import type { Severity } from '../seed/problem.ts';
import type { RevertReport } from '../seed/revert.ts';
import type { SeedReport } from '../seed/seed.ts';
import type { Answered, Context } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type { SeedPlanChangesArgs } from './generated/types.ts';
import { batchOf, selected } from './told.ts';

interface ToldProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly hint: string | null;
}

const NOWHERE = { file: null, line: null, column: null } as const;

const findingsOf = (findings: readonly Finding[]): ToldProblem[] =>
  findings.map(({ severity, code, message, hint }) => ({ ...NOWHERE, severity, code, message, hint }));

/** Problems of the files, then what the records say against each other and against the graph. */
function problemsOf({ problems, datasets }: SeedReport): ToldProblem[] {
  return [
    ...problems,
    ...datasets.flatMap(({ plan }) => [
      ...findingsOf(plan.findings),
      ...plan.changes
        .filter(({ kind }) => kind === 'CONFLICT')
        .map(({ id }) => ({
          ...NOWHERE,
          severity: 'ERROR' as const,
          code: 'CONFLICT',
          message: `the fact "${id}" of other datasets is about something else`,
          hint: 'choose another id',
        })),
    ]),
  ];
}

/** `SeedPlan`. */
export function planAnswer(report: SeedReport): Answered {
  const { counts, datasets } = report;
  const [only] = datasets;
  const hash =
    only !== undefined && datasets.length === 1
      ? only.plan.hash
      : sha256(canonical(datasets.map(({ plan }) => plan.hash)));
  const base = Math.max(0, ...datasets.map(({ plan }) => plan.base));
  return {
    hash,
    problems: problemsOf(report),
    creates: counts.CREATE,
    updates: counts.UPDATE,
    retracts: counts.RETRACT,
    unchanged: counts.UNCHANGED,
    conflicts: counts.CONFLICT,
    changes(args: SeedPlanChangesArgs) {
      try {
        const all = datasets.flatMap(({ plan }) => plan.changes);
        return changesAnswer(all, args, hash, base);
      } catch (error) {
        throw asGraphQLError(error);
      }
    },
  };
}

const LIST = { name: 'changes' } as const;

/** One page of the changes. Cursors belong to the plan with this hash. */
function changesAnswer(
  all: readonly PlannedChange[],
  args: SeedPlanChangesArgs,
  hash: string,
  base: number,
): Answered {
  const kinds: readonly ChangeKind[] | null = args.kinds ?? null;
  const list = kinds === null ? all : all.filter(({ kind }) => kinds.includes(kind));
  const { size } = pageOf(LIST.name, { ...args });
  const identity = { ...args, hash };
  const key = cursorKey(LIST, identity);
  const keyOf = ({ record, id }: PlannedChange): string => `${record} ${id}`;
  const start = key === null ? 0 : list.findIndex((change) => keyOf(change) === key) + 1;
  if (key !== null && start === 0)
    throw new InputError(
      'STALE_CURSOR',
      'The cursor in changes(after:) is of other files; start again without it.',
    );
  const nodes = list.slice(start, start + size);
  const cursor = cursorsOf(LIST, identity, base);
  const edges = nodes.map((node) => ({ node, cursor: cursor(keyOf(node)) }));
  return {
    edges,
    nodes,
    totalCount: list.length,
    pageInfo: (_args: unknown, _context: Context, info: GraphQLResolveInfo) =>
      selected(
        {
          hasNextPage: start + size < list.length,
          hasPreviousPage: start > 0,
          startCursor: edges[0]?.cursor,
          endCursor: edges.at(-1)?.cursor,
        },
        info,
      ),
  };
}

/** Records by what happened to them. */
interface Done {
  readonly batches: readonly string[];
  readonly problems: readonly object[];
  readonly creates: number;
  readonly updates: number;
  readonly retracts: number;
  readonly unchanged: number;
}

/** `SeedResult` of files. */
export function loadAnswer(report: SeedReport): Answered {
  const written = report.datasets.filter(({ batch }) => batch !== null);
  const sum = (kind: ChangeKind): number => written.reduce((total, { plan }) => total + plan.counts[kind], 0);
  return resultAnswer({
    batches: written.flatMap(({ batch }) => (batch === null ? [] : [batch.id])),
    problems: problemsOf(report),
    creates: sum('CREATE'),
    updates: sum('UPDATE'),
    retracts: sum('RETRACT'),
    unchanged: report.counts.UNCHANGED,
  });
}

/** `SeedResult` of a batch that was to be taken back. */
export const revertAnswer = ({ batch, conflicts, findings, counts }: RevertReport): Answered => {
  const isWritten = batch !== null;
  return resultAnswer({
    batches: isWritten ? [batch.id] : [],
    problems: [
      ...conflicts.map(({ message }) => ({
        ...NOWHERE,
        severity: 'ERROR',
        code: 'CONFLICT',
        message,
        hint: 'revert the later batches first, or correct the records in a file',
      })),
      ...findingsOf(findings),
    ],
    creates: isWritten ? counts.CREATE : 0,
    updates: isWritten ? counts.UPDATE : 0,
    retracts: isWritten ? counts.RETRACT : 0,
    unchanged: counts.UNCHANGED,
  });
};

/** `SeedResult` of a merge, or of taking one back. */
export const mergeAnswer = ({ batch, findings, updates }: MergeReport): Answered =>
  resultAnswer({
    batches: [batch.id],
    problems: findingsOf(findings),
    creates: 0,
    updates,
    retracts: 0,
    unchanged: 0,
  });

/** `SeedResult`. */
function resultAnswer({ batches, ...rest }: Done): Answered {
  const read = (id: string, context: Context, info: GraphQLResolveInfo) =>
    batchOf(id, context, info).catch((error: unknown) => {
      throw asGraphQLError(error);
    });
  const newest = batches.at(-1);
  return {
    ...rest,
    batch: (_args: unknown, context: Context, info: GraphQLResolveInfo) =>
      newest === undefined ? null : read(newest, context, info),
    batches: (_args: unknown, context: Context, info: GraphQLResolveInfo) =>
      Promise.all(batches.map((id) => read(id, context, info))),
  };
}
