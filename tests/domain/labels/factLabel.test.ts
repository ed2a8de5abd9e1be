import { describe, expect, it } from 'vitest';
import { type FactLabelParts, factLabel } from '../../../src/domain/labels/factLabel.ts';
import { FACT_KINDS, type FactKind, RELATION_TYPES } from '../../../src/domain/model/kinds.ts';

describe('facts in words', () => {
  it.each<[FactKind, FactLabelParts, string, string]>([
    [
      'TENURE',
      { roles: { HOLDER: ['Sergey Morozov'], OFFICE: ['Governor of Ulyanovsk Region'] }, acting: true },
      'Sergey Morozov, Governor of Ulyanovsk Region (acting)',
      'Sergey Morozov, Governor of Ulyanovsk Region (и.\u00a0о.)',
    ],
    [
      'TENURE',
      { roles: { HOLDER: ['Anna'], OFFICE: ['Mayor'] }, support: 'PLANNED' },
      'Anna, Mayor (planned)',
      'Anna, Mayor (намечено)',
    ],
    [
      'RELATION',
      { roles: { SUBJECT: ['A'], OBJECT: ['B'] }, type: 'PART_OF', support: 'ATTRIBUTED' },
      'A is part of B (according to a speaker)',
      'A входит в состав: B (с чужих слов)',
    ],
    [
      'TENURE',
      { roles: { OFFICE: ['Mayor'] }, vacant: true, support: 'WITHDRAWN' },
      'Mayor: vacant (withdrawn)',
      'Mayor: вакантно (отозвано)',
    ],
    ['TENURE', { roles: { OFFICE: ['Mayor'] }, vacant: true }, 'Mayor: vacant', 'Mayor: вакантно'],
    [
      'MEMBERSHIP',
      { roles: { MEMBER: ['Seoul'], BODY: ['WeGO'] } },
      'Seoul, member of WeGO',
      'Seoul, член: WeGO',
    ],
    ['MEMBERSHIP', { roles: { MEMBER: ['A'], BODY: ['B'] }, role: 'chair' }, 'A, chair of B', 'A, chair: B'],
    [
      'PARTICIPATION',
      { roles: { EVENT: ['Opening'], PARTICIPANT: ['Morozov'], CAPACITY: ['Governor'] }, role: 'speaker' },
      'Morozov (Governor), speaker at Opening',
      'Morozov (Governor), speaker: Opening',
    ],
    [
      'PARTICIPATION',
      { roles: { EVENT: ['Meeting'], ON_BEHALF_OF: ['A', 'B'] }, groupText: 'representatives', role: null },
      'representatives for A, B, participant at Meeting',
      'representatives, от имени: A, B, участник: Meeting',
    ],
    [
      'RELATION',
      { roles: { SUBJECT: ['Assembly'], OBJECT: ['Seoul'] }, type: 'HOSTED_BY' },
      'Assembly is hosted by Seoul',
      'Assembly, принимающая сторона: Seoul',
    ],
    [
      'RELATION',
      { roles: { SUBJECT: ['New Council'], OBJECT: ['Old Council'] }, type: 'SUCCEEDS' },
      'New Council succeeds Old Council',
      'New Council, предшественник: Old Council',
    ],
    [
      'NAME',
      { roles: { ENTITY: ['WeGO'] }, text: 'World Organization' },
      'World Organization',
      'World Organization',
    ],
    ['EXISTENCE', { roles: { ENTITY: ['2020 meeting'] } }, '2020 meeting', '2020 meeting'],
    [
      'QUANTITY',
      { roles: { ENTITY: ['Assembly'] }, property: 'participants' },
      'Assembly: participants',
      'Assembly: participants',
    ],
    ['REMARK', { roles: { ABOUT: ['WeGO'] }, text: 'It aims high.' }, 'It aims high.', 'It aims high.'],
  ])('%s %j', (kind, parts, english, russian) => {
    expect(factLabel(kind, parts, 'en')).toBe(english);
    expect(factLabel(kind, parts, 'ru')).toBe(russian);
  });

  it('exist for every kind and type, whatever roles are missing', () => {
    for (const language of ['en', 'ru', 'ko']) {
      for (const kind of FACT_KINDS) expect(factLabel(kind, { roles: {} }, language)).toMatch(/\S/);
      const labels = RELATION_TYPES.map((type) => factLabel('RELATION', { roles: {}, type }, language));
      expect(new Set(labels).size).toBe(RELATION_TYPES.length);
    }
  });
});
