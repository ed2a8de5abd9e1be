import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import {
  type DuplicateCandidate,
  type Likeness,
  likenessOf,
} from '../../../src/domain/matching/duplicate.ts';
import { type DuplicateEvidence, readEvidence } from '../../../src/domain/matching/duplicateEvidence.ts';
import {
  areDifferent,
  haveSameInitials,
  nameKeys,
  romanizationKeys,
} from '../../../src/domain/matching/nameKey.ts';
import { Namesakes } from '../../../src/domain/matching/namesakes.ts';
import type { EntityKind, RelationType, RoleName } from '../../../src/domain/model/kinds.ts';
import { UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { claim } from '../claims/claims.ts';

const entity = (
  id: string,
  kind: EntityKind,
  name: string,
  more: Partial<DuplicateCandidate> = {},
): DuplicateCandidate => ({
  id,
  kind,
  names: [name],
  identifiers: [],
  ...more,
});

const during = (properties: Parameters<typeof claim>[0] | undefined) =>
  properties === undefined ? UNBOUNDED : assess([claim(properties)]).bounds;

const fact = (
  kind: DuplicateEvidence['kind'],
  roles: Readonly<Partial<Record<RoleName, string>>>,
  properties?: Parameters<typeof claim>[0],
  type?: RelationType,
): DuplicateEvidence => ({
  kind,
  roles: Object.fromEntries(Object.entries(roles).map(([role, id]) => [role, [id]])),
  type,
  bounds: during(properties),
});

const life = (id: string, properties: Parameters<typeof claim>[0]) =>
  fact('EXISTENCE', { entity: id }, properties);
const member = (id: string, body: string, properties?: Parameters<typeof claim>[0]) =>
  fact('MEMBERSHIP', { member: id, body }, properties);
const holds = (id: string, office: string, properties?: Parameters<typeof claim>[0]) =>
  fact('TENURE', { holder: id, office }, properties);
const related = (type: RelationType, subject: string, object: string) =>
  fact('RELATION', { subject, object }, undefined, type);

function likenessAmong(
  entities: readonly DuplicateCandidate[],
  evidence: readonly DuplicateEvidence[] = [],
): Likeness {
  const namesakes = new Namesakes();
  for (const { id, kind, names } of entities) for (const name of names) namesakes.add(id, kind, name);
  const candidates = new Map(
    entities.map((one) => [one.id, { ...one, names: namesakes.withoutTitles(one.kind, one.names) }]),
  );
  const read = readEvidence(candidates.keys(), evidence);
  return likenessOf(namesakes.groups(), candidates, read, namesakes.keys);
}
function duplicatesOf(...args: Parameters<typeof likenessAmong>) {
  const likeness = likenessAmong(...args);
  return Array.from({ length: likeness.size }, (_, place) => likeness.at(place));
}
const pairs = (...args: Parameters<typeof duplicatesOf>) =>
  duplicatesOf(...args).map(({ ids }) => ids.join('='));

const morozov = entity('morozov', 'PERSON', 'Сергей Морозов');
const second = entity('morozov-2', 'PERSON', 'Morozov, Sergey');

describe('nameKeys', () => {
  it.each([
    ['Сергей Морозов', 'Morozov Sergei'],
    ['Чайковский', 'Tchaikovsky', 'Čajkovskij'],
    ['Солженицын', 'Solzhenitsyn', 'Solženicyn'],
    ['Александр Романов', 'Alexander Romanoff', 'Aleksandr Romanov'],
    ['Соловьёв', 'Solovyov', 'Soloviev'],
    ['Čapek', 'Capek'],
    ['Филипп', 'Filip', 'Philipp'],
    ['Сергій', 'Serhii', 'Serhiy', 'Sergii'],
    ['Олег Григоренко', 'Oleh Hryhorenko', 'Oleg Grigorenko'],
    ['Ганна Гопко', 'Hanna Hopko'],
    ['Михаил Горбачёв', 'Michail Gorbatschow', 'Mikhaïl Gorbatchev'],
    ['Никита Хрущёв', 'Nikita Chruschtschow', 'Nikita Chroesjtsjov', 'Nikita Khrouchtchev'],
    ['Юрий Лужков', 'Jurij Luschkow', 'Iouri Loujkov'],
    ['Jürgen Müller', 'Juergen Mueller', 'Jurgen Muller'],
    ['Сергей Иванович Морозов', 'Сергей Морозов', 'Morozov, Sergey'],
    ['Sergei Lavrov', 'SergeiLavrov'],
    ['Siemens AG', 'Siemens Aktiengesellschaft', 'Siemens A.G.', 'Siemens'],
    ['ООО «Ромашка»', 'Romashka LLC', 'OOO Romashka', 'Общество с ограниченной ответственностью Ромашка'],
    ['Zakłady Mięsne Sp. z o.o.', 'Zaklady Miesne Spółka z ograniczoną odpowiedzialnością'],
    ['Ministry of Industry & Trade', 'Ministry for Industry and Trade'],
  ])('has one key for all spellings of %s', (...spellings) => {
    const shared = spellings
      .map(nameKeys)
      .reduce((keys, others) => keys.filter((key) => others.includes(key)));
    expect(shared).not.toEqual([]);
  });

  it.each([
    ['Representative, NJ 11', 'Representative, NY 11'],
    ['Representative, VA 5', 'Representative, WA 5'],
    ['Henry Ford', 'Henry Ford II'],
    ['Senator, NJ', 'Senator, NY'],
    ['Senator, VA', 'Senator, WA'],
    ['Егор Лигачёв', 'Yegor Likhachev'],
    ['Harry Brown', 'Garry Brown'],
    ['Acme 1 Ltd', 'Acme 2 Ltd'],
    ['ОАО Газпром', 'ОАО Газпром нефть'],
  ])('distinguishes the abbreviations of %s and %s', (one, other) => {
    expect(nameKeys(one).filter((key) => nameKeys(other).includes(key))).toEqual([]);
  });

  it('takes no digit for an initial', () => {
    expect(haveSameInitials('Person 6', 'Person 606')).toBe(false);
    expect(haveSameInitials('S. Lavrov', 'Sergei Lavrov')).toBe(true);
  });

  it('has no key for a text without letters', () => {
    expect(nameKeys(' – ')).toEqual([]);
  });
});

describe('areDifferent', () => {
  it.each([
    ['Siemens AG', 'Siemens GmbH', true],
    ['ООО Ромашка', 'Romashka JSC', true],
    ['ОАО Газпром', 'Gazprom PJSC', false],
    ['Siemens AG', 'Siemens', false],
    ['Сергей Иванович Морозов', 'Sergey Petrovich Morozov', true],
    ['Сергей Иванович Морозов', 'Sergey Morozov', false],
  ])('of %s and %s is %s', (one, other, different) => {
    expect(areDifferent(one, other)).toBe(different);
    expect(areDifferent(other, one)).toBe(different);
  });
});

describe('romanizationKeys', () => {
  it('keep the numerals of rulers', () => {
    const shared = romanizationKeys('Henry Ford II').filter((key) =>
      [...romanizationKeys('Henry Ford'), ...romanizationKeys('Henry Ford III')].includes(key),
    );
    expect(shared).toEqual([]);
  });

  const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

  it('are as many as the words of a name, and none for a text that is too long to be one', () => {
    expect(romanizationKeys(words(12))).toHaveLength(12);
    expect(romanizationKeys(words(13))).toEqual([]);
    expect(romanizationKeys(words(5_000))).toEqual([]);
  });
});

describe('findLikeness', () => {
  it('finds one person in two alphabets who held one office, and gives the reasons', () => {
    const evidence = [
      holds('morozov', 'governor', { start: '2005' }),
      holds('morozov-2', 'governor', { start: '2006' }),
    ];
    expect(duplicatesOf([morozov, second], evidence)).toEqual([
      {
        ids: ['morozov', 'morozov-2'],
        names: ['Сергей Морозов', 'Morozov, Sergey'],
        reasons: ['TRANSLITERATED_NAME', 'OVERLAPPING_TIME', 'SAME_BODY'],
        shared: 'governor',
      },
    ]);
  });

  it('finds namesakes who held two offices of one body', () => {
    const evidence = [
      holds('morozov', 'governor'),
      holds('morozov-2', 'deputy'),
      related('BELONGS_TO', 'governor', 'region'),
      related('BELONGS_TO', 'deputy', 'region'),
    ];
    expect(duplicatesOf([morozov, second], evidence)).toMatchObject([{ shared: 'region' }]);
  });

  it('finds persons without known bodies by their full names, but not by one word', () => {
    expect(pairs([morozov, second])).toEqual(['morozov=morozov-2']);
    expect(pairs([entity('a', 'PERSON', 'Морозов'), entity('b', 'PERSON', 'Morozov')])).toEqual([]);
  });

  it('distinguishes namesakes of two bodies, unless they were born at the same time', () => {
    const apart = [member('morozov', 'duma'), member('morozov-2', 'academy')];
    expect(pairs([morozov, second], apart)).toEqual([]);
    const born = [life('morozov', { start: '1959-09-06' }), life('morozov-2', { start: '1959' })];
    expect(duplicatesOf([morozov, second], [...apart, ...born])).toMatchObject([
      { reasons: ['TRANSLITERATED_NAME', 'OVERLAPPING_TIME', 'SAME_START'], shared: null },
    ]);
  });

  it.each<[string, DuplicateEvidence[]]>([
    ['birth', [life('morozov', { start: '1959' }), life('morozov-2', { start: '1990' })]],
    ['death', [life('morozov', { end: '1959' }), life('morozov-2', { end: '1990' })]],
    [
      'life, before the other acted',
      [life('morozov', { end: '1990' }), member('morozov-2', 'duma', { start: '2005' })],
    ],
    [
      'life, after the other acted',
      [life('morozov', { start: '1990' }), member('morozov-2', 'duma', { end: '1980' })],
    ],
    [
      'century',
      [member('morozov', 'duma', { start: '1860' }), member('morozov-2', 'duma', { start: '2005' })],
    ],
  ])('distinguishes persons by their %s', (_, evidence) => {
    const both = [member('morozov', 'duma'), member('morozov-2', 'duma')];
    expect(pairs([morozov, second], [...both, ...evidence])).toEqual([]);
  });

  it('accepts births a year apart as one person, but not meetings a year apart as one event', () => {
    const born = [life('morozov', { start: '1959' }), life('morozov-2', { start: '1960' })];
    expect(pairs([morozov, second], born)).toEqual(['morozov=morozov-2']);
    const meetings = [entity('m1', 'EVENT', 'General assembly'), entity('m2', 'EVENT', 'General Assembly')];
    const hosted = [related('ORGANIZED_BY', 'm1', 'wego'), related('ORGANIZED_BY', 'm2', 'wego')];
    const dates = (a: string, b: string) => [life('m1', { date: a }), life('m2', { date: b })];
    expect(pairs(meetings, [...hosted, ...dates('2017-06', '2018-05')])).toEqual([]);
    expect(pairs(meetings, [...hosted, ...dates('2017-06', '2017-06-27')])).toEqual(['m1=m2']);
    expect(pairs(meetings)).toEqual([]);
  });

  it('accepts evidence that two entities are distinct', () => {
    expect(pairs([morozov, second], [related('NOT_SAME_AS', 'morozov-2', 'morozov')])).toEqual([]);
    const cities = [entity('city', 'REGION', 'Ulyanovsk'), entity('district', 'REGION', 'Ульяновск')];
    expect(pairs(cities)).toEqual(['city=district']);
    expect(pairs(cities, [related('PART_OF', 'city', 'district')])).toEqual([]);
    const [city, district] = cities.map((one, i) => ({ ...one, category: i === 0 ? 'city' : 'district' }));
    expect(pairs([city, district].filter((one) => one !== undefined))).toEqual([]);
    const numbered = (id: string, value: string) =>
      entity(id, 'PERSON', 'Ann Smith', { identifiers: [{ scheme: 'Wikidata', value }] });
    expect(pairs([numbered('a', 'Q1'), numbered('b', 'Q2')])).toEqual([]);
    expect(pairs([numbered('a', 'Q1'), numbered('b', 'Q1')])).toEqual(['a=b']);
  });

  it('distinguishes offices of many bodies, and entities of different kinds', () => {
    const mayors = [entity('m1', 'OFFICE', 'Lord mayor'), entity('m2', 'OFFICE', 'Lord mayor')];
    expect(pairs(mayors)).toEqual([]);
    const owned = [related('BELONGS_TO', 'm1', 'town'), related('BELONGS_TO', 'm2', 'town')];
    expect(pairs(mayors, owned)).toEqual(['m1=m2']);
    expect(pairs([morozov, entity('square', 'REGION', 'Sergei Morozov')])).toEqual([]);
  });

  it('finds other romanizations of a name among those who held one office, and nowhere else', () => {
    const mayors = [
      entity('gunso', 'PERSON', 'Gunso Kim'),
      entity('gun-seo', 'PERSON', 'Gun-seo Kim'),
      entity('muhammad', 'PERSON', 'Muhammad Ali'),
      entity('mohamed', 'PERSON', 'Ali, Mohamed'),
      entity('maria', 'PERSON', 'Maria Berg'),
      entity('mario', 'PERSON', 'Mario Berg'),
      entity('jan', 'PERSON', 'Jan Berg'),
      entity('jon', 'PERSON', 'Jon Berg'),
      entity('anna', 'PERSON', 'Anna Holm'),
      entity('anton', 'PERSON', 'Anton Holm'),
    ];
    const terms = (office: (id: string) => string) => mayors.map(({ id }) => holds(id, office(id)));
    expect(
      duplicatesOf(
        mayors,
        terms(() => 'mayor'),
      ),
    ).toMatchObject([
      { ids: ['gun-seo', 'gunso'], names: ['Gun-seo Kim', 'Gunso Kim'], shared: 'mayor' },
      { ids: ['mohamed', 'muhammad'], reasons: ['ROMANIZED_NAME', 'SAME_BODY'] },
    ]);
    expect(
      pairs(
        mayors,
        terms((id) => `office of ${id}`),
      ),
    ).toEqual([]);
    const lives = [life('gunso', { end: '1950' }), life('gun-seo', { start: '1970' })];
    expect(pairs(mayors.slice(0, 2), [...terms(() => 'mayor'), ...lives])).toEqual([]);
  });

  it('finds people in one office by their initials, unless other words differ', () => {
    const ministers = [
      entity('lavrov', 'PERSON', 'Сергей Викторович Лавров'),
      entity('s-v-lavrov', 'PERSON', 'Lavrov S. V.'),
      entity('s-p-lavrov', 'PERSON', 'S. P. Lavrov'),
      entity('stepan', 'PERSON', 'Степан Викторович Лавров'),
    ];
    const held = ministers.map(({ id }) => holds(id, 'minister'));
    expect(pairs(ministers.slice(0, 3), held)).toEqual(['lavrov=s-v-lavrov']);
    expect(pairs(ministers.slice(0, 2))).toEqual([]);
    expect(pairs([ministers[0] as DuplicateCandidate, ministers[3] as DuplicateCandidate], held)).toEqual([]);
  });

  it('reaches across scripts, and tells sister companies apart', () => {
    const scripts = [
      entity('tsipras', 'PERSON', 'Αλέξης Τσίπρας'),
      entity('tsipras-2', 'PERSON', 'Alexis Tsipras'),
      entity('park', 'PERSON', '박근혜'),
      entity('park-2', 'PERSON', 'Park Geunhye'),
    ];
    expect(pairs(scripts)).toEqual(['park=park-2', 'tsipras=tsipras-2']);
    const companies = [
      entity('ag', 'ORGANIZATION', 'Siemens Energy AG'),
      entity('gmbh', 'ORGANIZATION', 'Siemens Energy GmbH'),
      entity('long', 'ORGANIZATION', 'Siemens Energy Aktiengesellschaft'),
    ];
    expect(pairs(companies)).toEqual(['ag=long']);
  });

  it('takes the title of an office for no name of people or bodies', () => {
    const called = (name: string) => [entity('a', 'PERSON', name), entity('b', 'PERSON', name)];
    expect(pairs(called('Lord Mayor'))).toEqual(['a=b']);
    const office = entity('mayor', 'OFFICE', 'Lord mayor');
    expect(pairs([...called('Lord Mayor'), office])).toEqual([]);
    const named = called('Lord Mayor').map((one) => ({ ...one, names: ['Lord Mayor', 'Ann Smith'] }));
    expect(duplicatesOf([...named, office])).toMatchObject([{ names: ['Ann Smith', 'Ann Smith'] }]);
  });

  it('returns each pair once, however many names they share', () => {
    const names = ['Ann Smith', 'Анна Смит'];
    expect(pairs([entity('a', 'PERSON', '', { names }), entity('b', 'PERSON', '', { names })])).toEqual([
      'a=b',
    ]);
  });

  it('compares few of very many namesakes, and finds those of one body among them', () => {
    let read = 0;
    const many = Array.from({ length: 20_000 }, (_, i) =>
      Object.defineProperty(entity(`p${i}`, 'PERSON', 'John Smith'), 'identifiers', {
        get: () => {
          read += 1;
          return [];
        },
      }),
    );
    const bodies = many.map(({ id }, i) => member(id, `body-${i % 19_999}`));
    expect(pairs(many, bodies)).toEqual(['p0=p19999']);
    // All pairs are 200 million.
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(10_000_000);
  });

  it('says once that very many have a name, and compares those of few who share a tie or a start', () => {
    const names = ['John Smith', 'Ann Brown', 'Lord mayor'];
    const kinds = ['PERSON', 'PERSON', 'OFFICE'] as const;
    const many = Array.from({ length: 9_000 }, (_, i) =>
      entity(`p${i}`, kinds[i % 3] as EntityKind, names[i % 3] as string),
    );
    const evidence = [
      member('p0', 'club'),
      member('p3', 'club'),
      life('p6', { start: '1950-03-01' }),
      life('p9', { start: '1950-03-01' }),
      // A guild of 3,000 Browns.
      ...many.filter((_, i) => i % 3 === 1).map(({ id }) => member(id, 'guild')),
    ];
    const likeness = likenessAmong(many, evidence);
    // Offices of many towns have one title, which says nothing.
    expect(likeness.crowds.map(({ name, ids }) => [name, ids.length])).toEqual([
      ['John Smith', 3_000],
      ['Ann Brown', 3_000],
    ]);
    expect(duplicatesOf(many, evidence).map(({ ids, shared }) => [...ids, shared])).toEqual([
      ['p0', 'p3', 'club'],
      ['p6', 'p9', null],
    ]);
    expect(likeness.complete).toBe(true);
  });

  it('compares all of fifty namesakes, and no more pairs in all than a quarter of a million', () => {
    const fifty = Array.from({ length: 50 }, (_, i) => entity(`q${i}`, 'PERSON', 'John Smith'));
    expect(likenessAmong(fifty)).toMatchObject({ size: 1_225, crowds: [], complete: true });
    expect(likenessAmong([...fifty, entity('r', 'PERSON', 'John Smith')])).toMatchObject({
      size: 0,
      crowds: [{ name: 'John Smith' }],
    });
    const word = (i: number): string => [...String(i)].map((digit) => 'bdklmnrstv'[Number(digit)]).join('a');
    const crowded = Array.from({ length: 10_500 }, (_, i) =>
      entity(`s${i}`, 'PERSON', `John ${word(Math.floor(i / 50) + 1000)}`),
    );
    const all = likenessAmong(crowded);
    expect(all.complete).toBe(false);
    expect(all.size).toBe(250_000);
  });
});
