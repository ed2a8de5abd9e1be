/**
 * The dates of copied facts. Each copy is moved by another number of whole years, so that dates stay spread: real
 * archives do not have many facts with equal dates.
 */
import { type Bounds, saidBounds } from '../../../src/domain/time/bounds.ts';
import { durationClassOf } from '../../../src/domain/time/durationClasses.ts';
import { readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { anchorOf, sortKey } from '../../../src/domain/time/sortKey.ts';
import type { Value } from '../../../src/store/graph.ts';

/** The years in which generated facts begin. */
export interface Years {
  readonly first: number;
  readonly count: number;
}

/** The stored dates of a fact that is copied. */
export interface Dated {
  readonly id: string;
  readonly bounds: Bounds;
  readonly dates: {
    readonly start: string | null;
    readonly end: string | null;
    readonly saidStart: readonly string[];
    readonly saidEnd: readonly string[];
  };
  /** The dates of its claims, which agree. */
  readonly said: { readonly start: string | null; readonly end: string | null; readonly date: string | null };
}

export interface Moved {
  readonly bounds: Bounds;
  readonly sort: string;
  /** Properties of the copy. */
  readonly props: Readonly<Record<string, Value>>;
  /** Properties of its claims. */
  readonly said: Readonly<Record<string, Value>>;
}

const YEAR = /^\d{4}/;
const SPREAD = 2_654_435_761;

/** The dates of copy number `copy`, whose id ends with `suffix`. A fact without own dates is not moved. */
export function moved(fact: Dated, copy: number, suffix: string, years: Years): Moved {
  const { dates, said } = fact;
  const start = dates.start?.match(YEAR)?.[0];
  const off = start === undefined ? 0 : yearsOff(Number(start), fact.id, copy, years);
  const text = (each: string | null): string | null =>
    each?.replace(YEAR, (year) => String(Number(year) + off)) ?? null;
  const texts = (list: readonly string[]): string[] | null =>
    list.length === 0 ? null : list.map((each) => String(text(each)));
  const [from, to] = [text(dates.start), text(dates.end)];
  const bounds = {
    ...fact.bounds,
    ...(from !== null && YEAR.test(from)
      ? { startMin: readEdtf(from).min, startMax: readEdtf(from).max }
      : {}),
    ...(to !== null && YEAR.test(to) ? { endMin: readEdtf(to).min, endMax: readEdtf(to).max } : {}),
  };
  return {
    ...placed(bounds, `${fact.id}${suffix}`, {
      start: from,
      end: to,
      saidStart: texts(dates.saidStart),
      saidEnd: texts(dates.saidEnd),
    }),
    said: { start: text(said.start), end: text(said.end), date: text(said.date) },
  };
}

/** The dates of a copy that follow from another fact. */
export const implied = (id: string, by: { readonly id: string; readonly bounds: Bounds }): Moved => ({
  ...placed(by.bounds, id, {
    implied: [`START\t${by.bounds.startMin}\t${by.id}`, `END\t${by.bounds.endMax}\t${by.id}`],
  }),
  said: {},
});

function placed(bounds: Bounds, id: string, more: Readonly<Record<string, Value>>): Omit<Moved, 'said'> {
  const sort = sortKey(bounds, id);
  return {
    bounds,
    sort,
    props: { ...saidBounds(bounds), ...more, sort, span: durationClassOf(bounds, anchorOf(bounds)) },
  };
}

/** By how many years a copy is moved: scattered, and equal in every run. */
function yearsOff(year: number, id: string, copy: number, { first, count }: Years): number {
  const number = Number(id.match(/\d+$/)?.[0] ?? 0);
  const at = (year - first + (number + copy * 7_919) * SPREAD) % count;
  return first + at - year;
}
