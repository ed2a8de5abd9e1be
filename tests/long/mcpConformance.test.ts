/**
 * The conformance suites of the Model Context Protocol ask the server. Most scenarios need the tools of the reference server;
 * each failure has its reason here, and nothing else may fail.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchNode, fetchPackage } from '../support/fetched.ts';
import { openSeededSite } from '../support/site.ts';

/** The suites need a newer Node than the oldest that Fasti runs on. */
const NODE = '22.23.5';

/** Why a check fails, by its scenario and message. */
const REASONS = {
  'needs a tool of the reference server':
    /^(?:tools-call|elicitation|json-schema|input-required|http-custom-header|server-stateless|tasks).*(?:not found|Not testable|[Uu]nknown tool|test_)/,
  'there are no resources, prompts, completions and levels of logging':
    /^(?:resources|prompts|completion|logging|caching).*(?:-32601|Method not found)/,
  'there are no streams': /^server-stateless sep-2575-server-(?:sends-subscription-ack|tags-subscription-id)/,
  'the extension for tasks is not offered': /^tasks-/,
  'nothing is asked of the client': /^input-required-/,
} as const;

interface Check {
  readonly id: string;
  readonly status: string;
  readonly errorMessage?: string;
}

/** The checks of a suite by scenario. */
async function run(version: string, url: string): Promise<ReadonlyMap<string, readonly Check[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-conformance-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = join(fetchPackage('@modelcontextprotocol/conformance', version), 'dist/index.js');
  const args = [program, 'server', '--url', url, '--suite', 'all', '--output-dir', folder];
  const suite = spawn(join(fetchNode(NODE), 'node'), args, { stdio: 'ignore' });
  await once(suite, 'exit');
  const checks = new Map<string, readonly Check[]>();
  for (const name of await readdir(folder)) {
    const scenario = name.replace(/^server-/, '').replace(/-\d{4}-\d\d-\d\dT.*$/, '');
    checks.set(scenario, JSON.parse(await readFile(join(folder, name, 'checks.json'), 'utf8')) as Check[]);
  }
  return checks;
}

describe.each([
  ['0.1.16', ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection']],
  [
    '0.2.0-alpha.12',
    ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection', 'http-header-validation'],
  ],
])('the conformance suite %s', (version, whole) => {
  it('fails for known reasons only', async () => {
    const corsOrigins: string[] = [];
    const site = await openSeededSite({ corsOrigins });
    onTestFinished(() => site.close());
    // Of a browser only pages of the server itself may ask.
    corsOrigins.push(site.url, site.url.replace('127.0.0.1', 'localhost'));
    const checks = await run(version, `${site.url}/mcp`);
    expect(checks.size).toBeGreaterThan(30);
    const failed = [...checks].flatMap(([scenario, of]) =>
      of
        .filter(({ status }) => status === 'FAILURE')
        .map(({ id, errorMessage }) => `${scenario} ${id} ${errorMessage}`),
    );
    const unexplained = failed.filter((text) => !Object.values(REASONS).some((reason) => reason.test(text)));
    expect(unexplained).toEqual([]);
    const passed = whole.filter((scenario) => {
      const of = checks.get(scenario) ?? [];
      return of.length > 0 && of.every(({ status }) => status === 'SUCCESS' || status === 'INFO');
    });
    expect(passed).toEqual(whole);
    expect(site.log).toEqual([]);
  }, 300_000);
});
