/** Reports the parts of a document that were not read, so that nothing is lost silently. */
import { keptIn } from '../../domain/model/keptIn.ts';
import type { Position } from '../../formats/places.ts';
import type { Problems } from '../../formats/problem.ts';
import { XmlElement } from './element.ts';

/** Attributes without information about the subject: namespaces, link mechanics, anchors within the file. */
const MECHANICS = /^(xmlns|xmlns:.*|xsi:.*|xml:space|xml:id|id|xlink:(type|actuate|show))$/;

interface UnreadPart {
  readonly at: Position;
  count: number;
  characters: number;
  readonly where: Set<string>;
}

/**
 * Adds a warning for everything in `root` that was not read: elements and text by path, with their count and length,
 * and attributes by name.
 */
export function reportUnreadParts(root: XmlElement, problems: Problems): void {
  const { elements, attributes } = new UnreadParts(root);
  for (const [path, { at, count, characters }] of elements)
    problems.warning(
      at,
      'NOT_KEPT',
      `${path} is left out, ${times(count)}${characters > 0 ? `, ${characters} characters` : ''}`,
      'keep the file, or add what you need to a native file',
    );
  for (const [name, { at, count, where }] of attributes) {
    const more = where.size > 5 ? ' ...' : '';
    problems.warning(
      at,
      'NOT_KEPT',
      `the attribute ${name} is left out, ${times(count)}, on ${[...where].slice(0, 5).join(', ')}${more}`,
      'no action needed unless you need it',
    );
  }
}

/** The unread parts of an element, by path or attribute name. */
class UnreadParts {
  readonly elements = new Map<string, UnreadPart>();
  readonly attributes = new Map<string, UnreadPart>();

  constructor(root: XmlElement) {
    this.#visit(root, root.name);
  }

  #visit(element: XmlElement, path: string): void {
    if (element.state === 'UNREAD') {
      if (hasContent(element)) note(this.elements, path, element.at, element.plainText().length, path);
      return;
    }
    for (const [name, { at }] of element.attributes)
      if (!element.hasRead(name) && !MECHANICS.test(name)) note(this.attributes, name, at, 0, element.name);
    if (element.state === 'READ') return;
    for (const one of element.content) {
      if (one instanceof XmlElement) this.#visit(one, `${path}/${one.name}`);
      else if (one.text.trim() !== '')
        note(this.elements, `${path}/text()`, one.at, one.text.trim().length, path);
    }
  }
}

function note(
  parts: Map<string, UnreadPart>,
  key: string,
  at: Position,
  characters: number,
  where: string,
): void {
  const part = keptIn(parts, key, () => ({ at, count: 0, characters: 0, where: new Set<string>() }));
  part.count += 1;
  part.characters += characters;
  part.where.add(where);
}

/** "once", "3 times". */
export const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const hasContent = (element: XmlElement): boolean =>
  element.plainText() !== '' ||
  [...element.attributes.keys()].some((name) => !MECHANICS.test(name)) ||
  element.content.some((one) => one instanceof XmlElement && hasContent(one));
