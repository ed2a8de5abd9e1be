/** Facts that several files of a dataset state. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { claimId, deriveFactId } from '../../src/domain/model/factId.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { problemText } from '../../src/formats/problem.ts';
import type { SeedText } from '../../src/import/textFiles.ts';
import { checkAsync } from '../domain/property.ts';
import { openEmpty } from '../support/engines.ts';

const TOWN: SeedText = {
  name: 'town.yaml',
  format: 'YAML',
  content: `fasti: "1"
dataset: town
sources:
  s1: { title: One }
  s2: { title: Two }
entities:
  anna: { kind: person, label: Anna }
  ben: { kind: person, label: Ben }
  council: { kind: organization, label: Council }
  mayor: { kind: office, label: Mayor }
`,
};

const table = (name: string, rows: string, template = 'tenures'): SeedText => ({
  name,
  format: 'CSV',
  content: `# dataset: town\n# template: ${template}\n${rows}`,
});
const yaml = (name: string, facts: string): SeedText => ({
  name,
  format: 'YAML',
  content: `fasti: "1"\ndataset: town\nfacts:\n${facts}`,
});

async function read(...files: readonly SeedText[]) {
  const { problems, datasets } = await checkSeed({ texts: [TOWN, ...files] });
  return { problems: problems.map(problemText), facts: datasets.flatMap(({ facts }) => facts) };
}

describe('facts that several files state', () => {
  it('have what any of the files says of the fact itself', async () => {
    const { problems, facts } = await read(
      table('a.csv', 'id,holder,office,source\nt1,anna,mayor,s1\n'),
      table('b.csv', 'id,holder,office,began,note,source\nt1,anna,mayor,elected,By lot,s2\n'),
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      { id: 't1', began: 'elected', note: 'By lot', claims: [{ source: 's1' }, { source: 's2' }] },
    ]);
  });

  it('are one where the files write a symmetric relation in either order', async () => {
    const { problems, facts } = await read(
      table('a.csv', 'type,subject,object,source\nSIBLING_OF,anna,ben,s1\n', 'relations'),
      table('b.csv', 'type,subject,object,source\nSIBLING_OF,ben,anna,s2\n', 'relations'),
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([{ roles: { subject: ['anna'] }, claims: [{}, {}] }]);
  });

  it('have values of one quantity at different times', async () => {
    const { problems, facts } = await read(
      table('a.csv', 'entity,property,value,date,source\ncouncil,members,4,1901,s1\n', 'quantities'),
      table('b.csv', 'entity,property,value,date,source\ncouncil,members,5,1911,s1\n', 'quantities'),
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([{ claims: [{ date: '1901' }, { date: '1911' }] }]);
  });

  it('have their problems in the file and the row that they are in', async () => {
    const { problems } = await read(
      table('a.csv', 'holder,office,source,start,end\nanna,mayor,s1,1901,\n'),
      table('b.csv', 'holder,office,exOfficio,source,start,end\nanna,mayor,clerk,s9,1905,1904\n'),
      yaml('c.yaml', '- tenure: { holder: anna, office: mayor, vacant: true }\n'),
    );
    expect(problems.map((text) => text.slice(0, text.indexOf(';')))).toEqual([
      'b.csv:4:12: UNKNOWN_ID: exOfficio names "clerk", but no entity has that id',
      'b.csv:4:18: UNKNOWN_SOURCE: there is no source "s9"',
      'b.csv:4:26: END_BEFORE_START: it ends on "1904", before it starts on "1905"',
      'c.yaml:4:50: INCOMPLETE: a vacancy with a holder',
    ]);
  });

  it('have times that contradict only where both rows give the id', async () => {
    const head = 'id,holder,office,source,start,end\n';
    const named = ['tenure/anna/mayor,anna,mayor,s1,,1905\n', 'tenure/anna/mayor,anna,mayor,s2,1911,\n'];
    const [undated, dated] = [',anna,mayor,s1,,\n', ',anna,mayor,s1,1912,\n'];
    const codesOf = async (...tables: readonly string[]) =>
      (await read(...tables.map((rows, i) => table(`${i}.csv`, head + rows)))).problems.flatMap(
        (text) => /AMBIGUOUS_FACT/.exec(text)?.[0] ?? [],
      );
    const all = named.join('');
    expect(await codesOf(all + undated)).toEqual([]);
    expect(await codesOf(all, undated)).toEqual([]);
    expect(await codesOf(`${named[0]}${undated}`, `${named[1]}`)).toEqual([]);
    expect(await codesOf(all + dated)).toEqual(['AMBIGUOUS_FACT']);
    expect(await codesOf(all, dated)).toEqual(['AMBIGUOUS_FACT']);
    expect(await codesOf(`${named[1]}${dated}`, `${named[0]}`)).toEqual(['AMBIGUOUS_FACT']);
  });

  it('are refused where one withdraws what another gives', async () => {
    const { problems } = await read(
      yaml('a.yaml', '- { tenure: { holder: anna, office: mayor }, note: By lot }\n'),
      yaml('b.yaml', '- { tenure: { holder: anna, office: mayor }, note: null }\n'),
    );
    expect(problems).toEqual([
      'b.yaml:4:52: ROWS_DIFFER: note is withdrawn here but "By lot" at a.yaml:4:52, and both are about "tenure/anna/mayor"; use one value, or give one of the two an id of its own',
    ]);
  });

  it('are refused where one file states them twice, or another kind with their id', async () => {
    const { problems } = await read(
      yaml(
        'a.yaml',
        '- tenure: { holder: anna, office: mayor }\n- tenure: { holder: anna, office: mayor }\n',
      ),
      table('b.csv', 'id,entity,text\ntenure/anna/mayor,anna,A\n', 'names'),
    );
    expect(problems.map((text) => text.slice(0, text.indexOf(': ', 20)))).toEqual([
      'a.yaml:5:3: AMBIGUOUS_FACT',
      'b.csv:4:1: DUPLICATE_ID',
    ]);
  });

  it('are left out of all tables with a row that has an error', async () => {
    const graph = await openEmpty('embedded');
    const a = table('a.csv', 'holder,office,source\nanna,mayor,s1\nben,mayor,s1\n');
    const b = table('b.csv', 'holder,office,source\nanna,mayor,s9\n');
    for (const texts of [
      [TOWN, a, b],
      [TOWN, b, a],
    ]) {
      const { accepted, refusedRows } = await loadSeed(graph, { texts }, { keepGoing: true });
      expect([accepted, refusedRows]).toEqual([true, 1]);
      const [dataset] = await dumpRecords(graph);
      expect(dataset?.facts.map(({ id }) => id)).toEqual(['tenure/ben/mayor']);
    }
    await graph.close();
  });
});

const COLUMNS = ['id', 'holder', 'office', 'term', 'began', 'source', 'start', 'end', 'at'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const rows = fc.array(
  fc.record({
    row: fc.record({
      id: oneOf('', '', '', 't1', 'tenure/anna/mayor'),
      holder: oneOf('anna', 'anna', 'ben'),
      office: fc.constant('mayor'),
      term: oneOf('', '', 'first'),
      began: oneOf('', '', '', 'elected', 'appointed'),
      source: oneOf('', 's1', 's2'),
      start: oneOf('', '', '1901', '1902-05', '[..1904]', '1911'),
      end: oneOf('', '', '1905', '1912', '..'),
      at: oneOf('', 'fol. 2'),
    }),
    file: fc.nat(3),
  }),
  { minLength: 1, maxLength: 6 },
);

const tableOf = (name: string, some: readonly Row[]): SeedText =>
  table(
    name,
    [COLUMNS, ...some.map((row) => COLUMNS.map((column) => row[column]))]
      .map((cells) => `${cells.join(',')}\n`)
      .join(''),
  );

const filled = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** A file of the native format with one row. */
const documentOf = (
  name: string,
  { id, holder, office, term, began, source, start, end, at }: Row,
): SeedText => {
  const claim = { ...filled({ source, start, end }), ...(at === '' ? {} : { at: [at] }) };
  const claims = Object.keys(claim).length === 0 ? {} : { claims: [claim] };
  return yaml(
    name,
    stringify([{ ...filled({ id }), tenure: filled({ holder, office, term, began }), ...claims }]),
  );
};

