/** What the answers to a sheet's questions are, and what is said of one that cannot be used. */
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mapSeed } from '../../src/changes/mapSeed.ts';
import { Problems, problemText } from '../../src/formats/problem.ts';
import { readAnswers } from '../../src/sheets/mapping/answers.ts';
import { openEmpty } from '../support/engines.ts';
import { COLUMNS, council, type Desk, deskOf } from './desk.ts';

/** What `fasti map` says beside its questions. */
async function saidOf(desk: Desk): Promise<string[]> {
  const { problems } = await mapSeed(desk.graph, desk.files, desk.map, {});
  return problems.map((problem) => problemText(problem).replaceAll(`${desk.folder}/`, ''));
}

describe('an answer that is none of the readings', () => {
  const sheet = {
    Council: [
      COLUMNS,
      ['Anna Berg', 'Mayor', '1904-05; 1910-12', 'Chronicle; Register'],
      ['Roth / Klein', 'Clerk', 'the flood', 'Roll'],
    ],
  };

  it.each([
    [
      'NNNN-NN',
      'perhaps',
      '"perhaps" to a question (shape, Dates, "NNNN-NN") is none of the readings: 1904-05: month',
    ],
    [
      'Roth / Klein',
      'two',
      '"two" to a question (split, PERSON, "Roth / Klein") is none of the readings: "one"',
    ],
    [
      'the flood',
      'spring',
      '"spring" to a question (date, Dates, "the flood") is none of the readings: a date in EDTF',
    ],
  ])('to %s is named by map and by check, with those', async (typed, answer, expected) => {
    const desk = await deskOf(council('    source: { column: Source, split: ";" }\n'), sheet);
    await desk.ask();
    await desk.answer(typed, answer);
    const map = await saidOf(desk);
    expect(map).toEqual([expect.stringContaining(`OPEN_QUESTION (warning): the answer ${expected}`)]);
    expect(await desk.check()).toContainEqual(
      expect.stringContaining(`OPEN_QUESTION: the answer ${expected}`),
    );
  });

  it('to a name is named with its candidates', async () => {
    const map = `${council()}  Church: { table: tenures, holder: { column: Name, kind: person }, office: { column: Office, kind: office, body: church }, dates: { column: Dates } }\n`;
    const desk = await deskOf(map, {
      Council: [COLUMNS, ['Anna Berg', 'Mayor', '1902', '']],
      Church: [COLUMNS, ['Anna Berg', 'Warden', '1902', '']],
    });
    await desk.ask();
    await desk.answer('Anna Berg', 'the mayor');
    expect(await saidOf(desk)).toEqual([
      expect.stringContaining(
        'the answer "the mayor" to a question (name, PERSON, "Anna Berg", warden) is none of the readings: anna-berg: mayor 1902; new anna-berg-2: somebody else',
      ),
    ]);
  });
});

describe('the file of answers', () => {
  it('has no guard before the sign for none, also in files that have one, and keeps it before formulas', async () => {
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ['=Anna', 'Mayor', '1902', '']],
    });
    await desk.ask();
    const text = await readFile(desk.answersPath, 'utf8');
    expect(text).toContain(',1902,,,-,fasti\n');
    expect(text).toContain(",'=Anna,");
    await writeFile(desk.answersPath, text.replace(',-,fasti', ",'-,fasti"));
    const { all } = readAnswers('a.csv', await readFile(desk.answersPath, 'utf8'), new Problems());
    expect(all.map(({ answer }) => answer)).toContain('-');
    expect(await desk.ask()).toEqual([]);
    expect(await desk.claims()).toEqual(['anna mayor    1902 1902 town/sheet/council']);
  });
});

