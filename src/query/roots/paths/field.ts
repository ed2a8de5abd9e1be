/** `paths`: how two entities are linked. The search finds ids, the statement here reads what is selected of them. */

import { findPaths, MAX_HOPS, type PathResult } from '../../../domain/paths/findPaths.ts';
import type { Link } from '../../../domain/paths/link.ts';
import type { FoundPath } from '../../../domain/paths/path.ts';
import type { PathTime } from '../../../domain/paths/pathTime.ts';
import { type Cypher, cypher, join, Param, Variable } from '../../../store/cypher.ts';
import { call } from '../../compile/fieldReaders.ts';
import { momentOf, withWindow } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { pageOf } from '../../compile/paging.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import { type Args, fieldsOf, type Selection } from '../../compile/selection.ts';
import { citation } from '../../fields/citation.ts';
import { sharedInterval } from '../../fields/sharedInterval.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { intervalValue } from '../../types/interval.ts';
import { linkReader, MOST_FACTS } from '../linkingFacts.ts';
import { integerArgument, resolveEntityId } from '../resolveArguments.ts';

const DEFAULT_PATHS = 5;

/** What the finder hands to the statement. */
interface PathsFound extends PathResult {
  /** The ids that the ends were asked by. */
  readonly asked: { readonly from: string; readonly to: string };
}

export const prefetchPaths: Prefetch = {
  maxStatements: 2 * MAX_HOPS - 1,
  prepare(root) {
    const links = linkReader(root);
    return async (session, request): Promise<PathsFound> => {
      const args = request.args[root.slot] as Args;
      const asked = { from: String(args.from), to: String(args.to) };
      const maxHops = integerArgument(root, args, 'maxHops', 4, 1, MAX_HOPS);
      const first = pageOf(root.name, args, DEFAULT_PATHS).size;
      const time = (args.time as PathTime | null | undefined) ?? 'ANY';
      const ends = await links.read(session, request, [asked.from, asked.to]);
      const from = resolveEntityId(root, 'from', asked.from, ends);
      const to = resolveEntityId(root, 'to', asked.to, ends);
      if (from === to)
        throw new InputError(
          'SAME_ID',
          `paths(from: ${JSON.stringify(asked.from)}, to: ${JSON.stringify(asked.to)}) begins and ends at the one entity ${JSON.stringify(from)}; give two.`,
        );
      let known: typeof ends | null = ends;
      const answer = await findPaths(
        { from, to, maxHops, time, first },
        {
          // The first expansion is of the two ends, which have been read with their ids.
          async expand(ids) {
            const read = known ?? (await links.read(session, request, ids));
            known = null;
            return read;
          },
          degrees: (ids) => links.degrees(session, ids),
        },
      );
      if (!answer.complete) session.addNote(incomplete(root, answer));
      return { ...answer, asked };
    };
  },
};

/** What may be missing, and what would find it. */
function incomplete(root: Selection, { cut, paths }: PathResult): string {
  const hubs = cut.slice(0, 5).map((id) => JSON.stringify(id));
  const more = cut.length > hubs.length ? ` and ${cut.length - hubs.length} more` : '';
  const why =
    hubs.length > 0
      ? `each of ${hubs.join(', ')}${more} has more than ${MOST_FACTS} facts, and paths through two of them were sought along the first ones only`
      : 'more lies within so many hops than one search looks at';
  return `${root.name} may have missed paths beside these ${paths.length}: ${why}. Give fewer maxHops, some kinds or relationTypes, or at.`;
}

const foundIn = (run: RequestValues): PathsFound => run.prefetched as PathsFound;

const hopsIn = (run: RequestValues): readonly Link[] => foundIn(run).paths.flatMap(({ hops }) => hops);

/** The id that the entity was asked by, where it is an end; else its own. */
const namesIn = (run: RequestValues, end: 'from' | 'to'): string[] => {
  const { paths, asked } = foundIn(run);
  return paths.flatMap(({ hops }) =>
    hops.map((hop, i) => (i === (end === 'from' ? 0 : hops.length - 1) ? asked[end] : hop[end])),
  );
};

const each = (read: (run: RequestValues) => readonly string[]): Param<RequestValues> =>
  new Param<RequestValues>((run) => [...read(run)]);

/** Reads one field of a hop from its columns, or from what the search found. */
type HopReader = (hop: Link, columns: readonly unknown[] | undefined, env: DecodeContext) => unknown;

