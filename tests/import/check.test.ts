import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import { fileOf, folderOf, problemsOf } from './support.ts';

const SOURCES = 'sources:\n  s1: { title: One, date: "2020" }\n  s2: { title: Two }\n';
const ENTITIES = `entities:
  anna: { kind: person }
  ben: { kind: person }
  mayor: { kind: office }
  city: { kind: region }
  council: { kind: organization }
  party: { kind: event }
  plan: { kind: topic }
`;
/** A file whose facts begin in line 15. */
const withFacts = (facts: string): string => fileOf(`${SOURCES}${ENTITIES}facts:\n${facts}`);
const claim = (inner: string): string =>
  withFacts(`- tenure: { holder: anna, office: mayor }\n  claims:\n  - { ${inner} }\n`);
const fact = (inner: string): string => withFacts(`- ${inner}\n  claims: [ { source: s1 } ]\n`);

describe('a valid file', () => {
  it.each([
    claim('source: s1, start: "2005?", end: ".."'),
    claim('source: s1, at: [[0, 5], { page: "3" }], attested: "2010/2012", dateText: in those years'),
    claim('source: s1, start: "1900-02-29", end: "..", calendar: julian'),
    claim('source: s1, status: DERIVED, rule: "it follows", derivedFrom: s2, end: "[2018-10..]"'),
    claim('source: s1, status: attributed, by: ben, modality: planned, rank: preferred'),
    fact('tenure: { office: mayor, vacant: "true" }'),
    fact('participation: { event: party, group: guests, onBehalfOf: [council, city] }'),
    fact('remark: { about: [anna, plan], text: Something was said. }'),
    withFacts('- relation: { type: belongs_to, subject: mayor, object: city }\n'),
  ])('has no problems: %#', async (content) => {
    expect(await problemsOf(content)).toEqual([]);
  });
});

