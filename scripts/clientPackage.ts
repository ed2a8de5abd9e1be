/**
 * Writes the package `fasti-client` into dist/fasti-client, to be packed or published from there: what src/client/package.json
 * names, with the parts of other packages that it uses and their licences, so that it has no dependencies.
 * `npm run build:client`; with `-- --document` the digest of the script is written into docs/frontends.md.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = resolve(ROOT, 'dist/fasti-client');
const CLIENT = resolve(ROOT, 'src/client');

const jsonOf = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** The name of the package that a module belongs to; undefined for one of this project. */
const packageOf = (id: string): string | undefined => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

/** Packages of which something is in the package. */
const bundled = new Set<string>();

const { exports } = jsonOf(join(CLIENT, 'package.json')) as {
  exports: Record<string, string | { readonly default: string }>;
};
const inputs = Object.values(exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : [resolve(ROOT, 'src', entry.default.replace(/\.js$/, '.ts'))],
);

await build({
  configFile: false,
  logLevel: 'warn',
  root: ROOT,
  publicDir: false,
  build: {
    outDir: FOLDER,
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    rolldownOptions: {
      input: inputs,
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        // Bundlers leave out what is not used by modules.
        preserveModules: true,
        preserveModulesRoot: resolve(ROOT, 'src'),
        // npm packs no folder of this name.
        entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\//, '')}.js`,
      },
    },
  },
  plugins: [
    {
      name: 'bundled-packages',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle))
          for (const id of file.type === 'chunk' ? file.moduleIds : []) {
            const name = packageOf(id);
            if (name !== undefined) bundled.add(name);
          }
      },
    },
  ],
});

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const options = ['-p', CLIENT, '--emitDeclarationOnly', '--outDir', FOLDER];
const { status } = spawnSync(process.execPath, [compiler, ...options], { stdio: 'inherit' });
if (status !== 0) throw new Error('The types could not be written.');

const { version, license } = jsonOf(resolve(ROOT, 'package.json'));
writeFileSync(
  join(FOLDER, 'package.json'),
  `${JSON.stringify({ ...jsonOf(join(CLIENT, 'package.json')), version, license }, null, 2)}\n`,
);
copyFileSync(resolve(ROOT, 'LICENSE'), join(FOLDER, 'LICENSE'));
copyFileSync(resolve(ROOT, 'schema/published/schema.graphql'), join(FOLDER, 'schema.graphql'));
const licences = [...bundled].sort().map((name) => {
  const folder = resolve(ROOT, 'node_modules', name);
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8');
  return `${name} ${jsonOf(join(folder, 'package.json')).version}\n\n${text.trim()}\n`;
});
writeFileSync(join(FOLDER, 'THIRD-PARTY-LICENSES.txt'), licences.join('\n\n'));

const elements = resolve(ROOT, 'dist/pages/element.json');
if (!existsSync(elements)) throw new Error('Run "npm run build" first.');
const [script] = Object.values(jsonOf(elements)) as { readonly file: string }[];
const text = readFileSync(resolve(ROOT, 'dist/pages', script?.file ?? ''));
writeFileSync(join(FOLDER, 'fasti-timeline.js'), text);
const document = resolve(ROOT, 'docs/frontends.md');
if (process.argv.includes('--document')) {
  const digest = createHash('sha384').update(text).digest('base64');
  const updated = readFileSync(document, 'utf8').replace(/(integrity="sha384-)[^"]*/, `$1${digest}`);
  writeFileSync(document, updated);
}

// The document for developers, whose links lead to files that are not in the package.
const readme = readFileSync(document, 'utf8');
writeFileSync(join(FOLDER, 'README.md'), readme.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1'));
process.stderr.write(`Wrote ${FOLDER}.\n`);
