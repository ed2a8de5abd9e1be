/** What the API says of random times, against what pictures and labels of timelines make of it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterOf } from '../../src/client/timeline/cluster.ts';
import { certaintyOn, itemOf, type TimelineItem } from '../../src/client/timeline/item.ts';
import { marksOf } from '../../src/client/timeline/marks.ts';
import { TIMELINE_QUERY, type TimelineData } from '../../src/client/timeline/query.ts';
import { timeScale } from '../../src/client/timeline/scale.ts';
import { spokenLabel } from '../../src/client/timeline/spoken.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { timelineTable } from '../../src/client/timeline/table.ts';
import { timelineView } from '../../src/client/timeline/view.ts';
import type { AssessedClaim } from '../../src/domain/claims/claimBounds.ts';
import { dayIn } from '../../src/domain/time/day.ts';
import { readEdtf } from '../../src/domain/time/edtf/readEdtf.ts';
import { anyClaim } from '../domain/claims/randomClaims.ts';
import { seed } from '../domain/property.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const COUNT = 200;
const PAGE = 50;

/** Claims about a term, and about the life of its holder. */
const archive = fc.sample(
  fc.tuple(
    fc.array(anyClaim, { minLength: 1, maxLength: 4 }),
    fc.option(anyClaim, { nil: undefined, freq: 2 }),
  ),
  { numRuns: COUNT, seed },
);

/** A source that ends a fact before it starts is refused. */
const isInverted = ({ start, end }: AssessedClaim): boolean =>
  start !== undefined && end !== undefined && end !== '..' && readEdtf(end).max < readEdtf(start).min;

const claimText = (one: AssessedClaim): string => {
  const { start, attested, sourceDate, status, modality, rank } = one;
  const dates = Object.entries({ start, end: isInverted(one) ? undefined : one.end, attested }).flatMap(
    ([key, text]) => (text === undefined ? [] : [`${key}: "${text}"`]),
  );
  const source = sourceDate === undefined ? 'undated' : `of-${sourceDate}`;
  const who = status === 'ATTRIBUTED' ? ['status: attributed', 'by: speaker'] : [];
  return `{ ${[`source: ${source}`, ...dates, ...who, `modality: ${modality.toLowerCase()}`, `rank: ${rank.toLowerCase()}`].join(', ')} }`;
};

const lifeOf = ({ start, end, ...rest }: AssessedClaim): AssessedClaim => ({
  ...rest,
  start,
  end,
  attested: undefined,
  status: 'STATED',
  modality: 'ASSERTED',
  rank: 'NORMAL',
});

const text = (): string => {
  const days = [...new Set(archive.flat(2).flatMap((one) => one?.sourceDate ?? []))];
  return `fasti: "1"
dataset: doubt
sources:
  undated: { title: Undated }
${days.map((day) => `  of-${day}: { title: Of ${day}, date: "${day}" }`).join('\n')}
entities:
  speaker: { kind: person, label: Speaker }
${archive.map((_, i) => `  p-${i}: { kind: person, label: Person ${i} }\n  o-${i}: { kind: office, label: Office ${i} }`).join('\n')}
facts:
${archive.map(([claims], i) => `- { id: t-${i}, tenure: { holder: p-${i}, office: o-${i} }, claims: [ ${claims.map(claimText).join(', ')} ] }`).join('\n')}
${archive.map(([, life], i) => (life === undefined ? '' : `- { id: l-${i}, existence: { entity: p-${i} }, claims: [ ${claimText(lifeOf(life))} ] }`)).join('\n')}
`;
};

/** What the API says of a fact. */
interface Said {
  readonly id: string;
  readonly conflict: boolean;
  readonly support: string;
  readonly interval: {
    readonly label: string;
    readonly impliedLabel: string | null;
    readonly start: { readonly uncertain: boolean } | null;
    readonly end: { readonly uncertain: boolean } | null;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly coreStart: string | null;
    readonly coreEnd: string | null;
    readonly implied: readonly { readonly doubted: boolean }[];
  };
}

let opened: SeededApi;
let items: readonly TimelineItem[];
let said: ReadonlyMap<string, Said>;

async function ask<T>(query: string, variables: object): Promise<T> {
  const { data, errors } = await opened.api.execute(query, { ...variables });
  expect(errors).toBeUndefined();
  return data as T;
}

