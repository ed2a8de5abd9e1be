/** Ten sheets whose names are traps: what a person meets at the command line, so that nobody is made, or joined, by a guess. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { folderOf } from '../import/support.ts';
import { TEST_TODAY } from '../support/seeded.ts';
import { fasti } from './support.ts';

interface Trap {
  readonly head?: string;
  /** Names, with an office and a year of the sheet; whole rows where there is a head. */
  readonly rows: readonly string[];
  /** The beginnings of the questions, each with the answer that is given. */
  readonly asked?: Readonly<Record<string, string>>;
  readonly said?: string;
  /** Whom the sheet makes in the end. */
  readonly people: readonly string[];
}

const TRAPS: Readonly<Record<string, Trap>> = {
  spaces: {
    rows: ['Nora Aabye', 'Nora  Aabye', 'NORA AABYE', 'Пётр Королёв', 'Петр Королев'],
    said: '"Nora  Aabye" is read as "Nora Aabye"',
    people: ['Nora Aabye', 'Пётр Королёв'],
  },
  spellings: {
    rows: ['Zoë Falk', 'Zoe Falk', '"Falk, Zoe"', 'Zoe M. Falk', 'Z. Falk'],
    asked: {
      'name,PERSON,Zoe Falk,': 'zoe-falk',
      'name,PERSON,"Falk, Zoe",': 'zoe-falk',
      'name,PERSON,Zoe M. Falk,': 'zoe-falk',
      'name,PERSON,Z. Falk,': 'new z-falk',
    },
    people: ['Zoë Falk', 'Z. Falk'],
  },
  offices: {
    head: 'Name;Office;Dates',
    rows: [
      'Otto Hamm;Bailiff;1702',
      'Otto Hamm;Usher;1902',
      'Otto Hamm;Porter;1903',
      'Otto Hamm;Beadle;1904',
    ],
    asked: { 'name,PERSON,Otto Hamm,*': 'otto-hamm-2' },
    people: ['Otto Hamm', 'Otto Hamm'],
  },
  two: {
    rows: [
      '"Reed, Paul; Stone, Mary"',
      'Ulf Ross & Vera Toll',
      'Ida Jay + Kit Low',
      '"Lea Munk\nMax Nagel"',
      '"Aldo Orth, Rita Pohl"',
    ],
    asked: {
      'split,PERSON,"Reed, Paul; Stone, Mary"': 'leave',
      'split,PERSON,Ulf Ross & Vera Toll': 'several',
      'split,PERSON,Ida Jay + Kit Low': 'several',
      'split,PERSON,"Lea Munk\nMax Nagel"': 'several',
      'split,PERSON,"Aldo Orth, Rita Pohl"': 'several',
    },
    people: [
      'Ulf Ross',
      'Vera Toll',
      'Ida Jay',
      'Kit Low',
      'Lea Munk',
      'Max Nagel',
      'Aldo Orth',
      'Rita Pohl',
    ],
  },
  vacant: {
    rows: ['N.N.', 'Vacance', '?', 'Greta Quast (?)'],
    asked: { 'cell,PERSON,N.N.': 'vacant', 'cell,PERSON,?,': 'leave', 'cell,PERSON,Greta Quast (?)': 'name' },
    people: ['Greta Quast'],
  },
  ditto: {
    rows: ['Hans Rabe', 'derselbe', 'sowie Ilse Sand'],
    asked: { 'split,PERSON,sowie Ilse Sand': 'several' },
    people: ['Hans Rabe', 'Ilse Sand'],
  },
  marks: {
    rows: ['Jens Thoma*', 'Kuno Uhl ¹', 'Lars Vogt sen.', '"Lars Vogt, jun."'],
    people: ['Jens Thoma', 'Kuno Uhl', 'Lars Vogt sen.', 'Lars Vogt jun.'],
  },
  groups: {
    head: 'Parish;Rector;;;;Warden;;;\n;Surname;First name;From;To;Surname;First name;From;To',
    rows: [
      'St Mary;Wolf;Mona;1902;1910;Zorn;Nils;1903;1905',
      'St John;Abel;Olga;1902;1910;Bock;Pia;1903;1905',
    ],
    asked: { 'column,Parish': 'office' },
    people: ['Mona Wolf', 'Nils Zorn', 'Olga Abel', 'Pia Bock'],
  },
  towns: {
    head: 'Name;Office;Town;Dates',
    rows: ['Quin Carl;Mayor;Aford;1902', 'Rosa Dorn;Mayor;Bford;1902'],
    asked: { 'column,Town': 'office' },
    people: ['Quin Carl', 'Rosa Dorn'],
  },
  numbers: {
    head: 'Nr;Name;Office;Dates',
    rows: ['p1;Sven Ekman;Scribe;1902', 'p2;Sven Ekman;Scribe;1903', 'p1;Жан Экман;Scribe;1904'],
    people: ['Sven Ekman', 'Sven Ekman'],
  },
};

