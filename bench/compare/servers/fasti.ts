/** A process that serves the built Fasti on a free port. With the argument `kept` it caches answers. */
import { fileURLToPath } from 'node:url';
import { serveBuilt } from './builtFasti.ts';
import { served } from './served.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

const log = {
  info() {},
  at() {},
  error(_message: string, error: unknown) {
    console.error(error);
    return '-';
  },
};

await served((start) =>
  serveBuilt(DIST, start, { log, cacheBytes: process.argv[2] === 'kept' ? 2 ** 25 : undefined }),
);
