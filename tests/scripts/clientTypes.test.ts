/** The configurations for clients in docs/api.md give types without unknown values. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { printSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { executableSchema } from '../../src/api/executableSchema.ts';
import { OFFICE_AT, WHILE_ENCLOSING } from '../api/clients/questions.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

let folder: string;
let configs: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fasti-client-'));
  const docs = await readFile(join(ROOT, 'docs/api.md'), 'utf8');
  configs = [...docs.matchAll(/```ts\n(import type \{ CodegenConfig[\s\S]*?)```/g)].map(
    ([, text = '']) => text,
  );
  await mkdir(join(folder, 'src'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'schema.graphql'), printSchema(executableSchema()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command of a package. */
const run = (name: string, file: string, ...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    [join(require.resolve(`${name}/package.json`), '..', file), ...args],
    {
      cwd: folder,
    },
  );

/** Writes the types with one of the configurations. */
async function generate(config = ''): Promise<void> {
  expect(config).toContain('/schema.graphql');
  const own = config.replace(/schema: '[^']*'/, "schema: './schema.graphql'");
  await writeFile(join(folder, 'codegen.ts'), own);
  await run('@graphql-codegen/cli', 'esm/bin.js', '--config', join(folder, 'codegen.ts'));
}

const OPTIONS =
  '--noEmit --strict --skipLibCheck --target es2023 --module esnext --moduleResolution bundler --allowImportingTsExtensions';
const compile = (file: string) => run('typescript', 'bin/tsc', ...OPTIONS.split(' '), file);

it('maps every scalar', async () => {
  await writeFile(join(folder, 'src/office.graphql'), `${OFFICE_AT}\n${WHILE_ENCLOSING}`);
  await generate(configs[0]);
  await compile('src/generated.ts');
  const types = await readFile(join(folder, 'src/generated.ts'), 'utf8');
  expect(types).toContain('OfficeAtQuery');
  // `Exact` of the plugin itself names `unknown`, for keys.
  expect(types.replaceAll(/^type Exact<.*$/gm, '')).not.toMatch(/: (unknown|any)\b/);
});

it('gives documents with types to the client', async () => {
  await rm(join(folder, 'src'), { recursive: true });
  await mkdir(join(folder, 'src'));
  await writeFile(
    join(folder, 'src/use.ts'),
    `import { createClient } from '${ROOT}/src/client/request/client.ts';
import { graphql } from './gql';
const HELD = graphql(\`query Held($id: ID!, $on: EDTFOrToday) { office(id: $id, at: { asOf: $on }) { label tenures { nodes { acting interval { earliest } } } } }\`);
export async function held(id: string): Promise<string | null | undefined> {
  const { office } = await createClient({ endpoint: '/graphql' }).request(HELD, { id, on: 'today' });
  const acting: boolean | null | undefined = office?.tenures.nodes[0]?.acting;
  return acting ? office?.label : office?.tenures.nodes[0]?.interval.earliest;
}
// @ts-expect-error the office is missing
export const wrong = () => createClient({ endpoint: '/graphql' }).request(HELD, { on: 'today' });
`,
  );
  await generate(configs[1]);
  await compile('src/use.ts');
});
