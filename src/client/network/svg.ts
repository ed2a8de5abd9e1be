/** The network as SVG text: lines, nodes, names, what is missing, legend. */

import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import { networkWords, timelineWords } from '../../words/words.ts';
import { type Legend, type LegendEntry, legendRows, SAMPLE } from '../timeline/legendRows.ts';
import { element, entityLink, escaped, px } from '../timeline/markup.ts';
import { innerWidth, lines, picture, TARGET, titleHeight } from '../timeline/pictureFrame.ts';
import { type Box, LABEL_LINE, nodeBox, overlap, type PlacedLabel, placedLabels } from './labels.ts';
import { CHOSEN_NODE, type NetworkLayout, NODE, networkLayout, type Place } from './layout.ts';
import type { ListOptions } from './list.ts';
import { BADGE, conflictSign, countBadge, linkLine, nodeShape } from './shapes.ts';
import { NETWORK_STYLE } from './style.ts';
import { CERTAINTIES, certaintyWords, type NetworkLink, type NetworkNode, type NetworkView } from './view.ts';

export interface NetworkOptions extends Omit<ListOptions, 'expansion'> {
  /** In pixels, 240 to 4,000. */
  readonly width: number;
  /** What the picture is of; "Network" in that language by default. */
  readonly title?: string;
  /** Whether it is a file of its own, which contains its style sheet and shows its title. */
  readonly standalone?: boolean;
}

/** How many facts the tooltip of a line has. */
const FACTS_IN_TITLE = 8;

/** An SVG of the network, without links for the keyboard, which the list has. As a part of a page it needs `NETWORK_STYLE`. */
export function networkSvg(view: NetworkView, options: NetworkOptions): string {
  const { language = 'en', basePath = '', standalone = false } = options;
  const title = options.title ?? networkWords(language).network;
  const whole = Math.min(4_000, Math.max(240, Math.round(options.width)));
  const width = innerWidth(whole, standalone);
  const top = titleHeight(standalone);
  const layout = networkLayout(view, width);
  const drawn = drawNetwork(view, layout, { language, basePath });
  const graph = element(
    'svg',
    { x: 0, y: top, width, height: layout.height, role: 'presentation' },
    drawn.markup,
  );
  const bottom = top + layout.height;
  const notes = lines(missingNotes(view, layout, drawn.unnamedCount, language), bottom, width);
  const noted = notes.bottom + 14;
  const explained = legendOf(view, width, noted, language);
  return picture(
    {
      className: 'fasti-network',
      language,
      title,
      width: whole,
      height: noted + explained.height,
      standalone: standalone ? NETWORK_STYLE : null,
    },
    graph,
    notes.markup,
    explained.markup,
  );
}

interface DrawOptions {
  readonly language: string;
  readonly basePath: string;
}

function drawNetwork(
  view: NetworkView,
  layout: NetworkLayout,
  options: DrawOptions,
): { readonly markup: string; readonly unnamedCount: number } {
  const { places } = layout;
  const badges: Box[] = [];
  const nodeBoxes = places.map((place, index) => nodeBox(view, place, index));
  const drawnLinks = view.links.flatMap((link) => {
    const [start, end] = [places[link.from], places[link.to]];
    if (start === undefined || end === undefined) return [];
    const at = signPlace(link, start, end, [...nodeBoxes, ...badges]);
    if (at !== null) badges.push(signBox(at));
    return [
      { link, line: drawLink(view, link, start, end, options), sign: at === null ? '' : drawSign(link, at) },
    ];
  });
  const labels = placedLabels(view, layout, badges);
  const nodes = places.map((place, index) =>
    drawNode(view.nodes[index] as NetworkNode, place, labels[index] ?? null, options),
  );
  // The surest lines are on top of the others, and nodes with their names on top of lines.
  const lines = drawnLinks
    .sort((a, b) => CERTAINTIES.indexOf(b.link.certainty) - CERTAINTIES.indexOf(a.link.certainty))
    .map(({ line }) => line);
  return {
    markup: [...lines, ...drawnLinks.map(({ sign }) => sign), ...nodes].join(''),
    unnamedCount: labels.filter((label) => label === null).length,
  };
}

function drawLink(
  view: NetworkView,
  link: NetworkLink,
  start: Place,
  end: Place,
  { language }: DrawOptions,
): string {
  const words = networkWords(language);
  const { facts, certainty } = link;
  const said = facts
    .slice(0, FACTS_IN_TITLE)
    .map((fact) => `${fact.sentence}, ${fact.when} (${certaintyWords(words, fact.certainty, view)})`);
  const rest = facts.length - said.length;
  const title = [...said, ...(rest > 0 ? [words.more(rest)] : [])].join('\n');
  const wide = `M${px(start.x)} ${px(start.y)}L${px(end.x)} ${px(end.y)}`;
  return element(
    'g',
    {},
    element('title', {}, escaped(title)),
    element('path', { class: 'wide', d: wide }),
    linkLine(certainty, start, end),
  );
}

