/** Merging entities and undoing merges, queried through GraphQL on both engines. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { MergeRefused } from '../../src/changes/refused.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import type { EditMeta } from '../../src/changes/writeEdits.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { contentOf } from '../import/support.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const TOWN = `fasti: "1"
dataset: town
sources:
  chronicle: { title: Chronicle, voice: town, date: "1990" }
entities:
  ann: { kind: person, label: Ann, identifiers: [ { scheme: viaf, value: "1" } ] }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
  fair: { kind: event, label: Fair }
facts:
- id: ann-name
  name: { entity: ann, text: Ann Smith, kind: official }
  claims: [ { source: chronicle } ]
- id: ann-life
  existence: { entity: ann }
  claims: [ { source: chronicle, start: "1900", end: "1950" } ]
- tenure: { holder: ann, office: mayor }
  claims: [ { source: chronicle, start: "1930", end: "1934" } ]
`;
const PRESS = `fasti: "1"
dataset: press
sources:
  paper: { title: Paper, voice: press, date: "1960" }
entities:
  a-smith: { kind: person, label: A. Smith, identifiers: [ { scheme: gnd, value: "2" }, { scheme: viaf, value: "1" } ] }
  smith-a: { kind: person, label: Smith A. }
  namesake: { kind: person, label: Ann Smith the younger }
facts:
- id: press-name
  name: { entity: a-smith, text: A. Smith, kind: alias }
  claims: [ { source: paper } ]
- id: press-member
  membership: { member: a-smith, body: council }
  claims: [ { source: paper, start: "1920" } ]
- id: press-quote
  remark: { about: [ a-smith, ann ], text: Two spellings of one woman. }
  claims: [ { source: paper, status: attributed, by: a-smith } ]
- id: press-other
  membership: { member: smith-a, body: council }
  claims: [ { source: paper, start: "1921" } ]
- id: apart
  relation: { type: NOT_SAME_AS, subject: ann, object: namesake }
  claims: [ { source: paper } ]
`;
const LATER = `fasti: "1"
dataset: later
sources:
  review: { title: Review, voice: review, date: "1970" }
facts:
- id: later-fair
  participation: { event: fair, participant: a-smith, role: judge }
  claims: [ { source: review } ]
- id: later-office
  tenure: { holder: ann, office: mayor, term: "2" }
  claims: [ { source: review, start: "1940" } ]
`;
const TIMES = [
  '2025-01-01T00:00:00.000Z',
  '2025-02-01T00:00:00.000Z',
  '2025-03-01T00:00:00.000Z',
  '2025-04-01T00:00:00.000Z',
  '2025-05-01T00:00:00.000Z',
] as const;
const PERSON = `query($id: ID!, $knownAt: DateTime) { person(id: $id, knownAt: $knownAt) {
  id label
  names { nodes { text } } memberships { nodes { id } } tenures { nodes { id } } participations { nodes { id } }
  facts(first: 50) { nodes { id } } attributedClaims { nodes { fact { id } attributedTo { id } } }
} }`;

interface Person {
  readonly id: string;
  readonly label: string;
  readonly facts: { readonly nodes: readonly { readonly id: string }[] };
}

/** All live records, without the values that differ by batch. */
const liveContentOf = async (graph: Graph): Promise<readonly string[]> =>
  (await contentOf(graph))
    .filter((line) => !/"Past"|"Batch"|"Clock"|"Dataset"|WAS_|"WAS"/.test(line))
    .map((line) => line.replace(/"known(From|To)":\d+,?/g, '').replace(/"(version|other)":\d+,?/g, ''));

const apiOf = (graph: Graph): Promise<Api> =>
  createApi({
    graph,
    report: ({ error }) => {
      throw error;
    },
    today: () => TEST_TODAY,
  });

