/** What of a document nobody read, so that nothing is lost in silence. */
import type { Position, Problems } from '../problem.ts';
import { XmlElement } from './element.ts';

/** Attributes that say nothing about the subject: namespaces, link mechanics, anchors within the file. */
const MECHANICS = /^(xmlns|xmlns:.*|xsi:.*|xml:space|xml:id|id|xlink:(type|actuate|show))$/;

interface Left {
  readonly at: Position;
  count: number;
  characters: number;
  readonly where: Set<string>;
}

/**
 * Warns of everything in `root` that was not read: elements by their path, each with its count and length of text;
 * text beside elements; attributes by their name. `base` is the path that is left out in front.
 */
export function reportUnreadParts(root: XmlElement, problems: Problems): void {
  const elements = new Map<string, Left>();
  const attributes = new Map<string, Left>();
  const note = (
    map: Map<string, Left>,
    key: string,
    at: Position,
    characters: number,
    where: string,
  ): void => {
    const left = map.get(key) ?? { at, count: 0, characters: 0, where: new Set<string>() };
    left.count += 1;
    left.characters += characters;
    left.where.add(where);
    map.set(key, left);
  };
  const visit = (element: XmlElement, path: string): void => {
    if (element.state === 'UNREAD') {
      if (saysSomething(element)) note(elements, path, element.at, element.plainText().length, path);
      return;
    }
    for (const [name, { at }] of element.attributes)
      if (!element.hasRead(name) && !MECHANICS.test(name)) note(attributes, name, at, 0, element.name);
    if (element.state === 'READ') return;
    for (const one of element.content) {
      if (one instanceof XmlElement) visit(one, `${path}/${one.name}`);
      else if (one.text.trim() !== '') note(elements, `${path}/text()`, one.at, one.text.trim().length, path);
    }
  };
  visit(root, root.name);
  for (const [path, { at, count, characters }] of elements)
    problems.warning(
      at,
      'NOT_KEPT',
      `${path} is left out, ${times(count)}${characters > 0 ? `, ${characters} characters` : ''}`,
      'keep the file, or put what matters into a native file',
    );
  for (const [name, { at, count, where }] of attributes)
    problems.warning(
      at,
      'NOT_KEPT',
      `the attribute ${name} is left out, ${times(count)}, on ${[...where].slice(0, 5).join(', ')}${where.size > 5 ? ' ...' : ''}`,
      'nothing needs to be done unless it matters',
    );
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const saysSomething = (element: XmlElement): boolean =>
  element.plainText() !== '' ||
  [...element.attributes.keys()].some((name) => !MECHANICS.test(name)) ||
  element.content.some((one) => one instanceof XmlElement && saysSomething(one));