const signBox = ({ x, y }: Place): Box => ({
  x: x - BADGE.x,
  y: y - BADGE.y,
  width: 2 * BADGE.x,
  height: 2 * BADGE.y,
});

/** A place on the line for the number of its facts or the sign of a conflict; null where none is needed. */
function signPlace(
  { facts, conflict }: NetworkLink,
  start: Place,
  end: Place,
  taken: readonly Box[],
): Place | null {
  if (facts.length < 2 && !conflict) return null;
  const places = [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => ({
    x: start.x + (end.x - start.x) * part,
    y: start.y + (end.y - start.y) * part,
  }));
  return places.find((place) => !taken.some((box) => overlap(signBox(place), box))) ?? places[0] ?? null;
}

const drawSign = ({ facts, conflict }: NetworkLink, at: Place): string =>
  facts.length < 2
    ? conflictSign(at)
    : countBadge(facts.length, at) + (conflict ? conflictSign({ x: at.x, y: at.y + BADGE.y + 2 }) : '');

function drawNode(
  node: NetworkNode,
  place: Place,
  label: PlacedLabel | null,
  { language, basePath }: DrawOptions,
): string {
  const { name, kind, isChosen } = node;
  const size = isChosen ? CHOSEN_NODE : NODE;
  const hit = Math.max(TARGET, 2 * size + 4);
  const text = `${name.text || node.id} (${networkWords(language).kinds[kind]})`;
  return element(
    'a',
    {
      class: isChosen ? 'item chosen' : 'item',
      href: entityLink(basePath, node.id),
      'aria-label': text,
      tabindex: -1,
    },
    element('title', { lang: name.lang }, escaped(text)),
    element('rect', { class: 'hit', x: place.x - hit / 2, y: place.y - hit / 2, width: hit, height: hit }),
    nodeShape(kind, place, size),
    isChosen ? element('circle', { class: 'ring', cx: place.x, cy: place.y, r: size + 4 }) : '',
    label === null ? '' : drawLabel(label, name.lang),
  );
}

const drawLabel = ({ x, y, width, lines }: PlacedLabel, lang: string | null): string =>
  element(
    'text',
    { class: 'name', 'text-anchor': 'middle', lang, 'aria-hidden': 'true' },
    // The space keeps the words of two lines apart where the text is read.
    lines
      .map((line, index) =>
        element('tspan', { x: x + width / 2, y: y + LABEL_LINE * index + 11 }, escaped(line)),
      )
      .join(' '),
  );

/** What the picture does not show. */
function missingNotes(
  { nodes, links, complete }: NetworkView,
  { places }: NetworkLayout,
  unnamedCount: number,
  language: string,
): string[] {
  const words = networkWords(language);
  const undrawn = nodes.length - places.length;
  return [
    ...(links.length === 0 ? [words.empty] : []),
    ...(undrawn > 0 ? [words.undrawn(undrawn)] : []),
    ...(unnamedCount > 0 ? [words.unnamed(unnamedCount)] : []),
    ...(complete ? [] : [words.incomplete]),
  ];
}

function legendOf(view: NetworkView, width: number, y: number, language: string): Legend {
  const words = networkWords(language);
  const kinds = ENTITY_KINDS.filter((kind) => view.nodes.some((node) => node.kind === kind));
  const certainties = CERTAINTIES.filter((each) => view.links.some(({ certainty }) => certainty === each));
  const entry = (text: string, shape: (middle: Place) => string): LegendEntry => ({
    text,
    draw: (x, top) => shape({ x: x + SAMPLE / 2, y: top + 6 }),
  });
  const entries = [
    ...kinds.map((kind) => entry(words.kinds[kind], (middle) => nodeShape(kind, middle, NODE))),
    ...certainties.map((certainty) =>
      entry(certaintyWords(words, certainty, view), ({ x, y: middle }) =>
        linkLine(certainty, { x: x - SAMPLE / 2, y: middle }, { x: x + SAMPLE / 2, y: middle }),
      ),
    ),
    ...(view.links.some(({ facts }) => facts.length > 1)
      ? [entry(words.several, (middle) => countBadge(2, middle))]
      : []),
    ...(view.links.some(({ conflict }) => conflict)
      ? [entry(timelineWords(language).conflict, conflictSign)]
      : []),
  ];
  return legendRows(timelineWords(language).legend, entries, width, y);
}