describe('each kind of problem is reported with its position, the value and a hint', () => {
  it.each([
    // values
    [claim('source: s1, start: "2005-13"'), /^a.yaml:17:26: INVALID_DATE: "2005-13": .+; .+/],
    [
      claim('source: s1, start: [2018-10..]'),
      /^a.yaml:17:26: QUOTE_DATE: expected a date, found the list \[2018-10\.\.\]; quote it: "\[2018-10\.\.\]"$/,
    ],
    [
      claim('source: s1, start: "1917-02-29", calendar: julian'),
      /^a.yaml:17:26: INVALID_DATE: "1917-02-29": there is no day 29; this Julian month has the days 01 to 28/,
    ],
    [claim('source: s1, calendar: julian, start: "191X"'), /INVALID_DATE: "191X": not a Julian date; write/],
    [
      claim('calendar: julian, start: "1918", end: "1917-10-25"'),
      /END_BEFORE_START: it ends on "1917-11-07", before it starts on "\[1918-01-14\.\.1919-01-13\]"/,
    ],
    [
      claim('source: s1, calendar: mayan'),
      /INVALID_VALUE: "mayan" is not an allowed value; .*GREGORIAN, JULIAN/,
    ],
    [claim('source: s1, end: { a: b }'), /QUOTE_DATE: expected a date, found the mapping/],
    [claim('source: s1, start: ..'), /INVALID_DATE: "\.\."/],
    [claim('source: s1, start:'), /NO_VALUE: expected a date, found no value; remove the key/],
    [claim('source: s1, note: ~'), /NO_VALUE: expected a text, found the bare word ~/],
    [
      claim('source: s1, status: STATD'),
      /a.yaml:17:27: INVALID_VALUE: "STATD" is not an allowed value; did you mean "STATED"\?/,
    ],
    [
      claim('source: s1, rank: "7"'),
      /INVALID_VALUE: "7" is not an allowed value; use one of PREFERRED, NORMAL, DEPRECATED/,
    ],
    [
      claim('source: s1, duration: ten years'),
      /INVALID_VALUE: "ten years" is not a duration; write it like P10Y/,
    ],
    [claim('source: s1, at: [[5, 5]]'), /INVALID_PLACE: the range \[5, 5\] is empty or reversed/],
    [claim('source: s1, at: [[1, 2, 3]]'), /INVALID_PLACE/],
    [
      claim('source: s1, at: [[1, x]]'),
      /INVALID_NUMBER: "x" is not a valid number; write a whole number from 0/,
    ],
    [
      fileOf('sources:\n  s1: { title: One, url: "javascript:x" }\n'),
      /a.yaml:4:26: INVALID_VALUE: "javascript:x" is not a web address/,
    ],
    [
      fileOf('entities:\n  Anna: { kind: person }\n'),
      /a.yaml:4:3: INVALID_ID: the id "Anna" has characters that are not allowed in ids; write anna/,
    ],
    [
      fileOf('entities:\n  аnna: { kind: person }\n'),
      /a.yaml:4:3: INVALID_ID: the id "аnna" has characters that are not allowed in ids, such as a Cyrillic а; write anna/,
    ],
    [
      fileOf('entities:\n  anna: { kind: man }\n'),
      /INVALID_VALUE: "man" is not an allowed value; use one of PERSON, /,
    ],
    [fileOf('entities:\n  anna: person\n'), /NOT_A_MAPPING: expected an entity, found the text "person"/],
    [
      fileOf('facts:\n'),
      /NOT_A_LIST: expected a list, found no value; begin each item with "- ", or remove the key/,
    ],
    [
      fileOf('entities:\n  anna:\n'),
      /NOT_A_MAPPING: expected an entity, found no value; write key: value, or remove the key/,
    ],
    [fileOf('facts:\n  a: b\n'), /NOT_A_LIST: expected a list, found a mapping/],
    // keys
    [claim('sorce: s1'), /a.yaml:17:7: UNKNOWN_KEY: a claim has no key "sorce"; did you mean "source"\?/],
    [
      fileOf('entities:\n  anna: { label: Anna }\n'),
      /a.yaml:4:9: MISSING_KEY: an entity needs the key "kind"; add kind: /,
    ],
    ['dataset: test\n', /a.yaml:1:1: MISSING_KEY: the file needs the key "fasti"/],
    ['fasti: "2"\ndataset: test\n', /INVALID_VALUE: "2" is not a version of the format; write it like "1"/],
    [fact('note: nothing'), /FACT_KIND: the fact has no kind; add one of tenure, membership/],
    [
      withFacts('- tenure: { holder: anna, office: mayor }\n  name: { entity: anna, text: Anna }\n'),
      /a.yaml:15:3: FACT_KIND: the fact has several kinds: tenure, name; write one fact for each/,
    ],
    // references
    [
      fact('tenure: { holder: ana, office: mayor }'),
      /a.yaml:15:21: UNKNOWN_ID: holder names "ana", but no entity has that id; did you mean "anna"\?/,
    ],
    [fact('tenure: { holder: zzzzzz, office: mayor }'), /UNKNOWN_ID: .*; declare it under entities/],
    [
      fact('tenure: { holder: anna, office: city }'),
      /a.yaml:15:35: WRONG_KIND: office names the REGION "city"; it takes OFFICE/,
    ],
    [claim('source: s3'), /a.yaml:17:15: UNKNOWN_SOURCE: there is no source "s3"; did you mean "s1"\?/],
    [claim('source: anna'), /UNKNOWN_SOURCE: "anna" is a person, not a source/],
    [
      claim('source: s1, status: ATTRIBUTED, by: mayor'),
      /WRONG_KIND: by names the OFFICE "mayor"; it takes PERSON, ORGANIZATION, REGION/,
    ],
    [claim('source: s1, status: DERIVED, rule: r, derivedFrom: [s9]'), /UNKNOWN_ID: derivedFrom names "s9"/],
    [
      fileOf('entities:\n  anna: { kind: person }\nsources:\n  anna: { title: Anna }\n'),
      /a.yaml:4:3: DUPLICATE_ID: the id "anna" is already used at .*a.yaml:6:3/,
    ],
    // claims
    [
      claim('source: s1, start: "2010", end: "2009-12"'),
      /a.yaml:17:39: END_BEFORE_START: it ends on "2009-12", before it starts on "2010"/,
    ],
    [claim('source: s1, date: "2010", start: "2010"'), /DATE_TWICE/],
    [
      claim('source: s1, start: "2010/2011"'),
      /INTERVAL_AS_BOUND: start is the interval "2010\/2011"; write \[2010\.\.2011\]/,
    ],
    [claim('source: s1, status: DERIVED'), /NO_RULE: a derived claim without a rule/],
    [claim('source: s1, status: DERIVED, rule: r'), /NO_RULE: a derived claim without derivedFrom/],
    [claim('source: s1, status: ATTRIBUTED'), /NO_SPEAKER: an attributed claim without a speaker/],
    [
      claim('source: s1, by: ben'),
      /NO_SPEAKER: by names the speaker "ben", but the status of the claim is STATED/,
    ],
    [claim('source: s1, value: "3"'), /NOT_TAKEN: a claim about a tenure has a value/],
    [
      withFacts('- name: { entity: anna, text: Anna }\n  claims: [ { source: s1, acting: "true" } ]\n'),
      /NOT_TAKEN: a claim about a name has acting; only claims about tenures have it/,
    ],
    [
      withFacts(
        '- quantity: { entity: party, property: guests }\n  claims: [ { source: s1, value: { min: "5", max: "3" } } ]\n',
      ),
      /INVALID_VALUE: min 5 is greater than max 3; exchange them/,
    ],
    [
      withFacts(
        '- quantity: { entity: party, property: guests }\n  claims: [ { source: s1, value: { minInclusive: "false" } } ]\n',
      ),
      /INVALID_VALUE: the value has no number/,
    ],
    [
      fileOf(
        'sources:\n  s1: { title: One, text: { length: "10" } }\nentities:\n  a: { kind: person }\nfacts:\n- name: { entity: a, text: A }\n  claims: [ { source: s1, at: [[5, 11]] } ]\n',
      ),
      /a.yaml:9:31: PLACE_OUTSIDE: the range \[5, 11\] is outside the 10 characters of "s1"/,
    ],
    // facts
    [fact('tenure: { office: mayor }'), /INCOMPLETE: a tenure without a holder; add holder, or vacant/],
    [fact('tenure: { holder: anna, office: mayor, vacant: "true" }'), /INCOMPLETE: a vacancy with a holder/],
    [fact('participation: { event: party }'), /INCOMPLETE: a participation without a participant/],
    [
      fact('existence: { entity: anna, format: ONLINE }'),
      /INCOMPLETE: a person has a format; only events have one/,
    ],
    [
      fileOf('entities:\n  anna: { kind: person, seats: "1" }\n'),
      /a.yaml:4:32: NOT_TAKEN: a person has seats; only offices have them/,
    ],
    [
      fact('relation: { type: PART_OF, subject: mayor, object: council }'),
      /RELATION_ENDS: PART_OF links an office to an organization; use BELONGS_TO between entities of different kinds/,
    ],
    [
      fact('relation: { type: BELONGS_TO, subject: anna, object: ben }'),
      /RELATION_ENDS: BELONGS_TO links a person to a person; use PART_OF between entities of the same kind/,
    ],
    [
      fact('relation: { type: HELD_IN, subject: party, object: council }'),
      /RELATION_ENDS: the object of HELD_IN is the ORGANIZATION "council"; it takes REGION/,
    ],
    [
      fact('relation: { type: COOPERATES_WITH, subject: anna, object: anna }'),
      /RELATION_ENDS: "anna" is linked to itself/,
    ],
    [
      withFacts('- tenure: { holder: anna, office: mayor }\n- tenure: { holder: anna, office: mayor }\n'),
      /a.yaml:16:3: AMBIGUOUS_FACT: this tenure cannot be distinguished from the one at .*a.yaml:15:3; give one of them an id or a term/,
    ],
    [
      withFacts('- id: x\n  name: { entity: anna, text: A }\n- id: x\n  name: { entity: anna, text: B }\n'),
      /a.yaml:17:3: DUPLICATE_ID: the id "x" is already used at .*a.yaml:15:3/,
    ],
    [
      withFacts('- name: { entity: anna, text: A }\n  claims:\n  - { source: s1 }\n  - { source: s1 }\n'),
      /a.yaml:18:5: DUPLICATE_CLAIM \(warning\): the source "s1" makes the same claim twice/,
    ],
  ])('case %#', async (content, problem) => {
    const problems = await problemsOf(content);
    expect(problems.length, problems.join('\n')).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(problem.flags ? problem : new RegExp(problem.source, 'm'));
  });

  it('finds a cycle of PART_OF relations over several steps', async () => {
    const part = (subject: string, object: string) =>
      `- relation: { type: PART_OF, subject: ${subject}, object: ${object} }\n`;
    const body = `entities:\n  a: { kind: event }\n  b: { kind: event }\n  c: { kind: event }\nfacts:\n`;
    const problems = await problemsOf(fileOf(body + part('a', 'b') + part('b', 'c') + part('c', 'a')));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/PART_OF_CYCLE: "a" would be a part of itself/);
  });
});

