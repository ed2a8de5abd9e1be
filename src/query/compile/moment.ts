/** `at` and `during`: how a moment is read from the arguments, passed on to the fields below, and tested on a fact. */

import { keptIn } from '../../domain/model/keptIn.ts';
import type { Certainty } from '../../domain/model/kinds.ts';
import { type Window, windowOf } from '../../domain/time/certainty.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import {
  type Cypher,
  cypher,
  join,
  listed,
  literal,
  Param,
  Variable,
  variables,
  where,
} from '../../store/cypher.ts';
import { InputError } from '../inputError.ts';
import { hasTimeOfFact, someAmount, sureDaysOfAmount } from './amounts.ts';
import { labelledNode, relationshipTypes, visibleVersion } from './pattern.ts';
import type { DecodeContext, RequestValues } from './run.ts';
import { type Enclosing, type GivenWindow, imports, type Moment, type Scope } from './scope.ts';
import { type Args, type Selection, someBelow } from './selection.ts';

interface MomentInput {
  readonly asOf?: string | null;
  readonly whileEnclosing?: boolean | null;
  readonly allTimes?: boolean | null;
  readonly minCertainty?: Certainty | null;
}

const momentInput = (args: Args): MomentInput | null => (args.at as MomentInput | null | undefined) ?? null;

/** Reads the days of an argument, with `today` as in the request; once for a request, whose lists ask often. */
function windowReader(textOf: (run: RequestValues) => unknown): (run: RequestValues) => Window {
  const windows = new WeakMap<RequestValues, Window>();
  return (run) => keptIn(windows, run, () => windowOf(String(textOf(run)), run.today));
}

/** The days of a window as parameters. */
export const boundParams = (
  read: (run: RequestValues) => Window,
): Pick<Moment, 'from' | 'to' | 'unsure'> => ({
  from: cypher`${new Param<RequestValues>((run) => read(run).from)}`,
  to: cypher`${new Param<RequestValues>((run) => read(run).to)}`,
  unsure: null,
});

/** The moment of the `at` argument of a field, or the one it inherits. Throws InputError if `at` contradicts itself. */
export function momentOf(scope: Pick<Scope, 'moment' | 'enclosing'>, selection: Selection): Moment | null {
  const input = momentInput(selection.args);
  if (!input) return scope.moment;
  const ways = waysOf(input);
  if (ways.length > 1)
    throw new InputError(
      'INVALID_MOMENT',
      `\`at\` has ${ways.join(' and ')}, which exclude each other; give one of them.`,
    );
  if (input.minCertainty != null && (ways.length === 0 || input.allTimes))
    throw new InputError(
      'INVALID_MOMENT',
      `\`at\` has minCertainty ${input.minCertainty} but no moment; add asOf, for example {asOf: "2017-06-28", minCertainty: ${input.minCertainty}}.`,
    );
  if (input.allTimes) return null;
  if (input.whileEnclosing) return enclosingMoment(scope.enclosing, input, selection.name);
  if (input.asOf == null) return scope.moment;
  return givenWindow(
    'AS_OF',
    input.minCertainty,
    (run) => momentInput(run.args[selection.slot] as Args)?.asOf,
  );
}

/** The certainty that a list asks for by arguments of its own: its `minCertainty`, or that of its moment. */
export const ownCertainty = ({ args }: Selection): Certainty =>
  [args.minCertainty, momentInput(args)?.minCertainty].includes('DEFINITE') ? 'DEFINITE' : 'POSSIBLE';

/** The names of the ways in which an `at` gives a moment. */
const waysOf = ({ asOf, whileEnclosing, allTimes }: MomentInput): string[] => [
  ...(asOf == null ? [] : ['asOf']),
  ...(whileEnclosing ? ['whileEnclosing'] : []),
  ...(allTimes ? ['allTimes'] : []),
];

/** Whether the `at` of a field says when: an empty one does not, and leaves the moment as it is. */
export function givesMoment(args: Args): boolean {
  const input = momentInput(args);
  return input !== null && waysOf(input).length > 0;
}

