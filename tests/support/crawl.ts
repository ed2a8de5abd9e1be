/** Follows the links of a site as a reader could: each link text once from each kind of page. */

interface Link {
  /** The path of the page that has it. */
  readonly on: string;
  readonly path: string;
  readonly text: string;
}

interface Crawl {
  readonly requests: number;
  /** The kinds of pages that were met. */
  readonly kinds: ReadonlySet<string>;
  readonly problems: readonly string[];
}

/** What kind of page a path leads to: its route. */
const kindOf = (path: string): string => /^\/[^/?#]*\/?/.exec(path)?.[0] ?? path;

const UNESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => UNESCAPED[name] ?? '');

const linksIn = (on: string, markup: string): Link[] =>
  [...markup.matchAll(/<a\b[^>]*?\shref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', content = '']) => {
      const path = unescaped(href);
      const text = unescaped(content.replace(/<[^>]*>/g, '')).trim();
      return { on, path: path.startsWith('#') ? on.replace(/#.*/, '') + path : path, text };
    },
  );

/** The links of a page that lead to pages of the same site. */
const ownLinks = (on: string, markup: string): Link[] =>
  linksIn(on, markup).filter(({ path }) => /^\/(?!\/)/.test(path));

/** Links wait by the kinds of pages that they lead from and to, so that no kind with very many takes all requests. */
class Waiting {
  readonly #queues = new Map<string, Link[]>();
  readonly #known = new Set<string>();

  add(link: Link): void {
    const [from, to] = [kindOf(link.on), kindOf(link.path)];
    for (const known of [`${from} ${link.text} ${to}`, link.path]) {
      if (this.#known.has(known)) return;
      this.#known.add(known);
    }
    const queue = this.#queues.get(`${from} ${to}`) ?? [];
    this.#queues.set(`${from} ${to}`, queue);
    queue.push(link);
  }

  /** One link of each pair of kinds in turn. */
  *[Symbol.iterator](): Generator<Link> {
    for (let found = true; found; ) {
      found = false;
      for (const queue of this.#queues.values()) {
        const link = queue.shift();
        if (link === undefined) continue;
        found = true;
        yield link;
      }
    }
  }
}

/** Pages that a script makes, and whose links it makes too. */
const OF_SCRIPTS: ReadonlySet<string> = new Set(['/ide']);

/** What is wrong with a page that was reached: its status, that it leads nowhere, or that the place in it is missing. */
function problemsOf(path: string, status: number, markup: string | null): string[] {
  if (status !== 200) return [`the status is ${status}`];
  if (markup === null || OF_SCRIPTS.has(kindOf(path))) return [];
  const main = /<main\b[\s\S]*<\/main>/.exec(markup)?.[0] ?? '';
  const leads = ownLinks(path, main).some((link) => link.path.replace(/#.*/, '') !== path.replace(/#.*/, ''));
  const fragment = decodeURIComponent(/#(.*)$/.exec(path)?.[1] ?? '');
  return [
    ...(leads ? [] : ['it leads nowhere']),
    ...(fragment === '' || unescaped(markup).includes(` id="${fragment}"`) ? [] : [`it has no #${fragment}`]),
  ];
}

/** What a link to no page in a language has: those of programs, files, other languages, and what is cited. */
const IN_NO_LANGUAGE =
  /rel="(?:alternate|bookmark)"|\bdownload\b|[?;]format=|\.(?:csv|graphql)"|href="\/(?:ide|health)\b/;

const chosenIn = (address: string): string | null => /[?&](lang=[^#]*)/.exec(address)?.[1] ?? null;

/** The links of a page, also those that a script draws, that do not keep the language which its address chose, or choose one. */
function otherLanguage(path: string, markup: string): string[] {
  return [
    ...markup.matchAll(/<(?:a|fasti-timeline)\b[^>]*?\s(?:href="(?=\/[^/])|base-path=")([^"#]*)[^>]*>/g),
  ]
    .filter(([tag]) => !IN_NO_LANGUAGE.test(tag))
    .map(([, address = '']) => unescaped(address))
    .filter((address) => chosenIn(address) !== chosenIn(path))
    .map((address) => `${path} leads to ${address}`);
}

/** Crawls from the home page at `home` with at most so many requests. */
export async function crawl(url: string, most: number, home = '/'): Promise<Crawl> {
  const waiting = new Waiting();
  const problems: string[] = [];
  const kinds = new Set<string>();
  let requests = 0;
  waiting.add({ on: '/', path: home, text: '' });
  for (const { on, path, text } of waiting) {
    if (requests === most) break;
    requests += 1;
    kinds.add(kindOf(path));
    const response = await fetch(url + path);
    const content = await response.text();
    const markup = response.headers.get('content-type')?.startsWith('text/html') ? content : null;
    const found = problemsOf(path, response.status, markup);
    problems.push(...found.map((problem) => `${path} (“${text}” on ${on}): ${problem}`));
    problems.push(...otherLanguage(response.url.slice(url.length), markup ?? ''));
    for (const link of ownLinks(path, markup ?? '')) waiting.add(link);
  }
  return { requests, kinds, problems };
}
