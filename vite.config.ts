/** How the pages for browsers are built: into dist/pages, with hashed names, from this package alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { readExample } from './src/pages/example.ts';

const PAGES = resolve(import.meta.dirname, 'src/pages');
const EXAMPLES = resolve(PAGES, 'examples');

/** The server lists the examples too, and so gets them as a file beside the pages. */
const examplesFile = (): Plugin => ({
  name: 'examples-file',
  generateBundle() {
    const summaries = readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => {
        const { id, title, answers } = readExample(name, readFileSync(resolve(EXAMPLES, name), 'utf8'));
        return { id, title, answers };
      });
    this.emitFile({ type: 'asset', fileName: 'examples.json', source: JSON.stringify(summaries) });
  },
});

export default defineConfig({
  root: PAGES,
  plugins: [react(), examplesFile()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/pages'),
    emptyOutDir: true,
    target: 'es2023',
    // An inlined file would be a data address, which the policy of the pages allows for icons and fonts only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is large by nature, and comes from this machine.
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: resolve(PAGES, 'ide/index.html'),
      onLog: (level, log, write) => {
        // Notes of React's compiler to itself in packages that it has already been through.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
      },
    },
  },
});
