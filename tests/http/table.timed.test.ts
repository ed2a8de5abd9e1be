/** Tables over HTTP: `Accept: text/csv`. */
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { buildSchema, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dayOf } from '../../src/domain/time/day.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, openSite, type TestSite, type TestSiteOptions } from '../support/site.ts';

const TOWNS = 450;
const townId = (i: number): string => `town-${String(i).padStart(4, '0')}`;

const towns = (count: number): string => `fasti: "1"
dataset: towns
language: en
entities:
${Array.from({ length: count }, (_, i) => `  ${townId(i)}: { kind: region, label: Town ${String(i).padStart(4, '0')} }\n`).join('')}`;

async function siteOfTowns(options: TestSiteOptions = {}): Promise<TestSite> {
  const site = await openSite(options);
  await loadText(site.graph, towns(TOWNS), '2025-01-01T00:00:00Z');
  return site;
}

const csv = (site: TestSite, query: string, variables = {}, headers = {}): Promise<Response> =>
  fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/csv', ...headers },
    body: JSON.stringify({ query, variables }),
  });

const rowsOf = (text: string): string[][] => parse(text) as string[][];

async function refusalOf(response: Response) {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string; reason?: string } }[];
  };
  return { status: response.status, message: errors[0]?.message, ...errors[0]?.extensions };
}

