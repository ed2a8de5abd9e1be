/**
 * The settings, read from the environment. No other file reads it. Own code: all problems are reported at once, each with the
 * name of the setting and what would work, which takes fewer lines than a schema of a library and its messages.
 */
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { FastiError } from '../domain/model/fastiError.ts';
import { nearest } from '../domain/search/nearest.ts';
import { type ObservationConfig, readObservation } from './observation.ts';
import { readTokens, type TokenConfig } from './tokens.ts';

const SHIPPED_SEED = fileURLToPath(new URL('../../seed', import.meta.url));
const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const MAX_WAIT_SECONDS = 3600;
/** Neo4j ends a statement after this time. */
const MAX_REQUEST_SECONDS = 30;
/** One request takes at most 101 points. */
const MIN_RATE = 120;
/** By default, where other computers can ask. */
const PUBLIC_RATE = 600;
const MAX_PROXIES = 10;
const MAX_SUBSCRIBERS = 100_000;

/** Sets NODE_ENV to production unless it is set: libraries read it once, when they are loaded, to choose their checks. */
export function assumeProduction(env: NodeJS.ProcessEnv = process.env): void {
  env.NODE_ENV ??= 'production';
}

export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The name of the database; the home database of the user where absent. */
  readonly database: string | undefined;
  /** How long to retry connecting at start, in seconds. */
  readonly waitSeconds: number;
}

export interface Config {
  /** The address to listen on. */
  readonly host: string;
  /** The port to listen on; 0 means any free one. */
  readonly port: number;
  /** The path below which a proxy serves Fasti, such as `/fasti`; empty for none. */
  readonly basePath: string;
  /** The address of the home page as readers see it, with the base path and without a slash at its end; null if it is not known. */
  readonly publicUrl: string | null;
  /** The path of the file that says what the archive is and who answers for it; null for none. */
  readonly siteFile: string | null;
  /** The folder of the embedded store, relative to the working directory unless absolute. */
  readonly dataFolder: string;
  /** The file or folder to load at start; null for none. */
  readonly seed: string | null;
  /** The connection to Neo4j; null for the embedded engine. */
  readonly neo4j: Neo4jConfig | null;
  /** The origins that may read the API from a browser; `loopback` for those of this computer, of any port. */
  readonly corsOrigins: '*' | 'loopback' | readonly string[];
  /** The cache of responses. */
  readonly cache: CacheConfig;
  /** The limits of a table. */
  readonly table: TableConfig;
  /** How long the reads of a request may take, in seconds. */
  readonly requestSeconds: number;
  /** How long a server that stops waits for what is running, in seconds. */
  readonly stopSeconds: number;
  /** The memory for planning the changes that are sent to the server, in MiB. */
  readonly changeMegabytes: number;
  /** The tokens that allow mutations; without tokens mutations are refused. */
  readonly tokens: readonly TokenConfig[];
  /** The path of a file with further tokens; null for none. */
  readonly tokensFile: string | null;
  /** Whether reading requires a token too. */
  readonly closedReads: boolean;
  /** The documents that clients may name. */
  readonly documents: DocumentsConfig;
  /** How much one client may ask for. */
  readonly rate: RateConfig;
  /** How many may follow what is committed, in all and of one client. */
  readonly subscribers: { readonly most: number; readonly perClient: number };
  /** What an operator sees. */
  readonly observation: ObservationConfig;
}

interface CacheConfig {
  /** The size of the cache, in MB; 0 disables it. */
  readonly megabytes: number;
  /** How far a response may lag behind the writes of other processes to Neo4j, in seconds; 0 checks on each request. */
  readonly staleSeconds: number;
}

interface TableConfig {
  /** The most rows. */
  readonly rows: number;
  /** How long reading and sending it may take, in seconds. */
  readonly seconds: number;
}

interface DocumentsConfig {
  /** The paths of manifests, or of folders with manifests. */
  readonly paths: readonly string[];
  /** Whether no other documents are run. */
  readonly only: boolean;
}

