/** The integrity rules in the check of files: findings, their positions, and what they block. */
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed, planSeed } from '../../src/changes/loadSeed.ts';
import { problemText } from '../../src/formats/problem.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { forEachEngine } from '../support/engines.ts';

const HEAD = `sources:
  book: { title: The Book }
  paper: { title: The Paper }
entities:
  anna: { kind: person, label: Anna }
  bert: { kind: person, label: Bert }
  mayor: { kind: office, label: Mayor, seats: "1" }
facts:
`;
const tenure = (id: string, holder: string, claim: string): string =>
  `- id: ${id}\n  tenure: { holder: ${holder}, office: mayor }\n  claims: [ { source: book, ${claim} } ]\n`;
const life = (of: string, claim: string): string =>
  `- id: ${of}-lives\n  existence: { entity: ${of} }\n  claims: [ { source: book, ${claim} } ]\n`;

async function findingsIn(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof checkSeed>[1] = {},
) {
  const folder = await folderOf(files);
  const { problems, accepted } = await checkSeed([folder], options);
  return { accepted, lines: problems.map((one) => problemText(one).replaceAll(`${folder}/`, '')) };
}

const codes = ({ lines }: { readonly lines: readonly string[] }): string[] =>
  lines.map((line) => /^\S+ (\w+(?: \(\w+\))?)/.exec(line)?.[1] ?? line);

