/** The slider of moments: a bar for each year or decade that is a link to the view at that time, without scripts. */
import type { PageWords } from '../../words/pageWords.ts';
import { type Html, html, marked } from '../page/html.ts';
import { timeWords } from '../page/knownTime.ts';
import type { Speech } from '../page/language.ts';
import type { MomentBar, MomentBars } from './momentBars.ts';

interface SliderView {
  readonly speech: Speech;
  readonly bars: MomentBars;
  /** The moment that is shown; null for all times. */
  readonly asOf: string | null;
  /** The names of the entities whose facts are counted. */
  readonly names: string;
  /** The address of the view at a moment, or at any time. */
  readonly addressAt: (moment: string | null) => string;
}

/** In pixels: the top of the bars, their height, the line that they stand on, and the height of the drawing. */
const TOP = 18;
const HEIGHT = 52;
const BASE = TOP + HEIGHT;
const WHOLE = BASE + 22;
/** The least height of a bar that counts a fact. */
const LEAST = 3;
/** The part of its column that a bar has. */
const FILLED = 0.72;
/** More bars have no room for outlines in a narrow window. */
const MANY = 40;
/** How many years are written below the bars. */
const MOST_TICKS = 8;

export function momentSlider(view: SliderView): Html {
  const { bars, asOf, speech } = view;
  const { unit } = bars;
  const { networks } = speech.words;
  return html`<section class="moments" aria-labelledby="moments"><h2 id="moments">${networks.by(unit)}</h2>
<p>${sentenceOf(view)}</p>
<nav aria-label="${networks.moment}">${stepLink(view, bars.earlier, 'prev')}${shownLink(view)}${stepLink(view, bars.later, 'next')}${asOf === null ? '' : html` <a href="${view.addressAt(null)}">${networks.anyTime}</a>`}</nav>
${drawing(view)}
<p class="small quiet">${marked((mark) => networks.legend(mark(sample('sure')), mark(sample('possible')), unit))}</p>
<details><summary>${networks.asList(unit)}</summary>
<ul class="columns">
${bars.bars.map((bar) => html`<li><a href="${view.addressAt(bar.moment)}"${current(bar, bars)}>${bar.label}</a> ${countWords(bar, networks)}</li>\n`)}</ul></details></section>
`;
}

/** A single bar that is shown is the current one; a moment of several has none. */
const current = (bar: MomentBar, { bars }: MomentBars): Html =>
  bar.isShown && bars.filter(({ isShown }) => isShown).length === 1 ? html` aria-current="true"` : html``;

const sample = (name: 'sure' | 'possible'): Html =>
  html`<svg class="key" aria-hidden="true"><rect class="${name}" x="1" y="1" width="12" height="9"/></svg>`;

const countWords = ({ possible, definite }: MomentBar, { nothing, facts }: PageWords['networks']): string =>
  possible === 0 ? nothing : facts(possible, definite);

function sentenceOf({ bars: { bars, isWhole, unit }, asOf, names, speech }: SliderView): string {
  const { networks } = speech.words;
  const [first, last] = [bars[0], bars.at(-1)];
  const most = bars.reduce((a, b) => (b.possible > a.possible ? b : a));
  const span = {
    first: first?.label ?? '',
    last: last?.label ?? '',
    most: most.label,
    count: countWords(most, networks),
  };
  const counts = networks.summary(names, unit, span, isWhole);
  return `${counts} ${asOf === null ? networks.allTimes : shownWords(bars, asOf, speech)}`;
}

function shownWords(bars: readonly MomentBar[], asOf: string, speech: Speech): string {
  const { networks } = speech.words;
  const shown = bars.filter(({ isShown }) => isShown);
  const [only] = shown;
  const words = timeWords(asOf, speech);
  if (only === undefined) return networks.shownNothing(words);
  if (shown.length > 1) return networks.shown(words);
  return networks.shownCount(words, only.label === words ? null : only.label, countWords(only, networks));
}

function stepLink({ addressAt, speech }: SliderView, bar: MomentBar | null, rel: 'prev' | 'next'): Html {
  if (bar === null) return html``;
  const { earlier, later } = speech.words.networks;
  const arrow = html`<span aria-hidden="true">${rel === 'prev' ? '←' : '→'}</span>`;
  const words = marked((mark) => (rel === 'prev' ? earlier : later)(bar.label, mark(arrow)));
  return html` <a rel="${rel}" href="${addressAt(bar.moment)}">${words}</a>`;
}

