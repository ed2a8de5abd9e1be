/** HTML templates that escape every value, and the frame of pages. */
import { createHash } from 'node:crypto';
import { type Reply, reply } from '../../api/http/reply.ts';
import { escaped } from '../../client/timeline/markup.ts';
import type { Archive } from '../../import/archiveFile.ts';
import { pageWords } from '../../words/pageWords.ts';
import { inLanguage, keepingLanguage, languageHeaders, type Speech } from './language.ts';
import { STYLE } from './pageStyle.ts';

/** Markup whose values are escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | readonly Html[] | string | number;

/** Template tag: escapes strings and numbers, and inserts `Html` as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const texts = parts.map((part) => {
    if (part instanceof Html) return part.text;
    if (typeof part === 'object') return part.map(({ text }) => text).join('');
    return escaped(String(part));
  });
  return new Html(strings.map((string, index) => string + (texts[index] ?? '')).join(''));
}

/** A message of `src/words`, in which `mark` has markup stand in place of a value. */
export function marked(say: (mark: (part: Html) => string) => string): Html {
  const parts: Html[] = [];
  const text = say((part) => `\0${parts.push(part) - 1}\0`);
  return html`${text.split('\0').map((piece, i) => (i % 2 === 0 ? html`${piece}` : (parts[Number(piece)] ?? html``)))}`;
}

/** The words that only those hear who do not see what they are about. */
export const unseen = (words: string): Html => html`<span class="hidden">${words}</span>`;

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238a2b2b'/%3E%3Cpath d='M10 25V7h13M10 15h9' fill='none' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E";

/** What all pages of a server share. */
export interface Frame {
  /** The path below which it is served; empty for none. */
  readonly basePath: string;
  /** Whether readers may ask queries of their own, in the editor. */
  readonly hasEditor: boolean;
  /** The address of the home page as readers see it, without a slash at its end. */
  readonly home: string;
  readonly archive: Archive;
  readonly speech: Speech;
}

/** The frame alone, for what is drawn after its request is read. */
export const frameOf = ({ basePath, hasEditor, home, archive, speech }: Frame): Frame => ({
  basePath,
  hasEditor,
  home,
  archive,
  speech,
});

/** A path of this server as an address that can be copied. */
export const fullAddress = ({ basePath, home }: Frame, path: string): string =>
  `${home}${path.slice(basePath.length)}`;

/** What a page has besides its content. */
export interface PageExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** What it says at its end. */
  readonly foot?: Html | undefined;
  /** Whether it has the width of the window, or that of a text. */
  readonly isWide?: boolean;
  /** Whether its own form is the search by name. */
  readonly isSearch?: boolean;
  /** Whether it shows pictures of this server. */
  readonly hasImages?: boolean;
  /** Further elements of the head. */
  readonly head?: Html;
  /** The address of the module that it runs; without it the page may run nothing. */
  readonly script?: string;
  /** A style sheet beside that of all pages. */
  readonly style?: string | undefined;
}

/** The source expression of a style sheet in a policy. */
export const styleSource = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

const policyOf = ({ script, style, hasImages = false }: PageExtras): string =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : ["script-src 'self'", "connect-src 'self'"]),
    `style-src ${[STYLE, ...(style === undefined ? [] : [style])].map(styleSource).join(' ')}`,
    `img-src ${hasImages ? "'self' " : ''}data:`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Keeps search engines from the many views of one record. */
export const NOT_INDEXED = html`<meta name="robots" content="noindex">\n`;

interface Page extends PageExtras {
  /** 200 where absent. */
  readonly status?: number;
  /** Null on the home page, which has that of the archive. */
  readonly title: string | null;
  readonly content: Html;
}

/** A document, without its type. */
export const htmlDocument = (
  language: string,
  title: string,
  head: Html,
  body: Html,
): Html => html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}</head>
<body>
${body}
</body>
</html>
`;

/** A page as a reply. */
export function pageReply(frame: Frame, shown: Page): Reply {
  const { status = 200, title, content, headers = {}, head = html``, script, style, foot } = shown;
  const { isWide = false, isSearch = false } = shown;
  const { basePath, archive, speech } = frame;
  const { site } = speech.words;
  const page = htmlDocument(
    speech.language,
    title === null ? archive.title : `${title} · ${archive.title}`,
    html`<link rel="icon" href="${new Html(ICON)}">
${alternates(frame, status)}<style>${new Html(STYLE)}</style>
${style === undefined ? '' : html`<style>${new Html(style)}</style>\n`}${head}${script === undefined ? '' : html`<script type="module" src="${script}"></script>\n`}`,
    html`${siteHeader(frame, isSearch)}
