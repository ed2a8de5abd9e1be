/** The order of facts in memory, judged by sorting and filtering all facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../src/domain/model/kinds.ts';
import type { Bounds } from '../../../src/domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../src/domain/time/day.ts';
import { FactOrder, type FactPageRequest } from '../../../src/domain/time/factOrder.ts';
import { anchorOf, idInKey, sortKey } from '../../../src/domain/time/sortKey.ts';
import { bounds } from '../arbitraries.ts';
import { check } from '../property.ts';

const KINDS = ['TENURE', 'MEMBERSHIP', 'NAME'] as const satisfies readonly FactKind[];

interface Listed {
  readonly kind: FactKind;
  readonly bounds: Bounds;
  readonly key: string;
  readonly removed: boolean;
}

const facts: fc.Arbitrary<Listed[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      bounds,
      anchor: fc.option(fc.integer({ min: -50, max: 150 }), { nil: null }),
      removed: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ kind, bounds, anchor, removed }, i) => ({
      kind,
      bounds,
      key: sortKey(bounds, `fact/${i}`, anchor ?? anchorOf(bounds)),
      removed,
    })),
  );

const day = fc.oneof(fc.integer({ min: -60, max: 160 }), fc.constantFrom(UNBOUNDED_MIN, UNBOUNDED_MAX));
const request = fc.record({
  lists: fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1 }),
  window: fc.option(
    fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    { nil: null },
  ),
  /** The number of a fact to begin after; null without a cursor. */
  after: fc.option(fc.nat({ max: 39 }), { nil: null }),
  down: fc.boolean(),
  limit: fc.nat({ max: 12 }),
});

/** The page as it is defined: all facts that may overlap the window, sorted, from the cursor on. */
function expectedPage(
  list: readonly Listed[],
  { lists, window, after, down, limit }: FactPageRequest,
): string[] {
  const keys = list
    .filter(({ kind, removed }) => lists.includes(kind) && !removed)
    .filter(({ bounds }) => !window || (bounds.startMin <= window.to && bounds.endMax >= window.from))
    .map(({ key }) => key)
    .sort();
  if (down) keys.reverse();
  return keys.filter((key) => after === null || (down ? key < after : key > after)).slice(0, limit);
}

describe('the order of facts', () => {
  it('has the pages that sorting and filtering all facts gives', () =>
    check(
      fc.property(facts, request, (list, { after, ...asked }) => {
        const order = new FactOrder();
        for (const { kind, key } of list) order.add(kind, key);
        for (const { kind, key, removed } of list) if (removed) order.remove(kind, key);
        const page = { ...asked, after: after === null ? null : (list[after]?.key ?? null) };
        expect(order.page(page)).toEqual(expectedPage(list, page));
      }),
    ));

  it('does not count a fact twice that is added twice, and ignores one to remove that is not there', () => {
    const order = new FactOrder();
    const key = sortKey({ startMin: 1, startMax: 2, endMin: 3, endMax: 4 }, 'a/b');
    order.remove('TENURE', key);
    order.add('TENURE', key);
    order.add('TENURE', key);
    const asked = { lists: KINDS, window: null, after: null, down: false, limit: 5 };
    expect(order.page(asked)).toEqual([key]);
    expect(order.page(asked).map(idInKey)).toEqual(['a/b']);
    order.remove('TENURE', key);
    expect(order.page(asked)).toEqual([]);
  });
});
