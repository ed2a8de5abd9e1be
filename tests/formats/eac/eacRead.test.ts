import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import type { FactRecord } from '../../../src/domain/model/record.ts';
import { folderOf } from '../../import/support.ts';
import { OUTCOMES, type Outcome } from './eacOutcomes.ts';

const ROOT = resolve(import.meta.dirname, '../../fixtures/eac-cpf');
const read = (...files: readonly string[]) =>
  checkSeed(
    files.map((file) => join(ROOT, file)),
    { dataset: 'eac' },
  );

const counted = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
};

async function outcomeOf(file: string): Promise<Outcome> {
  const { accepted, problems, datasets } = await read(file);
  if (!accepted)
    return {
      refused: problems
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ line, column, code }) => `${line}:${column} ${code}`)
        .join(', '),
    };
  const [dataset] = datasets;
  return {
    entities: dataset?.entities.length ?? 0,
    facts: counted(dataset?.facts.map(({ kind }) => kind) ?? []),
    warnings: counted(problems.map(({ code }) => code)),
  };
}

/** The facts of one kind as short texts. */
async function factsOf(file: string, kind: FactRecord['kind']): Promise<string[]> {
  const { datasets } = await read(file);
  const facts = datasets[0]?.facts.filter((fact) => fact.kind === kind) ?? [];
  return facts.map(({ roles, type, text, claims }) => {
    const [claim] = claims;
    const dates = [claim?.start ?? '', claim?.end ?? '', claim?.attested ?? ''].join(' ');
    return [type, ...Object.values(roles).flat(), text, dates.trim()].filter((one) => one).join(' | ');
  });
}

describe('EAC-CPF files', () => {
  it('are all listed in eacOutcomes.ts', async () => {
    const files = (await readdir(ROOT, { recursive: true })).filter((file) => file.endsWith('.xml'));
    expect(OUTCOMES.map(([file]) => file)).toEqual(files.sort());
  });

  it.each(OUTCOMES)('%s', async (file, outcome) => {
    expect(await outcomeOf(file)).toEqual(outcome);
  });

  it('are never read as more exact than their text', async () => {
    const [known] = await factsOf('archivesspace/as-RCR00174.xml', 'EXISTENCE');
    expect(known).toBe('eac/rcr00174 | 1972 ..');
    // standardDate="1947-01-01" with the text "1947".
    expect(await factsOf('rico/_25AcpfRelationHierarchical/input.xml', 'RELATION')).toEqual([
      'PART_OF | eac/fran-np-005205 | eac/fran-np-999999 | 1947 1964',
      'PART_OF | eac/fran-np-111111 | eac/fran-np-005205 | 1947 1964',
    ]);
    // notBefore and notAfter are the limits of an unknown day.
    expect(await factsOf('eac-cpf-2/eac2-eaccpf-example-extended.xml', 'EXISTENCE')).toEqual([
      'eac/record-identifier | [1900..2019] [1900..2019]',
    ]);
    // A missing end does not mean "still so".
    expect(await factsOf('rico/_18AexistsDatePerson/input.xml', 'EXISTENCE')).toEqual([
      'eac/fran-np-005205 | 1959-01-08',
    ]);
  });

  it('do not read dates of activity as an existence', async () => {
    const file = 'rico/_18CexistsDatePersonWithActivityDatesNote/input.xml';
    expect(await factsOf(file, 'EXISTENCE')).toEqual([]);
    const [remark] = await factsOf(file, 'REMARK');
    expect(remark).toContain('Dates of activity');
  });

  it('become relations only if the record states them', async () => {
    expect(await factsOf('rico/_26cpfRelationTemporal/input.xml', 'RELATION')).toEqual([
      'SUCCEEDS | eac/fran-np-005205 | eac/fran-np-111111 | 1995-05-18',
      'SUCCEEDS | eac/fran-np-999999 | eac/fran-np-005205 | 1974-06-08 2017-01-02',
    ]);
    // "isControlledBy" is not "is part of", whatever the relation type.
    expect(await factsOf('rico/_25EAgentControlRelationWithArcrole/input.xml', 'RELATION')).toEqual([]);
    expect(await factsOf('rico/_25EAgentControlRelationWithArcrole/input.xml', 'REMARK')).toHaveLength(2);
  });

  it('keep identifiers with their web addresses', async () => {
    const one = await read('rico/_24cpfRelationIdentity/input.xml');
    expect(one.datasets[0]?.entities[0]?.identifiers.slice(0, 6)).toEqual([
      { scheme: 'eac', value: 'FRAN_NP_005205', url: undefined },
      ...[
        ['catalogue.bnf.fr', 'http://catalogue.bnf.fr/ark:/12148/cb11868511w'],
        ['catalogue.bnf.fr', 'https://catalogue.bnf.fr/ark:/12148/cb118634582'],
        ['ark.bnf.fr', 'http://ark.bnf.fr/ark:/12148/cb12127997d'],
        ['fr.wikipedia.org', 'https://fr.wikipedia.org/wiki/Minist%C3%A8re_de_la_Culture_%28France%29'],
      ].map(([scheme, value]) => ({ scheme, value, url: value })),
      { scheme: 'wikidata', value: 'Q182542', url: 'https://www.wikidata.org/entity/Q182542' },
    ]);
    const isni = await read('rico/_15entityIdISNI/input.xml');
    expect(isni.datasets[0]?.entities[0]?.identifiers.slice(1)).toEqual(
      ['0001 0002 0003 1111', '0001 0002 0003 2222', '0001 0002 0003 9999'].map((value) => ({
        scheme: 'isni',
        value,
        url: undefined,
      })),
    );
  });
});