/** The limit of what one client may ask for. */
export interface RateConfig {
  /** Points that a client may use in a minute; 0 sets no limit. */
  readonly perMinute: number;
  /** The number of proxies in front of the server, whose `X-Forwarded-For` gives the address of a client. */
  readonly trustedProxies: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Invalid settings. The message has one line for each of them. */
export class ConfigError extends FastiError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super('INVALID_SETTINGS', problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads all settings; an empty variable counts as absent. Throws a ConfigError that lists every problem, without the
 * values that may contain a password.
 */
export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = [];
  const known = new Set<string>();
  const value = (name: string): string | undefined => {
    known.add(name);
    return env[name]?.trim() || undefined;
  };

  const integer = (name: string, fallback: number, least: number, most: number): number => {
    const text = value(name);
    if (text === undefined) return fallback;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    problems.push(`${name} must be a whole number from ${least} to ${most}, got ${JSON.stringify(text)}.`);
    return fallback;
  };

  const host = value('HOST') ?? '127.0.0.1';
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i.test(host))
    problems.push(
      `HOST must be an IP address or a host name such as 127.0.0.1 or localhost, got ${JSON.stringify(host)}.`,
    );
  const basePath = readBasePath(value('FASTI_BASE_PATH') ?? '', problems);
  const seed = value('FASTI_SEED') ?? SHIPPED_SEED;
  const config: Config = {
    host,
    port: integer('PORT', 4000, 0, 65535),
    basePath,
    publicUrl: readPublicUrl(value('FASTI_PUBLIC_URL') ?? null, basePath, problems),
    siteFile: value('FASTI_SITE') ?? null,
    dataFolder: value('FASTI_DATA') ?? '.fasti',
    seed: seed === 'none' ? null : seed,
    neo4j: readNeo4j(value, integer, problems),
    corsOrigins: readOrigins(value('FASTI_CORS_ORIGINS') ?? (isLoopback(host) ? 'loopback' : '*'), problems),
    cache: Object.freeze({
      megabytes: integer('FASTI_CACHE_MB', 32, 0, 16_384),
      staleSeconds: integer('FASTI_CACHE_SECONDS', 1, 0, MAX_WAIT_SECONDS),
    }),
    table: Object.freeze({
      rows: integer('FASTI_TABLE_ROWS', 100_000, 1, 10_000_000),
      seconds: integer('FASTI_TABLE_SECONDS', 60, 1, MAX_WAIT_SECONDS),
    }),
    requestSeconds: integer('FASTI_REQUEST_SECONDS', 20, 1, MAX_REQUEST_SECONDS),
    stopSeconds: integer('FASTI_STOP_SECONDS', 25, 0, MAX_WAIT_SECONDS),
    changeMegabytes: integer('FASTI_CHANGE_MB', 1_024, 64, 16_384),
    tokens: readTokens(value('FASTI_TOKENS'), problems),
    tokensFile: value('FASTI_TOKENS_FILE') ?? null,
    closedReads: readClosed(value('FASTI_READ') ?? 'open', problems),
    documents: Object.freeze({
      paths: Object.freeze(readPaths(value('FASTI_DOCUMENTS') ?? '')),
      only: readOnlyDocuments(value('FASTI_DOCUMENTS_ONLY') ?? 'false', problems),
    }),
    rate: Object.freeze({
      perMinute: readRate(
        integer('FASTI_RATE_LIMIT', isLoopback(host) ? 0 : PUBLIC_RATE, 0, 1_000_000),
        problems,
      ),
      trustedProxies: integer('FASTI_TRUSTED_PROXIES', 0, 0, MAX_PROXIES),
    }),
    subscribers: Object.freeze({
      most: integer('FASTI_SUBSCRIBERS', 1_000, 0, MAX_SUBSCRIBERS),
      perClient: integer('FASTI_SUBSCRIBERS_PER_CLIENT', 100, 1, MAX_SUBSCRIBERS),
    }),
    observation: readObservation(value, integer, problems),
  };
  if (config.closedReads && config.tokens.length === 0 && config.tokensFile === null)
    problems.push(
      'FASTI_READ=token needs tokens, or nobody could read; set FASTI_TOKENS or FASTI_TOKENS_FILE.',
    );
  problems.push(...unknownSettings(env, known));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

function readNeo4j(
  value: (name: string) => string | undefined,
  integer: (name: string, fallback: number, least: number, most: number) => number,
  problems: string[],
): Neo4jConfig | null {
  const uri = value('NEO4J_URI');
  const username = value('NEO4J_USERNAME');
  const password = value('NEO4J_PASSWORD');
  const database = value('NEO4J_DATABASE');
  const waitSeconds = integer('FASTI_NEO4J_WAIT', 30, 0, MAX_WAIT_SECONDS);
  if ((username === undefined) !== (password === undefined))
    problems.push(
      `${username === undefined ? 'NEO4J_PASSWORD' : 'NEO4J_USERNAME'} is set alone; set both NEO4J_USERNAME and NEO4J_PASSWORD, or neither.`,
    );
  if (uri === undefined) {
    if (username !== undefined || password !== undefined || database !== undefined)
      problems.push(
        'NEO4J_URI is missing although other NEO4J_ variables are set; set it, or remove them to use the embedded engine.',
      );
    return null;
  }
  const problem = problemOfUri(uri);
  if (problem !== null) problems.push(problem);
  return Object.freeze({ uri, username, password, database, waitSeconds });
}

function problemOfUri(uri: string): string | null {
  const example = 'use a form such as bolt://localhost:7687 or neo4j+s://host';
  if (!URL.canParse(uri)) return `NEO4J_URI is not a URI; ${example}.`;
  const url = new URL(uri);
  const scheme = url.protocol.slice(0, -1);
  if (!NEO4J_SCHEMES.includes(scheme))
    return `NEO4J_URI must begin with one of ${NEO4J_SCHEMES.map((name) => `${name}://`).join(', ')}, got ${JSON.stringify(`${scheme}:`)}.`;
  if (url.hostname === '') return `NEO4J_URI has no host; ${example}.`;
  if (url.username !== '' || url.password !== '')
    return 'NEO4J_URI must not contain credentials; set NEO4J_USERNAME and NEO4J_PASSWORD.';
  return null;
}

/** A path such as `/fasti`; a trailing slash is removed. Its characters need no escaping in addresses and pages. */
function readBasePath(text: string, problems: string[]): string {
  const path = text.replace(/\/$/, '');
  if (path !== '' && !/^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/.test(path))
    problems.push(
      `FASTI_BASE_PATH must be a path such as /fasti, of letters, digits and - . _ ~, got ${JSON.stringify(text)}.`,
    );
  return path;
}

/** An address of HTTP whose path is the base path. The message does not repeat it, since it may have a password. */
function readPublicUrl(text: string | null, basePath: string, problems: string[]): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const path = url?.pathname.replace(/\/$/, '');
  const known = url !== null && isOrigin(url.origin) ? `${url.origin}${path}` : null;
  if (known !== null && (text === known || text === `${known}/`) && path === basePath) return known;
  problems.push(
    `FASTI_PUBLIC_URL must be the address of the home page, such as https://example.org${basePath || '/'}: http or https, a host in lower case, and the path ${basePath === '' ? '/' : `${basePath} of FASTI_BASE_PATH`}, without credentials and without a query.`,
  );
  return null;
}

