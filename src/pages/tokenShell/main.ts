/**
 * Shows pages whose records require a token. A browser cannot send a token by itself, so the server answers with a page that
 * has a form for it and this script: it keeps the token in the session storage of the tab, fetches pages of this server with
 * it, and shows them in place of the form, with their links and forms followed in the same way.
 */

import { tokenWords } from '../../words/words.ts';

/** The form for the token, which pages have that are not shown without one. */
const FORM = 'form[data-base-path]';
const form = document.querySelector<HTMLFormElement>(FORM);
/** The path below which the server has its pages: others of the same origin must not get the token. */
const basePath = form?.dataset.basePath ?? '';
const KEY = `fasti token ${basePath}`;
/** Pages that are as they are without a token. */
const OPEN_PAGES = ['/ide', '/health', '/schema.graphql'];
/** Tokens are sent in a header, which has no other characters. */
const TOKEN = /^[\x21-\x7e]+$/;
/** How long a file is at hand for the browser to save it. */
const KEPT_MS = 60_000;
const words = () => tokenWords(document.documentElement.lang);

/** The path and search of the page that is shown. */
let shown = location.pathname + location.search;
let loading = new AbortController();

/** Fetches a page of this server and shows it; what is no page is saved as a file. */
async function open(address: URL, isNew: boolean, fileName = ''): Promise<void> {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  try {
    const response = await fetch(address.href.replace(/#.*$/s, ''), {
      headers: { authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ''}`, accept: 'text/html' },
      signal,
    });
    const at = new URL(response.url);
    if (!isOurs(at)) throw new Error(words().elsewhere);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html'))
      return save(await response.blob(), fileName || nameOf(response));
    const text = await response.text();
    if (signal.aborted) return;
    at.hash = address.hash;
    if (isNew) history.pushState(null, '', at);
    else history.replaceState(null, '', at);
    show(text);
    if (document.querySelector(FORM) !== null) ask(words().wrong);
  } catch (error) {
    if (!signal.aborted) tell(words().notFetched(error instanceof Error ? error.message : ''));
  }
}

/** Whether the server has a page at the address that may need the token. */
function isOurs({ origin, pathname }: URL): boolean {
  if (origin !== location.origin || !`${pathname}/`.startsWith(`${basePath}/`)) return false;
  return !OPEN_PAGES.includes(pathname.slice(basePath.length));
}

/** Puts a page of this server in place of the one that is shown. No script in its markup runs; the one that it names is loaded. */
function show(text: string): void {
  const page = new DOMParser().parseFromString(text, 'text/html');
  // The element cannot send the token; the page has a link to the next items.
  for (const element of page.querySelectorAll('fasti-timeline')) element.removeAttribute('endpoint');
  const script = page.querySelector<HTMLScriptElement>('head script[src]')?.getAttribute('src') ?? null;
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  for (const style of document.head.querySelectorAll('style')) style.remove();
  document.head.append(...page.head.querySelectorAll('style'));
  document.body.replaceChildren(...page.body.childNodes);
  shown = location.pathname + location.search;
  if (
    script !== null &&
    script !== new URL(import.meta.url).pathname &&
    isOurs(new URL(script, location.href))
  )
    void import(/* @vite-ignore */ new URL(script, location.href).href);
  const target = location.hash === '' ? null : document.getElementById(decoded(location.hash.slice(1)));
  if (target === null) scrollTo(0, 0);
  else target.scrollIntoView();
  (target ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
}

/** The id in a fragment, which may not be encoded as a browser does it. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const nameOf = ({ headers, url }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ??
  new URL(url).pathname.replace(/.*\//, '');

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  // The address is that of the file: there is no page to show.
  if (document.querySelector(FORM) !== null) tell(words().saved(name));
}

/** Shows the form for the token again. */
function ask(problem: string): void {
  sessionStorage.removeItem(KEY);
  const asking = document.querySelector<HTMLFormElement>(FORM);
  if (asking === null) return;
  asking.hidden = false;
  tell(problem);
  asking.querySelector('input')?.focus();
}

/** Says below the heading what went wrong. */
function tell(problem: string): void {
  const known = document.querySelector('#token-problem');
  const place = known ?? document.createElement('p');
  if (known === null) {
    place.id = 'token-problem';
    place.className = 'problem';
    place.setAttribute('role', 'alert');
    document.querySelector('main h1')?.after(place);
  }
  place.textContent = problem;
}

addEventListener('click', (event) => {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  // Links of a picture have no `href` that is a text, and those of `<fasti-timeline>` are in its shadow.
  const link = event
    .composedPath()
    .find((part): part is Element => part instanceof Element && part.matches('a[href]'));
  const href = link?.getAttribute('href') ?? '#';
  const address = new URL(href, location.href);
  if (href.startsWith('#') || !isOurs(address)) return;
  event.preventDefault();
  void open(address, true, link?.getAttribute('download') ?? '');
});

addEventListener('submit', (event) => {
  const sent = event.target;
  if (!(sent instanceof HTMLFormElement)) return;
  if (sent.dataset.basePath !== undefined) {
    event.preventDefault();
    const token = sent.querySelector('input')?.value.trim() ?? '';
    if (!TOKEN.test(token)) return ask(words().wrong);
    sessionStorage.setItem(KEY, token);
    void open(new URL(location.href), false);
    return;
  }
  const address = new URL(sent.getAttribute('action') ?? '', location.href);
  if (sent.method !== 'get' || !isOurs(address)) return;
  event.preventDefault();
  const fields = [...new FormData(sent)].map(([name, value]) => [name, String(value)]);
  address.search = new URLSearchParams(fields).toString();
  void open(address, true);
});

addEventListener('popstate', () => {
  // Links within the page do this, too.
  if (location.pathname + location.search !== shown) void open(new URL(location.href), false);
});

if (form !== null) {
  if (sessionStorage.getItem(KEY) === null) form.hidden = false;
  else void open(new URL(location.href), false);
}