/** What is shown; for all times, the links with which to begin. */
function shownLink({ asOf, bars: { bars }, addressAt, speech }: SliderView): Html {
  if (asOf !== null) return html` <strong>${timeWords(asOf, speech)}</strong>`;
  const { networks } = speech.words;
  const [first, last] = [
    bars.find(({ possible }) => possible > 0),
    bars.findLast(({ possible }) => possible > 0),
  ];
  const link = (say: (label: string) => string, bar: MomentBar | undefined): Html =>
    bar === undefined ? html`` : html` <a href="${addressAt(bar.moment)}">${say(bar.label)}</a>`;
  return html`<strong>${networks.anyTime}</strong>${link(networks.first, first)}${link(networks.last, last)}`;
}

/** All widths are parts of that of the page, so that one drawing fits every window. */
function drawing(view: SliderView): Html {
  const { bars, unit } = view.bars;
  const { networks, timeline } = view.speech.words;
  const most = Math.max(1, ...bars.map(({ possible }) => possible));
  const part = (index: number): string => percent(index / bars.length);
  const shown = bars.flatMap(({ isShown }, index) => (isShown ? [index] : []));
  const [from, to] = [shown[0], shown.at(-1)];
  const frame =
    from === undefined || to === undefined
      ? ''
      : html`<rect class="frame" x="${part(from)}" y="${TOP - 4}" width="${part(to - from + 1)}" height="${HEIGHT + 6}"/>`;
  return html`<svg${bars.length > MANY ? html` class="many"` : ''} width="100%" height="${WHOLE}" role="group" aria-label="${networks.factsBy(unit)}">
<text class="quiet" x="0" y="11" aria-hidden="true">${timeline.highest(most)}</text>
${bars.map((bar, index) => drawnBar(view, bar, index, most))}<line x1="0" x2="100%" y1="${BASE}" y2="${BASE}"/>${frame}
${ticks(bars, from, networks)}</svg>`;
}

const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;

function drawnBar(
  { bars: all, addressAt, speech }: SliderView,
  bar: MomentBar,
  index: number,
  most: number,
): Html {
  const count = all.bars.length;
  const height = (facts: number): number =>
    facts === 0 ? 0 : Math.max(LEAST, Math.round((HEIGHT * facts) / most));
  const [sure, whole] = [height(bar.definite), height(bar.possible)];
  const x = percent((index + (1 - FILLED) / 2) / count);
  const width = percent(FILLED / count);
  const rect = (name: string, y: number, size: number): Html =>
    size === 0 ? html`` : html`<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${size}"/>`;
  const said = `${bar.label}: ${countWords(bar, speech.words.networks)}`;
  return html`<a href="${addressAt(bar.moment)}" tabindex="-1" aria-label="${said}"${bar.isShown ? html` class="shown"` : ''}${current(bar, all)}><title>${said}</title><rect class="hit" x="${percent(index / count)}" y="${TOP - 4}" width="${percent(1 / count)}" height="${HEIGHT + 6}"/>${rect('possible', BASE - whole, whole - sure)}${rect('sure', BASE - sure, sure)}</a>\n`;
}

/** Some years below their bars; one that is shown is always among them, and its neighbours leave it room. */
function ticks(
  bars: readonly MomentBar[],
  shown: number | undefined,
  networks: PageWords['networks'],
): Html[] {
  const every = niceStep(bars.length / MOST_TICKS);
  const room = bars.length / MOST_TICKS / 1.2;
  return bars.flatMap((bar, index) => {
    const isNow = index === shown;
    const { number } = bar;
    const isRound = number % every === 0 || bars.length <= MOST_TICKS;
    if (!isNow && (!isRound || (shown !== undefined && Math.abs(index - shown) < room))) return [];
    const name = isNow ? 'now' : number % (2 * every) === 0 ? '' : 'between';
    return [tick(networks.tick(bar.label), (index + 0.5) / bars.length, name)];
  });
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not less. */
const niceStep = (least: number): number => [1, 2, 5, 10, 20, 50, 100].find((step) => step >= least) ?? 100;

const tick = (label: string, at: number, name: string): Html =>
  html`<text class="${name}" x="${percent(at)}" y="${BASE + 16}" text-anchor="middle" aria-hidden="true">${label}</text>\n`;