describe('a row of the answers that decides nothing', () => {
  const sheet = {
    Council: [COLUMNS, ['Anna Berg', 'Mayor', '1904-05', ''], ['Roth / Klein', 'Clerk', 'the flood', '']],
  };
  const withRow = async (desk: Desk, row: string): Promise<void> => {
    const text = await readFile(desk.answersPath, 'utf8');
    await writeFile(desk.answersPath, `${text}${row}\n`);
  };

  it('is an error where it answers a question again', async () => {
    const desk = await deskOf(council(), sheet);
    await desk.ask();
    await desk.answer('NNNN-NN', 'years');
    await withRow(desk, 'shape,Dates,NNNN-NN,,,,,month,eve');
    const said = expect.stringMatching(
      /^town\.answers\.csv:\d+:1: INVALID_VALUE: the question of line \d, which is answered "years", is answered "month" here; keep one of the two rows$/,
    );
    expect(await saidOf(desk)).toEqual([said]);
    expect(await desk.check()).toContainEqual(said);
  });

  it.each([
    ['shape,Dates,NNN-NN,,,,,years,eve', '(shape, Dates, "NNN-NN")'],
    ['date,Dates,May 04,,,,,1904-05,', '(date, Dates, "May 04")'],
    ['name,PERSON,Anna Bergg,mayor,1904,,,anna,eve', '(name, PERSON, "Anna Bergg", mayor)'],
  ])('is an error where no row asks: %s', async (row, asked) => {
    const desk = await deskOf(council(), sheet);
    await desk.ask();
    await withRow(desk, row);
    // Whose a name is may wait for another answer.
    const isName = row.startsWith('name');
    if (isName) {
      expect(await saidOf(desk)).toEqual([]);
      for (const [typed = '', answer = ''] of [
        ['NNNN-NN', 'years'],
        ['Roth / Klein', 'one'],
        ['the flood', '1905'],
      ])
        await desk.answer(typed, answer);
    }
    const said = expect.stringContaining(
      `to a question ${asked} that no row of the sheets asks; write it to the row of that question, or remove this one`,
    );
    expect(await saidOf(desk)).toEqual([said]);
    if (!isName) expect(await desk.check()).toContainEqual(said);
  });

  it('is none of fasti itself, for a sheet that lost rows, nor of a sheet that was not read', async () => {
    const two = `${council()}  Church: { table: tenures, holder: { column: Name, kind: person }, office: { column: Office, kind: office, body: church }, dates: { column: Dates } }\n`;
    const rows = [COLUMNS, ['Anna Berg', 'Mayor', '1902', '']];
    const desk = await deskOf(two, {
      Council: rows,
      Church: [COLUMNS, ['Eva Roth', 'Warden', '1904-05', '']],
    });
    await desk.ask();
    await desk.answer('NNNN-NN', 'years');
    expect(await desk.ask()).toEqual([]);
    await desk.write({ Council: rows, Church: [COLUMNS, ['Eva Roth', 'Clerk', '1904-05', '']] });
    expect(await desk.ask()).toEqual([]);
    await desk.write({ Council: rows });
    expect(await saidOf(desk)).toEqual([]);
  });
});

describe('ids that are made of names', () => {
  it('have letters and digits only, in the usual transliteration; those of earlier answers stay', async () => {
    const names = ['Karl Weiß', 'Dr. O. Ødegård', 'J. R. Æ', 'Юрий Щукин', 'Νίκος Παππάς'];
    const desk = await deskOf(council(), {
      Council: [COLUMNS, ...names.map((name) => [name, 'Mayor', '1902', ''])],
    });
    await desk.ask();
    const ids = async () => (await desk.claims()).map((claim) => claim.split(' ')[0]);
    expect(await ids()).toEqual(['karl-weiss', 'dr-o-odegard', 'j-r-ae', 'yuriy-shchukin', 'nikos-pappas']);
    const text = await readFile(desk.answersPath, 'utf8');
    await writeFile(
      desk.answersPath,
      text.replaceAll('karl-weiss', 'karl-wei').replaceAll('dr-o-', 'dr.-o.-'),
    );
    expect(await desk.ask()).toEqual([]);
    expect((await ids()).slice(0, 2)).toEqual(['karl-wei', 'dr.-o.-odegard']);
  });
});

describe('an id that was new when it was answered', () => {
  const source = '    source: { column: Source }\n';
  const rows = [COLUMNS, ['Anna Berg', 'Mayor', '1902', 'Register']];

  it('is asked about once another dataset has it, and is its own after it was applied', async () => {
    const graph = await openEmpty('embedded');
    const map = council(source).replaceAll(', body: council', '');
    const desk = await deskOf(map, { Council: rows }, graph);
    const other = await deskOf(map.replace('dataset: town', 'dataset: ford'), { Council: rows }, graph);
    expect([await desk.ask(), await other.ask()]).toEqual([[], []]);
    await loadSeed(graph, desk.files, { map: desk.map });
    expect([await saidOf(desk), await desk.ask()]).toEqual([[], []]);
    const said = await saidOf(other);
    expect(said).toEqual(
      ['mayor', 'register'].map((id) =>
        expect.stringContaining(
          `is none of the readings: ${id}: that which another dataset has by now; new ${id}-2: another one`,
        ),
      ),
    );
  });
});