<main id="main"${isWide ? html` class="wide"` : ''} tabindex="-1">
${content}</main>
<footer>${foot === undefined ? '' : html`<div>${foot}</div>`}<nav aria-label="${site.about}"><a href="${basePath}/about">${site.about}</a> <a href="${basePath}/sources">${site.sources}</a> <a href="${basePath}/data">${site.data}</a>${languageLinks(speech, status)}</nav></footer>`,
  );
  return reply(
    status,
    'text/html; charset=utf-8',
    keepingLanguage(`<!doctype html>\n${page.text}`, speech, basePath),
    {
      'content-security-policy': policyOf(shown),
      'cross-origin-resource-policy': 'same-origin',
      ...headers,
      ...languageHeaders(speech, headers.vary),
    },
  );
}

/** The languages in which the page can be had at its address, if that leads somewhere and is short enough to be repeated. */
const languagesOf = ({ offered, address }: Speech, status: number): Speech['offered'] =>
  status === 200 && address.length <= 2_000 ? offered : [];

/** The same page in all languages that it has, for search engines. */
function alternates(frame: Frame, status: number): Html {
  const { address } = frame.speech;
  const offered = languagesOf(frame.speech, status);
  if (offered.length < 2) return html``;
  const link = (tag: string, path: string): Html =>
    html`<link rel="alternate" hreflang="${tag}" href="${fullAddress(frame, path)}">\n`;
  return html`${offered.map((each) => link(each, inLanguage(address, each)))}${link('x-default', address)}`;
}

/** Links to the same page in its other languages. */
const languageLinks = (speech: Speech, status: number): Html[] =>
  languagesOf(speech, status)
    .filter((each) => each !== speech.language)
    .map(
      (each) =>
        html` <a rel="alternate" hreflang="${each}" lang="${each}" href="${inLanguage(speech.address, each)}">${pageWords(each).site.inThisLanguage}</a>`,
    );

/** The pages of the navigation, in its order. */
const SITE_LINKS = [
  ['/people', 'browse'],
  ['/timeline', 'timeline'],
  ['/network', 'network'],
  ['/batches', 'changes'],
  ['/ide', 'ask'],
] as const;

/** What all pages begin with: a link past it, the other pages, and a search by name unless the page is one. */
function siteHeader(frame: Frame, isSearch: boolean): Html {
  const { basePath, hasEditor, archive, speech } = frame;
  const { site } = speech.words;
  const inEnglish = site.inEnglish === null ? '' : html` hreflang="en" title="${site.inEnglish}"`;
  const links = SITE_LINKS.filter(([path]) => hasEditor || path !== '/ide').map(
    ([path, words]) =>
      html`<a href="${basePath}${path}"${path === '/ide' ? inEnglish : ''}>${site[words]}</a> `,
  );
  const help = html`<a href="${basePath}/help"${inEnglish}>${site.help}</a>`;
  return html`<a class="skip" href="#main">${site.skip}</a>
<header class="site">
<nav aria-label="${site.navigation}"><a href="${basePath}/">${archive.title}</a> <span>${links}</span></nav>
<details><summary>${site.menu}</summary><nav aria-label="${site.menu}">${links}${help}</nav></details>
${isSearch ? '' : searchForm(frame)}<nav aria-label="${site.help}">${help}</nav></header>`;
}

/** What is said of something, by its terms; those without words are left out. Nothing where all are. */
export function detailList(said: readonly (readonly [term: string, words: Html | string | null])[]): Html {
  const items = said.flatMap(([term, words]) =>
    words ? [html`<div><dt>${term}</dt><dd>${words}</dd></div>\n`] : [],
  );
  return items.length === 0 ? html`` : html`<dl>\n${items}</dl>\n`;
}

/** The search by name of all records. */
export function searchForm({ basePath, speech }: Frame): Html {
  const { site } = speech.words;
  return html`<form role="search" action="${basePath}/search" method="get">
<label class="hidden" for="name">${site.searchByName}</label><input type="search" id="name" name="q" maxlength="300" placeholder="${site.searchByName}" required> <button>${site.search}</button>
</form>
`;
}

/** The statuses of addresses that lead nowhere, whose pages lead on. */
const LEADING_ON: ReadonlySet<number> = new Set([400, 404]);

/** A page with one message, what follows it, and links that lead on. */
export const messagePage = (
  frame: Frame,
  status: number,
  title: string,
  message: string | Html,
  { more = html``, ...extras }: PageExtras & { readonly more?: Html } = {},
): Reply =>
  pageReply(frame, {
    status,
    title,
    content: html`<h1>${title}</h1>
<p>${message}</p>
${more}${
  LEADING_ON.has(status)
    ? html`<p>${marked((mark) => frame.speech.words.site.leadOn((words) => mark(html`<a href="${frame.basePath}/">${words}</a>`)))}</p>
`
    : ''
}`,
    ...extras,
  });
