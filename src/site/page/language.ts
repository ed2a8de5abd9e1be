/** The language of a page: the one that its address or the reader's browser asks for, of those that it can be had in. */
import type { IncomingMessage } from 'node:http';
import { acceptWeights } from '../../api/answers/contentEncoding.ts';
import { type PageWords, pageWords } from '../../words/pageWords.ts';
import { LANGUAGES, type Language } from '../../words/words.ts';

export interface Speech {
  readonly language: Language;
  /** The one that the address names, so that the links of the page do, too, even where the page cannot be had in it. */
  readonly chosen: Language | null;
  /** Those that the page can be had in. */
  readonly offered: readonly Language[];
  /** The path and the search of the page, without a language. */
  readonly address: string;
  readonly words: PageWords;
}

const PARAMETER = 'lang';

/**
 * @param offered the languages that the page can be had in, the usual one first
 * @param path of the page, as readers see it
 */
export function speechFor(
  offered: readonly Language[],
  path: string,
  url: URL | null,
  { headers }: Pick<IncomingMessage, 'headers'>,
): Speech {
  const search = new URLSearchParams(url?.searchParams);
  const chosen = LANGUAGES.find((language) => language === search.get(PARAMETER)) ?? null;
  const language = offered.find((each) => each === chosen) ?? accepted(offered, headers['accept-language']);
  search.delete(PARAMETER);
  const address = search.size === 0 ? path : `${path}?${search}`;
  return { language, chosen, offered, address, words: pageWords(language) };
}

/** The offered language that has the greatest weight by its tag, or by that of a variant such as `ru-RU`; else the usual one. */
function accepted(offered: readonly Language[], header: string | undefined): Language {
  let [best = 'en'] = offered;
  let most = 0;
  for (const [tag, weight] of acceptWeights(header)) {
    const language = offered.find((each) => tag === each || tag.startsWith(`${each}-`));
    if (language === undefined || weight <= most) continue;
    best = language;
    most = weight;
  }
  return best;
}

/** An address with a language. */
export const inLanguage = (address: string, language: Language): string =>
  `${address}${address.includes('?') ? '&' : '?'}${PARAMETER}=${language}`;

/** The headers of a page that depends on what its reader accepts. */
export const languageHeaders = ({ language, chosen, offered }: Speech, vary: string | undefined) => ({
  'content-language': language,
  ...(chosen !== null || offered.length < 2
    ? {}
    : { vary: [...(vary === undefined ? [] : [vary]), 'Accept-Language'].join(', ') }),
});

const LINK = /(<a [^>]*?\bhref=")([^"#]*)([^"]*"[^>]*>)/g;
/** The links that a script draws begin with this, and end with its search. */
const BASE = /(<fasti-timeline [^>]*?\bbase-path="[^"]*)/g;
const FORM = /<form [^>]*\bmethod="get"[^>]*>/g;
/** What is no page in a language: what is cited, files, and what programs read. */
const NO_PAGE =
  /rel="(?:bookmark|alternate)"|\bdownload\b|[?;]format=|\.(?:csv|graphql)"|(?<!entity|fact|source)\/(?:ide|health)\b/;

/** A page whose links and forms keep the language, if its address chose it. */
export function keepingLanguage(text: string, { chosen }: Speech, basePath: string): string {
  if (chosen === null) return text;
  const field = `<input type="hidden" name="${PARAMETER}" value="${chosen}">`;
  return text
    .replace(LINK, (link, start: string, address: string, end: string) =>
      address.startsWith(`${basePath}/`) && !NO_PAGE.test(link)
        ? start + inLanguage(address, chosen).replace(/&(?=lang=)/, '&amp;') + end
        : link,
    )
    .replace(BASE, (base) => inLanguage(base, chosen))
    .replace(FORM, (form) => form + field);
}