describe('several problems', () => {
  it('are reported together, over all files, in the order of files and lines', async () => {
    const folder = await folderOf({
      'b.yaml': fileOf(
        'facts:\n- name: { entity: nobody, text: N }\n  claims: [ { source: s9, start: "20" } ]\n',
      ),
      'a.yaml': fileOf('entities:\n  Anna: { kind: person }\n  ben: { kind: persn, x: y }\n'),
    });
    const { problems, accepted, datasets } = await checkSeed([folder]);
    expect(accepted).toBe(false);
    expect(datasets).toEqual([]);
    const shown = problems.map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
    expect(shown.map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'a.yaml:4:3 INVALID_ID',
      'a.yaml:5:16 INVALID_VALUE',
      'a.yaml:5:23 UNKNOWN_KEY',
      'b.yaml:4:19 UNKNOWN_ID',
      'b.yaml:5:23 UNKNOWN_SOURCE',
      'b.yaml:5:34 INVALID_DATE',
    ]);
  });

  it('block a strict run even if they are warnings', async () => {
    const folder = await folderOf({
      'a.yaml': withFacts(
        '- name: { entity: anna, text: A }\n  claims:\n  - { source: s1 }\n  - { source: s1 }\n',
      ),
    });
    expect((await checkSeed([folder])).accepted).toBe(true);
    expect((await checkSeed([folder], { strict: true })).accepted).toBe(false);
  });
});

