/** The configuration for clients in docs/api.md gives types without unknown values. */
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

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fasti-client-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('maps every scalar', async () => {
  const docs = await readFile(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
  const [, config = ''] = /```ts\n(import type \{ CodegenConfig[\s\S]*?)```/.exec(docs) ?? [];
  expect(config).toContain('/schema.graphql');
  await mkdir(join(folder, 'src'));
  await symlink(resolve(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'schema.graphql'), printSchema(executableSchema()));
  await writeFile(join(folder, 'src/office.graphql'), `${OFFICE_AT}\n${WHILE_ENCLOSING}`);
  await writeFile(
    join(folder, 'codegen.ts'),
    config.replace(/schema: '[^']*'/, "schema: './schema.graphql'"),
  );
  const command = createRequire(import.meta.url).resolve('@graphql-codegen/cli/package.json');
  await promisify(execFile)(
    process.execPath,
    [join(command, '../esm/bin.js'), '--config', join(folder, 'codegen.ts')],
    { cwd: folder },
  );
  const types = await readFile(join(folder, 'src/generated.ts'), 'utf8');
  expect(types).toContain('OfficeAtQuery');
  // `Exact` of the plugin itself names `unknown`, for keys.
  expect(types.replaceAll(/^type Exact<.*$/gm, '')).not.toMatch(/: (unknown|any)\b/);
}, 60_000);