export const paths: FieldCompiler = (scope, selection) => {
  const moment = momentOf(scope, selection);
  const place = new Variable('i');
  const fact = new Variable('f');
  const ends = { from: new Variable('a'), to: new Variable('b') };
  const ids = { fact: new Variable('id'), from: new Variable('id'), to: new Variable('id') };
  const asked = { from: new Variable('asked'), to: new Variable('asked') };
  const found = new Variable('c');
  const at = { ...scope, moment };
  const columns: FieldPlan[] = [];
  const column = (plan: FieldPlan): HopReader => {
    const i = columns.push(plan) - 1;
    return (_hop, row, env) => (row ? plan.decode(row[i], env) : null);
  };
  const wanted = new Set<'from' | 'to'>();
  const entity = (end: 'from' | 'to', field: Selection): HopReader => {
    wanted.add(end);
    return column(
      composeObject(
        { ...at, node: ends[end], requestedId: { node: ends[end], id: asked[end] } },
        ENTITY_TYPES,
        field,
      ),
    );
  };
  const readers: Readonly<Record<string, (field: Selection) => HopReader>> = {
    __typename: () => () => 'Hop',
    fact: (field) => column(composeObject({ ...at, node: fact }, FACT_TYPES, field)),
    role: () => (hop) => hop.fromRole,
    toRole: () => (hop) => hop.toRole,
    from: (field) => entity('from', field),
    to: (field) => entity('to', field),
    citation: (field) => column(citation({ ...at, node: fact }, field)),
  };
  const hopsOf = new Map(
    fieldsOf(selection, 'Path')
      .filter(({ name }) => name === 'hops')
      .map((field) => [
        field,
        fieldsOf(field, 'Hop').map((own) => [own.key, readers[own.name]?.(own)] as const),
      ]),
  );
  const facts = each((run) => hopsIn(run).map((hop) => hop.fact.id));
  const starts = each((run) => hopsIn(run).map((hop) => hop.from));
  const stops = each((run) => hopsIn(run).map((hop) => hop.to));
  const startNames = each((run) => namesIn(run, 'from'));
  const stopNames = each((run) => namesIn(run, 'to'));
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND range(0, size(${facts}) - 1) AS ${place}`,
        cypher`WITH ${place}, ${facts}[${place}] AS ${ids.fact}, ${starts}[${place}] AS ${ids.from}, ${stops}[${place}] AS ${ids.to}, ${startNames}[${place}] AS ${asked.from}, ${stopNames}[${place}] AS ${asked.to}, ${scope.batch}`,
        matchVersionById(scope, fact, 'Fact', cypher`${ids.fact}`, [ids.fact]),
        ...[...wanted].map((end) => oneByOne(scope, ends[end], ids[end])),
        ...columns.flatMap((plan) => plan.clauses),
        cypher`RETURN collect([${join([cypher`${place}`, ...columns.map((plan) => plan.expression)], ', ')}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env) {
      const own = withWindow(env, moment);
      const rows = new Map(
        (raw as readonly (readonly [number, ...unknown[]])[]).map(([i, ...row]) => [i, row]),
      );
      let before = 0;
      return foundIn(env.run).paths.map((path) => {
        const start = before;
        before += path.hops.length;
        return Object.fromEntries(
          fieldsOf(selection, 'Path').map((field) => [
            field.key,
            hopsOf.has(field)
              ? path.hops.map((hop, i) =>
                  Object.fromEntries(
                    (hopsOf.get(field) ?? []).map(([key, read]) => [
                      key,
                      read?.(hop, rows.get(start + i), own),
                    ]),
                  ),
                )
              : ofPath(path, field, own),
          ]),
        );
      });
    },
  };
};

/** Binds an entity for each row, so that no planner multiplies rows that are one each. */
const oneByOne = (scope: Scope, node: Variable, id: Variable): Cypher =>
  cypher`CALL (${scope.batch}, ${id}) { ${matchStableNode(scope, node, 'Entity', cypher`${id}`, [id])} RETURN ${node} }`;

/** What a path says beside its hops. */
function ofPath({ hops, bounds, certainty }: FoundPath, field: Selection, env: DecodeContext): unknown {
  switch (field.name) {
    case 'interval':
      return intervalValue(
        bounds &&
          sharedInterval(
            bounds,
            hops.map(({ fact }) => fact.endKind),
          ),
        field,
        env,
      );
    case 'certainty':
      return certainty;
    default:
      return 'Path';
  }
}