/** What the files state, without the order and the repetition of claims; whether they are refused. */
async function statedBy(texts: readonly SeedText[]) {
  const { accepted, datasets } = await checkSeed({ texts: [TOWN, ...texts] });
  const facts = datasets.flatMap((dataset) => dataset.facts);
  expect(facts.length).toBe(new Set(facts.map(({ id }) => id)).size);
  return {
    accepted,
    facts: facts
      .map(({ claims, ...own }) => ({
        ...own,
        withdrawn: undefined,
        claims: [...new Set(claims.map((claim) => claimId(own.id, claim, 'town')))].sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

it('any rows in any files in any order are what they are in one table', async () => {
  expect(deriveFactId('TENURE', { holder: ['anna'], office: ['mayor'] }, {})).toBe('tenure/anna/mayor');
  let [joined, refused] = [0, 0];
  await checkAsync(
    fc.asyncProperty(rows, fc.boolean(), async (given, isBackward) => {
      const inOne = await statedBy([
        tableOf(
          'all.csv',
          given.map(({ row }) => row),
        ),
      ]);
      const split = [0, 1, 2].flatMap((file) => {
        const own = given.filter((one) => one.file === file).map(({ row }) => row);
        return own.length === 0 ? [] : [tableOf(`${file}.csv`, own)];
      });
      const documents = given.flatMap(({ row, file }, i) =>
        file === 3 ? [documentOf(`x${i}.yaml`, row)] : [],
      );
      const files = [...split, ...documents];
      expect(await statedBy(isBackward ? files.reverse() : files)).toEqual(inOne);
      if (!inOne.accepted) refused += 1;
      else if (files.length > 1 && inOne.facts.length < given.length) joined += 1;
    }),
    300,
  );
  expect(Math.min(joined, refused)).toBeGreaterThan(20);
}, 150_000);
