/** The shapes of nodes by their kind, and the lines of links by their certainty. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import { element, px } from '../timeline/markup.ts';
import type { Place } from './layout.ts';
import type { LinkCertainty } from './view.ts';

/** The corners of each shape from its middle, as the points of an SVG polygon, in parts of its size; people are circles. */
const CORNERS: Readonly<Record<Exclude<EntityKind, 'PERSON'>, string>> = {
  ORGANIZATION: '-.86,-.86 .86,-.86 .86,.86 -.86,.86',
  OFFICE: '0,-1.15 1.15,0 0,1.15 -1.15,0',
  REGION: '-.55,-.95 .55,-.95 1.1,0 .55,.95 -.55,.95 -1.1,0',
  EVENT: '0,-1.1 1.05,.8 -1.05,.8',
  TOPIC: '-.38,-1 .38,-1 .38,-.38 1,-.38 1,.38 .38,.38 .38,1 -.38,1 -.38,.38 -1,.38 -1,-.38 -.38,-.38',
};

/** A node with its middle at the place; `size` is half its height. */
export function nodeShape(kind: EntityKind, { x, y }: Place, size: number): string {
  const className = `node ${kind.toLowerCase()}`;
  if (kind === 'PERSON') return element('circle', { class: className, cx: x, cy: y, r: size });
  const corners = CORNERS[kind].split(' ').map((corner) => {
    const [dx = 0, dy = 0] = corner.split(',').map(Number);
    return `${px(x + dx * size)} ${px(y + dy * size)}`;
  });
  return element('path', { class: className, d: `M${corners.join('L')}Z` });
}

export const linkLine = (certainty: LinkCertainty, start: Place, end: Place): string =>
  element('path', {
    class: `link ${certainty}`,
    d: `M${px(start.x)} ${px(start.y)}L${px(end.x)} ${px(end.y)}`,
  });

/** A zigzag across a line where sources disagree. */
export const conflictSign = ({ x, y }: Place): string =>
  element('path', { class: 'conflict', d: `M${px(x - 9)} ${px(y + 3)}${'l3 -6l3 6'.repeat(3)}` });

/** Half the size of the box of a number. */
export const BADGE = { x: 10, y: 9 } as const;

/** The number of facts that a line stands for. */
export const countBadge = (count: number, { x, y }: Place): string =>
  element('circle', { class: 'badge', cx: x, cy: y, r: BADGE.y }) +
  element('text', { class: 'number', x, y: y + 4, 'text-anchor': 'middle' }, String(count));
