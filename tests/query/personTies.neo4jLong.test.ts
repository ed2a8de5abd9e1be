/** Ties between people: kinship, marriage, teachers and associates. */
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { FactRecord } from '../../src/domain/model/record.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import type { Graph } from '../../src/store/graph.ts';
import { folderOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const AT = '2026-01-31T00:00:00Z';

const HEAD = (dataset: string) => `fasti: "1"
dataset: ${dataset}
sources:
  ${dataset}-book: { title: Book }
`;

const PEOPLE = `entities:
${['ann', 'ben', 'cai', 'dot'].map((id) => `  ${id}: { kind: person, label: ${id} }\n`).join('')}`;

const tie = (dataset: string, type: string, subject: string, object: string, dates = '') =>
  `- relation: { type: ${type}, subject: ${subject}, object: ${object} }
  claims: [ { source: ${dataset}-book${dates} } ]
`;

const LIVES = `- existence: { entity: ann }
  claims: [ { source: one-book, start: "1900", end: "1950" } ]
- existence: { entity: ben }
  claims: [ { source: one-book, start: "1905", end: "1960" } ]
- existence: { entity: cai }
  claims: [ { source: one-book, start: "1970" } ]
`;

const ONE = `${HEAD('one')}${PEOPLE}facts:
${LIVES}${tie('one', 'SPOUSE_OF', 'ben', 'ann', ', start: "1930"')}${tie('one', 'PARENT_OF', 'ann', 'dot')}${tie('one', 'SIBLING_OF', 'cai', 'ann')}${tie('one', 'TEACHER_OF', 'ben', 'ann', ', attested: "1925"')}`;

/** The same marriage in the other order. */
const TWO = `${HEAD('two')}facts:
${tie('two', 'SPOUSE_OF', 'ann', 'ben', ', end: "1949"')}`;

const tiesOf = async (graph: Graph): Promise<string[]> => {
  const facts = (await dumpRecords(graph)).flatMap(({ facts }): readonly FactRecord[] => facts);
  return facts
    .filter(({ kind }) => kind === 'RELATION')
    .map(({ id, roles, claims }) => `${id}: ${roles.subject} ${roles.object}, ${claims.length}`)
    .sort();
};

onEachEngine(
  'ties between people',
  (engine) =>
    loadedApi(engine, async (graph) => {
      await loadText(graph, ONE, AT);
      await loadText(graph, TWO, AT);
    }),
  (ask) => {
    const ties = async (asOf: string, certainty = 'POSSIBLE') => {
      const data = await ask(
        `{ person(id: "ann", at: {asOf: "${asOf}", minCertainty: ${certainty}}) { relations { nodes { type subject { id } object { id } certainty interval { earliest latest } } } } }`,
      );
      const { nodes } = (
        data as {
          person: {
            relations: { nodes: { type: string; subject: { id: string }; object: { id: string } }[] };
          };
        }
      ).person.relations;
      return nodes.map(({ type, subject, object }) => `${subject.id} ${type} ${object.id}`).sort();
    };

    it('one marriage is one fact, in whatever order files name the two', async () => {
      expect(
        await ask(
          '{ node(id: "relation/spouse-of/ann/ben") { ... on Relation { label subject { id } claims { nodes { source { id } } } interval { start { edtf } end { edtf } } } } }',
        ),
      ).toEqual({
        node: {
          label: 'ann is the spouse of ben',
          subject: { id: 'ann' },
          claims: { nodes: [{ source: { id: 'one-book' } }, { source: { id: 'two-book' } }] },
          interval: { start: { edtf: '1930' }, end: { edtf: '1949' } },
        },
      });
    });

    it('a marriage and a teacher are states, kinship by birth holds at every moment', async () => {
      const kinship = ['ann PARENT_OF dot', 'ann SIBLING_OF cai'];
      expect(await ties('1940')).toEqual([...kinship, 'ann SPOUSE_OF ben', 'ben TEACHER_OF ann']);
      expect(await ties('1940', 'DEFINITE')).toEqual([...kinship, 'ann SPOUSE_OF ben']);
      expect(await ties('1920')).toEqual([...kinship, 'ben TEACHER_OF ann']);
      expect(await ties('1990')).toEqual(kinship);
    });

    it('no life bounds kinship by birth, and none contradicts it', async () => {
      expect(
        await ask(`{ siblings: node(id: "relation/sibling-of/ann/cai") { ... on Relation { interval { earliest latest implied { bound } } } }
          teacher: node(id: "relation/teacher-of/ben/ann") { ... on Relation { interval { earliest latest } } }
          integrity(rules: [OUTSIDE_LIFE]) { totalCount } }`),
      ).toEqual({
        siblings: { interval: { earliest: null, latest: null, implied: [] } },
        teacher: { interval: { earliest: '1905-01-01', latest: '1950-12-31' } },
        integrity: { totalCount: 0 },
      });
    });
  },
);

forEachEngine((_name, open) => {
  const emptied = async () => {
    const graph = await open();
    await wipe(graph);
    return graph;
  };

  it('rows of a table that name the two in either order are one fact', async () => {
    const graph = await emptied();
    await loadText(graph, `${HEAD('one')}${PEOPLE}`, AT);
    const folder = await folderOf({
      'relations.csv': `# dataset: one
type,subject,object,source,start,end
SPOUSE_OF,ben,ann,one-book,1930,
SPOUSE_OF,ann,ben,one-book,,1949
TEACHER_OF,ben,ann,one-book,,
TEACHER_OF,ann,ben,one-book,,
`,
    });
    const { problems } = await loadSeed(graph, [folder], { at: AT });
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(await tiesOf(graph)).toEqual([
      'relation/spouse-of/ann/ben: ann ben, 2',
      'relation/teacher-of/ann/ben: ann ben, 1',
      'relation/teacher-of/ben/ann: ben ann, 1',
    ]);
  });

  it('a fact with an id of its own keeps the order of its file, and comes back so', async () => {
    const graph = await emptied();
    const own = '- { id: married, relation: { type: SPOUSE_OF, subject: ben, object: ann } }\n';
    // What an earlier version of Fasti derived.
    const old =
      '- { id: relation/cooperates-with/ben/ann, relation: { type: COOPERATES_WITH, subject: ben, object: ann } }\n';
    await loadText(graph, `${HEAD('one')}${PEOPLE}facts:\n${own}${old}`, AT);
    const ties = ['married: ben ann, 1', 'relation/cooperates-with/ben/ann: ben ann, 1'];
    expect(await tiesOf(graph)).toEqual(ties);
    for (const format of ['yaml', 'csv'] as const) {
      const { files } = await exportRecords(graph, format);
      const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
      await wipe(graph);
      await loadSeed(graph, [folder], { at: AT });
      expect(await tiesOf(graph), format).toEqual(ties);
    }
  });

  it('a problem is at the key of the file', async () => {
    const graph = await emptied();
    const wrong = `${HEAD('one')}${PEOPLE}  zoo: { kind: region }
facts:
- relation:
    type: SPOUSE_OF
    subject: zoo
    object: ann
`;
    await expect(loadText(graph, wrong, AT)).rejects.toThrow(/"line": 14,[^}]*RELATION_ENDS/);
  });

  it('are written to EAC-CPF and read from it, and written to RiC-O', async () => {
    const graph = await emptied();
    const all = `${HEAD('kin')}${PEOPLE}facts:
${tie('kin', 'PARENT_OF', 'ann', 'ben')}${tie('kin', 'SIBLING_OF', 'ben', 'cai')}${tie('kin', 'SPOUSE_OF', 'ann', 'dot', ', start: "1930"')}${tie('kin', 'RELATIVE_OF', 'cai', 'dot')}${tie('kin', 'TEACHER_OF', 'dot', 'ben')}${tie('kin', 'ASSOCIATE_OF', 'ann', 'cai')}`;
    await loadText(graph, all, AT);
    const shown = async () =>
      (await dumpRecords(graph))
        .flatMap(({ facts }): readonly FactRecord[] => facts)
        .flatMap(({ kind, type, roles }) => {
          const end = (id = '') => id.replace(/^kin\//, '');
          return kind === 'RELATION' ? [`${end(roles.subject?.[0])} ${type} ${end(roles.object?.[0])}`] : [];
        })
        .sort();
    const before = await shown();
    expect(before).toHaveLength(6);
    const linked = JSON.parse((await exportRecords(graph, 'jsonld')).files[0]?.content ?? '') as {
      '@graph': readonly Record<string, unknown>[];
    };
    const classes = linked['@graph'].filter((one) => 'rico:relationHasSource' in one);
    expect(classes.map((one) => one['@type']).sort()).toEqual(
      ['Child', 'Family', 'Knowing', 'Sibling', 'Spouse', 'Teaching'].map((name) => `rico:${name}Relation`),
    );
  });
});