describe('integrity rules in the check of files', () => {
  it('warn at the fact, with both facts and a hint', async () => {
    const file = fileOf(`${HEAD}${life('anna', 'end: "1998"')}${tenure('t', 'anna', 'start: "1999-02"')}`);
    const found = await findingsIn({ 'a.yaml': file });
    expect(found.accepted).toBe(true);
    expect(found.lines).toEqual([
      'a.yaml:14:3: OUTSIDE_LIFE (warning): "t" involves "anna" on 1999-02-01 or later, but according to "anna-lives" this life ended on 1998-12-31 at the latest; compare the sources of the two, and correct the one that is wrong or give its claim the rank DEPRECATED; a namesake needs a person record of their own',
    ]);
    expect((await findingsIn({ 'a.yaml': file }, { strict: true })).accepted).toBe(false);
  });

  it('do not report contradictions that are only possible', async () => {
    const file = fileOf(`${HEAD}${life('anna', 'end: "1998"')}${tenure('t', 'anna', 'end: "1998-03"')}`);
    expect((await findingsIn({ 'a.yaml': file })).lines).toEqual([]);
  });

  it.each([
    // [the other life of anna, what her term and the two lives contradict]
    ['start: "1920", end: "1980"', ['t because of anna-lives', 'other-lives because of anna-lives']],
    ['end: "1980"', ['t because of anna-lives']],
    ['start: "1901", status: attributed, by: bert', ['t because of anna-lives']],
    ['start: "1920?"', ['t because of anna-lives']],
    [
      'start: "1960"',
      ['t because of anna-lives', 't because of other-lives', 'other-lives because of anna-lives'],
    ],
    ['start: "1840", end: "1955"', ['t because of anna-lives']],
  ])('compare with each life of a person, who has one: the other with %s', async (claim, expected) => {
    const lives =
      life('anna', 'start: "1830", end: "1900"') + life('anna', claim).replace('anna-lives', 'other-lives');
    const file = fileOf(HEAD + lives + tenure('t', 'anna', 'start: "1950", end: "1954"'));
    const { lines } = await findingsIn({ 'a.yaml': file });
    const pairs = lines.map((line) => {
      const [, fact, because] = /OUTSIDE_LIFE \(warning\): "(\S+)" .* according to "(\S+)"/.exec(line) ?? [
        line,
      ];
      return `${fact} because of ${because}`;
    });
    expect(pairs.sort()).toEqual([...expected].sort());
  });

  it('let a body exist again, and its offices between', async () => {
    const exists = (id: string, claim: string) =>
      `- { id: ${id}, existence: { entity: club }, claims: [ { source: book, ${claim} } ] }\n`;
    const file = fileOf(
      HEAD.replace('entities:\n', 'entities:\n  club: { kind: organization, label: Club }\n') +
        exists('first', 'start: "1830", end: "1900"') +
        exists('again', 'start: "1920", end: "1980"') +
        '- { id: m, membership: { member: anna, body: club }, claims: [ { source: book, start: "1950" } ] }\n',
    );
    expect((await findingsIn({ 'a.yaml': file })).lines).toEqual([]);
  });

  it('compare the facts of all files, with seats and merges of any of them', async () => {
    const one = fileOf(`${HEAD}${tenure('a', 'anna', 'start: "1990", end: "1999"')}`, 'one');
    const two = fileOf(
      `sources:\n  other: { title: Other }\nfacts:\n${tenure('b', 'bert', 'attested: "1995-01-01"').replace('book', 'other')}`,
      'two',
    );
    const found = await findingsIn({ 'a.yaml': one, 'b.yaml': two });
    expect(codes(found)).toEqual(['SEAT_OVERLAP (warning)']);
    expect(found.lines[0]).toMatch(
      /^b\.yaml:6:3: .*"bert" by "b" and "anna" by "a" surely held an office on 1995-01-01/,
    );
    const merged = `${two}merged:\n- { id: bert, into: anna, reason: one }\n`;
    expect(codes(await findingsIn({ 'a.yaml': one, 'b.yaml': merged }))).toEqual([
      'REPEATED_TENURE (warning)',
    ]);
  });

  it('check a fact of two datasets once, with the claims of both', async () => {
    const one = fileOf(`${HEAD}${tenure('t', 'anna', 'start: "1990"')}`, 'one');
    const two = fileOf(
      `sources:\n  other: { title: Other }\nfacts:\n${tenure('t', 'anna', 'end: "1985"').replace('book', 'other')}`,
      'two',
    );
    const found = await findingsIn({ 'a.yaml': one, 'b.yaml': two });
    expect(found.lines).toEqual([
      expect.stringContaining(
        'END_BEFORE_START (warning): "t" begins on 1990-01-01 at the earliest and ends on 1985-12-31',
      ),
    ]);
  });

  it('note that a seat was taken twice if the days between two sightings count, however few', async () => {
    const seen = tenure('a', 'anna', 'attested: "2012-05-01" }, { source: paper, attested: "2013-01-01"');
    const file = (start: string, end: string): string =>
      fileOf(`${HEAD}${seen}${tenure('b', 'bert', `start: "${start}", end: "${end}"`)}`);
    const between = { 'a.yaml': file('2012-08-01', '2012-10-01') };
    expect((await findingsIn(between)).lines).toEqual([]);
    expect((await findingsIn(between, { notices: true })).lines).toEqual([
      expect.stringContaining('UNCITED'),
      expect.stringMatching(
        /^a\.yaml:14:3: BRIDGED_OVERLAP \(notice\): "bert" by "b" and "anna" by "a" held an office with one seat from 2012-08-01 to 2012-10-01, if the days between two sightings count; /,
      ),
    ]);
    const over = await findingsIn({ 'a.yaml': file('2012-08-01', '2013-02-01') }, { notices: true });
    expect(codes(over)).toEqual(['UNCITED (notice)', 'SEAT_OVERLAP (warning)']);
    const apart = await findingsIn({ 'a.yaml': file('2013-02-01', '2013-03-01') }, { notices: true });
    expect(codes(apart)).toEqual(['UNCITED (notice)']);
  });

  it('note events that nothing puts into certain years', async () => {
    const event = (id: string, claim: string): string =>
      `- { id: ${id}, existence: { entity: fair }, claims: [ { source: book${claim} } ] }\n`;
    const messages = async (claim: string): Promise<string[]> =>
      (
        await findingsIn(
          {
            'a.yaml': fileOf(
              HEAD.replace('entities:\n', 'entities:\n  fair: { kind: event, label: Fair }\n') +
                event('f', claim),
            ),
          },
          { notices: true },
        )
      ).lines.filter((line) => line.includes('OPEN_EVENT'));
    expect(await messages(', date: "2014-11"')).toEqual([]);
    expect(await messages(', date: "2014", modality: PLANNED')).toEqual([]);
    expect(await messages(', date: "[..2025-10-31]"')).toEqual([
      expect.stringContaining(
        'OPEN_EVENT (notice): nothing recorded gives a first day on which the event of "f" may have been, so that it is possible in any year before; ',
      ),
    ]);
    expect(await messages(', attested: "2014-11-03/2014-11-04"')).toEqual([
      expect.stringContaining(
        'gives a first day or a last day on which the event of "f" may have been, so that it is possible in any year at all',
      ),
    ]);
    expect(await messages('')).toHaveLength(1);
  });

  it('report notices only on request, and these block nothing', async () => {
    const disputed = tenure('t', 'anna', 'start: "1990" }, { source: paper, start: "1992"');
    const bare = ['x', 'y'].map((id) =>
      life(id === 'x' ? 'anna' : 'bert', 'start: "1950"').replace('book', 'test'),
    );
    const file = fileOf(`${HEAD}${disputed}${bare.join('')}`);
    expect((await findingsIn({ 'a.yaml': file })).lines).toEqual([]);
    const found = await findingsIn({ 'a.yaml': file }, { notices: true, strict: true });
    expect(found.accepted).toBe(true);
    expect(found.lines).toEqual([
      expect.stringMatching(
        /^a\.yaml:11:3: CONFLICTING_CLAIMS \(notice\): .*start 1990 or 1992; both may stay/,
      ),
      'a.yaml:14:3: UNCITED (notice): "anna-lives" and 2 more have no source outside their dataset; add a claim that names the source',
    ]);
  });

  it('are not applied to files with errors', async () => {
    const file = fileOf(
      `${HEAD}${life('anna', 'end: "1998"')}${tenure('t', 'anna', 'start: "1999", end: "1995"')}`,
    );
    expect(codes(await findingsIn({ 'a.yaml': file }))).toEqual(
      ['END_BEFORE_START:'].map((code) => code.replace(':', '')),
    );
  });
});

