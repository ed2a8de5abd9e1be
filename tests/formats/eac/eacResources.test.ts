/** Resources and prose of EAC-CPF: kept as remarks with their source. */
import { expect, it, onTestFinished } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { loadSeed } from '../../../src/changes/loadSeed.ts';
import type { Dataset } from '../../../src/domain/model/record.ts';
import { dumpRecords } from '../../../src/export/allRecords.ts';
import { exportRecords } from '../../../src/export/exportRecords.ts';
import { problemText } from '../../../src/formats/problem.ts';
import { openEmbedded } from '../../../src/store/engines/embedded.ts';
import { folderOf } from '../../import/support.ts';

const OPTIONS = { dataset: 'mill', at: '2026-01-31T00:00:00Z' };

const record = (description: string, relations: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink">
  <control><recordId>miller</recordId><maintenanceAgency><agencyName>Mill Archive</agencyName></maintenanceAgency></control>
  <cpfDescription>
    <identity><entityType>person</entityType><nameEntry><part>Anna Miller</part></nameEntry></identity>
    <description>${description}</description>
    <relations>${relations}</relations>
  </cpfDescription>
</eac-cpf>`;

const MILLER = record(
  `<generalContext><p>The valley had nine mills.</p></generalContext>
  <biogHist xml:lang="eng"><abstract>A miller.</abstract><p>Born at the <span>upper</span> mill.</p>
    <list><item>First item</item><item>Second item</item></list>
    <chronList><chronItem><date>1901</date><event>Buys the mill</event></chronItem>
      <chronItem><dateRange><fromDate>1902</fromDate><toDate>1904</toDate></dateRange><event>Rebuilds it</event></chronItem></chronList>
  </biogHist>
  <biogHist><p>Another hand: she sold the mill.</p></biogHist>`,
  `<resourceRelation resourceRelationType="creatorOf" xlink:type="simple" xlink:href="https://mill.example/papers" xlink:arcrole="https://terms.example/t#authorOf">
    <relationEntry>Papers of Anna Miller (1901)</relationEntry>
    <dateRange><fromDate standardDate="1901">1901</fromDate><toDate standardDate="1930">1930</toDate></dateRange>
    <descriptiveNote><p>Box 3</p></descriptiveNote></resourceRelation>
  <resourceRelation resourceRelationType="subjectOf" xlink:type="simple"><relationEntry>A history of mills</relationEntry></resourceRelation>
  <resourceRelation xlink:type="simple" xlink:href="MILL_7"><relationEntry>Ledger</relationEntry></resourceRelation>
  <resourceRelation xlink:type="simple"/>`,
);

async function read(content: string): Promise<{ dataset: Dataset; warnings: string[] }> {
  const folder = await folderOf({ 'miller.xml': content });
  const { accepted, datasets, problems } = await checkSeed([folder], OPTIONS);
  expect(accepted).toBe(true);
  const [dataset] = datasets;
  if (dataset === undefined) throw new Error('nothing was read');
  return { dataset, warnings: problems.map((one) => problemText(one).replaceAll(`${folder}/`, '')) };
}

const remarksOf = ({ facts }: Dataset) => facts.filter(({ kind }) => kind === 'REMARK');

it('are remarks about the entity, which cite the record', async () => {
  const { dataset, warnings } = await read(MILLER);
  const remarks = remarksOf(dataset).map(({ text, language, claims: [claim] }) => ({
    text,
    language,
    ...JSON.parse(
      JSON.stringify({ quote: claim?.quote, note: claim?.note, start: claim?.start, end: claim?.end }),
    ),
  }));
  expect(remarks).toEqual([
    {
      text: 'Biography or history',
      language: 'en',
      quote:
        'A miller.\n\nBorn at the upper mill.\n\nFirst item\n\nSecond item\n\n1901: Buys the mill\n\n1902 – 1904: Rebuilds it',
    },
    { text: 'Biography or history', quote: 'Another hand: she sold the mill.' },
    { text: 'General context', quote: 'The valley had nine mills.' },
    {
      text: 'Resource (creatorOf, authorOf): Papers of Anna Miller (1901), at https://mill.example/papers',
      note: 'Box 3',
      start: '1901',
      end: '1930',
    },
    { text: 'Resource (subjectOf): A history of mills' },
    { text: 'Resource: Ledger, at MILL_7' },
  ]);
  for (const { roles, claims } of remarksOf(dataset)) {
    expect(roles).toEqual({ about: ['mill/miller'] });
    expect(claims.map(({ source }) => source)).toEqual(['mill/miller/record']);
  }
  expect(warnings).toEqual([
    expect.stringMatching(/^miller.xml:19:3: NO_VALUE \(warning\): the resource has no title and no address/),
  ]);
});

it.each(['yaml', 'csv'] as const)('come back from an export as %s', async (format) => {
  const open = async () => {
    const graph = await openEmbedded();
    onTestFinished(() => graph.close());
    await graph.setup();
    return graph;
  };
  const first = await open();
  await loadSeed(first, [await folderOf({ 'miller.xml': MILLER })], OPTIONS);
  const { files, omissions } = await exportRecords(first, format);
  expect(omissions).toEqual([]);
  const second = await open();
  const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const { accepted } = await loadSeed(second, [folder], { at: OPTIONS.at });
  expect(accepted).toBe(true);
  expect(await dumpRecords(second)).toEqual(await dumpRecords(first));
});

it('has a longest text, and a largest number of texts and of resources', async () => {
  const prose = (words: number): string =>
    `<biogHist>${Array.from({ length: words }, (_, i) => `<p>A word, and ${i}.</p>`).join('')}</biogHist>`;
  const { dataset } = await read(record(prose(2_000), ''));
  const [remark] = remarksOf(dataset);
  const quotes = remark?.claims.map(({ quote = '' }) => quote) ?? [];
  expect(quotes).toHaveLength(4);
  expect(quotes.every(({ length }) => length <= 10_000)).toBe(true);
  expect(quotes.join('\n\n')).toBe(Array.from({ length: 2_000 }, (_, i) => `A word, and ${i}.`).join('\n\n'));

  const long = await read(record(prose(12_000), ''));
  expect(remarksOf(long.dataset)[0]?.claims.length).toBeLessThanOrEqual(22);
  expect(long.warnings).toEqual([
    expect.stringMatching(
      /TOO_LONG \(warning\): biogHist has \d+ characters, of which the first 200000 are used/,
    ),
  ]);

  const resource =
    '<resourceRelation><relationEntry>Letters</relationEntry><date>1901</date></resourceRelation>';
  const many = await read(
    record(
      prose(1).repeat(25),
      Array.from({ length: 1_003 }, (_, i) => resource.replace('Letters', `Letters ${i}`)).join(''),
    ),
  );
  expect(remarksOf(many.dataset)).toHaveLength(1_020 - 19);
  expect(many.warnings).toEqual(
    expect.arrayContaining([
      expect.stringContaining('eac-cpf/cpfDescription/description/biogHist is left out, 5 times'),
      expect.stringContaining('eac-cpf/cpfDescription/relations/resourceRelation is left out, 3 times'),
    ]),
  );
});

it('leaves out control characters that XML allows, with a warning that counts them', async () => {
  const { dataset, warnings } = await read(
    record(
      '<biogHist><p>\u0098The\u009c mill.</p><p>One\u0085line.</p></biogHist>',
      '<resourceRelation xlink:href="https://mill.example/\u0080a"><relationEntry>Plan</relationEntry></resourceRelation>',
    ),
  );
  expect(remarksOf(dataset).map(({ text, claims: [claim] }) => claim?.quote ?? text)).toEqual([
    'The mill.\n\nOne line.',
    'Resource: Plan, at https://mill.example/a',
  ]);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^miller.xml:6:32: CONTROL_CHARACTER \(warning\): control characters are left out of texts, 3 times; the first is U\+0098/,
    ),
  ]);
});
