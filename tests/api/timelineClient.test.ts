/** The document of the timeline against the API over the shipped records. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import type { TimelineAnswer } from '../../src/client/timeline/answer.ts';
import { heldList } from '../../src/client/timeline/held.ts';
import {
  TIMELINE_QUERY,
  type TimelineData,
  type TimelineVariables,
} from '../../src/client/timeline/query.ts';
import { timelineView, withItems } from '../../src/client/timeline/view.ts';
import { dayIn } from '../../src/domain/time/day.ts';
import { withShippedApi } from '../support/shippedApi.ts';

let api: Api;
let close: () => void;
let closed: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((opened, failed) => {
    closed = withShippedApi((given) => {
      api = given;
      opened();
      return new Promise<void>((resolve) => {
        close = resolve;
      });
    });
    closed.catch(failed);
  });
});
afterAll(async () => {
  close();
  await closed;
});

async function ask(
  variables: TimelineVariables,
): Promise<{ readonly answer: TimelineAnswer; readonly cost: number }> {
  const { data, errors, extensions } = await api.execute(
    TIMELINE_QUERY,
    variables as unknown as Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  const cost = extensions?.cost as { readonly fields: number } | undefined;
  const { timeline } = data as unknown as TimelineData;
  if (timeline === null) throw new Error('The answer has no timeline.');
  return { answer: timeline, cost: cost?.fields ?? Number.NaN };
}

/** The types of the answer as a text: which fields each has, and which of them may be null. */
describe('the document of the timeline', () => {
  it.each([
    [100, 40_000],
    [200, 75_000],
  ])('leaves room in the smallest budget for a page of %i', async (first, most) => {
    const { cost } = await ask({ of: ['wego', 'ulyanovsk-region'], first });
    expect(cost).toBeLessThan(most);
  });

  it('is answered with everything that the view needs', async () => {
    const { answer } = await ask({ of: ['wego', 'ulyanovsk-region', 'governor-ulyanovsk'] });
    const view = timelineView(answer);
    expect(view.items.length).toBeGreaterThan(30);
    expect(view.lanes.map(({ key }) => key)).toEqual(expect.arrayContaining(['TENURE', 'EXISTENCE']));
    for (const item of view.items) {
      expect(item.phrases.length).toBeGreaterThan(0);
      for (const { text } of item.phrases) expect(text).not.toBe('');
      expect(item.time.label).not.toBe('');
      const { core, earliest, latest } = item.time;
      if (core) {
        expect(earliest ?? core.from).toBeLessThanOrEqual(core.from);
        expect(core.to).toBeLessThanOrEqual(latest ?? core.to);
      }
    }
  });

  it('has the days that the API gives for axes', async () => {
    const { answer } = await ask({ of: ['wego'], kinds: ['TENURE', 'EXISTENCE', 'MEMBERSHIP'] });
    const { data } = await api.execute(
      `{ timeline(ids: ["wego"], reach: [OFFICES, EVENTS], foldEvents: true, kinds: [TENURE, EXISTENCE, MEMBERSHIP], first: 100) {
           nodes { interval { epochDays { earliest latest coreStart coreEnd } } } } }`,
    );
    const { nodes } = (data as unknown as { timeline: { nodes: { interval: { epochDays: object } }[] } })
      .timeline;
    expect(
      timelineView(answer).items.map(({ time: { earliest, latest, core } }) => ({
        earliest,
        latest,
        coreStart: core?.from ?? null,
        coreEnd: core?.to ?? null,
      })),
    ).toEqual(nodes.map(({ interval }) => ({ ...interval.epochDays })));
  });

  it('says who held what as the API does', async () => {
    const variables = { of: ['wego', 'ulyanovsk-region', 'seoul'], kinds: ['TENURE'], first: 200 };
    const view = timelineView((await ask(variables)).answer);
    for (const asOf of ['2005-01-10', '2014-03-12', '2017-06-28', '2020-11-25']) {
      const { answer } = await ask({ ...variables, asOf });
      const expected = answer.nodes.map(({ fact, certainty }) => `${fact.recordId} ${certainty}`);
      const held = heldList(view, dayIn(asOf) ?? 0);
      expect(held.map(({ item, certainty }) => `${item.key} ${certainty}`).sort()).toEqual(expected.sort());
    }
  });

  it('is read page by page', async () => {
    const all = timelineView((await ask({ of: ['wego'] })).answer);
    let view = timelineView((await ask({ of: ['wego'], first: 7 })).answer);
    expect(view.moreCount).toBe(all.items.length - 7);
    for (let pages = 1; view.cursor !== null && pages < 20; pages += 1)
      view = withItems(view, (await ask({ of: ['wego'], first: 7, after: view.cursor })).answer);
    expect(view.items.map(({ key }) => key)).toEqual(all.items.map(({ key }) => key));
    expect(view.moreCount).toBe(0);
  });

  it('asks for nothing that the types do not have', async () => {
    const types = readFileSync(new URL('../../src/client/timeline/answer.ts', import.meta.url), 'utf8');
    const fields = new Set([...types.matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name));
    const { answer } = await ask({
      of: ['wego', 'ulyanovsk-region'],
      kinds: ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'REMARK'],
    });
    const keys = new Set<string>();
    JSON.stringify(answer, (key, value: unknown) => {
      if (key !== '' && !/^\d+$/.test(key)) keys.add(key);
      return value;
    });
    expect([...keys].filter((key) => !fields.has(key))).toEqual([]);
  });
});
