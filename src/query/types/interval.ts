/** `Interval`: the time of a fact, read from the fact's own node; `ImpliedBound`: a bound of it that another fact sets. */
import { type Bridge, longestBridge } from '../../domain/claims/bridges.ts';
import { intervalLabel, limitsBeside, limitsLabel } from '../../domain/labels/intervalLabel.ts';
import type { ShownTime } from '../../domain/labels/statedTime.ts';
import type { EndKind, Support } from '../../domain/model/kinds.ts';
import { type Bounds, hasCore } from '../../domain/time/bounds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { type Day, isBounded, isoOf } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import { accountsIn, bridgesIn, impliedIn, readImplied } from '../../store/codec/fact.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import { type CellReader, Columns, objectReader } from '../compile/columns.ts';
import { type FieldsOf, projection, takes } from '../compile/exactFields.ts';
import { computed, subquery } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { matchAnyFactById } from '../compile/pattern.ts';
import { listOf } from '../compile/rowType.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { type ValueReader, type ValueType, valueType } from '../compile/valueObjects.ts';
import { languageOf } from '../fields/language.ts';
import { FACT_TYPES } from './concreteTypes.ts';
import { fuzzyDate } from './fuzzyDate.ts';

/** The stored properties of an interval. Unbounded days are sentinels. */
export interface IntervalValue extends Bounds {
  readonly start: string | null;
  readonly end: string | null;
  /** The accounts that the label says, as they are stored. */
  readonly accounts: readonly string[] | null;
  readonly endKind: EndKind;
  readonly support: Support;
  /** The event's own time, for a fact that has the time of its event; null for other facts. */
  readonly labelStart: string | null;
  readonly labelEnd: string | null;
  readonly labelEndKind: EndKind | null;
  /** The bridges, as they are stored: the first and last day of each in turn. */
  readonly bridges: readonly number[] | null;
  /** The stored bounds that other facts imply. */
  readonly implied: readonly string[] | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly saidStart: readonly string[] | null;
  readonly saidEnd: readonly string[] | null;
}

/** `Interval.implied`. */
const impliedBounds: FieldCompiler = (scope, selection) => {
  const [entry, because] = [new Variable('entry'), new Variable('n')];
  const columns = new Columns(1);
  const boundOf = objectReader<'ImpliedBound', Parameters<CellReader>>(selection, 'ImpliedBound', {
    bound: () => (row) => readImplied(row[0]).bound,
    doubted: () => (row) => readImplied(row[0]).doubted,
    date: () => (row) => isoOf(readImplied(row[0]).day),
    because: (field) =>
      columns.add(composeObject({ ...scope, node: because, withdrawn: true }, FACT_TYPES, field)),
  });
  return subquery(
    scope,
    [
      cypher`UNWIND coalesce(${scope.node}.implied, []) AS ${entry}`,
      matchAnyFactById(scope, because, cypher`split(${entry}, '\t')[2]`, [entry]),
      ...columns.clauses,
    ],
    cypher`collect(${listOf([cypher`${entry}`, ...columns.expressions])})`,
    (raw, env) => (raw as readonly (readonly unknown[])[]).map((row) => boundOf(row, env)),
  );
};

type Key = keyof IntervalValue;
type Reader = {
  readonly keys: readonly Key[];
  read(v: IntervalValue, a: Args, s: Selection, e: DecodeContext): unknown;
};

/** Null where the day does not fit the 32 bits of GraphQL's Int; its date is available all the same. */
const dayNumber = (day: Day): number | null => (day === (day | 0) ? day : null);

const epochDays: ValueType<BoundsWithSupport> = valueType('EpochDays', {
  earliest: (b) => dayNumber(b.startMin),
  latest: (b) => dayNumber(b.endMax),
  coreStart: (b) => (hasSureDays(b) ? dayNumber(b.startMax) : null),
  coreEnd: (b) => (hasSureDays(b) ? dayNumber(b.endMin) : null),
});

const bridge: ValueType<Bridge> = valueType('Bridge', {
  from: ({ from }) => isoOf(from),
  to: ({ to }) => isoOf(to),
  dayCount: ({ from, to }) => to - from + 1,
});

/** Whether a bridge has a day of the moment, or without one of the core. */
function isBridged(v: IntervalValue, { moment: { days } }: DecodeContext): boolean {
  const { from, to } = days ?? { from: v.startMax, to: v.endMin };
  return bridgesIn(v.bridges).some((days) => days.from <= to && days.to >= from);
}

type BoundsWithSupport = Bounds & { readonly support: Support };

/** Whether there are days on which the fact surely held: a plan or a speaker makes none sure. */
const hasSureDays = (b: BoundsWithSupport): boolean => hasCore(b) && b.support === 'ASSERTED';

export const SURE_DAYS = ['startMin', 'startMax', 'endMin', 'endMax', 'support'] as const;

/** The time that claims say, and that of the label where it is another. */
export const SAID_TIME = ['start', 'end', 'endKind', 'labelStart', 'labelEnd', 'labelEndKind'] as const;

const LABEL: readonly Key[] = [...SAID_TIME, 'accounts'];

const inLanguage = (keys: readonly Key[], label: (v: IntervalValue, language: string) => string | null) =>
  takes(['language'], { keys, read: (v, a) => label(v, languageOf(a)) } satisfies Reader);

