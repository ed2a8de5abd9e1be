/** Reads biographies and other prose of a record as remarks, with the prose as the quotes of their claims. */
import { PROSE, type ProseElement } from '../../domain/model/proseRemark.ts';
import { MAX_TEXT } from '../../formats/seedFile.ts';
import type { XmlElement } from '../xml/element.ts';
import { languageTag } from './languageTag.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';

/** The most texts of one kind about an entity; later ones stay unread, and are reported as such. */
const MOST_TEXTS = 20;
/** The longest text; it is quoted in parts, since a quote has at most `MAX_TEXT` characters. */
const LONGEST = 20 * MAX_TEXT;

/** Separates paragraphs in a quote. */
const PARAGRAPH_BREAK = '\n\n';

/** Elements that only group others. */
const GROUPS = new Set(['list', 'outline', 'level', 'chronList', 'chronItemSet']);

/** Adds a remark for each text that is in one of the elements. */
export function readProse(
  holders: readonly XmlElement[],
  id: string,
  builder: EacRecordBuilder,
  sourcesOf: (element: XmlElement) => readonly string[],
): void {
  for (const name of Object.keys(PROSE) as ProseElement[])
    for (const element of holders.flatMap((one) => one.children(name)).slice(0, MOST_TEXTS)) {
      const quotes = quotesOf(builder.limited(paragraphsIn(element).join(PARAGRAPH_BREAK), element, LONGEST));
      if (quotes.length === 0) continue;
      const language = element.attribute('xml:lang') ?? element.attribute('languageOfElement');
      const properties = { text: PROSE[name], language: languageTag(language, undefined) };
      const sources = sourcesOf(element);
      builder.addFacts({ kind: 'REMARK', roles: { about: [id] }, properties, element, sources, quotes }, []);
    }
}

/** The paragraphs, items of lists and lines of chronologies, in order. */
function paragraphsIn(element: XmlElement): string[] {
  const parts = element.children();
  return (parts.length === 0 ? [element] : parts)
    .flatMap((one) =>
      GROUPS.has(one.name) ? paragraphsIn(one) : one.name === 'chronItem' ? lineOf(one) : one.text(),
    )
    .filter((text) => text !== '');
}

/** The note of an element, a line for each paragraph. */
export const noteOf = (element: XmlElement): string | undefined => {
  const note = element.child('descriptiveNote');
  return note === undefined ? undefined : paragraphsIn(note).join('\n') || undefined;
};

/** "1901 – 1904: Studies in Oslo". */
const lineOf = (item: XmlElement): string =>
  item
    .children()
    .map((one) => (one.name === 'dateRange' ? textsIn(one).join(' – ') : one.text()))
    .filter((text) => text !== '')
    .join(': ');

const textsIn = (element: XmlElement): string[] => element.children().map((one) => one.text());

/** The text in parts of at most `MAX_TEXT` characters, divided between paragraphs, or else between words. */
function quotesOf(text: string): string[] {
  if (text.length <= MAX_TEXT) return text === '' ? [] : [text];
  const head = text.slice(0, MAX_TEXT);
  const between = [head.lastIndexOf(PARAGRAPH_BREAK), head.lastIndexOf(' ')].find((at) => at > 0);
  const at = between ?? MAX_TEXT;
  return [text.slice(0, at), ...quotesOf(text.slice(at).trimStart())];
}
