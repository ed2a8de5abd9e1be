/** `fasti check` and the query `integrity` find the same: the files of an archive are checked, loaded, and asked about. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { INTEGRITY_RULES } from '../../src/domain/integrity/rule.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { openEmpty } from '../support/engines.ts';
import { whole } from '../support/extent.ts';
import { popoloFile } from '../support/popolo.ts';
import { TEST_TODAY } from '../support/seeded.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';

const AT = '2026-11-25T10:00:00.000Z';
const fixture = (path: string): string => resolve(import.meta.dirname, '../fixtures', path);
const eac = (folder: string, except = ''): string[] =>
  readdirSync(fixture(`eac-cpf/${folder}`))
    .filter((name) => name.endsWith('.xml') && name !== except)
    .map((name) => fixture(`eac-cpf/${folder}/${name}`));

/** Two people who were merged, with tenures in one office that agree, and an office with seats that no source gives. */
const MERGED = fileOf(`entities:
  gunso: { kind: person, label: Gunso Kim }
  gunseo: { kind: person, label: Gun-seo Kim }
  mayor: { kind: office, label: Mayor }
  bert: { kind: person, label: Bert }
  deputy: { kind: office, label: Deputy, seats: "2" }
  consul: { kind: office, label: Consul, seats: "1" }
facts:
- tenure: { holder: gunso, office: mayor }
  claims: [ { source: test, start: "2018" } ]
- tenure: { holder: gunseo, office: mayor }
  claims: [ { source: test, start: "2018-07" } ]
- tenure: { holder: gunso, office: consul }
  claims: [ { source: test, attested: "2012-05-01" }, { source: test, attested: "2013-01-01" } ]
- tenure: { holder: bert, office: consul }
  claims: [ { source: test, start: "2012-08-01", end: "2012-10-01" } ]
merged: [ { id: gunseo, into: gunso } ]
`);

const ARCHIVES: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'the shipped records': async () => [resolve(import.meta.dirname, '../../seed')],
  'the hard seed': async () => [fixture('seed')],
  'records of uncertain time': async () => [fixture('time')],
  'the executive of the USA': async () => [await folderOf({ 'us.yaml': await usExecutiveSeed() })],
  'finding aids of ArchivesSpace': async () => eac('archivesspace', 'as-xmleac.xml'),
  'EAC-CPF 2': async () => eac('eac-cpf-2'),
  SNAC: async () => eac('snac'),
  'the parliament of Kenya': async () => [popoloFile('kenya')],
  'merged people': async () => [await folderOf({ 'a.yaml': MERGED })],
  ...(whole && { 'the parliament of Estonia': async () => [popoloFile('estonia')] }),
};

/** Findings by rule: for each the ids in its message, whose order differs, or for UNCITED the number of facts alone. */
type Findings = Readonly<Record<string, readonly string[] | number>>;

const idsIn = (message: string): string =>
  [...message.matchAll(/"[^"]*"/g)]
    .map(([id]) => id)
    .sort()
    .join(' ');

function byRule(found: readonly (readonly [rule: string, message: string])[]): Findings {
  const findings: Record<string, string[] | number> = {};
  for (const rule of INTEGRITY_RULES) {
    const messages = found.filter(([code]) => code === rule).map(([, message]) => message);
    findings[rule] =
      rule === 'UNCITED'
        ? messages.reduce((sum, message) => sum + 1 + Number(/and (\d+) more/.exec(message)?.[1] ?? 0), 0)
        : messages.map(idsIn).sort();
  }
  return findings;
}

async function checked(paths: readonly string[]): Promise<Findings> {
  const { problems } = await checkSeed(paths, { dataset: 'archive', notices: true });
  return byRule(problems.map(({ code, message }) => [code, message]));
}

async function asked(paths: readonly string[]): Promise<Findings> {
  const graph = await openEmpty('embedded');
  const api = await createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
  });
  try {
    expect((await loadSeed(graph, paths, { dataset: 'archive', at: AT })).accepted).toBe(true);
    const found: [string, string][] = [];
    for (let after: string | null = null, more = true; more; ) {
      const query = `query($after: String) { integrity(first: 200, after: $after) {
        complete pageInfo { hasNextPage endCursor } nodes { rule message }
      } }`;
      const { data, errors } = await api.execute(query, { after });
      expect(errors).toBeUndefined();
      const { integrity } = data as {
        readonly integrity: {
          readonly complete: boolean;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: readonly { readonly rule: string; readonly message: string }[];
        };
      };
      expect(integrity.complete).toBe(true);
      found.push(...integrity.nodes.map(({ rule, message }): [string, string] => [rule, message]));
      ({ endCursor: after, hasNextPage: more } = integrity.pageInfo);
    }
    return byRule(found);
  } finally {
    await api.close();
    await graph.close();
  }
}

describe('check and integrity', () => {
  it.each(Object.entries(ARCHIVES))(
    'find the same in %s',
    async (_name, paths) => {
      const files = await paths();
      expect(await checked(files)).toEqual(await asked(files));
    },
    300_000,
  );
});
