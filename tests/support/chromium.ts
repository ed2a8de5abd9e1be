/** Opens Chromium for a test and records the requests and errors of its pages. */
import { type BrowserContext, type Browser as Chromium, chromium, type Page } from 'playwright-core';
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
  /** Leaves the page and forgets what it stored, its requests and its errors; scripts stay compiled, which takes seconds. */
  reset(origin: string): Promise<void>;
  close(): Promise<void>;
}

let started: Promise<Chromium> | undefined;

/** The Chromium of this process, which ends with it: starting one takes a second. */
function startedChromium(): Promise<Chromium> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      'The tests of the pages need Chromium. Run "npm run setup", or set its path in CHROMIUM.',
    );
  started ??= chromium.launch({ executablePath, args: FLAGS });
  return started;
}

interface BrowserOptions {
  /** Whether pages run scripts; they do where absent. */
  readonly javaScript?: boolean;
  /** What the browser answers where a server asks for a password. */
  readonly password?: string;
}

/** Opens a browser with an empty profile. Throws an Error of one sentence if Chromium is not installed. */
export async function openBrowser({ javaScript = true, password }: BrowserOptions = {}): Promise<Browser> {
  const context = await (await startedChromium()).newContext({
    javaScriptEnabled: javaScript,
    ...(password === undefined ? {} : { httpCredentials: { username: 'anybody', password } }),
    viewport: { width: 1280, height: 800 },
  });
  const requests: string[] = [];
  const errors: string[] = [];
  record(context, requests, errors);
  const page = await context.newPage();
  return {
    ...{ page, requests, errors },
    reset: async (origin) => {
      await page.goto('about:blank');
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await session.detach();
      requests.length = 0;
      errors.length = 0;
    },
    close: () => context.close(),
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
