import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import { problemText } from '../../../src/formats/problem.ts';
import { folderOf } from '../../import/support.ts';

/** The problems of one Popolo file as they are printed, without the folder, and its dataset if it was accepted. */
async function check(content: string | object, name = 'town.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  const folder = await folderOf({ [name]: text });
  const { problems, datasets } = await checkSeed([join(folder, name)]);
  return {
    problems: problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, '')),
    dataset: datasets[0],
  };
}

const problemsOf = async (content: string | object): Promise<string[]> => (await check(content)).problems;

describe('invalid JSON', () => {
  it.each([
    ['', '1:1: EMPTY_FILE: the file is empty; delete it, or add records to it'],
    [
      '{',
      '1:2: INVALID_JSON: expected a key in quotes or "}", found the end of the file; fix the JSON at this position',
    ],
    ['{"persons": [}', '1:14: INVALID_JSON: expected a value, found "}"; fix the JSON at this position'],
    [
      '{"persons": []\n"x": 1}',
      '2:1: INVALID_JSON: expected "," or the end of the list or the object, found "\\"x\\""; fix the JSON at this position',
    ],
    [
      '{"persons": [],}',
      '1:16: INVALID_JSON: expected a key in quotes, found "}"; fix the JSON at this position',
    ],
    [
      '{"persons": []} {}',
      '1:17: INVALID_JSON: expected the end of the file, found "{"; write one JSON value per file',
    ],
    [
      '{ // all of them\n}',
      '1:3: INVALID_JSON: the file contains a comment; JSON does not allow comments; remove it',
    ],
    [
      '{"persons": "abc',
      '1:13: INVALID_JSON: the text is not closed; close it with a quote, and write \\n for a line break in it',
    ],
    [
      '{"persons": [1',
      '1:15: INVALID_JSON: expected a value or "]", found the end of the file; fix the JSON at this position',
    ],
    ['{"persons" []}', '1:12: INVALID_JSON: expected ":", found "["; fix the JSON at this position'],
    ['{"persons": 1.}', '1:13: INVALID_JSON: the number is incomplete; write its digits'],
    ['{"persons": NaN}', '1:13: INVALID_JSON: expected a value, found "NaN"; fix the JSON at this position'],
    ['{"a": "\\q"}', '1:7: INVALID_JSON: the escape sequence is invalid; write \\\\ for a backslash'],
    [
      `${'['.repeat(100_000)}`,
      '1:22: TOO_DEEP: more than 20 nested levels; the format needs only a few levels',
    ],
    [
      '{"persons": [], "persons": []}',
      '1:17: DUPLICATE_KEY: the key "persons" is already in line 1; remove one of them',
    ],
    [
      '{"persons": "\0"}',
      '1:14: ENCODING: the file contains a NUL byte; remove it, or save the file as UTF-8',
    ],
  ])('%j', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([`town.json:${problem}`]);
  });

  it('with a line of a million characters is read, and has one error', async () => {
    const name = 'x'.repeat(1_000_000);
    expect(await problemsOf(`{"persons":[{"id":"a","name":"${name}"}]}`)).toEqual([
      'town.json:1:30: TOO_LONG: the text has 1000000 characters; shorten it to at most 10000 characters',
    ]);
  });
});

