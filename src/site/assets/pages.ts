/** The built browser pages in `dist/pages`. */
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { EncodableBody, Encoding } from '../../api/answers/contentEncoding.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { packageFolder } from '../../settings/package.ts';

/** An example query. */
export interface ExampleSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Under which the editor lists it, and the view in which it shows its answer. */
  readonly question: string;
  readonly view: string;
  /** The name of its operation; null if it has none. */
  readonly operation: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The id of an organization of the shipped records, which the examples are about. */
export const SHIPPED = 'wego';

/** A document for readers. */
export interface HelpDocument {
  /** The last part of its path. */
  readonly name: string;
  readonly title: string;
  /** What it is about. */
  readonly about: string;
  /** Its content as HTML. */
  readonly html: string;
}

export interface Pages {
  /** The page of the query editor; null if the pages have not been built. */
  readonly ide: string | null;
  readonly examples: readonly ExampleSummary[];
  readonly help: readonly HelpDocument[];
  /** The path of the script that defines `<fasti-timeline>`, with the base path; null if it has not been built. */
  readonly timelineScript: string | null;
  /** The file at a path under `/assets/`; null if there is none. */
  asset(path: string): Reply | null;
}

/** The file of each source, as the build writes it. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly name?: string; readonly isEntry?: boolean }>
>;

/** Of the pages, and of the element, which is one file of its own. */
const MANIFESTS = ['manifest.json', 'element.json'] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

// The policy of a worker is that of its script: it may load scripts of this server and nothing else.
const ASSET_HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** The file extensions of the encodings, which the build writes beside the assets. */
const ENCODED_FILES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** Reads the built pages, whose links begin with `basePath`. Without a build there is no editor, no example and no help. */
export async function readPages(
  basePath: string,
  folder: URL = new URL('dist/pages/', packageFolder),
): Promise<Pages> {
  const assets = new URL('assets/', folder);
  // Only files that exist at the start are served, so that no path can reach another file.
  const names = new Set(await readdir(assets).catch(ifMissing<string[]>([])));
  const ide = await readFile(new URL('ide/index.html', folder), 'utf8').catch(ifMissing(null));
  const examples = await readFile(new URL('examples.json', folder), 'utf8').catch(ifMissing('[]'));
  const help = await readFile(new URL('help.json', folder), 'utf8').catch(ifMissing('[]'));
  const manifests = await Promise.all(
    MANIFESTS.map((name) => readFile(new URL(name, folder), 'utf8').catch(ifMissing('{}'))),
  );
  const entries = manifests
    .flatMap((text) => Object.values(JSON.parse(text) as Manifest))
    .filter(({ isEntry }) => isEntry);
  const scriptOf = (entry: string): string | null => {
    const found = entries.find(({ name }) => name === entry);
    return found ? `${basePath}/${found.file}` : null;
  };
  const bodyOf = (name: string): EncodableBody => ({
    plain: () => readFile(new URL(name, assets)),
    has: (encoding) => names.has(name + ENCODED_FILES[encoding]),
    encoded: (encoding) => readFile(new URL(name + ENCODED_FILES[encoding], assets)),
  });
  // The build has relative links, which mean something else at an address without a trailing slash.
  const linked = (text: string): string => text.replaceAll('="../', `="${basePath}/`);
  return {
    ide: ide === null ? null : linked(ide),
    examples: JSON.parse(examples) as ExampleSummary[],
    help: (JSON.parse(help) as HelpDocument[]).map((each) => ({ ...each, html: linked(each.html) })),
    timelineScript: scriptOf('timeline'),
    asset(path) {
      const name = path.slice('/assets/'.length);
      const type = TYPES[extname(name)];
      if (!names.has(name) || type === undefined) return null;
      return reply(200, type, bodyOf(name), ASSET_HEADERS);
    },
  };
}

const ifMissing =
  <T>(value: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  };
