/** Bundles the browser pages into dist/pages, with content hashes in the file names and no external resources, and the command line into dist/program. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { readExample } from './src/pages/example.ts';

const PAGES = resolve(import.meta.dirname, 'src/pages');
const EXAMPLES = resolve(PAGES, 'examples');

/** Writes examples.json beside the pages, from which the server lists the examples on its home page, and plans their statements. */
const examplesFile = (): Plugin => ({
  name: 'examples-file',
  generateBundle() {
    const summaries = readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => {
        const example = readExample(name, readFileSync(resolve(EXAMPLES, name), 'utf8'));
        const variables = resolve(EXAMPLES, name.replace(/\.graphql$/, '.json'));
        return {
          ...example,
          variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
        };
      });
    this.emitFile({ type: 'asset', fileName: 'examples.json', source: JSON.stringify(summaries) });
  },
});

const COMPRESSED = ['.css', '.js', '.svg', '.ttf'];
/** Smaller files are sent as they are. */
const MIN_COMPRESSED_BYTES = 1024;
/** A tenth larger than with 11, in a tenth of the time, since the first start builds the pages, of which the editor is large. */
const BROTLI_QUALITY = 9;

/** Writes each asset in the encodings that the server offers, beside it, so that the server compresses none. */
const compressedFiles = (quality: number): Plugin => ({
  name: 'compressed-files',
  writeBundle({ dir = '' }, bundle) {
    for (const { fileName } of Object.values(bundle)) {
      if (!COMPRESSED.includes(extname(fileName))) continue;
      const path = resolve(dir, fileName);
      const bytes = readFileSync(path);
      if (bytes.length < MIN_COMPRESSED_BYTES) continue;
      writeFileSync(
        `${path}.br`,
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
      );
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

/** What both builds share. */
const BUILD = {
  outDir: resolve(import.meta.dirname, 'dist/pages'),
  target: 'es2023',
  // Inlined files become data URLs, which the content security policy allows only for images and fonts.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
} as const;

/** The command line and the thread of its server, in a few files: loading hundreds takes longer than most commands. Packages stay outside. */
const PROGRAM: UserConfig = {
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, 'dist/program'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: resolve(import.meta.dirname, 'src/cli/main.ts'),
        thread: resolve(import.meta.dirname, 'src/api/changes/thread.ts'),
      },
      // All in one folder, in which the server finds the thread.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** The pages; with `--mode element` the script of `<fasti-timeline>` alone, which pages of other hosts load as one file. */
const forBrowsers = (mode: string): UserConfig => ({
  root: PAGES,
  // Links are relative, since the pages may be served below a path.
  base: './',
  worker: { format: 'es' },
  ...(mode === 'element'
    ? {
        plugins: [compressedFiles(constants.BROTLI_MAX_QUALITY)],
        build: {
          ...BUILD,
          emptyOutDir: false,
          manifest: 'element.json',
          rolldownOptions: {
            input: { timeline: resolve(import.meta.dirname, 'src/client/element/register.ts') },
          },
        },
      }
    : {
        plugins: [react(), examplesFile(), compressedFiles(BROTLI_QUALITY)],
        build: {
          ...BUILD,
          emptyOutDir: true,
          // By which the server finds the assets that have no page of their own.
          manifest: 'manifest.json',
          // The editor is large, and is served from the same machine.
          chunkSizeWarningLimit: 8000,
          rolldownOptions: {
            input: { ide: resolve(PAGES, 'ide/index.html') },
            onLog: (level, log, write) => {
              // "use client" and similar directives in packages compiled for React have no effect here.
              if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
            },
          },
        },
      }),
});

export default defineConfig(({ mode }) => (mode === 'program' ? PROGRAM : forBrowsers(mode)));
