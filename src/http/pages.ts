/** What the build of the browser pages has left in `dist/pages`. */
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { packageFolder } from '../settings/package.ts';
import { type Reply, reply } from './reply.ts';

/** An example query of the IDE's library, as its list shows it. */
export interface ExampleSummary {
  readonly id: string;
  readonly title: string;
  readonly answers: string;
}

export interface Pages {
  /** The IDE's page, or null where the pages have not been built. */
  readonly ide: string | null;
  readonly examples: readonly ExampleSummary[];
  /** A file under `/assets/`; null where there is none of that name. */
  asset(path: string): Promise<Reply | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

// A worker takes its policy from its own file: it may load parts of itself and nothing else.
const ASSET_HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Reads what was built; a missing build gives pages without an IDE. */
export async function readPages(folder: URL = new URL('dist/pages/', packageFolder)): Promise<Pages> {
  const assets = new URL('assets/', folder);
  // Only names that were there at the start are ever opened, so that no address reaches another file.
  const names = new Set(await readdir(assets).catch(orWhenMissing<string[]>([])));
  const ide = await readFile(new URL('ide/index.html', folder), 'utf8').catch(orWhenMissing(null));
  const examples = await readFile(new URL('examples.json', folder), 'utf8').catch(orWhenMissing('[]'));
  return {
    ide,
    examples: JSON.parse(examples) as ExampleSummary[],
    asset: async (path) => {
      const name = path.slice('/assets/'.length);
      const type = TYPES[extname(name)];
      if (!names.has(name) || type === undefined) return null;
      return reply(200, type, await readFile(new URL(name, assets)), ASSET_HEADERS);
    },
  };
}

const orWhenMissing =
  <T>(value: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  };
