import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { folderOf } from '../../import/support.ts';

/** The existence of a person read from these dates, and the codes of the warnings. */
async function existence(dates: string): Promise<unknown> {
  const folder = await folderOf({
    'a.xml': `<eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>r</recordId></control><cpfDescription>
      <identity><entityType value="person"/><nameEntry><part>N</part></nameEntry></identity>
      <description><existDates>${dates}</existDates></description></cpfDescription></eac>`,
  });
  const { datasets, problems } = await checkSeed([folder], { dataset: 'd' });
  const claims = datasets[0]?.facts.filter(({ kind }) => kind === 'EXISTENCE').map((fact) => fact.claims[0]);
  return [
    claims?.map((claim) => [claim?.start, claim?.end, claim?.attested, claim?.dateText]),
    problems.map(({ code }) => code).sort(),
  ];
}

const from = (attributes: string, text = '') =>
  `<dateRange><fromDate ${attributes}>${text}</fromDate></dateRange>`;

describe('a normalized date with a text', () => {
  it.each<[string, string, unknown, string[]]>([
    [
      'is kept where nothing else stands',
      from('standardDate="1947-05-18"'),
      ['1947-05-18', undefined, undefined, undefined],
      [],
    ],
    [
      'is kept where the words say the same',
      from('standardDate="1947-05-18"', '18 mai 1947'),
      ['1947-05-18', undefined, undefined, '18 mai 1947'],
      [],
    ],
    [
      'becomes a year where the words are one',
      from('standardDate="1947-01-01"', '1947'),
      ['1947', undefined, undefined, undefined],
      ['DATE_COARSENED'],
    ],
    [
      'becomes a month where the words are one',
      from('standardDate="1796-03-01"', 'mars 1796'),
      ['1796-03', undefined, undefined, 'mars 1796'],
      ['DATE_COARSENED'],
    ],
    [
      'becomes a century where the words are one',
      from('standardDate="1701-01-01"', 'XVIIIe siècle'),
      ['[1701..1800]', undefined, undefined, 'XVIIIe siècle'],
      ['DATE_COARSENED'],
    ],
    [
      'becomes approximate',
      from('standardDate="1780"', 'circa 1780'),
      ['1780~', undefined, undefined, 'circa 1780'],
      [],
    ],
    [
      'becomes approximate by its certainty',
      from('standardDate="1780" certainty="circa"', '1780'),
      ['1780~', undefined, undefined, '1780'],
      [],
    ],
    [
      'is one of two where they contradict',
      from('standardDate="1742-11-12"', '1743 November 12'),
      ['[1742-11-12,1743-11-12]', undefined, undefined, '1743 November 12'],
      ['DATE_CONTRADICTED'],
    ],
    [
      'becomes a season where the words are one',
      from('standardDate="1947-04-01"', 'printemps 1947'),
      ['1947-21', undefined, undefined, 'printemps 1947'],
      ['DATE_COARSENED'],
    ],
    [
      'is a year where the words are not understood',
      from('standardDate="1947-04-01"', 'a Tuesday of 1947'),
      ['1947', undefined, undefined, 'a Tuesday of 1947'],
      ['DATE_UNREAD'],
    ],
    [
      'is not needed where the words have one reading',
      from('', 'um 1910'),
      ['1910~', undefined, undefined, 'um 1910'],
      ['DATE_READ'],
    ],
    [
      'is not needed where the words have a limit, which is out',
      from('', 'vor 1900'),
      ['[..1899]', undefined, undefined, 'vor 1900'],
      ['DATE_READ'],
    ],
    [
      'is asked for where day and month may change places',
      from('', '01/02/1935'),
      ['[1935-01-02,1935-02-01]', undefined, undefined, '01/02/1935'],
      ['DATE_AMBIGUOUS'],
    ],
    [
      'is asked for where a month may be a year',
      from('', '1904-05'),
      ['[1904..1905]', undefined, undefined, '1904-05'],
      ['DATE_AMBIGUOUS'],
    ],
    [
      'is not needed where the words say that nothing is known',
      from('', 's.d.'),
      [undefined, undefined, undefined, 's.d.'],
      [],
    ],
    [
      'is unknown where they have nothing in common',
      from('standardDate="1947-04-01"', 'in spring'),
      [undefined, undefined, undefined, 'in spring'],
      ['DATE_UNREAD'],
    ],
    [
      'tells day from month',
      from('standardDate="2014-03-04"', '04/03/2014'),
      ['2014-03-04', undefined, undefined, '04/03/2014'],
      [],
    ],
    [
      'gives way to limits',
      from('standardDate="1950-06-01" notBefore="1950" notAfter="1960"'),
      ['[1950..1960]', undefined, undefined, undefined],
      ['DATE_COARSENED'],
    ],
    [
      'may have one limit',
      from('notAfter="1758"', 'long ago'),
      ['[..1758]', undefined, undefined, 'long ago'],
      [],
    ],
    [
      'is no date where it is none',
      from('standardDate="1947-13-40"', '1947'),
      ['1947', undefined, undefined, undefined],
      ['DATE_UNREAD'],
    ],
    [
      'is not taken before the common era',
      from('standardDate="0044" era="bce"', '44'),
      [undefined, undefined, undefined, '44'],
      ['DATE_UNREAD'],
    ],
  ])('%s', async (_name, dates, claim, warnings) => {
    expect(await existence(dates)).toEqual([[claim], warnings]);
  });

  it('leaves empty sides unknown', async () => {
    expect(await existence('<dateRange><fromDate/><toDate standardDate="1947"/></dateRange>')).toEqual([
      [[undefined, '1947', undefined, undefined]],
      [],
    ]);
    expect(await existence('<dateRange><fromDate/><toDate/></dateRange>')).toEqual([[], []]);
  });

  it('is still so if the status of the end is ongoing', async () => {
    const dates = '<dateRange><fromDate>1947</fromDate><toDate status="ongoing"/></dateRange>';
    expect(await existence(dates)).toEqual([[['1947', '..', undefined, undefined]], []]);
  });

  it('only attests if it is a single date', async () => {
    expect(await existence('<date standardDate="1947">1947</date>')).toEqual([
      [[undefined, undefined, '1947', undefined]],
      [],
    ]);
    expect(await existence('<date>1926-1927</date>')).toEqual([
      [['1926', '1927', undefined, '1926-1927']],
      [],
    ]);
  });
});
