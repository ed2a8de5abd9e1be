import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimId, deriveFactId } from '../../../src/domain/model/factId.ts';
import { FACT_KINDS, ID_PATTERN } from '../../../src/domain/model/kinds.ts';
import { slug } from '../../../src/domain/model/slug.ts';
import { claim } from '../claims/claims.ts';
import { check } from '../property.ts';

describe('ids of facts', () => {
  it.each([
    [
      deriveFactId('TENURE', { holder: ['sergey-morozov'], office: ['governor'] }, {}, '2005'),
      'tenure/sergey-morozov/governor/2005',
    ],
    [
      deriveFactId('RELATION', { subject: ['a'], object: ['b'] }, { type: 'PART_OF' }),
      'relation/part-of/a/b',
    ],
    [deriveFactId('EXISTENCE', { entity: ['excom-2020'] }, {}), 'existence/excom-2020'],
    [deriveFactId('QUANTITY', { entity: ['e'] }, { property: 'participants' }), 'quantity/e/participants'],
    [
      deriveFactId('PARTICIPATION', { event: ['e'], participant: ['p'] }, { role: 'speaker' }),
      'participation/e/p/speaker',
    ],
    [
      deriveFactId(
        'PARTICIPATION',
        { event: ['e'], participant: ['p'], onBehalfOf: ['y', 'x'], capacity: ['c'] },
        {},
      ),
      'participation/e/p/for.x..y/as.c',
    ],
  ])('%s', (id, expected) => expect(id).toBe(expected));

  it('write names in Latin letters and distinguish spellings', () => {
    const id = (text: string) =>
      deriveFactId('NAME', { entity: ['ulyanovsk'] }, { text, language: 'ru', nameKind: 'OFFICIAL' });
    expect(id('Ульяновская область')).toMatch(
      /^name\/ulyanovsk\/ru\/official\/ulyanovskaya-oblast-[a-z2-7]{10}$/,
    );
    expect(new Set(['WeGO', 'WEGO', 'We-GO', 'wego', '서울', '부산'].map(id)).size).toBe(6);
  });

  it('do not depend on the order of the entities of a role, nor on byEvent', () => {
    expect(deriveFactId('REMARK', { about: ['b', 'a'] }, { text: 'x' })).toBe(
      deriveFactId('REMARK', { about: ['a', 'b'] }, { text: 'x' }),
    );
    expect(deriveFactId('EXISTENCE', { entity: ['a'], byEvent: ['e'] }, {})).toBe('existence/a');
  });

  const id = fc.stringMatching(/^[a-z0-9][a-z0-9._/-]{0,6}$/);
  const ids = fc.option(fc.uniqueArray(id, { minLength: 1, maxLength: 2 }), { nil: undefined });
  const text = fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('a', 'as.a', 'for.a', 'A', '', 'x'.repeat(300)),
    ),
    {
      nil: undefined,
    },
  );
  const roles = fc.record({
    holder: ids,
    office: ids,
    member: ids,
    body: ids,
    event: ids,
    participant: ids,
    onBehalfOf: ids,
    capacity: ids,
  });
  const properties = fc.record({ role: text, group: text, language: text, text, property: text });
  const fact = fc.tuple(fc.constantFrom(...FACT_KINDS), roles, properties, text);
  const derive = ([kind, r, p, term]: typeof fact extends fc.Arbitrary<infer T> ? T : never): string =>
    deriveFactId(kind, Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)), p, term);

  it('match ID_PATTERN', () =>
    check(fc.property(fact, (one) => void expect(derive(one)).toMatch(ID_PATTERN))));

  it('of participations are equal only if all identifying parts are', () =>
    check(
      fc.property(roles, properties, text, roles, properties, text, (r1, p1, t1, r2, p2, t2) => {
        const content = (r: typeof r1, p: typeof p1, t: typeof t1): string =>
          JSON.stringify(
            [r.event, r.participant, r.onBehalfOf, r.capacity]
              .map((all) => [...(all ?? [])].sort())
              .concat([[p.role ?? null, p.group ?? null, t ?? null] as never]),
          );
        const same = content(r1, p1, t1) === content(r2, p2, t2);
        expect(derive(['PARTICIPATION', r1, p1, t1]) === derive(['PARTICIPATION', r2, p2, t2])).toBe(same);
      }),
    ));

  it('distinguish a term from a role', () => {
    const membership = (role?: string, term?: string) =>
      deriveFactId('MEMBERSHIP', { member: ['m'], body: ['b'] }, { role }, term);
    expect(membership('chair')).not.toBe(membership(undefined, 'chair'));
  });
});

describe('ids of claims', () => {
  const record = claim({ start: '2005-01-06', locators: [{ start: 1, end: 2 }] });

  it('are 26 characters of base32', () =>
    expect(claimId('b065', record, 'd')).toMatch(/^claim\/[a-z2-7]{26}$/));

  it('depend on the content, not on the order of keys or undefined properties', () => {
    const reordered = Object.fromEntries(
      Object.entries({ ...record, note: undefined }).reverse(),
    ) as unknown as typeof record;
    expect(claimId('b065', reordered, 'd')).toBe(claimId('b065', record, 'd'));
    const withVoice = { ...record, voice: 'other' };
    expect(claimId('b065', withVoice, 'd')).toBe(claimId('b065', record, 'd'));
  });

  it('differ by fact, dataset and every property of the claim', () => {
    const all = [
      claimId('b065', record, 'd'),
      claimId('b066', record, 'd'),
      claimId('b065', record, 'e'),
      claimId('b065', { ...record, start: '2005-01-07' }, 'd'),
      claimId('b065', { ...record, note: 'n' }, 'd'),
      claimId('b065', { ...record, locators: [{ start: 1, end: 3 }] }, 'd'),
      claimId('b065', { ...record, rank: 'DEPRECATED' }, 'd'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('slugs', () => {
  it.each([
    ['Ульяновск', 'ulyanovsk'],
    ['Щукин, Ёж', 'shchukin-ezh'],
    ['Čapek & Łódź', 'capek-lodz'],
    ['  Straße 1 ', 'strasse-1'],
    ['서울', ''],
  ])('%s -> %s', (text, expected) => expect(slug(text)).toBe(expected));
});