describe('files', () => {
  it('of a dataset are combined, in order of their names, with files in subfolders', async () => {
    const folder = await folderOf({ 'z.yml': fileOf('entities:\n  anna: { kind: person }\n') });
    await mkdir(join(folder, 'm'));
    await writeFile(join(folder, 'm', 'a.yaml'), fileOf('facts:\n- name: { entity: anna, text: Anna }\n'));
    await writeFile(join(folder, 'm', 'readme.txt'), 'not read');
    const { problems, datasets } = await checkSeed([folder]);
    expect(problems).toEqual([]);
    expect(datasets.map(({ id, facts, entities }) => [id, facts.length, entities.length])).toEqual([
      ['test', 1, 1],
    ]);
  });

  it.each([
    [Uint8Array.of(0x66, 0xff), /a.yaml:1:2: ENCODING: the file is not UTF-8/],
    ['fasti: "1"\ndataset: a\0b\n', /a.yaml:2:11: ENCODING: the file contains a NUL byte/],
    ['', /a.yaml:1:1: EMPTY_FILE: the file is empty; .+/],
    ['# a remark\n', /a.yaml:1:1: EMPTY_FILE/],
  ])('that cannot be read are reported: %#', async (content, problem) => {
    expect((await problemsOf(content)).join('\n')).toMatch(problem);
  });

  it('that are missing or of an unknown format are reported', async () => {
    const folder = await folderOf({ 'a.txt': 'x' });
    const { problems } = await checkSeed([join(folder, 'none.yaml'), join(folder, 'a.txt'), folder]);
    expect(problems.map(({ code }) => code).sort()).toEqual(['NO_FILE', 'NO_FILE', 'UNKNOWN_FORMAT']);
  });

  it('next to a seed file provide the text of a source, which is checked against its digest', async () => {
    const wrong = '0'.repeat(64);
    const folder = await folderOf({
      'text.txt': 'Grüße 🌍',
      'a.yaml': fileOf(`sources:
  s1: { title: One, text: { file: text.txt } }
  s2: { title: Two, text: { file: text.txt, sha256: "${wrong}" } }
  s3: { title: Three, text: { file: ../text.txt } }
entities:
  a: { kind: person }
facts:
- name: { entity: a, text: A }
  claims: [ { source: s1, at: [[0, 7]] }, { source: s1, at: [[0, 8]] } ]
`),
    });
    const { problems } = await checkSeed([join(folder, 'a.yaml')]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['TEXT_DIGEST', 5],
      ['TEXT_FILE', 6],
      ['PLACE_OUTSIDE', 11],
    ]);
  });
});

describe('rows of a table that were joined by holder and office alone', () => {
  const rows = (lines: string): Record<string, string> => ({
    'entities.yaml': withFacts('- name: { entity: anna, text: Anna }\n'),
    'tenures.csv': `# dataset: terms\nholder,office,attested,source,term\n${lines}`,
  });
  const noticesOf = async (lines: string): Promise<string[]> => {
    const folder = await folderOf(rows(lines));
    const { problems } = await checkSeed([folder], { notices: true });
    return problems
      .filter(({ code }) => code === 'LONG_BRIDGE')
      .map((problem) => problemText(problem).replaceAll(`${folder}/`, ''));
  };

  it('are a notice where no source says anything of more than a year between them', async () => {
    expect(await noticesOf('anna,mayor,2012-05-01,s1,\nanna,mayor,2016-05-01,s2,\n')).toEqual([
      expect.stringMatching(
        /^tenures\.csv:3:1: LONG_BRIDGE \(notice\): that "tenure\/anna\/mayor" held from 2012-05-02 to 2016-04-30 \(1460 days\) follows only from sightings before and after, which were joined by holder and office alone; .*give each row or fact a term of its own$/,
      ),
    ]);
  });

  it('are none with terms, and one without these words where the rows name one term', async () => {
    expect(await noticesOf('anna,mayor,2012-05-01,s1,a\nanna,mayor,2016-05-01,s2,b\n')).toEqual([]);
    expect(await noticesOf('anna,mayor,2012-05-01,s1,a\nanna,mayor,2016-05-01,s2,a\n')).toEqual([
      expect.not.stringContaining('joined'),
    ]);
  });
});
