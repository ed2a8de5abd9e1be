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

const NOTE = 'x'.repeat(10_000);

const towns = (count: number): string => `fasti: "1"
dataset: towns
language: en
entities:
${Array.from({ length: count }, (_, i) => `  ${townId(i)}: { kind: region, label: Town ${String(i).padStart(4, '0')} }\n`).join('')}  long: { kind: organization, label: Long, note: ${NOTE} }`;

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

  it('is a page of its list as long as may be, in order, and says at which batch', async () => {
    const response = await csv(site, '{ regions { nodes { recordId label } } }');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="regions.csv"',
      'fasti-batch': '1',
      'fasti-complete': 'true',
      'cache-control': 'no-store',
    });
    expect(response.headers.get('fasti-next')).toBeNull();
    const [head, ...rows] = rowsOf(await response.text());
    expect(head).toEqual(['recordId', 'label']);
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: TOWNS }, (_, i) => townId(i)));
  });

  it('says where a list has more, and the next page begins there, at the same batch', async () => {
    const other = await siteOfTowns();
    onTestFinished(() => other.close());
    const query = 'query($c: String) { regions(first: 180, after: $c) { nodes { recordId label } } }';
    const rows: string[][] = [];
    const completes: (string | null)[] = [];
    for (let c: string | null = null; ; ) {
      const response = await csv(other, query, { c });
      completes.push(response.headers.get('fasti-complete'));
      rows.push(...rowsOf(await response.text()).slice(1));
      c = response.headers.get('fasti-next');
      if (c === null) break;
      if (rows.length === 180)
        await loadText(
          other.graph,
          towns(TOWNS).replaceAll('label: Town', 'label: City'),
          '2025-02-01T00:00:00Z',
        );
    }
    expect(completes).toEqual(['false', 'false', 'true']);
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: TOWNS }, (_, i) => townId(i)));
    expect(rows.every(([, label]) => label?.startsWith('Town'))).toBe(true);
  });

  it('has as many rows as the budget allows, and never more than 10,000', async () => {
    const query = '{ regions { nodes { recordId label } } }';
    const few = await siteOfTowns({ costBudget: 700 });
    onTestFinished(() => few.close());
    const part = await csv(few, query);
    expect(part.headers.get('fasti-complete')).toBe('false');
    const { length } = rowsOf(await part.text()).slice(1);
    expect(length).toBeGreaterThan(50);
    expect(length).toBeLessThan(TOWNS);
    const asked = await refusalOf(await csv(site, '{ regions(first: 10001) { nodes { label } } }'));
    expect(asked).toMatchObject({ status: 400, reason: 'PAGE_TOO_LARGE' });
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
    expect([response.status, response.headers.get('fasti-complete'), await response.text()]).toEqual([
      200,
      'true',
      'recordId,names.nodes.value\r\n',
    ]);
  });

  it('is refused where each of its rows would repeat too much', async () => {
    const query = (notes: string): string =>
      `{ organization(id: "long") { ${notes} } regions { nodes { recordId } } }`;
    const few = rowsOf(await (await csv(site, query('a: note'))).text());
    expect(few).toHaveLength(TOWNS + 1);
    expect(new Set(few.slice(1).map(([note]) => note))).toEqual(new Set([NOTE]));
    expect(await refusalOf(await csv(site, query('a: note b: note c: note d: note e: note')))).toMatchObject({
      status: 400,
      reason: 'NO_TABLE',
      message: expect.stringContaining('each row repeats what is beside its list'),
    });
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
    ['an object', '{ person(id: "a") { id aliases: label } }', 'has no list'],
    ['a mutation', 'mutation { __typename }', 'this is a mutation'],
    ['a subscription', 'subscription { batchCommitted { number } }', 'this is a subscription'],
    ['the last pages', '{ regions(last: 5) { nodes { id } } }', 'regions(last:)'],
    ['the last pages within', '{ person(id: "a") { tenures(last: 5) { nodes { id } } } }', 'tenures(last:)'],
    [
      'several lists',
      '{ regions { nodes { id } edges { cursor } } }',
      'The answer has several lists (regions.nodes, regions.edges)',
    ],
    [
      'several lists, one of which is empty',
      '{ none: people { nodes { id } } regions { nodes { id } } }',
      'The answer has several lists (none.nodes, regions.nodes)',
    ],
    [
      'several lists in fragments',
      '{ node(id: "a") { ...Held } } fragment Held on Entity { ... on Office { tenures { ...Nodes } } ... on Person { held: tenures { ...Nodes } } } fragment Nodes on TenureConnection { nodes { id } }',
      'The answer has several lists (node.tenures.nodes, node.held.nodes)',
    ],
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
    ['{ events(during: "yesterday") { nodes { id } } }', {}, 400, 'BAD_USER_INPUT'],
  ])('has the errors of the query, as JSON: %s', async (query, variables, status, code) => {
    const response = await csv(site, query, variables);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await refusalOf(response)).toMatchObject({ status, code });
    expect(site.log).toEqual([]);
  });

  it('is of the operation that is named', async () => {
    const query = 'query A { regions { nodes { id } } } query B { people { nodes { id } } }';
    const named = (operationName?: string): Promise<Response> =>
      fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/csv' },
        body: JSON.stringify({
          query: operationName === 'C' ? 'query A { regions { nodes { id } } }' : query,
          operationName,
        }),
      });
    expect((await named('A')).headers.get('content-disposition')).toContain('"regions.csv"');
    expect((await named('B')).headers.get('content-disposition')).toContain('"people.csv"');
    for (const name of ['C', undefined]) {
      const { status, code } = await refusalOf(await named(name));
      expect([status, code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    }
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

  it('are the response keys joined by dots, those of every type of a row', async () => {
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
      const [head = ['cursor'], ...rows] = rowsOf(await (await csv(site, query(40))).text());
      expect(head).toEqual(['cursor']);
      expect(rows.flat(), name).toEqual(cursors.slice(0, 40));
    }
  });

  it('are those of the one list of the answer, wherever it is, with what is beside it in each row', async () => {
    const tenures = `tenures(orderBy: TIME_ASC) { nodes { holder { recordId } acting } }`;
    const query = (args: string): string => `{ office(id: "governor-ulyanovsk") {
      name: label body { label } ...Held
    } } fragment Held on Office { ...Again } fragment Again on Office { ${tenures.replace('(', `(${args} `)} }`;
    const response = await csv(site, query('first: 100'));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="office.tenures.csv"',
      'fasti-batch': '1',
      'fasti-complete': 'true',
    });
    const text = await response.text();
    const [head, ...rows] = rowsOf(text);
    expect(head).toEqual(['office.name', 'office.body.label', 'holder.recordId', 'acting']);
    expect(rows.length).toBeGreaterThan(4);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(['Governor of the Ulyanovsk Region']));
    expect(rows.map(([, , holder]) => holder)).toContain('sergey-morozov');
    const inline = `{ office(id: "governor-ulyanovsk") { name: label body { label } ${tenures} } }`;
    expect(await (await csv(site, inline)).text()).toBe(text);
    const first = await csv(site, query('first: 2'));
    expect(rowsOf(await first.text())).toEqual([head, ...rows.slice(0, 2)]);
    const after = first.headers.get('fasti-next');
    const rest = await csv(site, query(`first: 100, after: "${after}"`));
    expect(rowsOf(await rest.text()).slice(1)).toEqual(rows.slice(2));
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
    expect(rows.map(([, label]) => label)).toContain('Ulyanovsk region');
    const nodes = await csv(site, '{ nodes(ids: ["wego", "sergey-morozov"]) { kind: __typename id } }');
    expect(rowsOf(await nodes.text())).toEqual([
      ['kind', 'id'],
      ['Organization', 'wego'],
      ['Person', 'sergey-morozov'],
    ]);
  });

  it('do not depend on values: a null is an empty cell, whatever is selected below it, and a list of texts is one cell', async () => {
    const query =
      '{ nodes(ids: ["wego", "sergey-morozov"]) { ... on Person { a: identifiers { scheme } disputed: facts(first: 1, filter: {kinds: [NAME]}) { nodes { disputed byEvent { label } } } } ... on Organization { label } } }';
    const [head] = rowsOf(await (await csv(site, query)).text());
    expect(head).toEqual(['a.scheme', 'disputed.nodes.disputed', 'disputed.nodes.byEvent.label', 'label']);
  });

  it('keep the way to the list where a value beside it would have the same name', async () => {
    const query = '{ office(id: "governor-ulyanovsk") { label tenures { nodes { office { label } } } } }';
    const [head] = rowsOf(await (await csv(site, query)).text());
    expect(head).toEqual(['office.label', 'office.tenures.nodes.office.label']);
  });

  it('are none below an object that there is not', async () => {
    const response = await csv(site, '{ office(id: "nothing") { tenures { nodes { id } } } }');
    expect([response.status, await response.text()]).toEqual([200, 'id\r\n']);
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

  it('stand in a row for each item of a list within a row, and the headers say where such a list has more', async () => {
    const query = (first: number): string =>
      `{ people(filter: {ids: ["sergey-morozov"]}) { nodes { label tenures(first: ${first}) { nodes { office { recordId } acting } } } } }`;
    const read = async (first: number) => {
      const response = await csv(site, query(first));
      const [head, ...rows] = rowsOf(await response.text());
      expect(head).toEqual(['label', 'tenures.nodes.office.recordId', 'tenures.nodes.acting']);
      return {
        rows,
        complete: response.headers.get('fasti-complete'),
        next: response.headers.get('fasti-next'),
      };
    };
    const all = await read(50);
    expect(all.rows.length).toBeGreaterThan(1);
    expect(all).toMatchObject({ complete: 'true', next: null });
    expect(new Set(all.rows.map(([label]) => label))).toEqual(new Set(['Sergey Morozov']));
    expect(await read(1)).toEqual({ rows: all.rows.slice(0, 1), complete: 'false', next: null });
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
        handle: async (...asked) => ({
          ...(await api.handle(...asked)),
          body: { kind: 'complete', string: JSON.stringify({ data: {}, extensions: { notes } }) },
        }),
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

describe('a table of /data that is being sent', () => {
  const PATH = '/data/regions.csv';
  const table = (site: TestSite, headers = {}): Promise<Response> => fetch(site.url + PATH, { headers });
  /** Lets a page have some hundred rows. */
  const costBudget = 3_000;

  /** Lets `work` run before a page after the first is read. */
  async function midway(options: TestSiteOptions, work: (site: TestSite) => Promise<void> | void) {
    let pages = 0;
    const site: TestSite = await siteOfTowns({
      costBudget,
      ...options,
      replaceApi: (api) => ({
        ...api,
        async handle(asked, client) {
          if ((asked.body as { variables: { after?: string | null } }).variables.after != null) {
            pages += 1;
            if (pages === 1) await work(site);
          }
          return api.handle(asked, client);
        },
      }),
    });
    onTestFinished(() => site.close());
    return { site, pages: () => pages };
  }

  it('has the rows of all pages, at one batch while another is written', async () => {
    const { site, pages } = await midway({}, async ({ graph }) => {
      await loadText(graph, towns(TOWNS).replaceAll('label: Town', 'label: City'), '2025-02-01T00:00:00Z');
    });
    const response = await table(site);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="regions.csv"',
      'fasti-batch': '1',
      'fasti-complete': 'true',
    });
    const [head, ...rows] = rowsOf(await response.text());
    expect(head?.slice(0, 2)).toEqual(['recordId', 'label']);
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: TOWNS }, (_, i) => townId(i)));
    expect(rows.every(([, label]) => label?.startsWith('Town'))).toBe(true);
    expect(pages()).toBeGreaterThan(1);
    expect(await (await table(site)).text()).toContain('City 0001');
  });

  it.each([undefined, 'gzip'])('breaks the connection if it fails, encoding %s', async (encoding) => {
    const { site } = await midway({}, () => {
      throw new Error('the database went away');
    });
    const failed = await new Promise<boolean>((resolve) => {
      const headers = encoding ? { 'accept-encoding': encoding } : {};
      request(site.url + PATH, { headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(false));
        response.on('error', () => resolve(true));
      })
        // Nothing of a compressed answer may have been sent when the connection breaks.
        .on('error', () => resolve(true))
        .end();
    });
    expect(failed).toBe(true);
    expect(site.log).toMatchObject([{ event: 'response broken off', path: PATH }]);
  });

  it('breaks the connection if it takes too long', async () => {
    const { site } = await midway(
      { table: { rows: 1_000, seconds: 1 } },
      () => new Promise((resolve) => setTimeout(resolve, 3_000)),
    );
    await expect(table(site).then((response) => response.text())).rejects.toThrow();
    expect(JSON.stringify(site.log)).toContain('more than 1 seconds');
  });

  it('is refused in words before it begins if it has too many rows, as are those of pages', async () => {
    const site = await siteOfTowns({ table: { rows: 100, seconds: 10 } });
    onTestFinished(() => site.close());
    const refused = await table(site);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(await refused.text()).toContain(
      'This table would have 450 rows; at most 100 can be sent. Ask for a shorter time',
    );
    const russian = await table(site, { 'accept-language': 'ru' });
    expect(await russian.text()).toContain('строк: 450; передаётся не больше 100');
  });

  it('is one of four; sixteen more wait until one of these ends, and others are refused', async () => {
    /** Lets one table after the other go on after its first page. */
    const gates: (() => void)[] = [];
    const site: TestSite = await siteOfTowns({
      costBudget,
      replaceApi: (api) => ({
        ...api,
        async handle(asked, client) {
          if ((asked.body as { variables: { after?: string | null } }).variables.after != null)
            await new Promise<void>((resolve) => gates.push(resolve));
          return api.handle(asked, client);
        },
      }),
    });
    onTestFinished(() => site.close());
    const open = await Promise.all(Array.from({ length: 4 }, () => table(site)));
    let begun = 0;
    const waiting = Array.from({ length: 16 }, async () => {
      const response = await table(site);
      begun += 1;
      return response;
    });
    // One of the next sixteen and this one is refused, whichever comes last.
    const refused = await Promise.any([table(site), ...waiting]);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refusalOf(refused)).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    const before = begun;
    const letAll = setInterval(() => gates.shift()?.(), 10);
    onTestFinished(() => clearInterval(letAll));
    for (const response of open) expect(rowsOf(await response.text())).toHaveLength(TOWNS + 1);
    const statuses = (await Promise.all(waiting)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200).length).toBe(before);
    for (const response of await Promise.all(waiting)) if (!response.bodyUsed) await response.text();
    expect(site.log).toEqual([]);
  });
});
