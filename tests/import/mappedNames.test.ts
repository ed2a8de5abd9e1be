/** Names as people type them into sheets: in two columns, of companies, with words that say who was acting. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { COLUMNS, council, type Desk, deskOf, proposed } from './desk.ts';

const idsOf = async (desk: Desk): Promise<(string | undefined)[]> =>
  (await desk.claims()).map((claim) => claim.split(' ')[0]);

describe('a name in several columns', () => {
  const rows = [
    ['Nachname', 'Vorname', 'Office', 'Dates'],
    ['Berg', 'Anna', 'Mayor', '1902'],
    ['Weiss', '', 'Mayor', '1903'],
    ['', 'Eva', 'Mayor', '1904'],
  ];

  it('is joined in the order of the columns, or with the surname last', async () => {
    for (const holder of [
      'columns: [Vorname, Nachname], kind: person',
      'columns: [Nachname, Vorname], kind: person, order: surname-first',
    ]) {
      const desk = await deskOf(council('', holder), { Council: rows });
      expect(await desk.ask()).toEqual([]);
      expect(await idsOf(desk)).toEqual(['anna-berg', 'weiss', 'eva']);
    }
  });

  it.each([
    ['Müller', 'Anna', 'Anna Müller'],
    ['Dr. Müller', 'Anna', 'Dr. Anna Müller'],
    ['Prof. Dr.-Ing. Müller', 'Anna', 'Prof. Dr.-Ing. Anna Müller'],
    ['von Berg', 'Anna', 'Anna von Berg'],
    ['Dr. Weiß', '', 'Dr. Weiß'],
    ['Drost', 'Anna', 'Anna Drost'],
  ])('of %j and %j is %j: titles of the surname come first', async (surname, given, name) => {
    const sheet = {
      Council: [
        ['Nachname', 'Vorname', 'Office', 'Dates'],
        [surname, given, 'Mayor', '1902'],
      ],
    };
    const desk = await deskOf(
      council('', 'columns: [Nachname, Vorname], kind: person, order: surname-first'),
      sheet,
    );
    await desk.ask();
    expect(await readFile(desk.answersPath, 'utf8')).toContain(`name,PERSON,${name},`);
  });

  it.each([
    [
      ['Surname', 'First name', 'Office', 'Dates'],
      '[Surname, First name], kind: person, order: surname-first',
    ],
    [['Vorname', 'Name', 'Amt', 'Amtszeit'], '[Vorname, Name], kind: person'],
    [['Nom', 'Prénom', 'Fonction', 'Période'], '[Nom, Prénom], kind: person, order: surname-first'],
    [['Фамилия', 'Имя', 'Должность', 'Годы'], '[Фамилия, Имя], kind: person, order: surname-first'],
  ])('is proposed for %j', async (head, columns) => {
    const lines = await proposed([head, ['Berg', 'Anna', 'Mayor', '1902']]);
    expect(lines).toContain(`holder: { columns: ${columns} }`);
  });

  it('may have a patronymic; a given name alone is the name', async () => {
    expect(
      await proposed([
        ['Фамилия', 'Имя', 'Отчество', 'Должность', 'Годы'],
        ['Берг', 'Анна', 'Ивановна', 'мэр', '1902'],
      ]),
    ).toContain('holder: { columns: [Фамилия, Имя, Отчество], kind: person, order: surname-first }');
    expect(
      await proposed([
        ['Имя', 'Должность', 'Годы'],
        ['Анна', 'мэр', '1902'],
      ]),
    ).toContain('holder: { column: Имя, kind: person }');
  });
});

describe('a company among people', () => {
  const sheet = {
    Council: [
      COLUMNS,
      ['Smith & Sons', 'Clerk', '1902', ''],
      ['Berg GmbH', 'Clerk', '1903', ''],
      ['Roth GmbH', 'Clerk', '1904', ''],
      ['Klein u. Söhne', 'Clerk', '1905', ''],
      ['ООО «Заря»', 'Clerk', '1906', ''],
      ['Anna Berg u. S. A. Agnes fils', 'Clerk', '1907', ''],
    ],
  };

  it('is asked about, once for all with the same legal form', async () => {
    const desk = await deskOf(council('', 'column: Name, kind: person, split: [" u. "]'), sheet);
    expect(await desk.ask()).toEqual([
      expect.stringMatching(/^KIND \| PERSON \| Smith & Sons \| {2}\| "person"; "organization"; "leave"/),
      expect.stringMatching(
        /^KIND \| PERSON \| GmbH \| {2}\| names with "GmbH", such as "Berg GmbH"; "person"; /,
      ),
      expect.stringContaining('KIND | PERSON | Söhne |'),
      expect.stringContaining('KIND | PERSON | ООО |'),
    ]);
    await desk.answer('Smith & Sons', 'leave');
    await desk.answer('PERSON,GmbH', 'organization');
    await desk.answer('PERSON,Söhne', 'person');
    await desk.answer('PERSON,ООО', 'organization');
    expect(await desk.ask()).toEqual([]);
    expect(await idsOf(desk)).toEqual([
      'berg-gmbh',
      'roth-gmbh',
      'klein-u-sohne',
      'ooo-zarya',
      'anna-berg',
      's-a-agnes-fils',
    ]);
    const { datasets, problems } = await checkSeed(desk.files, { map: desk.map });
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    const kinds = (datasets[0]?.entities ?? []).map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds).toEqual(
      expect.arrayContaining(['berg-gmbh ORGANIZATION', 'ooo-zarya ORGANIZATION', 'klein-u-sohne PERSON']),
    );
  });
});

describe('words that say that somebody was acting', () => {
  const head = ['Name', 'Office', 'Dates', 'Remarks'];
  const rows = [
    head,
    ['Anna Berg', 'Acting Mayor', '1902', ''],
    ['Karl Weiss (komm.) u. Eva Klein', 'Mayor', '1903', ''],
    ['Paul Roth, p. i.', 'Mayor', '1904', ''],
    ['Ida Blum', 'Mayor', '1905', 'и.о. с мая'],
    ['Max Stern', 'Mayor', '1906', 'transacting'],
  ];

  it('beside a name, an office or in remarks are proposed, and are no part of the name', async () => {
    expect(await proposed(rows)).toEqual(
      expect.arrayContaining([
        'claimNote: { column: Remarks }',
        'claimActing: { columns: [Name, Office, Remarks], words: ["komm.", "p. i.", "acting", "и.о."] }',
      ]),
    );
    const acting =
      '    claimActing: { columns: [Name, Office, Remarks], words: [acting, komm., p. i., и. о., stand-in (1)] }\n';
    const desk = await deskOf(council(acting, 'column: Name, kind: person, split: [" u. "]'), {
      Council: rows,
    });
    // Perhaps of a part of the time only.
    expect(await desk.ask()).toEqual([
      expect.stringContaining(
        'WORDS | Name + Office + Remarks | и.о. с мая |  | "true": claimActing is true of the whole time',
      ),
    ]);
    await desk.answer('и.о. с мая', '-');
    expect(await desk.ask()).toEqual([]);
    const { datasets } = await checkSeed(desk.files, { map: desk.map });
    const said = (datasets[0]?.facts ?? [])
      .filter(({ kind }) => kind === 'TENURE')
      .map(({ roles, claims }) =>
        [roles.holder?.[0], roles.office?.[0], claims[0]?.acting ?? false, claims[0]?.note ?? '']
          .join(' ')
          .trim(),
      );
    expect(said).toEqual([
      'anna-berg mayor true',
      'karl-weiss mayor true',
      'eva-klein mayor false',
      'paul-roth mayor true',
      'ida-blum mayor false и.о. с мая',
      'max-stern mayor false',
    ]);
  });

  it('leave an office in another case, which is asked about', async () => {
    const desk = await deskOf(council('    claimActing: { column: Office, words: [и. о.] }\n'), {
      Council: [
        COLUMNS,
        ['Анна Берг', 'и. о. мэра', '1902', ''],
        ['Карл Рот', 'мэр', '1903', ''],
        ['Ева', 'и. о. судьи', '1904', ''],
      ],
    });
    expect(await desk.ask()).toEqual(['NAME | OFFICE | мэра | council | mer: мэр; new mera: another one']);
    await desk.answer('мэра', 'mer');
    expect(await desk.ask()).toEqual([]);
    expect((await desk.claims()).map((claim) => claim.split(' ').slice(0, 2).join(' '))).toEqual([
      'anna-berg mer',
      'karl-rot mer',
      'eva sudi',
    ]);
  });
});
