/**
 * Renders the documents for readers for `/help`: dist/pages/help.json, and beside the other assets the pictures that they
 * show. What stands between `<!-- developers -->` and `<!-- /developers -->` is left out; a link to what is not there
 * becomes its words. Part of `npm run build`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';

const ROOT = resolve(import.meta.dirname, '..');
const PAGES = resolve(ROOT, 'dist/pages');

/** By the last part of their addresses, in the order of the list: their files in docs/, and what each is about. */
const DOCUMENTS: readonly (readonly [name: string, file: string, about: string])[] = [
  ['guide', 'analysts.md', 'from a question to an answer that can be handed on, in six steps'],
  ['pages', 'pages.md', 'what each page shows, and what its address takes'],
  ['search', 'search.md', 'what a search by name finds, and in which order'],
  ['time', 'time.md', 'how dates are written, and what “surely”, “perhaps” and “not recorded” mean'],
  ['paths', 'paths.md', 'what counts as a link between two, and which paths are found'],
  ['model', 'model.md', 'what is recorded: entities, facts, claims and sources'],
  ['cookbook', 'cookbook.md', 'questions about the shipped records, with their queries and answers'],
  ['glossary', 'glossary.md', 'every term, defined once'],
];

interface Parsed {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly tokens: readonly Token[];
  readonly anchors: ReadonlySet<string>;
}

const markdown = new MarkdownIt();
const { rules } = markdown.renderer;
const scrolled = (what: string): string =>
  `<div class="scroll" role="group" aria-label="${what}, which may be wider than the window" tabindex="0">`;
rules.table_open = () => `${scrolled('A table')}<table>\n`;
rules.table_close = () => '</table></div>\n';
rules.fence = (tokens, index) =>
  `${scrolled('An example')}<pre><code>${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre></div>\n`;

/** Names of files of the code, in brackets. */
const SOURCE_FILES = /\(`[\w.]+\/[\w/.]+`(?:, `[\w.]+\/[\w/.]+`)*\) ?/g;

function parsed([name, file, about]: (typeof DOCUMENTS)[number]): Parsed {
  const text = readFileSync(resolve(ROOT, 'docs', file), 'utf8')
    .replace(/^<!-- developers -->\n[\s\S]*?^<!-- \/developers -->\n+/gm, '')
    .replace(/<!-- developers -->[\s\S]*?<!-- \/developers -->/g, '')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(SOURCE_FILES, '');
  const [, heading, , ...tokens] = markdown.parse(text, {});
  const anchors = new Set<string>();
  tokens.forEach((token, i) => {
    // The policy of pages allows no styles of single elements, by which columns of numbers are aligned.
    if (token.type === 'th_open' || token.type === 'td_open') token.attrs = null;
    if (token.type !== 'heading_open') return;
    const anchor = anchorOf(tokens[i + 1]?.content ?? '');
    if (!anchors.has(anchor)) token.attrSet('id', anchor);
    anchors.add(anchor);
  });
  return { name, about, title: heading?.content ?? name, tokens, anchors };
}

/** The anchor of a heading, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const documents = DOCUMENTS.map(parsed);

/** The address of what a link of a document leads to; null where that is not among the documents. */
function addressOf(href: string, from: Parsed): string | null {
  if (/^https?:/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const name = path === '' ? from.name : DOCUMENTS.find(([, file]) => file === path)?.[0];
  const to = documents.find((each) => each.name === name);
  if (to === undefined) return null;
  if (anchor === undefined) return `../help/${to.name}`;
  return to.anchors.has(anchor) ? `../help/${to.name}#${anchor}` : null;
}

/** Writes a picture among the assets, and returns its address. */
function pictureOf(path: string): string {
  const bytes = readFileSync(resolve(ROOT, 'docs', path));
  const extension = extname(path);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  const name = `${basename(path, extension)}-${digest}${extension}`;
  writeFileSync(resolve(PAGES, 'assets', name), bytes);
  return `../assets/${name}`;
}

/** The parts of a line of text with links and pictures as `/help` has them. */
function linked(parts: readonly Token[], from: Parsed): Token[] {
  let isDropped = false;
  return parts.filter((part) => {
    if (part.type === 'image') {
      part.attrSet('src', pictureOf(String(part.attrGet('src'))));
      part.attrSet('loading', 'lazy');
    }
    if (part.type === 'link_open') {
      const address = addressOf(String(part.attrGet('href')), from);
      isDropped = address === null;
      part.attrSet('href', address ?? '');
      if (address?.startsWith('http')) part.attrSet('rel', 'noreferrer');
    }
    return !(isDropped && (part.type === 'link_open' || part.type === 'link_close'));
  });
}

mkdirSync(resolve(PAGES, 'assets'), { recursive: true });
const rendered = documents.map((document) => {
  const { name, title, about, tokens } = document;
  for (const token of tokens) if (token.children !== null) token.children = linked(token.children, document);
  return { name, title, about, html: markdown.renderer.render([...tokens], markdown.options, {}) };
});
writeFileSync(resolve(PAGES, 'help.json'), JSON.stringify(rendered));
