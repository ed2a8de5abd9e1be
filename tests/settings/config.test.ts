import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../../src/settings/config.ts';

function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('have defaults', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      basePath: '',
      publicUrl: null,
      dataFolder: '.fasti',
      neo4j: null,
      corsOrigins: 'loopback',
    });
    expect(config.seed).toMatch(/seed$/);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('count as absent if they are empty', () => {
    expect(readConfig({ PORT: '', HOST: ' ', NEO4J_URI: '', FASTI_SEED: '' })).toEqual(readConfig({}));
  });

  it('that do not exist are refused, with the nearest one', () => {
    expect(
      problemsOf({ FASTI_CORS_ORIGIN: '*', FASTI_TOKEN: 'x', fasti_data: 'x', FASTI_COLOUR: 'x' }),
    ).toEqual([
      'FASTI_CORS_ORIGIN is not a setting; did you mean FASTI_CORS_ORIGINS?',
      'FASTI_TOKEN is not a setting; did you mean FASTI_TOKENS?',
      'fasti_data is not a setting; did you mean FASTI_DATA?',
      'FASTI_COLOUR is not a setting; remove it.',
    ]);
    expect(problemsOf({ FASTI_TOKEN: ' ', FASTIDIOUS: 'yes' })).toEqual([]);
  });

  it('are read from the environment', () => {
    expect(
      readConfig({
        HOST: '::1',
        PORT: '0',
        FASTI_BASE_PATH: '/archive/fasti/',
        FASTI_PUBLIC_URL: 'https://example.org/archive/fasti/',
        FASTI_SITE: 'site.yaml',
        FASTI_DATA: '/var/lib/fasti',
        FASTI_SEED: 'none',
        FASTI_REQUEST_SECONDS: '5',
        FASTI_CHANGE_MB: '256',
        NEO4J_URI: 'neo4j+s://example.org',
        NEO4J_USERNAME: 'neo4j',
        NEO4J_PASSWORD: 'secret',
        NEO4J_DATABASE: 'records',
        FASTI_NEO4J_WAIT: '5',
        FASTI_STOP_SECONDS: '60',
        FASTI_CORS_ORIGINS: 'https://example.org, http://localhost:8080',
        FASTI_CACHE_MB: '0',
        FASTI_CACHE_SECONDS: '60',
        FASTI_TABLE_ROWS: '500',
        FASTI_TABLE_SECONDS: '5',
        FASTI_READ: 'token',
        FASTI_TOKENS_FILE: '/etc/fasti/tokens',
        FASTI_DOCUMENTS: 'app.json, lists',
        FASTI_DOCUMENTS_ONLY: 'true',
        FASTI_RATE_LIMIT: '600',
        FASTI_TRUSTED_PROXIES: '2',
        FASTI_LOG: 'text',
        FASTI_LOG_LEVEL: 'warn',
        FASTI_LOG_FILE: '/var/log/fasti.log',
        FASTI_METRICS_PORT: '9464',
        FASTI_SUBSCRIBERS: '50',
        FASTI_SUBSCRIBERS_PER_CLIENT: '5',
        FASTI_OPERATIONS: 'operations',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
      }),
    ).toEqual({
      host: '::1',
      port: 0,
      basePath: '/archive/fasti',
      publicUrl: 'https://example.org/archive/fasti',
      siteFile: 'site.yaml',
      dataFolder: '/var/lib/fasti',
      seed: null,
      neo4j: {
        uri: 'neo4j+s://example.org',
        username: 'neo4j',
        password: 'secret',
        database: 'records',
        waitSeconds: 5,
      },
      corsOrigins: ['https://example.org', 'http://localhost:8080'],
      cache: { megabytes: 0, staleSeconds: 60 },
      table: { rows: 500, seconds: 5 },
      requestSeconds: 5,
      stopSeconds: 60,
      changeMegabytes: 256,
      tokens: [],
      tokensFile: '/etc/fasti/tokens',
      closedReads: true,
      documents: { paths: ['app.json', 'lists'], only: true },
      rate: { perMinute: 600, trustedProxies: 2 },
      subscribers: { most: 50, perClient: 5 },
      observation: {
        log: { form: 'text', level: 'warn', file: '/var/log/fasti.log' },
        metricsPort: 9464,
        operations: 'operations',
        tracing: true,
      },
    });
    expect(readConfig({ FASTI_CORS_ORIGINS: 'none' }).corsOrigins).toEqual([]);
    for (const HOST of ['localhost', '127.0.0.1', '127.8.0.1', '::1', 'fasti.localhost']) {
      expect([HOST, readConfig({ HOST }).corsOrigins]).toEqual([HOST, 'loopback']);
      expect(readConfig({ HOST }).rate.perMinute).toBe(0);
      expect(readConfig({ HOST, FASTI_CORS_ORIGINS: '*' }).corsOrigins).toBe('*');
    }
    for (const HOST of ['0.0.0.0', '::', '10.0.0.1', 'localhost.example', '127.example', 'example.org'])
      expect([HOST, readConfig({ HOST }).corsOrigins, readConfig({ HOST }).rate.perMinute]).toEqual([
        HOST,
        '*',
        600,
      ]);
    expect(readConfig({ HOST: '0.0.0.0', FASTI_CORS_ORIGINS: 'loopback' }).corsOrigins).toBe('loopback');
  });

  it.each([
    [{}, false],
    [{ OTEL_SERVICE_NAME: 'archive' }, false],
    [{ OTEL_TRACES_EXPORTER: 'console' }, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318/v1/traces' }, true],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_TRACES_EXPORTER: 'none' }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_SDK_DISABLED: 'true' }, false],
  ])('with %o traces are on: %s', (env, tracing) => {
    expect(readConfig(env).observation.tracing).toBe(tracing);
  });

  it.each([
    [{ FASTI_LOG: 'xml' }, 'FASTI_LOG must be one of json, text, got "xml".'],
    [{ FASTI_LOG_LEVEL: 'all' }, 'FASTI_LOG_LEVEL must be one of error, warn, info, debug, got "all".'],
    [{ FASTI_METRICS_PORT: 'yes' }, 'FASTI_METRICS_PORT must be a whole number from 0 to 65535, got "yes".'],
    [{ PORT: '80a' }, 'PORT must be a whole number from 0 to 65535, got "80a".'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, got "65536".'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, got "-1".'],
    [
      { HOST: 'http://localhost' },
      'HOST must be an IP address or a host name such as 127.0.0.1 or localhost, got "http://localhost".',
    ],
    [
      { NEO4J_URI: 'bolt://localhost', FASTI_NEO4J_WAIT: '1h' },
      'FASTI_NEO4J_WAIT must be a whole number from 0 to 3600, got "1h".',
    ],
    [
      { NEO4J_URI: 'localhost' },
      'NEO4J_URI is not a URI; use a form such as bolt://localhost:7687 or neo4j+s://host.',
    ],
    [
      { NEO4J_URI: 'http://localhost:7474' },
      'NEO4J_URI must begin with one of bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc://, got "http:".',
    ],
    [
      { NEO4J_URI: 'bolt://localhost', NEO4J_USERNAME: 'neo4j' },
      'NEO4J_USERNAME is set alone; set both NEO4J_USERNAME and NEO4J_PASSWORD, or neither.',
    ],
    [
      { NEO4J_DATABASE: 'records' },
      'NEO4J_URI is missing although other NEO4J_ variables are set; set it, or remove them to use the embedded engine.',
    ],
    [
      { FASTI_CORS_ORIGINS: 'https://example.org/page' },
      'FASTI_CORS_ORIGINS must be *, loopback, none, or a comma-separated list of origins such as https://example.org, got "https://example.org/page".',
    ],
    [
      { FASTI_READ: 'token' },
      'FASTI_READ=token needs tokens, or nobody could read; set FASTI_TOKENS or FASTI_TOKENS_FILE.',
    ],
    [{ FASTI_DOCUMENTS_ONLY: 'yes' }, 'FASTI_DOCUMENTS_ONLY must be true or false, got "yes".'],
    [{ FASTI_READ: 'closed', FASTI_TOKENS_FILE: 'x' }, 'FASTI_READ must be open or token, got "closed".'],
    [
      { FASTI_RATE_LIMIT: '60' },
      'FASTI_RATE_LIMIT must be 0, which sets no limit, or at least 120, so that the largest request passes; got 60.',
    ],
    [{ FASTI_TRUSTED_PROXIES: '11' }, 'FASTI_TRUSTED_PROXIES must be a whole number from 0 to 10, got "11".'],
  ])('%j: %s', (env, message) => {
    expect(problemsOf(env)).toEqual([message]);
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/?q=1',
    'https://example.org/#top',
    'https://me:secret@example.org/',
    'https://example.org/elsewhere',
    'https://example.org//',
    'https://example.org/a/..',
    'javascript:alert(1)',
  ])('the public address %s is refused, without repeating it', (url) => {
    const [problem, ...others] = problemsOf({ FASTI_PUBLIC_URL: url });
    expect(problem).toMatch(/^FASTI_PUBLIC_URL must be the address of the home page/);
    expect(problem).not.toContain('secret');
    expect(others).toEqual([]);
  });

  it('the public address has the base path', () => {
    expect(readConfig({ FASTI_PUBLIC_URL: 'https://example.org' }).publicUrl).toBe('https://example.org');
    expect(problemsOf({ FASTI_PUBLIC_URL: 'https://example.org', FASTI_BASE_PATH: '/fasti' })).toEqual([
      expect.stringContaining('the path /fasti of FASTI_BASE_PATH'),
    ]);
  });

  it.each(['fasti', '/a b', '/a//b', '/../a', '/a/..', '/a?b', '/"', '//'])(
    'refuse the base path %j',
    (path) => {
      expect(problemsOf({ FASTI_BASE_PATH: path })).toEqual([
        `FASTI_BASE_PATH must be a path such as /fasti, of letters, digits and - . _ ~, got ${JSON.stringify(path)}.`,
      ]);
    },
  );

  it('are never shown if they may contain a password', () => {
    const problems = problemsOf({
      NEO4J_URI: 'bolt://neo4j:hush-hush@localhost',
      NEO4J_PASSWORD: 'hush-hush',
    });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('hush');
  });

  it('are all checked before any is reported', () => {
    expect(problemsOf({ PORT: 'x', HOST: '!', FASTI_CORS_ORIGINS: 'y' })).toHaveLength(3);
  });
});
