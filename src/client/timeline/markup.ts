/** Text and attributes of XML and HTML, in which nothing of the records can become markup. */
import type { Phrase } from './phrase.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for elements and quoted attributes. Characters that XML does not allow become the replacement character. */
export const escaped = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant
        .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
        .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** Most texts, in which nothing is to be escaped. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Pixels with at most one decimal. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null || value === undefined
        ? []
        : ` ${name}="${typeof value === 'number' ? px(value) : escaped(value)}"`,
    )
    .join('');

/** An element whose content is markup already; without content it closes itself, which HTML allows in SVG. */
export const element = (name: string, attributes: Attributes, ...content: readonly string[]): string => {
  const inner = content.join('');
  const start = `<${name}${attributesText(attributes)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
};

const encoded = (id: string): string => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));

/** An address below a base path, whose search is that of the address. */
const below = (basePath: string, path: string, search = '', fragment = ''): string => {
  const [base = '', kept = ''] = basePath.split('?');
  const all = [search, kept].filter((part) => part !== '').join('&');
  return `${base}${path}${all === '' ? '' : `?${all}`}${fragment}`;
};

/** The address of the page of an entity. */
export const entityLink = (basePath: string, id: string, fragment = ''): string =>
  below(basePath, `/entity/${encoded(id)}`, '', fragment);

/** The id of the element that has the claims of a fact, in the page of an entity. */
export const claimsAnchor = (factId: string): string => `claims:${factId}`;

/** The address of the claims of a fact in the page of an entity. */
export const claimsLink = (basePath: string, entityId: string, factId: string): string =>
  entityLink(basePath, entityId, `#${encoded(claimsAnchor(factId))}`);

/** The address of the page of a fact as it is known at a time, or at present. */
export const factLink = (basePath: string, id: string, knownAt: string | null): string =>
  below(basePath, `/fact/${encoded(id)}`, knownAt === null ? '' : `knownAt=${encoded(knownAt)}`);

/** An address of the web as it is; null for any other scheme, which a link must not have. */
export const webLink = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;

const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Names in a line of an SVG, each with its language and in a direction of its own. */
export const phraseSpans = (phrases: readonly Phrase[]): string =>
  phrases
    .filter(({ text }) => text !== '')
    .map(({ text, lang }) => element('tspan', { lang }, escaped(`${ISOLATE}${text}${END}`)))
    .join(', ');