function enclosingMoment(
  enclosing: Enclosing | null,
  { minCertainty }: MomentInput,
  fieldName: string,
): Moment {
  if (!enclosing)
    throw new InputError(
      'INVALID_MOMENT',
      `\`${fieldName}(at: {whileEnclosing: true})\` has no enclosing event or fact; select it below an event or a fact, or give asOf.`,
    );
  return {
    ...enclosing,
    certainty: minCertainty ?? 'POSSIBLE',
    use: 'AS_OF',
    given: null,
    days: (env) => env.enclosing,
  };
}

/** The window of a text in the arguments of a field. */
function givenWindow(
  use: Moment['use'],
  minCertainty: unknown,
  textOf: (run: RequestValues) => unknown,
): GivenWindow {
  const read = windowReader(textOf);
  return {
    ...boundParams(read),
    variables: [],
    certainty: minCertainty === 'DEFINITE' ? 'DEFINITE' : 'POSSIBLE',
    use,
    given: read,
    days: (env) => read(env.run),
  };
}

/** The moment of the `at` argument of a root field, or null. */
export function momentOfRoot(root: Selection): Moment | null {
  return momentOf({ moment: null, enclosing: null }, root);
}

/** The window of the `during` argument of a field, or null. Throws InputError for a certainty of nothing. */
export function duringOf(selection: Selection): Moment | null {
  const { during, filter, minCertainty } = selection.args;
  if (during == null && filter == null && minCertainty != null)
    throw new InputError(
      'INVALID_MOMENT',
      `${selection.name}(minCertainty: ${minCertainty}) has no window and no filter; add one, for example during: "2017". A moment has its own: at: {asOf: "2017-06-28", minCertainty: ${minCertainty}}.`,
    );
  if (during == null) return null;
  return givenWindow('DURING', minCertainty, (run) => (run.args[selection.slot] as Args).during);
}

/** The decode context below a field with this moment. */
export function atMoment(env: DecodeContext, moment: Moment | null): DecodeContext {
  const days = moment?.days(env) ?? null;
  const certainty = (days && moment?.certainty) ?? 'POSSIBLE';
  const { batch } = env.moment;
  // Most lists are read at the moment of their parent: these share one object, and with it the suffix of their ids.
  const same = env.moment.certainty === certainty && sameDays(env.moment.days, days);
  if (same && env.during === null) return env;
  return { ...env, moment: same ? env.moment : { days, certainty, batch }, during: null };
}

const sameDays = (a: Window | null, b: Window | null): boolean =>
  a?.from === b?.from && a?.to === b?.to && a?.unsure === b?.unsure;

/** The conditions that `fact` holds at a moment or overlaps a window. */
export const momentConditions = (moment: Moment, fact: Variable): Cypher[] => [
  ...mayOverlap(moment, fact),
  ...certaintyConditions(moment, fact),
];

/** The conditions that there may be a day in both; necessary for `momentConditions`. */
export const mayOverlap = (moment: Moment, fact: Variable): Cypher[] => [
  cypher`${fact}.startMin <= ${moment.to}`,
  cypher`${fact}.endMax >= ${moment.from}`,
];

/**
 * The further conditions of `momentConditions`, for a fact that may overlap the window.
 * @param mayHaveValues whether the fact may be a quantity, which surely holds where one of its values does
 */
export function certaintyConditions(moment: Moment, fact: Variable, mayHaveValues = false): Cypher[] {
  if (moment.certainty === 'POSSIBLE') return [];
  const core = areSure(moment, { from: cypher`${fact}.startMax`, to: cypher`${fact}.endMin` });
  const held = mayHaveValues ? [cypher`((${join(core, ' AND ')}) OR ${surelyHasValue(moment, fact)})`] : core;
  return [...held, isAsserted(fact)];
}

/** True if a fact surely has one of its values then: of several values, no day is sure for the fact as a whole. */
const surelyHasValue = (window: Moment, fact: Variable): Cypher =>
  someAmount(fact, (number) => [
    cypher`NOT ${hasTimeOfFact(number)}`,
    ...areSure(window, sureDaysOfAmount(number)),
  ]);

export const isAsserted = (fact: Variable): Cypher => cypher`${fact}.support = ${literal('ASSERTED')}`;

