/** Debian's Chromium, driven by a test; it knows every request that a page made. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Sandboxing needs rights that containers lack; the rest keeps the browser itself off the network.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browser {
  readonly page: Page;
  /** The addresses of all requests so far, of workers as well; `data:` and `blob:` addresses are left out. */
  readonly requests: readonly string[];
  /** What the page wrote as an error or threw, and what its policy refused. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Starts a browser with a profile of its own. Throws one sentence where there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find(existsSync);
  if (executablePath === undefined || !existsSync(executablePath))
    throw new Error(
      'The tests of the pages need Chromium (Debian: apt-get install chromium), or its path in CHROMIUM.',
    );
  const profile = await mkdtemp(join(tmpdir(), 'fasti-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  record(context, requests, complaints);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    requests,
    complaints,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function record(context: BrowserContext, requests: string[], complaints: string[]): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url)) requests.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
}

/** The requests that went to another place than `origin`. */
export const requestsElsewhere = ({ requests }: Browser, origin: string): string[] =>
  requests.filter((url) => new URL(url).origin !== origin);
