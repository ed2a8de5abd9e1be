/** `timeline(foldEvents: true)`: an event is one item, and nothing is lost. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi, seededApi } from '../support/seeded.ts';
import { type Ask, onEachEngine } from './time/fixture.ts';

interface Item {
  readonly label: string;
  readonly fact: { readonly id: string; readonly kind: string };
  readonly event: { readonly id: string } | null;
  readonly reasonCount: number;
}

interface Timeline {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
  readonly lanes: readonly { readonly key: string; readonly itemCount: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const timeline = async (
  ask: Ask,
  args: string,
  after: string | null = null,
  more = '',
): Promise<Timeline> => {
  const data = await ask(
    `query($after: String) { timeline(${args}, after: $after) { ${more}
       nodes { label fact { id kind } event { id } reasonCount }
       pageInfo { hasNextPage endCursor } } }`,
    { after },
  );
  return (data as { timeline: Timeline }).timeline;
};

/** All items, read in pages. */
async function allItems(ask: Ask, args: string, first: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null; ; ) {
    const page: Timeline = await timeline(ask, `${args}, first: ${first}`, after);
    items.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return items;
    after = page.pageInfo.endCursor;
  }
}

const KINDS = 'kinds: [TENURE, MEMBERSHIP, PARTICIPATION, EXISTENCE, RELATION, NAME, REMARK]';

onEachEngine('events in a timeline', seededApi, (ask) => {
  it('leave out as many facts of other kinds with withdrawn ones as without, where none was withdrawn', async () => {
    const leftOut = (include: string) =>
      ask(`{ timeline(ids: ["wego"], foldEvents: true${include}) { totalCount leftOut { byKinds } } }`);
    expect(await leftOut(', include: [WITHDRAWN]')).toEqual(await leftOut(''));
  });

  it.each([
    ['every reach', `ids: ["wego"], reach: [OFFICES, PARTS, EVENTS, SERVED], ${KINDS}`],
    ['a place', `ids: ["seoul"], ${KINDS}`],
    ['a participant', `ids: ["sergey-morozov", "oh-se-hoon"], ${KINDS}`],
    ['a window', `ids: ["wego"], reach: [EVENTS], during: "2017", ${KINDS}`],
    ['both', `ids: ["wego", "ulyanovsk-region"], match: ALL, reach: [EVENTS], ${KINDS}`],
    ['withdrawn facts', `ids: ["general-assembly-5"], include: [WITHDRAWN], ${KINDS}`],
    ['a moment', `ids: ["wego"], reach: [EVENTS], at: {asOf: "2017-06-28"}, ${KINDS}`],
  ])('are one item each, and no fact is lost: %s', async (_name, args) => {
    const apart = await allItems(ask, args, 50);
    const folded = await allItems(ask, `${args}, foldEvents: true`, 7);
    const foldedFacts = folded.reduce((sum, { reasonCount }) => sum + reasonCount, 0);
    expect(foldedFacts).toBe(apart.length);
    const events = folded.flatMap((item) => (item.reasonCount > 1 ? [item.event?.id] : []));
    expect(new Set(events).size).toBe(events.length);
    const { totalCount, lanes } = await timeline(
      ask,
      `${args}, foldEvents: true, laneBy: ENTITY, first: 1`,
      null,
      'totalCount lanes { key itemCount }',
    );
    expect(totalCount).toBe(folded.length);
    expect(lanes.reduce((sum, { itemCount }) => sum + itemCount, 0)).toBe(totalCount);
  });

  it('are named by the event, with all that ties them', async () => {
    const every = 'ids: ["wego"], reach: [OFFICES, PARTS, EVENTS, SERVED], first: 190';
    const [apart, folded] = [
      await timeline(ask, `${every}, ${KINDS}`),
      await timeline(ask, `${every}, foldEvents: true`),
    ];
    const of2017 = ({ event }: Item): boolean => event?.id === 'general-assembly-2017';
    expect(apart.nodes.filter(of2017)).toHaveLength(5);
    expect(folded.nodes.filter(of2017)).toMatchObject([
      { label: '4th WeGO General Assembly', fact: { kind: 'EXISTENCE' }, reasonCount: 5 },
    ]);
    const events = folded.nodes.flatMap(({ event }) => event?.id ?? []);
    expect(new Set(events).size).toBe(events.length);
    expect(folded.nodes.length).toBeLessThan(60);
  });

  it('need entities to start from', async () => {
    await expect(timeline(ask, 'foldEvents: true')).rejects.toThrow('foldEvents');
  });
});

const SEED = `fasti: "1"
dataset: fair
sources:
  roll: { title: Roll }
entities:
  fair: { kind: event, label: Fair }
  town: { kind: region }
  ann: { kind: person, label: Ann }
  show: { kind: event }
facts:
- { id: place, relation: { type: HELD_IN, subject: fair, object: town }, claims: [ { source: roll, start: "1990", end: "1990", modality: PLANNED } ] }
- { id: ann-took-part, participation: { event: fair, participant: ann }, claims: [ { source: roll, start: "1991", end: "1991" } ] }
- { id: show-visit, participation: { event: show, participant: ann }, claims: [ { source: roll, start: "1989", end: "1989" } ] }
- { id: like-born, existence: { entity: ann }, claims: [ { source: roll, start: "1960" } ] }
`;

onEachEngine(
  'an event without an existence',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])('is the first of its facts%s', async (known) => {
      const data = await ask(
        `{ timeline(ids: ["town", "ann"], foldEvents: true, during: "1950/2000"${known}) { nodes {
             fact { id } event { id label } certainty support reasonCount } } }`,
      );
      const item = (id: string, event: object | null, reasonCount: number) => ({
        fact: { id },
        event,
        reasonCount,
      });
      expect(data).toMatchObject({
        timeline: {
          nodes: [
            item('like-born', null, 1),
            item('show-visit', { id: 'show' }, 1),
            {
              ...item('place', { id: 'fair', label: 'Fair' }, 2),
              support: 'PLANNED',
              certainty: 'POSSIBLE',
            },
          ],
        },
      });
    });
  },
);