describe('EAC-CPF files that refer to each other', () => {
  it('become one graph, without stubs for records in other files', async () => {
    const { problems, datasets } = await read('rico/_32cpfAgentMembershipRelationPersonWithArcrole');
    expect(problems.filter(({ code }) => code === 'STUB')).toEqual([]);
    const [dataset] = datasets;
    expect(dataset?.entities.map(({ id, kind, category }) => [id, kind, category])).toEqual([
      ['eac/fran-np-111111', 'ORGANIZATION', 'family'],
      ['eac/fran-np-999999', 'ORGANIZATION', undefined],
      ['eac/fran-np-050171', 'PERSON', undefined],
    ]);
    const memberships = dataset?.facts.filter(({ kind }) => kind === 'MEMBERSHIP') ?? [];
    expect(memberships.map(({ roles, claims }) => [roles, claims[0]?.start, claims[0]?.end])).toEqual([
      [{ member: ['eac/fran-np-050171'], body: ['eac/fran-np-111111'] }, undefined, undefined],
      [{ member: ['eac/fran-np-050171'], body: ['eac/fran-np-999999'] }, '1946', '1950-02-23'],
    ]);
  });

  it('have a filing form where the parts of a name say which is the surname', async () => {
    const entry = (...parts: readonly (readonly [type: string, text: string])[]): string =>
      `<nameEntry>${parts.map(([type, text]) => `<part localType="${type}">${text}</part>`).join('')}</nameEntry>`;
    const names = [
      entry(['surname', 'Morozov'], ['forename', 'Sergey'], ['dates', '1959-']),
      entry(['http://example.org/terms#Given_Name', 'Сергей'], ['family name', 'Морозов']),
      entry(['surname', 'Frost'], ['forename', 'Serge']),
      entry(['surname', 'Moroz']),
    ];
    const folder = await folderOf({
      'a.xml': `<eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>A</recordId></control><cpfDescription>
      <identity><entityType>person</entityType>${names.join('')}</identity></cpfDescription></eac-cpf>`,
    });
    const { datasets, problems } = await checkSeed([folder], { dataset: 'eac' });
    expect(problems.map(({ code, message }) => [code, /localType/.test(message)])).toEqual([
      ['NOT_KEPT', true],
    ]);
    expect(datasets[0]?.facts.map(({ text, nameKind }) => [text, nameKind])).toEqual([
      ['Morozov, Sergey, 1959-', undefined],
      ['Morozov, Sergey', 'FILING_FORM'],
      ['Сергей Морозов', undefined],
      ['Морозов, Сергей', 'FILING_FORM'],
      ['Frost, Serge', undefined],
      ['Moroz', undefined],
    ]);
  });

  it('state a relation from both ends as one fact with two claims', async () => {
    const record = (
      id: string,
      type: string,
      other: string,
      from: string,
    ) => `<eac-cpf xmlns="urn:isbn:1-931666-33-4"
      xmlns:xlink="http://www.w3.org/1999/xlink"><control><recordId>${id}</recordId></control><cpfDescription>
      <identity><entityType>corporateBody</entityType><nameEntry><part>${id}</part></nameEntry></identity>
      <relations><cpfRelation cpfRelationType="${type}" xlink:href="${other}"><relationEntry>${other}</relationEntry>
      <dateRange><fromDate standardDate="${from}"/></dateRange></cpfRelation></relations></cpfDescription></eac-cpf>`;
    const folder = await folderOf({
      'a.xml': record('A_1', 'hierarchical-child', 'B_2', '1950'),
      'b.xml': record('B_2', 'hierarchical-parent', 'A_1', '1950-03'),
    });
    const { datasets, problems } = await checkSeed([folder], { dataset: 'eac' });
    expect(problems).toEqual([]);
    const relations = datasets[0]?.facts.filter(({ kind }) => kind === 'RELATION') ?? [];
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({
      type: 'PART_OF',
      roles: { subject: ['eac/b-2'], object: ['eac/a-1'] },
    });
    expect(relations[0]?.claims.map(({ source, start }) => [source, start])).toEqual([
      ['eac/a-1/record', '1950'],
      ['eac/b-2/record', '1950-03'],
    ]);
  });

  it('are refused if two of them contain the same record', async () => {
    const { problems } = await read('rico/_29AcpfFamilyRelation');
    const errors = problems.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map(({ code, line }) => [code, line])).toEqual([
      ['DUPLICATE_ID', 4],
      ['DUPLICATE_ID', 7],
    ]);
  });
});
