/** The legend: a drawn sample and a text for each kind of mark that a view has. */

import { kindWords, type Sample, timelineWords } from '../../words/words.ts';
import { changeSign, changesIn, type ItemChanges } from './change.ts';
import { colorOf } from './colors.ts';
import { BAR, drawClusterMark, drawMark, handoverSign, zigzag } from './drawing.ts';
import { isDated, type TimelineItem } from './item.ts';
import { type Legend, type LegendEntry, legendRows, SAMPLE } from './legendRows.ts';
import type { Form, Mark } from './marks.ts';
import { element } from './markup.ts';
import type { PlacedLane } from './placed.ts';

/** What a picture shows besides its items. */
interface SeenBesideItems {
  readonly changes: ItemChanges;
  readonly lanes: readonly PlacedLane[];
}

/** A legend below `y`; empty where nothing is drawn. */
export function legend(
  items: readonly TimelineItem[],
  { changes, lanes }: SeenBesideItems,
  width: number,
  y: number,
  language: string,
): Legend {
  const words = timelineWords(language);
  const samples = [
    ...samplesOf(items.filter(isDated)),
    ...pointsIn(lanes),
    ...(lanes.some(({ clusters }) => clusters.length > 0) ? (['cluster'] as const) : []),
  ];
  const entries = samples.map((sample) => ({
    text: words.samples[sample],
    draw: (x: number, top: number) => sampleShape(sample, x, top),
  }));
  const signs = changesIn(items, changes).map((change) => ({
    text: words.changes[change],
    draw: (x: number, top: number) => changeSign(change, x + SAMPLE / 2, top + BAR / 2),
  }));
  return legendRows(words.legend, [...entries, ...colorsIn(lanes, language), ...signs], width, y);
}

/** The colors of kinds of facts, where the lanes do not say which is which. */
function colorsIn(lanes: readonly PlacedLane[], language: string): LegendEntry[] {
  const kinds = new Set(lanes.flatMap(({ items }) => items.map(({ item }) => item.kind)));
  if (kinds.size < 2 || lanes.every(({ lane, items }) => items.every(({ item }) => item.kind === lane.key)))
    return [];
  const words: Readonly<Record<string, string>> = kindWords(language);
  return [...kinds].map((kind) => ({
    text: words[kind] ?? kind,
    draw: (x, y) => element('g', { class: colorOf(kind) }, sampleShape('sure', x, y)),
  }));
}

const POINTS = ['few', 'day', 'moment', 'possiblePoint'] as const satisfies readonly (Form | Sample)[];

/** The forms of days that are drawn around their middle; one sample for those that are not sure. */
function pointsIn(lanes: readonly PlacedLane[]): readonly Sample[] {
  const seen = new Set<Sample>();
  for (const { items } of lanes)
    for (const { marks } of items)
      for (const mark of marks)
        if (mark.shape === 'point' && mark.certainty === 'sure') seen.add(mark.form);
        else if (mark.shape === 'point' && mark.certainty === 'possible') seen.add('possiblePoint');
  return POINTS.filter((sample) => seen.has(sample));
}

/** What occurs in the items; sure and possible days are always explained. */
function samplesOf(items: readonly TimelineItem[]): readonly Sample[] {
  if (items.length === 0) return [];
  const occurs: readonly (readonly [Sample, (item: TimelineItem) => boolean])[] = [
    ['sure', () => true],
    ['possible', () => true],
    ['bridged', ({ time }) => time.bridges.length > 0],
    ['open', ({ time }) => time.earliest === null || (time.latest === null && !time.ongoing)],
    ['ongoing', ({ time }) => time.latest === null && time.ongoing],
    ['implied', ({ time }) => time.impliedStart || time.impliedEnd],
    ['planned', ({ support }) => support === 'PLANNED'],
    ['attributed', ({ support }) => support === 'ATTRIBUTED'],
    ['withdrawn', ({ support }) => support === 'WITHDRAWN'],
    ['conflict', ({ disputed }) => disputed.length > 0],
    ['handover', ({ handover }) => handover],
  ];
  return occurs.filter(([, has]) => items.some(has)).map(([sample]) => sample);
}

function sampleShape(sample: Sample, x: number, y: number): string {
  const [from, to] = [x + 2, x + SAMPLE - 2];
  const draw = (mark: Mark): string => drawMark(mark, y, { from, to });
  const whole = (certainty: Mark['certainty']): string =>
    draw({ shape: 'whole', from, to, certainty, start: 'stated', end: 'stated' });
  const half = (from + to) / 2;
  const core = (end: number, certainty: 'sure' | 'bridged' = 'sure'): string =>
    draw({ shape: 'core', from, to: end, certainty });
  const after = (edge: 'stated' | 'implied' | 'open' | 'ongoing', start: number): string =>
    draw({ shape: 'after', from: start, to, certainty: 'possible', edge });
  const point = (certainty: Mark['certainty'], form: Form): string =>
    draw({ shape: 'point', from: half, to: half, certainty, form });
  switch (sample) {
    case 'sure':
      return core(to);
    case 'possible':
      return core(from + 12) + after('stated', from + 12);
    case 'bridged':
      return core(to, 'bridged');
    case 'open':
    case 'ongoing':
      return after(sample, from);
    case 'implied':
      return core(from + 12) + after('implied', from + 12);
    case 'few':
    case 'day':
    case 'moment':
      return point('sure', sample);
    case 'possiblePoint':
      return point('possible', 'few');
    case 'cluster':
      return drawClusterMark({ from, to, sure: [{ from: from + 8, to: to - 12 }] }, y);
    case 'conflict':
      return core(from + 12) + after('stated', from + 12) + zigzag({ from: from + 12, to }, y, { from, to });
    case 'handover':
      return core(to) + handoverSign(from, y);
    default:
      return whole(sample);
  }
}