describe.each(ENGINES)('merging on %s', (engine) => {
  let graph: Graph;
  let api: Api;
  let before: readonly string[];

  const open = async (): Promise<void> => {
    graph = await openEmpty(engine);
    await loadText(graph, TOWN, TIMES[0]);
    await loadText(graph, PRESS, TIMES[1]);
    before = await liveContentOf(graph);
    api = await apiOf(graph);
  };
  const close = async (): Promise<void> => {
    await api?.close();
    await graph?.close();
  };

  const meta = (at: string, reason = 'one woman'): EditMeta => ({ reason, by: 'tests', at });
  const ask = (query: string, variables: Record<string, unknown> = {}) => dataOf(api, query, variables);
  const personOf = async (id: string, knownAt?: string): Promise<Person> =>
    ((await ask(PERSON, { id, knownAt: knownAt ?? null })) as { person: Person }).person;
  const factsOf = ({ facts }: Person): string[] => facts.nodes.map(({ id }) => id).sort();
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.catch((found: unknown) => found);
    expect(error).toBeInstanceOf(MergeRefused);
    return (error as Error).message;
  };

  const merge = () => mergeEntities(graph, 'a-smith', 'ann', meta(TIMES[2]));

  describe('two entities that were merged', () => {
    let report: Awaited<ReturnType<typeof merge>>;
    beforeAll(async () => {
      await open();
      report = await merge();
    });
    afterAll(close);

    it('moves every fact, keeps claims, and resolves the old id', async () => {
      expect(report).toMatchObject({
        batch: { id: 'batch/3', number: 3 },
        moved: ['press-member', 'press-name', 'press-quote'],
      });
      const person = await personOf('a-smith');
      expect(person).toMatchObject({
        id: 'ann',
        label: 'Ann Smith',
        memberships: { nodes: [{ id: 'press-member' }] },
        attributedClaims: { nodes: [{ fact: { id: 'press-quote' }, attributedTo: { id: 'ann' } }] },
      });
      expect(await personOf('ann')).toEqual({ ...person });
      expect(factsOf(person)).toContain('apart');
      expect(await ask('{ about { entityCount claimCount } }')).toEqual({
        about: { entityCount: 6, claimCount: 8 },
      });
      expect(await ask('{ people { totalCount nodes { id } } }')).toEqual({
        people: { totalCount: 3, nodes: [{ id: 'ann' }, { id: 'namesake' }, { id: 'smith-a' }] },
      });
      expect(
        await ask(
          '{ batches(first: 1) { nodes { id by reason dataset createdCount updatedCount retractedCount } } }',
        ),
      ).toEqual({
        batches: {
          nodes: [
            {
              id: 'batch/3',
              by: 'tests',
              reason: 'one woman',
              dataset: null,
              createdCount: 0,
              updatedCount: report.updates,
              retractedCount: 0,
            },
          ],
        },
      });
    });

    it.each([
      ['person(id: "a-smith") { label }', 'id'],
      ['node(id: "a-smith@1940-01-01") { id }', 'id'],
      ['nodes(ids: ["mayor", "none", "a-smith", "ann"]) { id }', 'ids'],
      ['paths(from: "a-smith", to: "mayor") { nodes { certainty } }', 'from'],
      ['network(ids: ["a-smith", "ann"]) { complete }', 'ids'],
    ])('notes that the id leads to another entity: %s', async (query, argument) => {
      const field = query.slice(0, query.indexOf('('));
      const { extensions } = await api.execute(`{ who: ${query} }`);
      expect((extensions as { notes: readonly { code: string }[] }).notes).toContainEqual({
        path: ['who'],
        code: 'REDIRECTED',
        value: 'a-smith',
        suggestion: 'ann',
        message: `${field}(${argument}:): "a-smith" was merged into "ann", which the answer shows.`,
      });
    });

    it('recomputes bounds: the life of one entity limits the membership of the other', async () => {
      expect(
        await ask(
          '{ node(id: "press-member") { ... on Membership { member { id } interval { latest implied { bound because { id } } } } } }',
        ),
      ).toEqual({
        node: {
          member: { id: 'ann' },
          interval: { latest: '1950-12-31', implied: [{ bound: 'END', because: { id: 'ann-life' } }] },
        },
      });
    });

    it.each([
      ['node', '{ node(id: "a-smith") { id } }', { id: 'ann' }],
      [
        'nodes',
        '{ nodes(ids: ["mayor", "a-smith", "ann", "none"]) { id } }',
        [{ id: 'mayor' }, { id: 'ann' }, { id: 'ann' }, null],
      ],
      ['people', '{ people(filter: {ids: ["a-smith"]}) { nodes { id } } }', { nodes: [{ id: 'ann' }] }],
      ['organization', '{ organization(id: "a-smith") { id } }', null],
      [
        'memberships',
        '{ memberships(filter: {members: ["a-smith"]}) { nodes { id } } }',
        { nodes: [{ id: 'press-member' }] },
      ],
      [
        'tenures',
        '{ tenures(filter: {offices: ["mayor"], holders: ["a-smith"]}) { nodes { holder { id } } } }',
        { nodes: [{ holder: { id: 'ann' } }] },
      ],
      ['facts', '{ facts(filter: {about: ["a-smith"]}) { totalCount } }', { totalCount: 7 }],
      [
        'nested facts',
        '{ facts(filter: {not: {about: ["a-smith"]}}) { nodes { id } } }',
        { nodes: [{ id: 'press-other' }] },
      ],
      [
        'attributed facts',
        '{ a: facts(filter: {attributedTo: ["a-smith"]}) { totalCount } b: facts(filter: {attributedTo: ["ann"]}) { totalCount } }',
        undefined,
      ],
      [
        'people by the identifier of the one that was merged',
        '{ people(filter: {identifiers: "2"}) { nodes { id identifiers { code: value } } } }',
        { nodes: [{ id: 'ann', identifiers: [{ code: '1' }, { code: '2' }] }] },
      ],
      [
        'timeline',
        '{ timeline(ids: ["a-smith"], kinds: [TENURE, MEMBERSHIP, PARTICIPATION, RELATION, NAME, EXISTENCE, QUANTITY, REMARK]) { totalCount } }',
        { totalCount: 7 },
      ],
      [
        'timeline of all of them',
        '{ timeline(ids: ["a-smith", "ann"], match: ALL, kinds: [TENURE, MEMBERSHIP, PARTICIPATION, RELATION, NAME, EXISTENCE, QUANTITY, REMARK]) { totalCount } }',
        { totalCount: 7 },
      ],
      [
        'timeline of one that is not there',
        '{ timeline(ids: ["a-smith", "none"], match: ALL) { totalCount } }',
        { totalCount: 0 },
      ],
      [
        'claims',
        '{ source(id: "paper") { claims(filter: {attributedTo: ["ann"]}) { nodes { fact { id } } } } }',
        { claims: { nodes: [{ fact: { id: 'press-quote' } }] } },
      ],
    ])('answers %s by the old id', async (field, query, expected) => {
      const data = (await ask(query)) as Record<string, unknown>;
      if (expected === undefined) expect(data).toEqual({ a: { totalCount: 1 }, b: { totalCount: 1 } });
      else expect(Object.values(data)).toEqual([expected]);
      expect(field).not.toBe('');
    });

    it('shows both entities at an earlier knownAt', async () => {
      const then = TIMES[1];
      expect(await personOf('a-smith', then)).toMatchObject({
        id: 'a-smith',
        label: 'A. Smith',
        memberships: { nodes: [{ id: 'press-member' }] },
        attributedClaims: { nodes: [{ attributedTo: { id: 'a-smith' } }] },
      });
      expect(
        await ask(
          'query($knownAt: DateTime) { people(filter: {identifiers: "2"}, knownAt: $knownAt) { nodes { id identifiers { value } } } person(id: "ann", knownAt: $knownAt) { identifiers { value } } }',
          { knownAt: then },
        ),
      ).toEqual({
        people: { nodes: [{ id: 'a-smith', identifiers: [{ value: '2' }, { value: '1' }] }] },
        person: { identifiers: [{ value: '1' }] },
      });
      expect(factsOf(await personOf('ann', then))).not.toContain('press-member');
      expect(
        await ask('query($knownAt: DateTime) { people(knownAt: $knownAt) { totalCount } }', {
          knownAt: then,
        }),
      ).toEqual({
        people: { totalCount: 4 },
      });
      expect(
        await ask(
          'query($knownAt: DateTime) { memberships(filter: {members: ["ann"]}, knownAt: $knownAt) { totalCount } timeline(ids: ["a-smith", "ann"], match: ALL, kinds: [TENURE, MEMBERSHIP, PARTICIPATION, RELATION, NAME, EXISTENCE, QUANTITY, REMARK], knownAt: $knownAt) { nodes { fact { id } } } }',
          { knownAt: then },
        ),
      ).toEqual({ memberships: { totalCount: 0 }, timeline: { nodes: [{ fact: { id: 'press-quote' } }] } });
    });

    it('is not merged twice, in either direction', async () => {
      expect(await refusal(mergeEntities(graph, 'a-smith', 'smith-a', meta(TIMES[2])))).toContain(
        'was merged into "ann"',
      );
      expect(await refusal(mergeEntities(graph, 'smith-a', 'a-smith', meta(TIMES[2])))).toContain(
        'Name "ann"',
      );
    });

    it('is exported with the ids of the files, so that importing it changes nothing', async () => {
      const [dataset] = await dumpRecords(graph, { dataset: 'press' });
      const member = dataset?.facts.find(({ id }) => id === 'press-member');
      expect(member?.roles.member).toEqual(['a-smith']);
      expect(dataset?.entities.map(({ id }) => id)).toContain('a-smith');
    });
  });

  describe('two entities, each time anew,', () => {
    beforeEach(open, 120_000);
    afterEach(close);

    it('refuses impossible merges, and writes nothing', async () => {
      const merge = (from: string, into: string) => refusal(mergeEntities(graph, from, into, meta(TIMES[2])));
      expect(await merge('ann', 'ann')).toContain('"ann" cannot be merged into itself');
      expect(await merge('nobody', 'ann')).toContain('no entity "nobody"');
      expect(await merge('council', 'ann')).toContain('"council" is an organization, but "ann" is a person');
      expect(await merge('namesake', 'ann')).toMatch(/"apart" \(NOT_SAME_AS\)/);
      expect(await merge('ann', 'namesake')).toMatch(/"apart" \(NOT_SAME_AS\)/);
      expect(await refusal(unmergeEntity(graph, 'ann', meta(TIMES[2])))).toContain('"ann" is not merged');
      expect(await refusal(unmergeEntity(graph, 'nobody', meta(TIMES[2])))).toContain('no entity "nobody"');
      expect(await ask('{ about { lastBatch { number } } }')).toEqual({
        about: { lastBatch: { number: 2 } },
      });
    });

    it('changes nothing when the same files are applied again', async () => {
      await merge();
      for (const text of [TOWN, PRESS]) {
        const { counts } = await loadText(graph, text, TIMES[3]);
        expect(counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0, CONFLICT: 0 });
      }
    });

    it('moves later facts under the old id too, and unmerge moves them back', async () => {
      await merge();
      await loadText(graph, LATER, TIMES[3]);
      expect(await personOf('ann')).toMatchObject({ participations: { nodes: [{ id: 'later-fair' }] } });
      const report = await unmergeEntity(graph, 'a-smith', meta(TIMES[4], 'two women after all'));
      expect(report.moved).toEqual(['later-fair', 'press-member', 'press-name', 'press-quote']);
      const back = await personOf('a-smith');
      expect(back).toMatchObject({ id: 'a-smith', label: 'A. Smith' });
      expect(factsOf(back)).toEqual(['later-fair', 'press-member', 'press-name', 'press-quote']);
      expect(factsOf(await personOf('ann'))).toEqual(expect.arrayContaining(['later-office', 'press-quote']));
      expect(factsOf(await personOf('ann'))).not.toContain('later-fair');
      expect(await personOf('a-smith', TIMES[3])).toMatchObject({ id: 'ann' });
    });

    it('cannot be reverted as a batch if that would leave facts on the wrong entity', async () => {
      await merge();
      await loadText(graph, LATER, TIMES[3]);
      await unmergeEntity(graph, 'a-smith', meta(TIMES[4]));
      const { conflicts, batch } = await revertBatch(graph, 'batch/3', { at: TIMES[4], by: 'tests' });
      expect(batch).toBeNull();
      expect(conflicts.map(({ message }) => message).join('\n')).toContain('"a-smith"');
    });

    it('leaves the graph as it was after unmerge, apart from later batches', async () => {
      await merge();
      await loadText(graph, LATER, TIMES[3]);
      await unmergeEntity(graph, 'a-smith', meta(TIMES[4]));
      const removed = `fasti: "1"\ndataset: later\n`;
      await loadText(graph, removed, TIMES[4], { replace: true });
      const after = await liveContentOf(graph);
      const changed = before.filter((line) => !after.includes(line));
      expect(changed).toEqual([]);
    });

    it('can be chained, and each step can be undone on its own', async () => {
      await mergeEntities(graph, 'smith-a', 'a-smith', meta(TIMES[4]));
      await mergeEntities(graph, 'a-smith', 'ann', meta(TIMES[4]));
      expect(await personOf('smith-a')).toMatchObject({ id: 'ann' });
      expect(factsOf(await personOf('ann'))).toEqual(expect.arrayContaining(['press-member', 'press-other']));
      // The speaker of the claim is the other merged entity.
      const spoken = 'filter: {attributedTo: ["smith-a"]}';
      for (const knownAt of ['', `, knownAt: "${TIMES[4]}"`])
        expect(
          await ask(
            `{ facts(${spoken}${knownAt}) { totalCount } source(id: "paper"${knownAt}) { claims(${spoken}) { totalCount } } }`,
          ),
        ).toEqual({ facts: { totalCount: 1 }, source: { claims: { totalCount: 1 } } });
      await unmergeEntity(graph, 'a-smith', meta(TIMES[4]));
      expect(await personOf('smith-a')).toMatchObject({ id: 'a-smith' });
      expect(factsOf(await personOf('ann'))).not.toContain('press-other');
      await mergeEntities(graph, 'a-smith', 'ann', meta(TIMES[4]));
      await unmergeEntity(graph, 'smith-a', meta(TIMES[4]));
      expect(factsOf(await personOf('smith-a'))).toEqual(['press-other']);
      expect(await personOf('a-smith')).toMatchObject({ id: 'ann' });
      await unmergeEntity(graph, 'a-smith', meta(TIMES[4]));
      const after = await liveContentOf(graph);
      expect(before.filter((line) => !after.includes(line))).toEqual([]);
    });

    it('can be reverted as a batch if no later fact uses the id, and is refused otherwise', async () => {
      const { batch } = await mergeEntities(graph, 'a-smith', 'ann', meta(TIMES[4]));
      const { conflicts, batch: reverting } = await revertBatch(graph, batch?.id ?? '', {
        at: TIMES[4],
        by: 'tests',
      });
      expect(conflicts).toEqual([]);
      const after = await liveContentOf(graph);
      expect(before.filter((line) => !after.includes(line))).toEqual([]);
      await revertBatch(graph, reverting?.id ?? '', { at: TIMES[4], by: 'tests' });
      expect(await personOf('a-smith')).toMatchObject({ id: 'ann' });
      await loadText(graph, LATER, TIMES[4]);
      const refused = await revertBatch(graph, batch?.id ?? '', { at: TIMES[4], by: 'tests' });
      expect(refused.batch).toBeNull();
      expect(refused.conflicts.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /"a-smith" is used by "later-fair" of batch\/\d+; merge or unmerge it instead, which moves that fact too/,
        ),
      ]);
    });
  });
});

