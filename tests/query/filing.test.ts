/** `filing` and `filingLetters`: entities by the letters of their headings. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import { memoryOf } from '../../src/query/memory/graphMemory.ts';
import type { Graph } from '../../src/store/graph.ts';
import { apiWith } from '../support/apiWith.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const RECORDS = `fasti: "1"
dataset: town
language: en
sources:
  book: { title: The Book }
entities:
  anna: { kind: person, label: Anna Berg }
  elkin: { kind: person, label: Ёлкин Пётр }
  egor: { kind: person, label: Егоров И. }
  zoe: { kind: person, label: Élan Zoë }
  henry: { kind: person, label: Henry Ford }
  morozov: { kind: person, label: Sergey Morozov }
  nikos: { kind: person, label: Νίκος Άγγελος }
  ivan: { kind: person, label: Ivan Petrovich Orlov, filing: "Orlov, Ivan", source: book }
  bank: { kind: organization, label: Savings Bank }
  council: { kind: organization, label: "«Town» council" }
  club: { kind: organization, label: 2nd club }
facts:
- name: { entity: morozov, text: "Morozov, Sergey", language: en, kind: ALIAS }
  claims: [{ source: book }]
- name: { entity: morozov, text: Sergey Morozov, language: en, kind: OFFICIAL }
  claims: [{ source: book }]
- name: { entity: henry, text: "Henry Ford, Jr.", language: en, kind: ALIAS }
  claims: [{ source: book }]
- name: { entity: henry, text: Henry Ford, language: en, kind: OFFICIAL }
  claims: [{ source: book }]
- name: { entity: bank, text: "Bank, Savings", kind: FILING_FORM }
  claims: [{ source: book }]
- name: { entity: council, text: "«Town» council", language: en }
  claims: [{ source: book }]
- name: { entity: council, text: Городской совет, language: ru }
  claims: [{ source: book }]
`;

interface Filings {
  readonly filing: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly heading: string; readonly entity: { readonly recordId: string } }[];
  };
}

describe.each(ENGINES)('filing on %s', (engine) => {
  let graph: Graph;
  let api: Api;
  beforeAll(async () => {
    graph = await openEmpty(engine);
    await loadText(graph, RECORDS, '2026-01-01T00:00:00Z');
    api = await apiWith(graph, memoryOf(graph));
  }, 180_000);
  afterAll(async () => {
    await api?.close();
    await graph?.close();
  });

  const ask = async (args: string): Promise<Filings['filing']> => {
    const { data, errors } = await api.execute(
      `{ filing(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { heading entity { recordId } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as unknown as Filings).filing;
  };
  const headings = async (args: string): Promise<string[]> =>
    (await ask(args)).nodes.map(({ heading, entity }) => `${heading}: ${entity.recordId}`);
  const letters = async (args: string): Promise<string[]> => {
    const { data } = await api.execute(`{ filingLetters(${args}) { letters count } }`);
    const found = (data as unknown as { filingLetters: { letters: string; count: number }[] }).filingLetters;
    return found.map((one) => `${one.letters} ${one.count}`);
  };

  test('a person without a filing form stands under each word of the name, others under their label', async () => {
    expect(await headings('kind: PERSON, letters: "b"')).toEqual(['Berg: anna']);
    expect(await headings('kind: PERSON, letters: "A"')).toEqual(['Anna: anna']);
    expect(await headings('kind: ORGANIZATION')).toEqual([
      '2nd club: club',
      'Bank, Savings: bank',
      '«Town» council: council',
    ]);
  });

  test('a recorded name with the words of the label is the filing form; another name with a comma is none', async () => {
    expect(await headings('kind: PERSON, letters: "mo"')).toEqual(['Morozov, Sergey: morozov']);
    expect(await headings('kind: PERSON, letters: "se"')).toEqual([]);
    expect(await headings('kind: PERSON, letters: "h"')).toEqual(['Henry: henry']);
    expect(await headings('kind: PERSON, letters: "f"')).toEqual(['Ford: henry']);
    expect(await headings('kind: PERSON, letters: "j"')).toEqual([]);
  });

  test('a name that is recorded as the filing form is the heading, also with other words, and no label', async () => {
    expect(await headings('kind: PERSON, letters: "o"')).toEqual(['Orlov, Ivan: ivan']);
    expect(await headings('kind: PERSON, letters: "pet"')).toEqual([]);
    const { data } = await api.execute(
      '{ bank: organization(id: "bank") { label } ivan: person(id: "ivan") { label names { nodes { text nameKind } } } }',
    );
    expect(data).toEqual({
      bank: { label: 'Savings Bank' },
      ivan: {
        label: 'Ivan Petrovich Orlov',
        names: { nodes: [{ text: 'Orlov, Ivan', nameKind: 'FILING_FORM' }] },
      },
    });
  });

  test('letters of all scripts occur, with diacritics under their base letter', async () => {
    expect(await letters('kind: PERSON')).toEqual([
      ...['a 1', 'b 1', 'e 1', 'f 1', 'h 1', 'm 1', 'o 1', 'z 1', 'α 1', 'ν 1', 'е 2', 'п 1'],
    ]);
    expect(await headings('kind: PERSON, letters: "Е"')).toEqual(['Егоров: egor', 'Ёлкин: elkin']);
    expect(await letters('kind: PERSON, letters: "Ё"')).toEqual(['ег 1', 'ел 1']);
  });

  test('a language files entities by their labels in it', async () => {
    expect(await headings('kind: ORGANIZATION, language: "ru"')).toEqual([
      '2nd club: club',
      'Bank, Savings: bank',
      'Городской совет: council',
    ]);
  });

  test('pages neither skip nor repeat, and keep their batch', async () => {
    const all = await headings('kind: PERSON, first: 200');
    const first = await ask('kind: PERSON, first: 5');
    expect(first).toMatchObject({ totalCount: all.length, pageInfo: { hasNextPage: true } });
    await loadText(
      graph,
      'fasti: "1"\ndataset: more\nentities:\n  bob: { kind: person, label: Bob Zed }\n',
      '2026-02-01T00:00:00Z',
    );
    const rest = await headings(`kind: PERSON, first: 200, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes.map(({ heading, entity }) => `${heading}: ${entity.recordId}`), ...rest]).toEqual(
      all,
    );
    expect(await headings('kind: PERSON, letters: "b"')).toEqual(['Berg: anna', 'Bob: bob']);
  });

  test('an earlier batch is read by statements where memory has none', async () => {
    const plain = await apiWith(graph, {});
    const list = (after: string): string =>
      `{ filing(kind: PERSON, first: 3${after}) { totalCount pageInfo { endCursor } nodes { heading } } }`;
    const first = await plain.execute(list(''));
    const { filing } = first.data as unknown as Filings;
    await loadText(
      graph,
      'fasti: "1"\ndataset: last\nentities:\n  cy: { kind: person, label: Cy Zed }\n',
      '2026-03-01T00:00:00Z',
    );
    const next = await plain.execute(list(`, after: "${filing.pageInfo.endCursor}"`));
    await plain.close();
    expect(next.errors).toBeUndefined();
    expect((next.data as unknown as Filings).filing.totalCount).toBe(filing.totalCount);
  });
});