/** The fields that are read from an `IntervalValue`. */
const readers: Omit<FieldsOf<'Interval', Reader>, 'implied'> = {
  start: { keys: ['start'], read: (v, _a, s, e) => fuzzyDate(v.start, s, e) },
  end: { keys: ['end'], read: (v, _a, s, e) => fuzzyDate(v.end, s, e) },
  endKind: { keys: ['endKind'], read: (v) => v.endKind },
  earliest: { keys: ['startMin'], read: (v) => isoOf(v.startMin) },
  latest: { keys: ['endMax'], read: (v) => isoOf(v.endMax) },
  coreStart: { keys: SURE_DAYS, read: (v) => (hasSureDays(v) ? isoOf(v.startMax) : null) },
  coreEnd: { keys: SURE_DAYS, read: (v) => (hasSureDays(v) ? isoOf(v.endMin) : null) },
  label: inLanguage([...LABEL, 'support'], (v, language) =>
    intervalLabel({ ...labelTimeOf(v), accounts: accountsIn(v.accounts), support: v.support }, language),
  ),
  impliedLabel: inLanguage([...LABEL, 'implied'], (v, language) =>
    limitsLabel(limitsBeside(labelTimeOf(v), impliedIn(v.implied)), language),
  ),
  bridged: {
    keys: [...SURE_DAYS, 'bridges'],
    read: (v, _a, _s, e) => isBridged(v, e),
  },
  longestBridgeDays: { keys: ['bridges'], read: (v) => longestBridge(bridgesIn(v.bridges)) },
  bridges: {
    keys: ['bridges'],
    read: (v, _a, s, e) => bridgesIn(v.bridges).map((days) => bridge(days, s, e)),
  },
  plannedStart: { keys: ['plannedStart'], read: (v, _a, s, e) => fuzzyDate(v.plannedStart, s, e) },
  plannedEnd: { keys: ['plannedEnd'], read: (v, _a, s, e) => fuzzyDate(v.plannedEnd, s, e) },
  statedDates: takes(['bound'], {
    keys: ['saidStart', 'saidEnd'],
    read: (v, a, s, e) => statedDates(v, a.bound).map((text) => fuzzyDate(text, s, e)),
  } satisfies Reader),
  epochDays: { keys: SURE_DAYS, read: (v, _a, s, e) => epochDays(v, s, e) },
};

/** The dates that sources state for the start, the end or both, each once. */
function statedDates(v: IntervalValue, bound: unknown): string[] {
  const starts = bound === 'END' ? [] : (v.saidStart ?? []);
  const ends = bound === 'START' ? [] : (v.saidEnd ?? []);
  return [...new Set([...starts, ...ends])];
}

/** The time that the label is about: the event's for a fact that has the time of its event, else the fact's own. */
const labelTimeOf = (v: IntervalValue): ShownTime =>
  v.labelEndKind === null ? v : { start: v.labelStart, end: v.labelEnd, endKind: v.labelEndKind };

const fieldOf = ({ keys, read }: Reader): FieldCompiler =>
  computed(keys, (values, env, selection, args) => {
    const value: Partial<Record<Key, unknown>> = {};
    for (let i = 0; i < keys.length; i++) value[keys[i] as Key] = values[i] ?? null;
    return read(value as unknown as IntervalValue, args, selection, env);
  });

/** The result of `read` for each field. */
const mapReaders = <Result>(
  read: (reader: Reader) => Result,
): Omit<FieldsOf<'Interval', Result>, 'implied'> =>
  Object.fromEntries(Object.entries(readers).map(([key, reader]) => [key, read(reader)])) as unknown as Omit<
    FieldsOf<'Interval', Result>,
    'implied'
  >;

export const interval = projection({
  type: 'Interval',
  of: 'EMBEDDED',
  fields: { ...mapReaders(fieldOf), implied: impliedBounds },
});

const ofValue = ({ read }: Reader): ValueReader<IntervalValue> => read;

/** The interval of one of several values of a fact. It has no implied bounds. */
export const intervalValue: ValueType<IntervalValue> = valueType('Interval', {
  ...mapReaders(ofValue),
  implied: () => [],
});

/** `DateRange`: days that no fact carries, such as the range of a timeline. */
export const dateRange: ValueType<IntervalValue> = valueType('DateRange', {
  start: ofValue(readers.start),
  end: ofValue(readers.end),
  earliest: ofValue(readers.earliest),
  latest: ofValue(readers.latest),
  coreStart: ofValue(readers.coreStart),
  coreEnd: ofValue(readers.coreEnd),
  bridged: ofValue(readers.bridged),
  bridges: ofValue(readers.bridges),
  label: takes(['language'], ofValue(readers.label)),
  epochDays: ofValue(readers.epochDays),
});

/** What a range, or one of several values, does not have. */
export const WITHOUT_CLAIMS = {
  accounts: null,
  labelStart: null,
  labelEnd: null,
  labelEndKind: null,
  bridges: null,
  implied: null,
  plannedStart: null,
  plannedEnd: null,
  saidStart: null,
  saidEnd: null,
} as const satisfies Partial<IntervalValue>;

/** A window as a range: it starts and ends on the days of the window, and is open where those are unbounded. */
export const rangeOfDays: ValueType<Window> = (window, selection, env) =>
  window
    ? dateRange(
        {
          startMin: window.from,
          startMax: window.from,
          endMin: window.to,
          endMax: window.to,
          start: spanText(window.from, window.from),
          end: spanText(window.to, window.to),
          endKind: isBounded(window.to) ? 'KNOWN' : 'UNKNOWN',
          support: 'ASSERTED',
          ...WITHOUT_CLAIMS,
        },
        selection,
        env,
      )
    : null;
