/** `clusters` of a timeline: what is counted in each part of its time, on each engine. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

/** Ten days: one sure tenure, one that is only possible on each day, a planned and an attributed one, one without a date. */
const SEED = `fasti: "1"
dataset: clusters
sources:
  roll: { title: Roll }
entities:
  seat: { kind: office, label: Seat }
  lost: { kind: office, label: Lost }
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
facts:
- { id: sure, tenure: { office: seat, holder: ann }, claims: [ { source: roll, start: "2001-01-01", end: "2001-01-04" } ] }
- { id: within, tenure: { office: seat, holder: ben }, claims: [ { source: roll, start: "[2001-01-07..2001-01-08]", end: "[2001-01-07..2001-01-08]" } ] }
- { id: planned, tenure: { office: seat, holder: ben }, claims: [ { source: roll, start: "2001-01-09", end: "2001-01-10", modality: planned } ] }
- { id: undated, tenure: { office: seat, holder: ann }, claims: [ { source: roll } ] }
- { id: open, tenure: { office: lost, holder: ann }, claims: [ { source: roll, start: "2001-01-03" } ] }
`;

interface Counts {
  readonly definite: number;
  readonly possible: number;
}

interface Cluster extends Counts {
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly (Counts & { readonly laneKey: string })[];
}

onEachEngine(
  'the clusters of a timeline',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const clusters = async (max: string, args = 'ids: ["seat"]'): Promise<Cluster[]> => {
      const counts = 'definite possible';
      const data = await ask(
        `{ timeline(${args}) { clusters${max} { from to ${counts} lanes { laneKey ${counts} } } } }`,
      );
      return (data as { timeline: { clusters: Cluster[] } }).timeline.clusters;
    };
    const short = (found: readonly Cluster[]) =>
      found.map(({ from, to, definite, possible }) => [from.slice(5), to.slice(5), definite, possible]);

    it('cut the time into parts of equal length, the last one shorter', async () => {
      expect(short(await clusters('(max: 1)'))).toEqual([['01-01', '01-10', 2, 3]]);
      expect(short(await clusters('(max: 3)'))).toEqual([
        ['01-01', '01-04', 1, 1],
        ['01-05', '01-08', 1, 1],
        ['01-09', '01-10', 0, 1],
      ]);
    });

    it('are single days where there are no more than parts, and leave out days without items', async () => {
      const found = await clusters('');
      expect(short(found)).toEqual([
        ...['01', '02', '03', '04'].map((day) => [`01-${day}`, `01-${day}`, 1, 1]),
        ...['07', '08'].map((day) => [`01-${day}`, `01-${day}`, 0, 1]),
        ...['09', '10'].map((day) => [`01-${day}`, `01-${day}`, 0, 1]),
      ]);
    });

    it('count by lane, and open ends up to the last day', async () => {
      const all = await clusters('(max: 2)', 'ids: ["seat", "lost"], laneBy: OFFICE');
      expect(short(all)).toEqual([
        ['01-01', '01-05', 2, 2],
        ['01-06', '01-10', 1, 3],
      ]);
      expect(all[1]?.lanes).toEqual([
        { laneKey: 'lost', definite: 0, possible: 1 },
        { laneKey: 'seat', definite: 1, possible: 2 },
      ]);
    });

    it('stay within the window of the timeline', async () => {
      expect(short(await clusters('(max: 2)', 'ids: ["seat"], during: "2001-01-03/2001-01-08"'))).toEqual([
        ['01-03', '01-05', 1, 1],
        ['01-06', '01-08', 1, 1],
      ]);
      expect(short(await clusters('', 'ids: ["seat"], during: "2001-01-07"'))).toEqual([
        ['01-07', '01-07', 0, 1],
      ]);
    });

    it('are none where nothing is dated', async () =>
      expect(await clusters('', 'ids: ["seat"], during: "1900"')).toEqual([]));

    it.each([0, -1, 401])('refuse max: %i', async (max) => {
      await expect(clusters(`(max: ${max})`)).rejects.toThrow(
        `clusters(max: ${max}) is out of range; give 1 to 400.`,
      );
    });
  },
);