beforeAll(async () => {
  opened = await loadedApi('embedded', (graph) => loadText(graph, text(), '2026-01-01T00:00:00Z'));
  const answers = [];
  const facts: Said[] = [];
  for (let from = 0; from < COUNT; from += PAGE) {
    const ids = archive.slice(from, from + PAGE).map((_, i) => `p-${from + i}`);
    const { timeline } = await ask<TimelineData>(TIMELINE_QUERY, { of: ids, first: 200 });
    answers.push(...(timeline?.nodes ?? []));
    const list = await ask<{ facts: { nodes: Said[] } }>(
      `query ($ids: [ID!]) { facts(filter: { about: $ids }, first: 200) { nodes {
        id: recordId conflict support
        interval { label impliedLabel start { uncertain } end { uncertain } earliest latest coreStart coreEnd implied { doubted } }
      } } }`,
      { ids },
    );
    facts.push(...list.facts.nodes);
  }
  items = answers.map(itemOf);
  said = new Map(facts.map((fact) => [fact.id, fact]));
  expect(items.length).toBeGreaterThan(COUNT);
});
afterAll(() => opened?.close());

/** The claims of a fact, for the message of a failed check. */
const claimsOf = (key: string): string => {
  const [claims, life] = archive[Number(key.replace(/^\D*/, ''))] ?? [[], undefined];
  return `FC_SEED=${seed} ${key}: ${claims.map(claimText).join(' ')} life ${life && claimText(lifeOf(life))}`;
};

const intervalOf = (key: string): Said['interval'] => {
  const fact = said.get(key);
  if (fact === undefined) throw new Error(key);
  return fact.interval;
};

const isDoubted = ({ start, end }: Said['interval']): boolean =>
  start?.uncertain === true || end?.uncertain === true;

const DOUBT = { en: /perhaps|doubted/, ru: /возможно|под сомнением/ } as const;

describe('doubt', () => {
  it('leaves solid only the days of the core, at every zoom, alone and in a cluster', () => {
    for (const item of items)
      for (const days of [10, 40, 400, 40_000]) {
        const { coreStart, coreEnd } = intervalOf(item.key);
        const middle = dayIn('2020-02-15') ?? 0;
        const scale = timeScale({ from: middle - days, to: middle + days }, 900);
        const marks = marksOf(item, scale);
        const solid = marks.filter(({ certainty }) => certainty === 'sure');
        if (coreStart === null || coreEnd === null) {
          expect(solid, claimsOf(item.key)).toEqual([]);
          if (marks.length > 0)
            expect(clusterOf([{ item, marks }])).toMatchObject({ sure: [], sureCount: 0 });
          continue;
        }
        const [from, to] = [dayIn(coreStart) ?? 0, dayIn(coreEnd) ?? 0];
        for (const mark of solid) {
          expect(mark.from, claimsOf(item.key)).toBeGreaterThanOrEqual(scale.x(from) - 1e-6);
          expect(mark.to, claimsOf(item.key)).toBeLessThanOrEqual(scale.x(to + 1) + 1e-6);
        }
        expect([from - 1, to + 1].map((day) => certaintyOn(item, day))).not.toContain('DEFINITE');
      }
  });

  it('is in each label, spoken or in a table', () => {
    for (const item of items) {
      const interval = intervalOf(item.key);
      if (!isDoubted(interval)) continue;
      expect(interval.label, claimsOf(item.key)).toMatch(DOUBT.en);
      expect(spokenLabel(item, 'en'), claimsOf(item.key)).toMatch(DOUBT.en);
      const [view, ...none] = [{ ...timelineView(NOTHING), items: [item] }];
      expect(none).toEqual([]);
      expect(timelineTable(view), claimsOf(item.key)).toMatch(DOUBT.en);
      expect(timelineSvg(view, { width: 600, legend: false }), claimsOf(item.key)).toMatch(DOUBT.en);
    }
  });

  it('is in each label where only a doubted date of another fact limits it', () => {
    for (const item of items) {
      const { implied, impliedLabel } = intervalOf(item.key);
      if (!implied.some(({ doubted }) => doubted)) continue;
      if (impliedLabel !== null && !/^not [^;]*$/.test(impliedLabel)) continue;
      expect(spokenLabel(item, 'en'), claimsOf(item.key)).toMatch(DOUBT.en);
    }
  });
});

const NOTHING = {
  today: '2026-01-31',
  totalCount: 0,
  leftOut: { byKinds: 0, byLanes: 0 },
  clusters: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  lanes: [],
  nodes: [],
} as const;