const ROMANIZED = `fasti: "1"
dataset: mayors
sources:
  list: { title: List }
entities:
  gunso: { kind: person, label: Gunso Kim }
  gun-seo: { kind: person, label: Gun-seo Kim }
  mayor: { kind: office, label: Mayor }
facts:
- tenure: { holder: gunso, office: mayor }
  claims: [ { source: list, start: "2001" } ]
- tenure: { holder: gun-seo, office: mayor }
  claims: [ { source: list, start: "2001", end: "2005" } ]
`;

describe.each(ENGINES)('the label of a merged entity on %s', (engine) => {
  let graph: Graph;
  let api: Api;
  beforeEach(async () => {
    graph = await openEmpty(engine);
    await loadText(graph, ROMANIZED, TIMES[0]);
    api = await apiOf(graph);
  });
  afterEach(async () => {
    await api?.close();
    await graph?.close();
  });
  const findings = async (): Promise<readonly string[]> => {
    const { integrity } = (await dataOf(
      api,
      '{ integrity(rules: [REPEATED_TENURE]) { nodes { rule subjects { id } } } }',
    )) as { integrity: { nodes: readonly { rule: string; subjects: readonly { id: string }[] }[] } };
    return integrity.nodes.map(({ rule, subjects }) => `${rule} ${subjects[0]?.id}`);
  };
  const names = async (id: string): Promise<unknown> =>
    dataOf(
      api,
      'query($id: ID!) { person(id: $id) { label names { nodes { id text nameKind claims { nodes { status rule source { id } } } } } } }',
      { id },
    );

  it('stays as an alias that search finds, whatever is loaded, until the merge is undone', async () => {
    const before = await liveContentOf(graph);
    const { moved } = await mergeEntities(graph, 'gun-seo', 'gunso', { at: TIMES[1] });
    expect(moved).toEqual(['tenure/gun-seo/mayor']);
    const alias = {
      person: {
        label: 'Gunso Kim',
        names: {
          nodes: [
            {
              id: expect.stringMatching(/^name\/gun-seo\/alias\/gun-seo-kim/),
              text: 'Gun-seo Kim',
              nameKind: 'ALIAS',
              claims: {
                nodes: [
                  { status: 'DERIVED', rule: expect.stringContaining('merged'), source: { id: 'mayors' } },
                ],
              },
            },
          ],
        },
      },
    };
    expect(await names('gunso')).toMatchObject(alias);
    expect(await dataOf(api, '{ search(text: "Gun-seo Kim") { nodes { entity { id } } } }')).toEqual({
      search: { nodes: [{ entity: { id: 'gunso' } }] },
    });
    expect(await dataOf(api, '{ integrity(rules: [REPEATED_TENURE]) { nodes { message } } }')).toEqual({
      integrity: {
        nodes: [
          {
            message:
              '"tenure/gunso/mayor" and "tenure/gun-seo/mayor" are probably one tenure: since a merge, both are of "gunso" in "mayor", and their claims agree',
          },
        ],
      },
    });
    // The files of the dataset do not have the alias, and do not take it away.
    const { counts } = await loadText(graph, ROMANIZED, TIMES[2], { replace: true });
    expect(counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
    expect(await names('gunso')).toMatchObject(alias);
    await unmergeEntity(graph, 'gun-seo', { at: TIMES[3] });
    expect(await names('gunso')).toMatchObject({ person: { names: { nodes: [] } } });
    const after = await liveContentOf(graph);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
    expect(await dataOf(api, '{ about { factCount sourceCount } }')).toEqual({
      about: { factCount: 2, sourceCount: 1 },
    });
    expect(await findings()).toEqual([]);
    await mergeEntities(graph, 'gun-seo', 'gunso', { at: TIMES[4] });
    expect(await names('gun-seo')).toMatchObject(alias);
  });

  it('has two tenures that become one where their files give them one id', async () => {
    await mergeEntities(graph, 'gun-seo', 'gunso', { at: TIMES[1] });
    expect(await findings()).toEqual(['REPEATED_TENURE tenure/gunso/mayor']);
    const other = ROMANIZED.replace('holder: gunso, office: mayor', '$&, term: second');
    await loadText(graph, other, TIMES[4], { replace: true });
    expect(await findings()).toEqual(['REPEATED_TENURE tenure/gunso/mayor/second']);
    for (const apart of [
      ROMANIZED.replace('start: "2001" }', 'start: "2003" }'),
      other.replace('holder: gun-seo, office: mayor', '$&, term: first'),
    ]) {
      await loadText(graph, apart, TIMES[4], { replace: true });
      expect(await findings()).toEqual([]);
    }
    const one = ROMANIZED.slice(0, ROMANIZED.indexOf('- tenure: { holder: gun-seo')).replace(
      'start: "2001" }',
      'start: "2001" }, { source: list, start: "2001", end: "2005" }',
    );
    await loadText(graph, one, TIMES[4], { replace: true });
    expect(await findings()).toEqual([]);
    expect(await dataOf(api, '{ tenures { nodes { id interval { end { edtf } } } } }')).toEqual({
      tenures: { nodes: [{ id: 'tenure/gunso/mayor', interval: { end: { edtf: '2005' } } }] },
    });
  });
});
