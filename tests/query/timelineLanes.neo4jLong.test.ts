/** The lanes of a timeline: which come first, their colors, and what the timeline does not show. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const HOLDERS = 502;

const seed = (): string => `fasti: "1"
dataset: lanes
sources:
  roll: { title: Roll }
entities:
  seat: { kind: office, label: Seat }
  club: { kind: organization, label: Club }
${Array.from({ length: HOLDERS }, (_, i) => `  p${1000 + i}: { kind: person }`).join('\n')}
facts:
- id: owned
  relation: { type: BELONGS_TO, subject: seat, object: club }
- id: named
  name: { entity: seat, text: Seat }
${Array.from(
  { length: HOLDERS },
  (_, i) => `- id: t${i}
  tenure: { office: seat, holder: p${1000 + i} }
  claims: [ { source: roll, start: "${2500 - i}", end: "${2500 - i}" } ]`,
).join('\n')}
- id: again
  tenure: { office: seat, holder: p1300 }
  claims: [ { source: roll, start: "2600", end: "2600" } ]
`;

interface Lane {
  readonly key: string;
  readonly itemCount: number;
  readonly colorIndex: number;
}

interface Timeline {
  readonly totalCount: number;
  readonly lanes: readonly Lane[];
  readonly leftOut: { readonly byKinds: number; readonly byLanes: number };
}

onEachEngine(
  'the lanes of a timeline',
  (engine) => loadedApi(engine, (graph) => loadText(graph, seed(), '2026-01-31T00:00:00Z')),
  (ask) => {
    const timeline = async (args: string): Promise<Timeline> => {
      const data = await ask(
        `{ timeline(ids: ["seat"], ${args}) { totalCount lanes { key itemCount colorIndex } leftOut { byKinds byLanes } } }`,
      );
      return (data as { timeline: Timeline }).timeline;
    };

    it.each([
      ['KEY', 'p1000', 'p1499'],
      ['TIME', 'p1501', 'p1002'],
      ['COUNT', 'p1300', 'p1499'],
    ])(
      'the first 500 by %s are listed, and the items of the others are counted',
      async (order, first, last) => {
        const { totalCount, lanes, leftOut } = await timeline(`laneBy: ENTITY, laneOrder: ${order}`);
        expect(totalCount).toBe(HOLDERS + 1);
        expect(lanes).toHaveLength(500);
        expect([lanes[0]?.key, lanes.at(-1)?.key]).toEqual([first, last]);
        expect(lanes.reduce((sum, { itemCount }) => sum + itemCount, leftOut.byLanes)).toBe(totalCount);
        expect(leftOut).toEqual({ byKinds: 2, byLanes: 2 });
      },
    );

    it('a lane has one color, whatever is asked', async () => {
      const [all, some] = [
        await timeline('laneBy: ENTITY'),
        await timeline('laneBy: ENTITY, laneOrder: TIME, during: "2200/2300"'),
      ];
      const colors = new Map(all.lanes.map(({ key, colorIndex }) => [key, colorIndex]));
      expect(some.lanes.length).toBeGreaterThan(50);
      for (const { key, colorIndex } of some.lanes) expect([key, colorIndex]).toEqual([key, colors.get(key)]);
      expect(new Set(colors.values())).toEqual(new Set(Array.from({ length: 12 }, (_, i) => i)));
    });

    it('shows names and relations on demand', async () => {
      const byDefault = await timeline('first: 1');
      expect(byDefault.lanes.map(({ key }) => key)).toEqual(['TENURE']);
      expect(byDefault.leftOut.byKinds).toBe(2);
      const relations = await timeline('relationTypes: [BELONGS_TO]');
      expect(relations.lanes.map(({ key }) => key)).toEqual(['RELATION', 'TENURE']);
      expect(relations.leftOut.byKinds).toBe(1);
      const names = await timeline('kinds: [NAME]');
      expect(names).toMatchObject({ totalCount: 1, leftOut: { byKinds: HOLDERS + 2 } });
    });
  },
);