describe('a table', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await siteOfTowns({ today: () => dayOf(2026, 1, 31) });
  });
  afterAll(() => site.close());

  it('has the rows of all pages, in order, and says at which batch and day', async () => {
    const response = await csv(site, '{ regions { nodes { recordId label } } }');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="regions.csv"',
      'fasti-batch': '1',
      'fasti-today': '2026-01-31',
      'fasti-total-count': String(TOWNS),
      'fasti-complete': 'true',
      'cache-control': 'no-store',
    });
    const [head, ...rows] = rowsOf(await response.text());
    expect(head).toEqual(['recordId', 'label']);
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: TOWNS }, (_, i) => townId(i)));
  });

  it('is the same with small pages, from a cursor on, and with variables only for them', async () => {
    const query = 'query($n: Int, $c: String) { regions(first: $n, after: $c) { nodes { recordId } } }';
    const whole = await (await csv(site, '{ regions { nodes { recordId } } }')).text();
    expect(await (await csv(site, query, { n: 90 })).text()).toBe(whole);
    const page = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ regions(first: 200) { pageInfo { endCursor } } }' }),
    });
    const { data } = (await page.json()) as { data: { regions: { pageInfo: { endCursor: string } } } };
    const rest = await csv(site, query, { c: data.regions.pageInfo.endCursor });
    expect(rowsOf(await rest.text()).slice(1)).toEqual(rowsOf(whole).slice(201));
  });

  it('can be asked for by GET, and compressed', async () => {
    const query = encodeURIComponent('query($t: String) { regions(filter: {text: $t}) { nodes { label } } }');
    const variables = encodeURIComponent('{"t": "0007"}');
    const response = await fetch(`${site.url}/graphql?query=${query}&variables=${variables}`, {
      headers: { accept: 'text/csv, application/json;q=0.5' },
    });
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect(rowsOf(await response.text())).toEqual([['label'], ['Town 0007']]);
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      const headers = { accept: 'text/csv', 'accept-encoding': 'gzip' };
      request(`${site.url}/graphql?query=%7Bregions%7Bnodes%7Blabel%7D%7D%7D`, { headers }, (answer) => {
        expect(answer.headers['content-encoding']).toBe('gzip');
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve(Buffer.concat(chunks)));
      })
        .on('error', reject)
        .end();
    });
    expect(rowsOf(gunzipSync(bytes).toString())).toHaveLength(TOWNS + 1);
  });

  it('has a header row also without rows', async () => {
    const response = await csv(site, '{ people { nodes { recordId names { nodes { value: id } } } } }');
    expect(rowsOf(await response.text())).toEqual([['recordId', 'names.nodes.value']]);
  });

  it.each([
    ['JSON is preferred', 'application/json, text/csv;q=0.5'],
    ['any type is accepted', '*/*'],
    ['a table is not accepted', 'application/json, text/csv;q=0'],
  ])('is not sent if %s', async (_what, accept) => {
    const response = await csv(site, '{ regions(first: 1) { nodes { label } } }', {}, { accept });
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it.each([
    ['two root fields', '{ regions { nodes { id } } people { nodes { id } } }', 'one root field'],
    ['a fragment at the root', '{ ...A } fragment A on Query { regions { nodes { id } } }', 'one root field'],
    ['an object', '{ person(id: "a") { id aliases: label } }', 'person has no list here'],
    [
      'several lists',
      '{ person(id: "a") { tenures { nodes { id } } identifiers { value } } }',
      'The answer has 2 lists (person.tenures, person.identifiers)',
    ],
    [
      'two columns of one name',
      '{ office(id: "a") { label tenures { nodes { office { label } } } } }',
      'Two columns would be called office.label; give one of them an alias.',
    ],
    ['a mutation', 'mutation { __typename }', 'one root field'],
    ['the last pages', '{ regions(last: 5) { nodes { id } } }', 'regions(last:)'],
    ['the last pages within', '{ person(id: "a") { tenures(last: 5) { nodes { id } } } }', 'tenures(last:)'],
    ['no rows', '{ regions { totalCount } }', 'either nodes or edges'],
    ['rows twice', '{ regions { nodes { id } edges { cursor } } }', 'either nodes or edges'],
    [
      'groups',
      '{ tenures { nodes { id } groups(by: OFFICE) { __typename } } }',
      'tenures.groups has no place',
    ],
    ['a directive', '{ regions @include(if: true) { nodes { id } } }', 'no directives'],
  ])('is refused for %s', async (_what, query, message) => {
    const refusal = await refusalOf(await csv(site, query));
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', reason: 'NO_TABLE' });
    expect(refusal.message).toContain(message);
  });

  it.each([
    ['{ regions { nodes { nothing } } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ regions {', {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['{a'.repeat(4_000), {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['query($n: Int) { regions(first: $n) { nodes { id } } }', { n: 'x' }, 400, 'BAD_USER_INPUT'],
    ['{ regions(first: 1000) { nodes { id } } }', {}, 400, 'BAD_USER_INPUT'],
    ['{ events(during: "yesterday") { nodes { id } } }', {}, 400, 'BAD_USER_INPUT'],
    ['subscription { a }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('has the errors of the query, as JSON: %s', async (query, variables, status, code) => {
    const response = await csv(site, query, variables);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await refusalOf(response)).toMatchObject({ status, code });
    expect(site.log).toEqual([]);
  });

  it('is refused if the request has no query', async () => {
    for (const path of ['', '?query=%7Ba%7D&variables=%7B', '?variables=%7B%7D']) {
      const response = await fetch(`${site.url}/graphql${path}`, { headers: { accept: 'text/csv' } });
      expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    }
  });
});

describe('the columns of a table', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openSeededSite();
  });
  afterAll(() => site.close());

  it('are the response keys joined by dots, the same for every type of a row', async () => {
    const query = `{ facts {
      edges { certainty node {
        kind: __typename ...Titled
        ... on Tenure { holder { name: label } }
        ... on Participation { participant { name: label } }
      } }
    } } fragment Titled on Fact { label interval { start { edtf } } }`;
    const [head, ...rows] = rowsOf(await (await csv(site, query)).text());
    expect(head?.slice().sort()).toEqual(
      [
        'certainty',
        'node.kind',
        'node.label',
        'node.interval.start.edtf',
        'node.holder.name',
        'node.participant.name',
      ].sort(),
    );
    const [kind, holder, participant] = ['node.kind', 'node.holder.name', 'node.participant.name'].map(
      (name) => (head ?? []).indexOf(name),
    ) as [number, number, number];
    expect(rows.some((row) => row[kind] === 'Tenure' && row[holder] !== '' && row[participant] === '')).toBe(
      true,
    );
    expect(
      rows.some((row) => row[kind] === 'Participation' && row[holder] === '' && row[participant] !== ''),
    ).toBe(true);
  });

  it('and the rows are those of the pages, for every list of the schema', async () => {
    const needed: Readonly<Record<string, string>> = {
      search: 'text: "of"',
      filing: 'kind: PERSON',
      timeline: 'ids: ["ulyanovsk-region"]',
      coTenures: 'of: {person: {id: "sergey-morozov"}}',
      coParticipants: 'id: "ulyanovsk-region"',
      factChanges: 'since: {time: "2020-01-01T00:00:00Z"}',
    };
    const schema = buildSchema(await (await fetch(`${site.url}/schema.graphql`)).text());
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
      getNamedType(type).name.endsWith('Connection'),
    );
    expect(lists.length).toBeGreaterThan(15);
    for (const { name } of lists) {
      const query = (first: number): string =>
        `{ ${name}(${[needed[name], `first: ${first}`].filter(Boolean).join(', ')}) { edges { cursor } } }`;
      const answer = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: query(200) }),
      });
      const { data } = (await answer.json()) as { data: Record<string, { edges: { cursor: string }[] }> };
      const cursors = data[name]?.edges.map(({ cursor }) => cursor) ?? [];
      const [head, ...rows] = rowsOf(await (await csv(site, query(40))).text());
      expect(head).toEqual(['cursor']);
      expect(rows.slice(0, 200).flat(), name).toEqual(cursors);
    }
  });

  it('are those of the one list of the answer, wherever it is, with what is beside it in each row', async () => {
    const tenures = `tenures(orderBy: TIME_ASC) { totalCount nodes { holder { recordId } claims { nodes { status } } } }`;
    const query = `query($first: Int) { office(id: "governor-ulyanovsk") { name: label body { label } ...Held } }
      fragment Held on Office { ...Again } fragment Again on Office { ${tenures.replace('(', '(first: $first, ')} }`;
    const response = await csv(site, query, { first: 2 });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="office.tenures.csv"',
      'fasti-batch': '1',
      'fasti-complete': 'true',
    });
    const text = await response.text();
    const [head, ...rows] = rowsOf(text);
    expect(head).toEqual(['office.name', 'office.body.label', 'holder.recordId', 'claims.nodes.status']);
    expect(Number(response.headers.get('fasti-total-count'))).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(4);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(['Governor of the Ulyanovsk Region']));
    const holders = rows.map(([, , holder]) => holder);
    expect(holders).toContain('sergey-morozov');
    expect(await (await csv(site, query)).text()).toBe(text);
  });

  it('are the items of groups, and of a list without pages', async () => {
    const groups = await csv(
      site,
      '{ tenures { groups(by: BODY) { items { label definite possible } ungroupedCount } } }',
    );
    expect(groups.headers.get('fasti-complete')).toBe('true');
    expect(groups.headers.get('content-disposition')).toContain('"tenures.groups.items.csv"');
    const [head, ...rows] = rowsOf(await groups.text());
    expect(head).toEqual(['tenures.groups.ungroupedCount', 'label', 'definite', 'possible']);
    expect(rows.length).toBe(Number(groups.headers.get('fasti-total-count')));
    expect(rows.map(([, label]) => label)).toContain('Ulyanovsk region');
    const nodes = await csv(site, '{ nodes(ids: ["wego", "sergey-morozov"]) { kind: __typename id } }');
    expect(rowsOf(await nodes.text())).toEqual([
      ['kind', 'id'],
      ['Organization', 'wego'],
      ['Person', 'sergey-morozov'],
    ]);
  });

  it('are none below an object that there is not', async () => {
    const response = await csv(site, '{ office(id: "nothing") { tenures { nodes { id } } } }');
    expect([response.status, await response.text()]).toEqual([200, 'id\n']);
    expect(response.headers.get('fasti-notes')).toContain('UNKNOWN_ID');
  });

  it('follow a byte order mark only where the address asks for it', async () => {
    const query = encodeURIComponent(
      '{ regions(filter: {ids: ["ulyanovsk-region"]}) { nodes { recordId } } }',
    );
    for (const [path, first] of [
      [`/graphql?query=${query}`, 'recordId'],
      ['/data/people.csv', 'recordId,'],
      ['/entity/wego?format=csv', ''],
      ['/timeline?of=wego&format=csv', ''],
      ['/network?of=wego&format=csv', 'who,'],
    ] as const)
      for (const mark of ['', '\ufeff']) {
        const address = `${path}${mark === '' ? '' : `${path.includes('?') ? '&' : '?'}bom=1`}`;
        const response = await fetch(site.url + address, { headers: { accept: 'text/csv' } });
        // `text()` would leave it out.
        const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
        expect([path, response.status, text.slice(0, mark.length + first.length)]).toEqual([
          path,
          200,
          mark + first,
        ]);
        expect(text.startsWith('\ufeff')).toBe(mark !== '');
      }
  });

  it('have the values of a list in one cell, and show where a list has more than its page', async () => {
    const query = (first: number): string =>
      `{ people(filter: {ids: ["sergey-morozov"]}) { nodes { tenures(first: ${first}) { nodes { office { recordId } acting } } } } }`;
    const cells = async (first: number): Promise<string[]> => {
      const [head, row] = rowsOf(await (await csv(site, query(first))).text());
      expect(head).toEqual(['tenures.nodes.office.recordId', 'tenures.nodes.acting']);
      return row ?? [];
    };
    const all = (await cells(50)).map((cell) => cell.split(' | '));
    expect(all[0]?.length).toBeGreaterThan(1);
    expect(all[1]?.length).toBe(all[0]?.length);
    expect(all.flat()).not.toContain('…');
    expect(await cells(1)).toEqual(all.map(([first]) => `${first} | …`));
  });

  it('has the notes of the answer in a header', async () => {
    const query = '{ tenures(filter: {holders: ["sergey-morosov"]}) { nodes { id } } }';
    const answer = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { extensions } = (await answer.json()) as { extensions: { notes: unknown[] } };
    expect(extensions.notes).not.toHaveLength(0);
    const header = (await csv(site, query)).headers.get('fasti-notes') ?? '';
    expect(JSON.parse(header)).toEqual(extensions.notes);
  });

  it('has notes in ASCII, as many as fit', async () => {
    const notes = Array.from({ length: 200 }, (_, i) => ({ path: ['people'], message: `Не записано: ${i}` }));
    const other = await openSite({
      replaceApi: (api) => ({
        ...api,
        openTable: async (...request) => {
          const table = await api.openTable(...request);
          return 'errors' in table ? table : { ...table, notes };
        },
      }),
    });
    onTestFinished(() => other.close());
    const header = (await csv(other, '{ people { nodes { id } } }')).headers.get('fasti-notes') ?? '';
    expect(header.length).toBeLessThanOrEqual(4_000);
    const received = JSON.parse(header) as { message: string }[];
    expect(received[0]).toEqual(notes[0]);
    expect(received.at(-1)?.message).toBe(
      `${notes.length - received.length + 1} more notes; ask for JSON to see all.`,
    );
  });
});