describe('JSON that is not Popolo', () => {
  it('is reported with the missing keys', async () => {
    const hint = 'write { "persons": [ ... ], "organizations": [ ... ], "memberships": [ ... ] }';
    const lists = 'persons, organizations, posts, areas, events, memberships';
    for (const content of ['[]', '{"people": []}', '7', 'null'])
      expect(await problemsOf(content)).toEqual([
        `town.json:1:1: UNKNOWN_FORMAT: the JSON is not Popolo: it has none of the keys ${lists}; ${hint}`,
      ]);
  });

  it('has all errors reported at once', async () => {
    const problems = await problemsOf({
      persons: [{ name: 'Anna' }, 'Ben', { id: 'c', birth_date: '1950-02-31' }, { id: 'd', other_names: {} }],
      organizations: [{ id: 'town', name: ['Town'], seats: 'many' }],
      memberships: [
        { person_id: 'c' },
        { organization_id: 'town' },
        { person_id: 'nobody', organization_id: 'town' },
      ],
    });
    expect(problems).toEqual([
      'town.json:3:3: MISSING_KEY: one of the persons has no "id"; add an id',
      'town.json:6:3: NOT_A_MAPPING: expected one of the persons, found the text "Ben"; write { ... }',
      'town.json:9:18: INVALID_DATE: birth_date is "1950-02-31"; write a valid date such as 2016-10-01, 2016-10 or 2016',
      'town.json:13:19: NOT_A_LIST: other_names is not a list; write [ ... ]',
      'town.json:19:12: NOT_A_TEXT: expected a text for name, found the list [; write a single text',
      'town.json:22:13: INVALID_NUMBER: seats is "many"; write a whole number, 0 or more',
      'town.json:26:3: MISSING_KEY: one of the memberships has no "organization_id"; name an organization or a post',
      'town.json:29:3: MISSING_KEY: one of the memberships has no "person_id"; name the member',
      'town.json:33:17: UNKNOWN_ID: member names "town/nobody", but no entity has that id; add a record with this id to one of the lists of the file',
    ]);
  });

  it('has a wrong date of an event reported once', async () => {
    expect(await problemsOf('{"events":[{"id":"e","name":"Vote","start_date":["2016"]}]}')).toEqual([
      'town.json:1:49: NOT_A_TEXT: expected a text for start_date, found the list ["2016"]}; write a single text',
    ]);
  });
});

describe('contradictory records', () => {
  it('are reported: a duplicate id, an end before the start', async () => {
    const problems = await problemsOf({
      persons: [
        { id: 'a', name: 'Anna', birth_date: '1950', death_date: '1940' },
        { id: 'a', name: 'Anna' },
      ],
    });
    expect(problems).toEqual([
      'town.json:7:18: END_BEFORE_START: it ends on "1940", before it starts on "1950"; swap the two, or correct one of them',
      'town.json:9:3: DUPLICATE_ID: the id "town/a" is already used at town.json:3:3; remove one of the two, or choose another id',
    ]);
  });
});

const LISTS = {
  persons: [
    { id: 'Anna Berg', name: 'Anna', birth_date: '1950-02', identifiers: [{ identifier: '7' }] },
    { id: 'anna-berg', name: 'Another' },
    {
      id: 'anna',
      name: 'Third',
      other_names: [
        { name: 'Be', lang: 'be-x-old' },
        { name: 'En', lang: 'en', start_date: '1990' },
      ],
    },
  ],
  organizations: [
    {
      ...{ id: 'town', name: 'Town', parent_id: null, founding_date: '', area_id: 'r' },
      posts: [{ id: 'mayor', label: 'Mayor', memberships: [{ person_id: 'anna' }] }],
      memberships: [{ id: 'm1', person_id: 'anna', start_date: '1998-03-01T10:00:00Z' }],
    },
    { id: 'union', name: 'Union' },
  ],
  areas: [{ id: 'r', name: 'Region' }],
  memberships: [
    {
      person_id: 'anna',
      organization_id: 'town',
      role: 'clerk',
      on_behalf_of_id: 'union',
      start_date: '1990',
    },
    {
      person_id: 'anna',
      organization_id: 'town',
      role: 'clerk',
      on_behalf_of_id: 'union',
      start_date: '1980',
    },
    {
      person_id: 'anna',
      organization_id: 'town',
      role: 'clerk',
      on_behalf_of_id: 'union',
      start_date: '1980',
    },
    {
      member: { '@type': 'Organization', id: 'town' },
      organization_id: 'union',
      contact_details: [{ type: 'x', value: 'y' }],
    },
  ],
  votes: [{}],
};

