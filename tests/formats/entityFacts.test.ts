/** Dates and ties that are written in the row of an entity. */
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import type { FactRecord } from '../../src/domain/model/record.ts';
import { problemText } from '../../src/formats/problem.ts';
import { fileOf, folderOf } from '../import/support.ts';

async function read(files: Readonly<Record<string, string>>) {
  const folder = await folderOf(files);
  const { problems, datasets } = await checkSeed([folder]);
  const texts = problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
  return { texts, facts: datasets.flatMap(({ facts }) => facts) };
}

const HEAD = '# dataset: town\n';
const TABLES = {
  'people.csv': `${HEAD}id,label,filing,birth,death,source\nanna,Anna,"Berg, Anna",1950-02,2010~,s1\nben,Ben,,,..,\ncy,Cy,,,,\n`,
  'events.csv': `${HEAD}id,date,place\nmeeting,1998-03-01/1998-03-03,town-area\n`,
  'offices.csv': `${HEAD}id,Body,Region,seats\nmayor,council,,1\ngovernor,,town-area,\n`,
  'regions.csv': `${HEAD}id,label\ntown-area,Town\n`,
  'organizations.csv': `${HEAD}id,label\ncouncil,Council\n`,
  'sources.csv': `${HEAD}id,title\ns1,One\n`,
};
const YAML = {
  'a.yaml': fileOf(
    `sources:
  s1: { title: One }
entities:
  anna: { kind: person, label: Anna, filing: "Berg, Anna", birth: "1950-02", death: "2010~", source: s1 }
  ben: { kind: person, label: Ben, death: ".." }
  cy: { kind: person, label: Cy }
  meeting: { kind: event, date: "1998-03-01/1998-03-03", place: town-area }
  mayor: { kind: office, body: council, seats: 1 }
  governor: { kind: office, region: town-area }
  town-area: { kind: region, label: Town }
  council: { kind: organization, label: Council }
`,
    'town',
  ),
};
const FACTS = fileOf(
  `sources:
  s1: { title: One }
entities:
  anna: { kind: person, label: Anna }
  ben: { kind: person, label: Ben }
  cy: { kind: person, label: Cy }
  meeting: { kind: event }
  mayor: { kind: office, seats: 1 }
  governor: { kind: office }
  town-area: { kind: region, label: Town }
  council: { kind: organization, label: Council }
facts:
- name: { entity: anna, text: "Berg, Anna", kind: FILING_FORM }
  claims: [ { source: s1 } ]
- existence: { entity: anna }
  claims: [ { source: s1, start: "1950-02", end: "2010~" } ]
- existence: { entity: ben }
  claims: [ { end: ".." } ]
- existence: { entity: meeting }
  claims: [ { date: "1998-03-01/1998-03-03" } ]
- relation: { type: HELD_IN, subject: meeting, object: town-area }
- relation: { type: BELONGS_TO, subject: mayor, object: council }
- relation: { type: BELONGS_TO, subject: governor, object: town-area }
`,
  'town',
);

const byId = (facts: readonly FactRecord[]): FactRecord[] => facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it.each([
  ['tables', TABLES],
  ['YAML', YAML],
])('become the facts that they mean in %s', async (_format, files) => {
  const written = await read({ 'facts.yaml': FACTS });
  const { texts, facts } = await read(files);
  expect(texts).toEqual([]);
  expect(byId(facts)).toEqual(byId(written.facts));
  expect(facts).toHaveLength(8);
});

it('the same existence in another table has the claims of both', async () => {
  const { texts, facts } = await read({
    ...TABLES,
    'existences.csv': `${HEAD}entity,start,source\nanna,1951,s1\nben,1980,\n`,
  });
  expect(texts).toEqual([]);
  expect(facts.filter(({ kind }) => kind === 'EXISTENCE')).toMatchObject([
    { roles: { entity: ['meeting'] } },
    { roles: { entity: ['anna'] }, claims: [{ start: '1951' }, { start: '1950-02', end: '2010~' }] },
    { roles: { entity: ['ben'] }, claims: [{ source: 'town', start: '1980' }, { end: '..' }] },
    { roles: { entity: ['mayor'] } },
  ]);
});

describe('problems', () => {
  it.each<[string, Readonly<Record<string, string>>, (string | RegExp)[]]>([
    [
      'a date that is not EDTF',
      { 'people.csv': `${HEAD}id,birth\nanna,31/12/1950\n` },
      ['people.csv:3:6: INVALID_DATE: "31/12/1950": the year comes first; write 1950-12-31'],
    ],
    [
      'a death before the birth',
      { 'people.csv': `${HEAD}id,birth,death\nanna,1950,1949\n` },
      [/^people\.csv:3:11: END_BEFORE_START: /],
    ],
    [
      'a filing form of what is no person',
      { 'a.yaml': fileOf('entities:\n  council: { kind: organization, filing: "Council, The" }\n') },
      [
        'a.yaml:4:42: NOT_TAKEN: an organization has the key "filing"; only persons have it; write a fact instead',
      ],
    ],
    [
      'a place that is no region',
      { 'events.csv': `${HEAD}id,place\nmeeting,council\n` },
      ['events.csv:3:9: RELATION_ENDS: the object of HELD_IN is the ORGANIZATION "council"; it takes REGION'],
    ],
    [
      'an unknown body',
      { 'offices.csv': `${HEAD}id,body\nmayor,counci\n` },
      [
        /^offices\.csv:3:7: UNKNOWN_ID: object names "counci", but no entity has that id; did you mean "council"\?$/,
      ],
    ],
    [
      'an unknown source',
      { 'people.csv': `${HEAD}id,birth,source\nanna,1950,s2\n` },
      [/^people\.csv:3:11: UNKNOWN_SOURCE: there is no source "s2"; did you mean "s1"\?$/],
    ],
    [
      'a source without anything that it says',
      { 'people.csv': `${HEAD}id,birth,source\nanna,,s1\n` },
      [
        'people.csv:3:7: NOT_KEPT (warning): the source "s1" is given, but nothing that it says; add filing or birth or death, or remove it',
      ],
    ],
    [
      'a body and a region',
      { 'offices.csv': `${HEAD}id,body,region\nmayor,council,town-area\n` },
      [
        'offices.csv:3:15: NOT_TAKEN: an office belongs to the body "council" or to the region "town-area", not to both; remove region, and record the region of the body in relations',
      ],
    ],
  ])('%s', async (_what, files, expected) => {
    const { texts } = await read({
      ...TABLES,
      'people.csv': `${HEAD}id\nanna\n`,
      'offices.csv': `${HEAD}id\nmayor\n`,
      'events.csv': `${HEAD}id\nmeeting\n`,
      ...files,
    });
    expect(texts).toHaveLength(expected.length);
    for (const [i, one] of expected.entries())
      expect(texts[i]).toEqual(typeof one === 'string' ? one : expect.stringMatching(one));
  });

  it('a key of another kind', async () => {
    const { texts } = await read({
      'a.yaml': fileOf('entities:\n  anna: { kind: person, place: x, date: "1950" }\n'),
    });
    expect(texts).toEqual([
      'a.yaml:4:32: NOT_TAKEN: a person has the key "place"; only events have it; write a fact instead',
      'a.yaml:4:41: NOT_TAKEN: a person has the key "date"; only events have it; write a fact instead',
    ]);
  });
});
