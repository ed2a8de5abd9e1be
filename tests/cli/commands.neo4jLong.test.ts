import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.ts';
import { version } from '../../src/settings/package.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { fasti } from './support.ts';

async function store(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'store');
}

describe('fasti', () => {
  it('prints its version and its usage', async () => {
    expect(await fasti(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    const help = await fasti(['--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('fasti apply <files or folders>');
    const ofExport = await fasti(['export', '--help']);
    expect(ofExport.out).toMatch(/^Usage: fasti export \[options\]\n/);
    expect(ofExport.out).toContain('--format NAME    yaml, csv, xlsx, jsonld');
    expect(ofExport.out).not.toMatch(/--strict|standard input/);
    expect(await fasti(['wat', '--help'])).toMatchObject({ status: 2 });
  });

  it.each([
    [[], `No command given; use one of ${COMMAND_NAMES.join(', ')}.\n`],
    [['aply', 'seed'], `There is no command "aply"; use one of ${COMMAND_NAMES.join(', ')}.\n`],
    [['apply'], 'fasti apply needs files or folders, such as: fasti apply seed.\n'],
    [
      ['check', 'seed', '--replace'],
      'fasti check does not accept --replace; it accepts --json, --strict, --encoding, --dataset, --format, --map, --leave-open, --all, --problems.\n',
    ],
    [['apply', 'seed', '--expect'], "Option '--expect <value>' argument missing. See fasti --help.\n"],
    [['plan', '--wrong'], "Unknown option '--wrong'. See fasti --help.\n"],
  ])('refuses %j with status 2 and one sentence', async (args, err) => {
    expect(await fasti(args)).toEqual({ status: 2, out: '', err });
  });

  it('refuses invalid settings', async () => {
    const { status, err } = await fasti(['plan', 'seed'], { PORT: 'many' });
    expect(status).toBe(2);
    expect(err).toMatch(/^PORT must be a whole number .*"many"/);
  });
});

describe('fasti check', () => {
  it('reports open questions of the shipped seed as notices', async () => {
    const settings = { FASTI_DATA: await store() };
    const { status, out, err } = await fasti(['check', 'seed', '--strict'], settings);
    expect(status).toBe(0);
    expect(
      err.match(/: CONFLICTING_CLAIMS \(notice\): the claims about "[\w-]+" cannot all be true/g),
    ).toHaveLength(6);
    expect(err.match(/: LONG_BRIDGE \(notice\): that "/g)).toHaveLength(8);
    expect(err).toMatch(/\n0 errors, 0 warnings, 15 notices\.\n$/);
    expect(out).toMatch(/^wego-ulyanovsk: \d+ entities, \d+ facts, \d+ sources; nothing is wrong\.\n$/);
    const json = JSON.parse((await fasti(['check', 'seed', '--json'], settings)).out);
    expect(json.problems).toContainEqual(
      expect.objectContaining({ severity: 'NOTICE', code: 'CONFLICTING_CLAIMS' }),
    );
  });

  it('reports contradictions as warnings, which fail only a strict check', async () => {
    const settings = { FASTI_DATA: await store() };
    const { status, out, err } = await fasti(['check', 'tests/fixtures/seed'], settings);
    expect(status).toBe(0);
    expect(err).toMatch(/: OUTSIDE_EXISTENCE \(warning\): "r3" /);
    expect(err).toMatch(/: OUTSIDE_EXISTENCE \(warning\): "o4" /);
    expect(out).toMatch(/; no errors\.\n$/);
    expect((await fasti(['check', 'tests/fixtures/seed', '--strict'], settings)).status).toBe(1);
  });

  it('reports that nothing is wrong if there are only notices', async () => {
    const settings = { FASTI_DATA: await store() };
    const folder = await folderOf({
      'a.yaml': fileOf('entities:\n  anna: { kind: person }\nfacts:\n- name: { entity: anna, text: Anna }\n'),
    });
    const { status, out, err } = await fasti(['check', folder, '--strict'], settings);
    expect({ status, out }).toEqual({
      status: 0,
      out: 'test: 1 entities, 1 facts, 1 sources; nothing is wrong.\n',
    });
    expect(err).toMatch(/UNCITED \(notice\): .*\n0 errors, 0 warnings, 1 notice\.\n$/);
  });

  it('reports files without records, such as an empty template', async () => {
    const settings = { FASTI_DATA: await store() };
    const { out } = await fasti(['template', 'people']);
    const folder = await folderOf({ 'people.csv': out });
    for (const command of ['check', 'plan', 'apply'])
      expect(await fasti([command, folder], settings)).toEqual({
        status: 0,
        out: '',
        err: 'These files contain no records, so there is nothing to do.\n',
      });
  });

  it('resolves references to records of the graph, and creates no graph', async () => {
    const data = await store();
    const people = await folderOf({
      'a.yaml': fileOf('entities:\n  anna: { kind: person, label: Anna Berg }\n'),
    });
    const more = await folderOf({
      'b.yaml': fileOf(
        'entities:\n  a-berg: { kind: person, label: "Берг, Анна" }\nfacts:\n- name: { entity: anna, text: Anna }\n',
      ),
    });
    const alone = await fasti(['check', more], { FASTI_DATA: data });
    expect(alone.status).toBe(1);
    expect(alone.err).toContain('UNKNOWN_ID: entity names "anna", but no entity has that id');
    expect(existsSync(data)).toBe(false);
    await fasti(['apply', people], { FASTI_DATA: data });
    const { status, err } = await fasti(['check', more], { FASTI_DATA: data });
    expect(status).toBe(0);
    expect(err).toMatch(/PROBABLE_DUPLICATE \(warning\): "a-berg" and "anna" of the graph are probably one/);
    expect(err).toMatch(/\n0 errors, 1 warning, 1 notice\.\n$/);
  });

  it('prints every error on standard error, or as JSON, and returns status 1', async () => {
    const folder = await folderOf({
      'a.yaml': fileOf('entities:\n  Anna: { kind: person }\n  ben: { kind: man }\n'),
    });
    const file = join(folder, 'a.yaml');
    const text = await fasti(['check', file]);
    expect(text).toMatchObject({ status: 1, out: '' });
    expect(text.err.split('\n')).toEqual([
      `${file}:4:3: INVALID_ID: the id "Anna" has characters that are not allowed in ids; write anna`,
      expect.stringContaining(
        `${file}:5:16: INVALID_VALUE: "man" is not an allowed value; use one of PERSON`,
      ),
      '2 errors, 0 warnings.',
      '',
    ]);
    const json = await fasti(['check', file, '--json']);
    expect(json).toMatchObject({ status: 1, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({
      accepted: false,
      problems: [{ code: 'INVALID_ID', line: 4, column: 3 }, { code: 'INVALID_VALUE' }],
    });
  });
});

describe('fasti plan and apply', () => {
  it('write what was planned, and find nothing to do the second time', async () => {
    const settings = { FASTI_DATA: await store() };
    const planned = await fasti(['plan', 'tests/fixtures/seed', '--full'], settings);
    expect(planned.status).toBe(0);
    expect(planned.out).toMatch(
      /^\+ tests\/fixtures\/seed\/hard\.yaml:\d+ +sergey-morozov, governor-ulyanovsk {2}.* {2}\[b065\]$/m,
    );
    const hash = /^plan ([0-9a-f]{64})$/m.exec(planned.out)?.[1] ?? '';
    const applied = await fasti(['apply', 'tests/fixtures/seed', '--expect', hash, '--by', 'me'], settings);
    expect(applied.status).toBe(0);
    // The fixture contains this contradiction: the office was held in 2013, but was established in 2014.
    expect(applied.err.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^tests\/fixtures\/seed\/hard\.yaml:\d+: OUTSIDE_EXISTENCE \(warning\): "ulyanovsk-region serves as .* on 2013-09-03 or earlier, but according to "wego-europe-office" \(r3-office\) .* 2014-03-11 /,
      ),
      expect.stringMatching(
        /^tests\/fixtures\/seed\/hard\.yaml:\d+: OUTSIDE_EXISTENCE \(warning\): ".* is part of .* on 2013-12-31 or earlier, but according to "wego-europe-office" \(r3-office\) .* 2014-03-11 /,
      ),
    ]);
    expect(applied.out).toMatch(/^wego-ulyanovsk: \d+ created in batch\/1\.\n$/);
    const again = await fasti(['apply', 'tests/fixtures/seed', '--json'], settings);
    expect(JSON.parse(again.out)).toMatchObject({
      accepted: true,
      counts: { CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 },
      datasets: [{ batch: null, changes: [] }],
    });
    const stale = await fasti(['apply', 'tests/fixtures/seed', '--expect', hash], settings);
    expect(stale.status).toBe(1);
    expect(stale.err).toMatch(/^the plan is now [0-9a-f]{64}, not the expected/);
  });

  it('write nothing if there is an error', async () => {
    const data = await store();
    const folder = await folderOf({
      'a.yaml': fileOf('entities:\n  anna: { kind: person }\n  ben: { kind: man }\n'),
    });
    const { status, err } = await fasti(['apply', folder], { FASTI_DATA: data });
    expect(status).toBe(1);
    expect(err).toMatch(/INVALID_VALUE[\s\S]*1 error, 0 warnings\.\nNothing was written\.\n$/);
    const graph = await openEmbedded({ path: data });
    onTestFinished(() => graph.close());
    expect(await graph.read({ text: 'MATCH (n) RETURN count(n) AS n', params: {} })).toEqual([{ n: 0 }]);
  });

  it('report in one sentence, without a stack, that the store is locked or Neo4j unavailable', async () => {
    const data = await store();
    const graph = await openEmbedded({ path: data });
    onTestFinished(() => graph.close());
    const locked = await fasti(['apply', 'seed'], { FASTI_DATA: data });
    expect(locked.status).toBe(1);
    expect(locked.err).toMatch(/^The store in ".*" is held by another process\. .*\n$/);
    const unavailable = await fasti(['plan', 'seed'], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_USERNAME: 'neo4j',
      NEO4J_PASSWORD: 'hush-hush',
      FASTI_NEO4J_WAIT: '0',
    });
    expect(unavailable.status).toBe(1);
    expect(unavailable.err).toMatch(/^Neo4j at 127\.0\.0\.1:1 does not answer, tried for 0 seconds;.*\n$/);
    expect(unavailable.err).not.toMatch(/hush|\bat .*\.ts/);
  });
});
