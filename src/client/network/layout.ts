/** Where each node of a network stands. The same network in the same width always has the same places. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { clamp } from '../timeline/scale.ts';
import { clearLines, type MovingNode } from './clearLines.ts';
import type { NetworkLink, NetworkView } from './view.ts';

/** The most nodes that are drawn; the list has all. */
export const MAX_DRAWN = 200;
/** Half the size of a node, and of an entity that was asked for. */
export const NODE = 9;
export const CHOSEN_NODE = 12;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NetworkLayout {
  /** The places of the nodes that are drawn, which are the first ones of the view. */
  readonly places: readonly Place[];
  readonly width: number;
  readonly height: number;
}

/** Enough for networks of some hundred nodes to come to rest. */
const TICKS = 120;
const FITTING_TICKS = 30;
/** Nodes times lines; where there are more, lines cross nodes everywhere, and keeping them apart takes too long. */
const MOST_CLEARED = 40_000;
/** How much of the picture a node and its name take, in square pixels. */
const AREA = 12_500;
const HEIGHTS = { least: 300, most: 2_600 } as const;
/** The least part of the width that the height is, up to so many pixels: wide pictures of few nodes would be flat. */
const STEEPNESS = 0.42;
const STEEP_HEIGHT = 460;
/** Kept free at the sides, so that names have room. */
const MARGIN = { x: 56, y: 34 } as const;
/** Half the distance of two nodes, at least and at most. */
const LEAST_ROOM = 17;
const MOST_ROOM = 56;

/** @param width in pixels; the height follows from the number of nodes */
export function networkLayout(view: NetworkView, width: number): NetworkLayout {
  const shape = shapeOf(view);
  const area = (shape.length * AREA) / width;
  const steep = Math.min(STEEP_HEIGHT, width * STEEPNESS);
  const height = Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, steep, area)));
  return { places: fitted(shape, view.links, width, height), width, height };
}

/** Pictures of several widths have the same shape, and finding it takes most of the time. */
const shapes = new WeakMap<NetworkView, readonly Place[]>();

function shapeOf(view: NetworkView): readonly Place[] {
  const known = shapes.get(view);
  if (known !== undefined) return known;
  const count = Math.min(view.nodes.length, MAX_DRAWN);
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const links = view.links
    .filter(({ from, to }) => from < count && to < count)
    .map(({ from, to }) => ({ source: from, target: to }));
  // Places at the start and random numbers are the same each time: d3-force has a fixed seed.
  forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force('links', forceLink(links).distance(70))
    .force('charge', forceManyBody().strength(-320).distanceMax(900))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.05))
    .force('room', forceCollide(30))
    .stop()
    .tick(TICKS);
  const shape = nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
  shapes.set(view, shape);
  return shape;
}

/** The shape stretched to the box, with its nodes moved apart, and off the lines of others, where they came too close. */
function fitted(
  shape: readonly Place[],
  links: readonly NetworkLink[],
  width: number,
  height: number,
): readonly Place[] {
  const inX = stretched(
    shape.map(({ x }) => x),
    MARGIN.x,
    width - MARGIN.x,
  );
  const inY = stretched(
    shape.map(({ y }) => y),
    MARGIN.y,
    height - MARGIN.y,
  );
  const nodes: MovingNode[] = shape.map((_, index) => ({ x: inX[index] ?? 0, y: inY[index] ?? 0 }));
  const room = Math.sqrt((width * height) / Math.max(1, shape.length)) / 2;
  const simulation = forceSimulation(nodes)
    .alphaDecay(0.02)
    .force('x', forceX((_, index) => inX[index] ?? 0).strength(0.1))
    .force('y', forceY((_, index) => inY[index] ?? 0).strength(0.1))
    .force('room', forceCollide(Math.min(MOST_ROOM, Math.max(LEAST_ROOM, room * 0.8))).iterations(2))
    .stop();
  const isCleared = shape.length * links.length <= MOST_CLEARED;
  for (let tick = 0; tick < FITTING_TICKS; tick += 1) {
    simulation.tick();
    if (isCleared) clearLines(nodes, links);
    for (const node of nodes) {
      node.x = clamp(node.x, CHOSEN_NODE + 4, width - CHOSEN_NODE - 4);
      node.y = clamp(node.y, CHOSEN_NODE + 4, height - CHOSEN_NODE - 18);
    }
  }
  return nodes.map(({ x, y }) => ({ x, y }));
}

function stretched(values: readonly number[], from: number, to: number): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = most > least ? (to - from) / (most - least) : 0;
  return values.map((value) => (scale === 0 ? (from + to) / 2 : from + (value - least) * scale));
}