const NAMES = Object.keys(TRAPS);
const textOf = (name: string): string => {
  const { head = 'Name;Office;Dates', rows } = TRAPS[name] as Trap;
  const whole = rows.map((row, i) => (TRAPS[name]?.head ? row : `${row};Office of ${name};${1902 + i}`));
  return `${head}\n${whole.join('\n')}\n`;
};

describe('sheets whose names are traps', () => {
  it('are asked about or warned of, and nobody becomes a person, or another one, by a guess', async () => {
    const folder = await folderOf(Object.fromEntries(NAMES.map((name) => [`${name}.csv`, textOf(name)])));
    const files = NAMES.map((name) => join(folder, `${name}.csv`));
    const [map, answers, store, tables] = ['t.map.yaml', 'spaces.answers.csv', 'store', 'tables'].map(
      (name) => join(folder, name),
    ) as [string, string, string, string];
    expect((await fasti(['map', ...files, '--out', map])).status).toBe(0);
    const proposed = await readFile(map, 'utf8');
    // The column of ids of one sheet is named.
    const [before = '', after = ''] = proposed.split('  numbers.csv:');
    await writeFile(map, `${before}  numbers.csv:${after.replace('kind: person', 'kind: person, ids: Nr')}`);
    const first = await fasti(['map', ...files, '--map', map]);
    for (const [name, { said = '' }] of Object.entries(TRAPS))
      if (said) expect(first.err).toContain(`${name}.csv:3:1: NOT_KEPT (notice): ${said}`);
    // Everything is answered, until nothing is asked.
    const asked = new Map(Object.values(TRAPS).flatMap(({ asked: own = {} }) => Object.entries(own)));
    for (let round = 0; round < 2; round += 1) {
      let text = await readFile(answers, 'utf8');
      for (const [start, answer] of asked) {
        const at = text.indexOf(`\n${start}`);
        const end = at < 0 ? -1 : text.indexOf(',,\n', at);
        if (end < 0) continue;
        text = `${text.slice(0, end)},${answer},eve${text.slice(end + 2)}`;
        asked.delete(start);
      }
      await writeFile(answers, text);
      const { status } = await fasti(['map', ...files, '--map', map, '--tables', tables, '--force']);
      if (status === 0) break;
    }
    expect([...asked.keys()]).toEqual([]);
    expect(await readFile(answers, 'utf8')).not.toContain(',,\n');
    const people = await readFile(join(tables, 'people.csv'), 'utf8');
    for (const [name, trap] of Object.entries(TRAPS)) {
      const made = people.split('\n').filter((line) => line.includes(`${name}.csv:`));
      expect([name, ...made.map((line) => line.split(',')[1]).sort()]).toEqual([
        name,
        ...[...trap.people].sort(),
      ]);
    }
    expect(
      (await readFile(join(tables, 'offices.csv'), 'utf8')).match(/"Warden, St John"|"Mayor, Bford"/g),
    ).toHaveLength(2);
    const tenures = await readFile(join(tables, 'tenures.csv'), 'utf8');
    expect(tenures).toContain('Jens Thoma*');
    const applied = await fasti(
      ['apply', ...files, '--map', map, '--expect', await planOf(files, map, store)],
      {
        FASTI_DATA: store,
      },
    );
    expect([applied.status, applied.err]).toEqual([0, expect.not.stringContaining('"z-falk"')]);
    // What the sheets called somebody is found, with its cell; whom an answer kept apart stays apart.
    const graph = await openEmbedded({ path: store });
    const api = await createApi({
      graph,
      today: () => TEST_TODAY,
      report: ({ error }) => {
        throw error;
      },
    });
    const query = `{ search(text: "Жан Экман") { nodes { entity { id } } }
      person(id: "z-falk") { relations { nodes { type object { id } subject { id } } } } 
      named: person(id: "sven-ekman") { names { nodes { text nameKind claims { nodes { source { id } locators { written } } } } } } }`;
    const answer = JSON.stringify(await api.execute(query, {}));
    await api.close();
    await graph.close();
    expect(answer).toContain('"id":"sven-ekman"');
    expect(answer).toMatch(/NOT_SAME_AS.*zoe-falk|zoe-falk.*NOT_SAME_AS/);
    expect(answer).toMatch(/"nameKind":"ALIAS".*"written":"numbers\.csv!B4/);
  }, 90_000);
});

async function planOf(files: readonly string[], map: string, store: string): Promise<string> {
  const { out } = await fasti(['plan', ...files, '--map', map], { FASTI_DATA: store });
  return /^plan ([0-9a-f]{64})$/m.exec(out)?.[1] ?? out;
}
