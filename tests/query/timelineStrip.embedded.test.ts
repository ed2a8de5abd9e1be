/** What the strip of a timeline counts, which the API counts, is what its picture shows in the same days: ids and numbers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoOfDay } from '../../src/client/timeline/dateText.ts';
import type { Span } from '../../src/client/timeline/item.ts';
import { TIMELINE_QUERY, type TimelineData } from '../../src/client/timeline/query.ts';
import { placeIn } from '../../src/client/timeline/sight.ts';
import { type TimelineView, timelineView } from '../../src/client/timeline/view.ts';
import { dayOf } from '../../src/domain/time/day.ts';
import { seed } from '../domain/property.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { fullArchive } from '../support/oracle/archive/randomArchive.ts';
import { ENTITY_IDS } from '../support/oracle/archive/vocabulary.ts';
import { loadedApi } from '../support/seeded.ts';

const ARCHIVES = 3;
/** Of each archive; each has up to 40 parts. */
const WINDOWS = 40;
const PARTS = 40;

const KINDS = ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE'];

/** From a day to a century. */
const windows = fc
  .tuple(fc.integer({ min: dayOf(1890, 1, 1), max: dayOf(2040, 1, 1) }), fc.nat(5), fc.nat(9))
  .map(([from, size, part]) => ({ from, to: from + Math.floor((part / 4) * 7 ** size) }));

/** The ids of what a view shows in some days, and how many of these have a place on its axis. */
function shownIn(view: TimelineView, sight: Span) {
  const places = view.items.map((item) => ({ key: item.key, place: placeIn(item, sight) }));
  const shown = places.filter(({ place }) => place !== null);
  return {
    ids: shown.map(({ key }) => key).sort(),
    counted: shown.filter(({ place }) => place !== 'undated').length,
  };
}

it('in random windows of random archives', async () => {
  let [asked, counted] = [0, 0];
  for (const archive of fc.sample(fc.noBias(fullArchive), { numRuns: ARCHIVES, seed })) {
    const { api, close } = await loadedApi('embedded', (graph) => loadArchive(graph, archive));
    const ask = async (during: string | null): Promise<TimelineView> => {
      const query = TIMELINE_QUERY.replace('max: 60', `max: ${PARTS}`).replace(
        'foldEvents: true',
        'foldEvents: false',
      );
      const of = [...ENTITY_IDS];
      const { data, errors } = await api.execute(query, { of, kinds: KINDS, during, first: 200 });
      expect(errors).toBeUndefined();
      const { timeline } = data as unknown as TimelineData;
      if (!timeline) throw new Error('The API gave no timeline.');
      expect(timeline.pageInfo.hasNextPage).toBe(false);
      return timelineView(timeline);
    };
    const whole = await ask(null);
    const check = ({ density }: TimelineView): void => {
      for (const { from, to, possible } of density) {
        expect({ from, to, possible }).toEqual({ from, to, possible: shownIn(whole, { from, to }).counted });
        counted += 1;
      }
    };
    check(whole);
    for (const sight of fc.sample(windows, { numRuns: WINDOWS, seed })) {
      const shown = await ask(`${isoOfDay(sight.from)}/${isoOfDay(sight.to)}`);
      expect(shown.items.map(({ key }) => key).sort()).toEqual(shownIn(whole, sight).ids);
      check(shown);
      asked += 1;
    }
    await close();
  }
  expect(asked).toBe(ARCHIVES * WINDOWS);
  expect(counted).toBeGreaterThan(500);
});