forEachEngine((_engine, open) => {
  it('compare files with the graph, as a plan does', async () => {
    const graph = await open();
    const stored = fileOf(
      `${HEAD}${life('anna', 'end: "1998"')}${tenure('a', 'anna', 'start: "1990", end: "1995"')}`,
      'held',
    );
    await loadSeed(graph, [await folderOf({ 'a.yaml': stored })]);
    const more = fileOf(
      `sources:\n  other: { title: Other }\nfacts:\n${[
        tenure('late', 'anna', 'start: "1999"'),
        tenure('b', 'bert', 'start: "1992", end: "1994"'),
      ]
        .join('')
        .replaceAll('book', 'other')}`,
      'more',
    );
    const found = await findingsIn({ 'b.yaml': more }, { graph });
    expect(codes(found).sort()).toEqual(['OUTSIDE_LIFE (warning)', 'SEAT_OVERLAP (warning)']);
    const { datasets } = await planSeed(graph, [await folderOf({ 'b.yaml': more })]);
    expect(datasets[0]?.plan.findings.map(({ code, fact }) => `${code} ${fact}`).sort()).toEqual([
      'OUTSIDE_LIFE late',
      'SEAT_OVERLAP b',
    ]);
    const corrected = stored.replace('end: "1998"', 'end: "2010"');
    const both = { 'a.yaml': corrected, 'b.yaml': more };
    expect(codes(await findingsIn(both, { graph }))).toEqual(['SEAT_OVERLAP (warning)']);
  });
});
