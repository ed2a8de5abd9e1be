/** HTML templates that escape every value, and the layout of pages. */
import { createHash } from 'node:crypto';
import { type Reply, reply } from './reply.ts';

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

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f27; --quiet: #545b69; --paper: #fdfcf9; --line: #dcd8cd; --accent: #8a2b2b; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe6; --quiet: #a9aeb8; --paper: #16181d; --line: #363a43; --accent: #f0a58f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
main, header { max-width: 58rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .6rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
p { margin: .4rem 0; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
nav { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; margin-top: 1.2rem; font-family: system-ui, sans-serif; font-size: .95rem; }
dl { display: flex; flex-wrap: wrap; gap: 1.1rem 2.2rem; margin: 0; }
dl div { display: flex; flex-direction: column-reverse; }
dt { color: var(--quiet); font: .85rem/1.3 system-ui, sans-serif; }
dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
ul { padding: 0; margin: 0; list-style: none; columns: 20rem; column-gap: 2.5rem; }
li { break-inside: avoid; padding: .35rem 0; }
small, .quiet { color: var(--quiet); font-size: .88rem; }
summary { cursor: pointer; font-family: system-ui, sans-serif; font-size: .95rem; }
details ul { margin-top: .8rem; }
footer { max-width: 58rem; margin: 3rem auto 0; padding: 1rem 1.5rem 3rem; color: var(--quiet); font: .85rem system-ui, sans-serif; }
`;

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238a2b2b'/%3E%3Cpath d='M10 25V7h13M10 15h9' fill='none' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E";

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page without scripts, with the status and additional headers. */
export function pageReply(
  status: number,
  title: string,
  body: Html,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${new Html(ICON)}">
<style>${new Html(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return reply(status, 'text/html; charset=utf-8', page.text, {
    'content-security-policy': PAGE_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  });
}

/** A page with one message and links to the other pages, whose paths begin with `basePath`. */
export const messagePage = (
  basePath: string,
  status: number,
  title: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply =>
  pageReply(
    status,
    `${title} · Fasti`,
    html`<header><h1>${title}</h1></header>
<main><p>${message}</p><nav aria-label="Pages"><a href="${basePath}/">Fasti</a> <a href="${basePath}/ide">Query editor</a></nav></main>`,
    headers,
  );
