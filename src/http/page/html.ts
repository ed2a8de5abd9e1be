/** HTML templates that escape every value, and the frame of pages. */
import { createHash } from 'node:crypto';
import { type Reply, reply } from '../reply.ts';
import { STYLE } from './pageStyle.ts';

/** Markup whose values are escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | readonly Html[] | string | number;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Template tag: escapes strings and numbers, and inserts `Html` as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const texts = parts.map((part) => {
    if (part instanceof Html) return part.text;
    if (typeof part === 'object') return part.map(({ text }) => text).join('');
    return escapeText(String(part));
  });
  return new Html(strings.map((string, index) => string + (texts[index] ?? '')).join(''));
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238a2b2b'/%3E%3Cpath d='M10 25V7h13M10 15h9' fill='none' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E";

/** What a page has besides its body. */
export interface PageExtras {
  /** Further elements of the head. */
  readonly head?: Html;
  /** The address of the module that it runs; without it the page may run nothing. */
  readonly script?: string;
  /** A style sheet beside that of all pages. */
  readonly style?: string;
  /** Style sheets that its script may insert. */
  readonly allowedStyles?: readonly string[];
}

/** The source expression of a style sheet in a policy. */
export const styleSource = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

const policyOf = ({ script, style, allowedStyles = [] }: PageExtras): string =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : ["script-src 'self'", "connect-src 'self'"]),
    `style-src ${[STYLE, ...(style === undefined ? [] : [style]), ...allowedStyles].map(styleSource).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Keeps search engines from the many views of one record. */
export const NOT_INDEXED = html`<meta name="robots" content="noindex">\n`;

/** A page with the status and additional headers. */
export function pageReply(
  status: number,
  title: string,
  body: Html,
  headers: Readonly<Record<string, string>> = {},
  extras: PageExtras = {},
): Reply {
  const { head = html``, script, style } = extras;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${new Html(ICON)}">
<style>${new Html(STYLE)}</style>
${style === undefined ? '' : html`<style>${new Html(style)}</style>\n`}${head}${script === undefined ? '' : html`<script type="module" src="${script}"></script>\n`}</head>
<body>
${body}
</body>
</html>
`;
  return reply(status, 'text/html; charset=utf-8', page.text, {
    'content-security-policy': policyOf(extras),
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
}

/** The pages of the navigation, in its order. */
const SITE_LINKS: readonly (readonly [path: string, words: string])[] = [
  ['/people', 'Browse'],
  ['/timeline', 'Timeline'],
  ['/network', 'Network'],
  ['/batches', 'Changes'],
  ['/ide', 'Ask'],
];

/** What all pages begin with: a link past it, the other pages, and a search by name unless the page is one. */
export function siteHeader(basePath: string, { search = true } = {}): Html {
  const links = SITE_LINKS.map(([path, words]) => html`<a href="${basePath}${path}">${words}</a> `);
  return html`<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<nav aria-label="Site"><a href="${basePath}/">Fasti</a> <span>${links}</span></nav>
<details><summary>Menu</summary><nav aria-label="Menu">${links}</nav></details>
${search ? searchForm(basePath) : ''}</header>`;
}

/** The search by name of all records. */
export const searchForm = (
  basePath: string,
): Html => html`<form role="search" action="${basePath}/search" method="get">
<label class="hidden" for="name">Search by name</label><input type="search" id="name" name="q" maxlength="300" placeholder="Search by name" required> <button>Search</button>
</form>
`;

/** The statuses of addresses that lead nowhere, whose pages lead on. */
const LEADING_ON: ReadonlySet<number> = new Set([400, 404]);

/** A page with one message, what follows it, and links, whose paths begin with `basePath`. */
export const messagePage = (
  basePath: string,
  status: number,
  title: string,
  message: string | Html,
  headers: Readonly<Record<string, string>> = {},
  { more = html``, ...extras }: PageExtras & { readonly more?: Html } = {},
): Reply =>
  pageReply(
    status,
    `${title} · Fasti`,
    html`${siteHeader(basePath)}
<main id="main" tabindex="-1">
<h1>${title}</h1>
<p>${message}</p>
${more}${
  LEADING_ON.has(status)
    ? html`<p>Search for a name above, or begin at the <a href="${basePath}/">home page</a>.</p>
`
    : ''
}</main>`,
    headers,
    extras,
  );