describe('a table that is being sent', () => {
  const QUERY = '{ regions(first: 20) { nodes { recordId label } } }';

  /** Lets `work` run after the first page has been read. */
  async function midway(options: TestSiteOptions, work: (site: TestSite) => Promise<void> | void) {
    let pages = 0;
    const site: TestSite = await siteOfTowns({
      ...options,
      replaceApi: (api) => ({
        ...api,
        async openTable(request, limits) {
          const table = await api.openTable(request, limits);
          if ('errors' in table) return table;
          return {
            ...table,
            text: (async function* () {
              for await (const chunk of table.text) {
                pages += 1;
                yield chunk;
                if (pages === 3) await work(site);
              }
            })(),
          };
        },
      }),
    });
    onTestFinished(() => site.close());
    return { site, pages: () => pages };
  }

  it('stays at its batch and its day while both change', async () => {
    let day = dayOf(2026, 1, 31);
    const { site } = await midway({ today: () => day }, async ({ graph }) => {
      day += 1;
      await loadText(graph, towns(TOWNS).replaceAll('label: Town', 'label: City'), '2025-02-01T00:00:00Z');
    });
    const response = await csv(site, QUERY);
    const rows = rowsOf(await response.text()).slice(1);
    expect(rows).toHaveLength(TOWNS);
    expect(rows.every(([, label]) => label?.startsWith('Town'))).toBe(true);
    const after = await csv(site, QUERY);
    expect(after.headers.get('fasti-today')).toBe('2026-02-01');
    expect(await after.text()).toContain('City 0001');
  });

  it.each([undefined, 'gzip'])('breaks the connection if it fails, encoding %s', async (encoding) => {
    const { site } = await midway({}, () => {
      throw new Error('the database went away');
    });
    const failed = await new Promise<boolean>((resolve) => {
      const headers = { accept: 'text/csv', ...(encoding ? { 'accept-encoding': encoding } : {}) };
      request(`${site.url}/graphql?query=${encodeURIComponent(QUERY)}`, { headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(false));
        response.on('error', () => resolve(true));
      })
        // Nothing of a compressed answer may have been sent when the connection breaks.
        .on('error', () => resolve(true))
        .end();
    });
    expect(failed).toBe(true);
    expect(site.log).toMatchObject([{ event: 'response broken off', path: '/graphql' }]);
  });

  it('breaks the connection if it takes too long', async () => {
    const { site } = await midway(
      { table: { rows: 1_000, seconds: 1 } },
      () => new Promise((resolve) => setTimeout(resolve, 3_000)),
    );
    await expect(csv(site, QUERY).then((response) => response.text())).rejects.toThrow();
    expect(JSON.stringify(site.log)).toContain('more than 1 seconds');
  });

  it('is refused before it begins if it has too many rows', async () => {
    const site = await siteOfTowns({ table: { rows: 100, seconds: 10 } });
    onTestFinished(() => site.close());
    expect(await refusalOf(await csv(site, QUERY))).toMatchObject({
      status: 400,
      reason: 'TABLE_TOO_LARGE',
      message: expect.stringContaining(`${TOWNS} rows; at most 100`),
    });
  });

  it('is one of four; sixteen more wait until one of these ends, and others are refused', async () => {
    /** Lets one table after the other go on after its first chunk. */
    const gates: (() => void)[] = [];
    const site: TestSite = await siteOfTowns({
      replaceApi: (api) => ({
        ...api,
        async openTable(...request) {
          const table = await api.openTable(...request);
          if ('errors' in table) return table;
          const chunks = table.text[Symbol.asyncIterator]();
          return {
            ...table,
            text: (async function* () {
              const { value } = await chunks.next();
              yield value as string;
              await new Promise<void>((resolve) => gates.push(resolve));
              yield* { [Symbol.asyncIterator]: () => chunks };
            })(),
          };
        },
      }),
    });
    onTestFinished(() => site.close());
    const open = await Promise.all(Array.from({ length: 4 }, () => csv(site, QUERY)));
    let begun = 0;
    const waiting = Array.from({ length: 16 }, async () => {
      const response = await csv(site, QUERY);
      begun += 1;
      return response;
    });
    // One of the next sixteen and this one is refused, whichever comes last.
    const refused = await Promise.any([csv(site, QUERY), ...waiting]);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refusalOf(refused)).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    const before = begun;
    gates.shift()?.();
    await expect.poll(() => begun).toBe(before + 1);
    const letAll = setInterval(() => gates.shift()?.(), 10);
    onTestFinished(() => clearInterval(letAll));
    for (const response of open) expect(rowsOf(await response.text())).toHaveLength(TOWNS + 1);
    const statuses = (await Promise.all(waiting)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200).length).toBe(before);
    for (const response of await Promise.all(waiting)) if (!response.bodyUsed) await response.text();
    expect(site.log).toEqual([]);
  });
});