/** The conditions that sure days are all days of a moment, or one of a window. */
export const areSure = ({ from, to, unsure, use }: Moment, sure: Pick<Moment, 'from' | 'to'>): Cypher[] => [
  cypher`${sure.from} <= ${use === 'AS_OF' ? from : to}`,
  cypher`${sure.to} >= ${use === 'AS_OF' ? to : from}`,
  ...(unsure ? [cypher`NOT ${unsure}`] : []),
];

/** Whether the days of a window come from the arguments. */
export const isGiven = (window: Moment): window is GivenWindow => window.given !== null;

/** The first and the last day of some days, or those of the window where they are outside it. */
export const clippedTo = (
  window: Pick<Moment, 'from' | 'to'> | null,
): { readonly begins: (day: Cypher) => Cypher; readonly ends: (day: Cypher) => Cypher } => ({
  begins: (day) =>
    window ? cypher`CASE WHEN ${day} < ${window.from} THEN ${window.from} ELSE ${day} END` : day,
  ends: (day) => (window ? cypher`CASE WHEN ${day} > ${window.to} THEN ${window.to} ELSE ${day} END` : day),
});

/** `momentConditions` for facts of mixed kinds: a moment filters states, and every occurrence passes. */
export function stateMomentConditions(moment: Moment, fact: Variable): Cypher[] {
  return [cypher`(${fact}.state = false OR (${join(momentConditions(moment, fact), ' AND ')}))`];
}

/** True if a field has `at: {whileEnclosing: true}`. */
export const isWhileEnclosing = (field: Selection): boolean =>
  momentInput(field.args)?.whileEnclosing === true;

/** True if a field, or one below it, has `at: {whileEnclosing: true}`. */
export const selectsWhileEnclosing = (field: Selection): boolean =>
  isWhileEnclosing(field) || someBelow(field, isWhileEnclosing);

/** What `whileEnclosing` may refer to: a fact has days of its own, an event those of its recorded dates. */
export type Encloser = 'FACT' | 'EVENT';

export interface Enclosed {
  readonly scope: Scope;
  readonly clauses: readonly Cypher[];
  readonly carries: readonly Variable[];
  /** The enclosing days, columns that only decoding reads: the first, the last, and whether they are unsure. */
  readonly bounds: readonly [from: Cypher, to: Cypher, unsure: Cypher];
}

/** A scope in which the node of `scope` encloses what is selected below it. */
export function enclose(scope: Scope, encloser: Encloser): Enclosed {
  const { node } = scope;
  const enclosing =
    encloser === 'FACT'
      ? {
          from: cypher`${node}.startMin`,
          to: cypher`${node}.endMax`,
          unsure: isUnsure(node),
          variables: [node],
          clauses: [],
        }
      : eventDays(scope);
  return {
    scope: { ...scope, enclosing },
    clauses: enclosing.clauses,
    carries: encloser === 'FACT' ? [] : enclosing.variables,
    bounds: [enclosing.from, enclosing.to, enclosing.unsure],
  };
}

/** True if the time of a fact is planned, attributed or doubted; a doubted date makes what is said differ from what is sure. */
const isUnsure = (fact: Variable): Cypher =>
  cypher`(${fact}.support <> ${literal('ASSERTED')} OR coalesce(${fact}.saidStartMax, ${fact}.saidEndMin, ${fact}.sureStartMin, ${fact}.sureEndMax) IS NOT NULL)`;

/** The days from the first to the last recorded date of an event, unbounded without one; unsure if one of them is. */
function eventDays(scope: Scope) {
  const [from, to, unsure] = variables('from', 'to', 'unsure');
  const dated = new Variable('x');
  return {
    from: cypher`${from}`,
    to: cypher`${to}`,
    unsure: cypher`${unsure}`,
    variables: [from, to, unsure],
    clauses: [
      cypher`CALL (${listed(imports(scope))}) { MATCH (${scope.node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, dated, 'Existence')})${where(visibleVersion(scope, dated, 'Existence'))} RETURN coalesce(min(${dated}.startMin), ${literal(UNBOUNDED_MIN)}) AS ${from}, coalesce(max(${dated}.endMax), ${literal(UNBOUNDED_MAX)}) AS ${to}, count(CASE WHEN ${isUnsure(dated)} THEN 1 END) > 0 AS ${unsure} }`,
    ],
  };
}
