/** Random answers to the document of the timeline, whose days are as consistent as those of the API. */
import fc from 'fast-check';
import type {
  ItemAnswer,
  LaneAnswer,
  NamedAnswer,
  TimelineAnswer,
} from '../../src/client/timeline/answer.ts';
import { isoOfDay } from '../../src/client/timeline/dateText.ts';
import type { Day } from '../../src/domain/time/day.ts';

/** Names that try to be markup, to leave their place, or to be no text at all. */
export const HOSTILE_NAMES: readonly string[] = [
  '<script>alert(1)</script>',
  '</svg><img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "' onfocus='alert(1)",
  ']]><!--',
  '</script><script>alert(1)//',
  '&lt;b&gt; &amp;amp;',
  '\u202Egnp.exe\u2069\u202D',
  'a\u0000b\u0008c\uD800d\uFFFF',
  '',
  '   ',
  'مجلس الوزراء',
  'Правительство Ульяновской области',
  'x'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(50),
];

export const named = (label: string, recordId = 'some'): NamedAnswer => ({
  recordId,
  label,
  names: { nodes: [] },
});

export interface Days {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly coreStart: Day | null;
  readonly coreEnd: Day | null;
}

const iso = (day: Day | null): string | null => (day === null ? null : isoOfDay(day));

/** An answer of one tenure with these days. */
export const itemAnswer = (days: Days, changes: Partial<ItemAnswer> = {}): ItemAnswer => ({
  laneKey: 'TENURE',
  label: 'Anna was mayor',
  certainty: null,
  claimCount: 1,
  voiceCount: 1,
  reasonCount: 1,
  acting: false,
  handover: false,
  support: 'ASSERTED',
  disputed: [],
  entity: { recordId: 'anna' },
  event: null,
  firstSource: null,
  fact: {
    recordId: 'fact',
    kind: 'TENURE',
    vacant: false,
    holder: named('Anna', 'anna'),
    office: named('Mayor', 'mayor'),
  },
  ...changes,
  interval: {
    label: 'some time',
    impliedLabel: null,
    endKind: 'UNKNOWN',
    plannedEnd: null,
    start: null,
    end: null,
    implied: [],
    bridges: [],
    ...changes.interval,
    earliest: iso(days.earliest),
    latest: iso(days.latest),
    coreStart: iso(days.coreStart),
    coreEnd: iso(days.coreEnd),
  },
});

export const timelineAnswer = (
  nodes: readonly ItemAnswer[],
  changes: Partial<TimelineAnswer> = {},
): TimelineAnswer => ({
  today: '2026-01-31',
  totalCount: nodes.length,
  leftOut: { byKinds: 0, byLanes: 0 },
  clusters: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  lanes: [...new Set(nodes.map(({ laneKey }) => laneKey))].map(
    (key): LaneAnswer => ({ key, label: key, itemCount: 1, entity: null }),
  ),
  nodes,
  ...changes,
});

/** Days of thousands of years, of one year, and of a few days. */
const someDay = fc.oneof(
  fc.integer({ min: -900_000, max: 900_000 }),
  fc.integer({ min: 14_000, max: 14_365 }),
  fc.integer({ min: 14_000, max: 14_006 }),
);

const supports = fc.constantFrom(
  'ASSERTED' as const,
  'ASSERTED' as const,
  'ATTRIBUTED' as const,
  'PLANNED' as const,
  'WITHDRAWN' as const,
);

/** Four days in order, of which sides may be unknown; no core without the support of an assertion. */
const arbitraryDays = fc
  .record({
    days: fc.tuple(someDay, someDay, someDay, someDay),
    lost: fc.tuple(fc.boolean(), fc.boolean()),
    hasCore: fc.boolean(),
  })
  .map(({ days, lost, hasCore }): Days => {
    const [a, b, c, d] = days.toSorted((x, y) => x - y) as [Day, Day, Day, Day];
    return {
      earliest: lost[0] ? null : a,
      latest: lost[1] ? null : d,
      coreStart: hasCore ? b : null,
      coreEnd: hasCore ? c : null,
    };
  });

const anyName = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 60 }));

export const itemAnswers: fc.Arbitrary<ItemAnswer> = fc
  .record({
    days: arbitraryDays,
    support: supports,
    disputed: fc.subarray(['START', 'END', 'VALUE', 'ACTING']),
    handover: fc.boolean(),
    ongoing: fc.boolean(),
    implied: fc.tuple(fc.boolean(), fc.boolean()),
    bridge: fc.option(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    ),
    lane: fc.constantFrom('TENURE', 'EXISTENCE', '<lane>'),
    names: fc.tuple(anyName, anyName),
    id: fc.oneof(fc.constantFrom('a b', '../../x', 'javascript:alert(1)', '"><script>', '\uD800'), fc.uuid()),
    url: fc.constantFrom(null, 'javascript:alert(1)', 'https://example.org/?a=1&b="2"', 'data:text/html,x'),
  })
  .map(({ days, support, disputed, handover, ongoing, implied, bridge, lane, names, id, url }) => {
    const known = support === 'ASSERTED' ? days : { ...days, coreStart: null, coreEnd: null };
    const { coreStart, coreEnd } = known;
    const at = (part: number): Day =>
      coreStart === null || coreEnd === null ? 0 : coreStart + Math.floor((coreEnd - coreStart) * part);
    const bridges =
      bridge === null || coreStart === null
        ? []
        : [{ from: isoOfDay(at(Math.min(...bridge))), to: isoOfDay(at(Math.max(...bridge))) }];
    return itemAnswer(known, {
      laneKey: lane,
      support,
      disputed,
      handover,
      entity: { recordId: id },
      firstSource: { title: names[1], url, language: null },
      fact: {
        recordId: id,
        kind: 'TENURE',
        vacant: false,
        holder: named(names[0], id),
        office: named(names[1]),
      },
      interval: {
        label: names[0],
        impliedLabel: null,
        endKind: ongoing ? 'ONGOING' : 'UNKNOWN',
        plannedEnd: null,
        start: null,
        end: null,
        earliest: null,
        latest: null,
        coreStart: null,
        coreEnd: null,
        implied: [
          ...(implied[0] && known.earliest !== null
            ? [{ bound: 'START' as const, date: isoOfDay(known.earliest), doubted: false }]
            : []),
          ...(implied[1] && known.latest !== null
            ? [{ bound: 'END' as const, date: isoOfDay(known.latest), doubted: false }]
            : []),
        ],
        bridges,
      },
    });
  });
