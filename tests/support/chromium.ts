/** Opens Chromium for a test and records the requests and errors of its pages. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromiumPath.ts';

// The sandbox needs rights that containers lack. The other flags keep the browser itself from using the network.
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
  /** The URLs of all requests so far, those of workers included, without `data:` and `blob:` URLs. */
  readonly requests: readonly string[];
  /** Messages on the console at level `error` (violations of the content security policy included) and uncaught errors. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Starts a browser with an empty profile, in which pages run scripts unless `javaScript` is false. Throws an Error of one sentence if Chromium is not installed. */
export async function openBrowser({ javaScript = true } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      'The tests of the pages need Chromium. Run "npm run setup", or set its path in CHROMIUM.',
    );
  const profile = await mkdtemp(join(tmpdir(), 'fasti-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    javaScriptEnabled: javaScript,
    viewport: { width: 1280, height: 800 },
  });
  const requests: string[] = [];
  const errors: string[] = [];
  record(context, requests, errors);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    requests,
    errors,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function record(context: BrowserContext, requests: string[], errors: string[]): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url)) requests.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
}

/** The URLs that were requested from another origin than `origin`. */
export const requestsElsewhere = ({ requests }: Browser, origin: string): string[] =>
  requests.filter((url) => new URL(url).origin !== origin);
