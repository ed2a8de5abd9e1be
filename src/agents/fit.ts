/** Answers of a bounded size: whole statements, as many as fit, the next one shortened, and where to go on. */
import { type Cited, shortened, type Told } from './statement.ts';
import { tokensOf } from './tokens.ts';

/** A statement, or all of them, with what they refer to. */
interface Part extends Readonly<Record<keyof Cited, Told>> {
  readonly statements: readonly Told[];
}

/** The statements that fit, and what they cite. */
export interface Fitting extends Part {
  /** Whether the last statement is not whole. */
  readonly isShortened: boolean;
}

/** The first statements that fit into so many tokens; the last one with some of its claims and shorter texts. */
export function fitting(statements: readonly Told[], cited: Cited, tokens: number): Fitting {
  let all: Part = { statements: [], facts: {}, entities: {}, sources: {} };
  let left = tokens;
  for (const statement of statements) {
    const ofSize = (size?: number): Part => partOf(statement, cited, all, size);
    const whole = ofSize();
    const isShortened = costOf(whole) > left;
    const part = isShortened ? ofSize(largest(WHOLE, (size) => costOf(ofSize(size)) <= left)) : whole;
    if (costOf(part) > left) break;
    left -= costOf(part);
    all = {
      statements: [...all.statements, ...part.statements],
      facts: { ...all.facts, ...part.facts },
      entities: { ...all.entities, ...part.entities },
      sources: { ...all.sources, ...part.sources },
    };
    if (isShortened) return { ...all, isShortened };
  }
  return { ...all, isShortened: false };
}

/** The greatest number up to `most` of those that fit; 0 if none does. */
export function largest(most: number, fits: (number: number) => boolean): number {
  let [least, greatest] = [0, most];
  while (least < greatest) {
    const middle = Math.ceil((least + greatest) / 2);
    if (fits(middle)) least = middle;
    else greatest = middle - 1;
  }
  return least;
}

const costOf = (part: Part): number =>
  Object.values(part).reduce(
    (sum, items: object) => sum + (Object.keys(items).length === 0 ? 0 : tokensOf(JSON.stringify(items))),
    0,
  );

/**
 * A statement, and what it cites that is not there yet. By its size, it is whole, or first has the more facts and then the
 * longer texts.
 */
function partOf(whole: Told, cited: Cited, have: Part, size = Number.POSITIVE_INFINITY): Part {
  const cut = (value: Told): Told =>
    size > WHOLE ? value : (shortened(value, Math.max(0, size - MOST_FACTS)) as Told);
  const freshIn = (what: keyof Cited, value: unknown): [string, Told][] =>
    [...namesIn(value, what)].flatMap((id) => {
      const named = Object.hasOwn(have[what], id) ? undefined : cited[what].get(id);
      return named === undefined ? [] : [[id, named]];
    });
  const statement = cut(whole);
  const facts = freshIn('facts', statement)
    .slice(0, size)
    .map(([id, fact]) => [id, cut(fact)] as const);
  const shown = [statement, facts.map(([, fact]) => fact)];
  return {
    statements: [statement],
    facts: Object.fromEntries(facts),
    entities: Object.fromEntries(freshIn('entities', shown)),
    sources: Object.fromEntries(freshIn('sources', shown)),
  };
}

/** A shortened statement has at most so many facts of those that it names, and is whole in all but its texts with this size. */
const MOST_FACTS = 30;
const WHOLE = 2_000;

/** The keys whose values are ids, by what they name. */
const NAMING: Readonly<Record<keyof Cited, ReadonlySet<string>>> = {
  facts: new Set(['fact', 'with', 'vacancy']),
  entities: new Set(['entity', 'attributedTo', 'from', 'to']),
  sources: new Set(['source']),
};

/** The ids that a value refers to; texts of others below `quoted` refer to nothing. */
export function namesIn(value: unknown, what: keyof Cited, key = ''): Set<string> {
  if (typeof value === 'string') return new Set(NAMING[what].has(key) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, item]) =>
      name === 'quoted' ? [] : [...namesIn(item, what, name)],
    ),
  );
}