describe('records of all kinds', () => {
  it('keep their original ids, nested posts and memberships, and dates', async () => {
    const { problems, dataset } = await check(LISTS);
    expect(
      problems.map((text) =>
        text.replace(/^town.json:\d+:\d+: /, '').replace(/; Fasti cannot represent .*/, ''),
      ),
    ).toEqual([
      'NOT_KEPT (warning): left out: identifiers without a scheme, once',
      'NOT_KEPT (warning): left out: languages of names that are not language tags such as en or zh-Hant, once',
      'DUPLICATE_CLAIM (warning): this membership is in the file twice, with the same values; remove it, or give each an id',
      'NOT_KEPT (warning): left out: contact_details of memberships, once',
      'NOT_KEPT (warning): left out: votes of the file, once',
    ]);
    expect(
      dataset?.entities.map(({ id, identifiers }) => [id, identifiers.map(({ value }) => value)]),
    ).toEqual([
      ['town/anna-berg', ['Anna Berg']],
      [expect.stringMatching(/^town\/anna-berg-[a-z2-7]{8}$/), ['anna-berg']],
      ['town/anna', ['anna']],
      ['town/town', ['town']],
      ['town/mayor', ['mayor']],
      ['town/union', ['union']],
      ['town/r', ['r']],
    ]);
    const said = dataset?.facts.map(({ kind, type, text, term, claims }) => [
      kind,
      type ?? text ?? term ?? null,
      ...claims.flatMap(({ start, dateText }) => [start, dateText].filter(Boolean)),
    ]);
    expect(said).toEqual([
      ['NAME', 'Anna'],
      ['EXISTENCE', null, '1950-02'],
      ['NAME', 'Another'],
      ['NAME', 'Third'],
      ['NAME', 'Be'],
      ['NAME', 'En', '1990'],
      ['NAME', 'Town'],
      ['REMARK', 'The area that the organization is for is r.'],
      ['NAME', 'Mayor'],
      ['RELATION', 'BELONGS_TO'],
      ['NAME', 'Union'],
      ['NAME', 'Region'],
      ['MEMBERSHIP', null, '1998-03-01', '1998-03-01T10:00:00Z'],
      ['TENURE', null],
      ['MEMBERSHIP', 'union', '1980'],
      ['REMARK', 'Is in town on behalf of union.'],
      ['MEMBERSHIP', 'union 2', '1990'],
      ['MEMBERSHIP', null],
    ]);
  });
});

it('reads dates in words with one reading, and asks about those with two', async () => {
  const person = (id: string, dates: object) => ({ id, name: id, ...dates });
  const { problems, dataset } = await check({
    persons: [
      person('ann', { birth_date: 'ca. 1851', death_date: 'nach 1920' }),
      person('ben', { birth_date: '5.3.1901', death_date: 'n.d.' }),
      person('cat', { birth_date: '01/02/1935', death_date: '1937-00-00' }),
    ],
    organizations: [{ id: 'body', name: 'Body', founding_date: '1912/13', dissolution_date: 'present' }],
  });
  expect(problems.map((text) => text.replace(/^town.json:\d+:\d+: /, ''))).toEqual(
    expect.arrayContaining([
      'DATE_READ (notice): birth_date is "ca. 1851", which is read as 1851~; no action needed where that is what it means; the text is kept',
      'DATE_AMBIGUOUS (warning): birth_date is "01/02/1935", which may be 1935-02-01 or 1935-01-02, so it is read as [1935-01-02,1935-02-01]; write the one that is meant',
    ]),
  );
  const lives = dataset?.facts
    .filter(({ kind }) => kind === 'EXISTENCE')
    .map(({ claims: [claim] }) => [claim?.start, claim?.end, claim?.dateText]);
  expect(lives).toEqual([
    ['1851~', '[1921..]', 'ca. 1851 to nach 1920'],
    ['1901-03-05', undefined, '5.3.1901'],
    ['[1935-01-02,1935-02-01]', '1937', '01/02/1935 to 1937-00-00'],
    ['[1912..1913]', '..', '1912/13 to present'],
  ]);
});