/** Whether a host, as addresses have it, is this computer whichever network it is in. */
export const isLoopback = (host: string): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** `*`, `loopback`, `none`, or a comma-separated list of origins. */
function readOrigins(text: string, problems: string[]): Config['corsOrigins'] {
  if (text === '*' || text === 'loopback') return text;
  if (text === 'none') return Object.freeze([]);
  const origins = text.split(',').map((part) => part.trim());
  for (const origin of origins)
    if (!isOrigin(origin))
      problems.push(
        `FASTI_CORS_ORIGINS must be *, loopback, none, or a comma-separated list of origins such as https://example.org, got ${JSON.stringify(origin)}.`,
      );
  return Object.freeze(origins);
}

/** Whether reads are closed: `open` or `token`. */
function readClosed(text: string, problems: string[]): boolean {
  if (text !== 'open' && text !== 'token')
    problems.push(`FASTI_READ must be open or token, got ${JSON.stringify(text)}.`);
  return text !== 'open';
}

const readPaths = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether documents of the list are run only: `true` or `false`. */
function readOnlyDocuments(text: string, problems: string[]): boolean {
  if (text !== 'true' && text !== 'false')
    problems.push(`FASTI_DOCUMENTS_ONLY must be true or false, got ${JSON.stringify(text)}.`);
  return text !== 'false';
}

/** A limit that one request of the largest cost keeps. */
function readRate(perMinute: number, problems: string[]): number {
  if (perMinute > 0 && perMinute < MIN_RATE)
    problems.push(
      `FASTI_RATE_LIMIT must be 0, which sets no limit, or at least ${MIN_RATE}, so that the largest request passes; got ${perMinute}.`,
    );
  return perMinute;
}

const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const PREFIX = 'FASTI_';

/** A problem for each variable that begins with `FASTI_`, has a value and is none of the known names. */
function unknownSettings(
  env: Readonly<Record<string, string | undefined>>,
  known: ReadonlySet<string>,
): string[] {
  const names = [...known].filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  return Object.keys(env)
    .filter((name) => name.toUpperCase().startsWith(PREFIX) && !known.has(name) && env[name]?.trim())
    .map((name) => {
      const near = nearest(name.slice(PREFIX.length), names);
      return `${name} is not a setting; ${near === null ? 'remove it.' : `did you mean ${PREFIX}${near}?`}`;
    });
}
