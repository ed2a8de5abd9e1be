import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkingFact } from '../../../src/domain/paths/link.ts';
import { findNetwork } from '../../../src/domain/paths/network.ts';
import { UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { checkAsync } from '../property.ts';

const ENTITIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const factsOf = (pairs: readonly (readonly [string, string])[]): LinkingFact[] =>
  pairs.map(([a, b], i) => ({
    id: `f${String(i).padStart(2, '0')}`,
    kind: 'RELATION',
    bounds: UNBOUNDED,
    support: 'ASSERTED',
    bridges: [],
    endKind: 'UNKNOWN',
    certainty: 'DEFINITE',
    roles: [
      ['subject', a],
      ['object', b],
    ],
  }));

const expanding = (facts: readonly LinkingFact[], calls: string[][] = []) => ({
  calls,
  expand: async (entities: readonly string[]) => {
    calls.push([...entities]);
    return { facts: facts.filter(({ roles }) => roles.some(([, id]) => entities.includes(id))), cut: [] };
  },
});

const told = (edges: readonly { from: string; to: string; fact: { id: string } }[]) =>
  edges.map(({ from, to, fact }) => `${from} ${fact.id} ${to}`);

describe('networks', () => {
  it('sort nodes at the same distance by facts, and direct edges from near to far', async () => {
    const facts = factsOf([
      ['b', 'a'],
      ['a', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ]);
    const network = await findNetwork({ around: ['a'], hops: 1, limit: 9 }, expanding(facts).expand);
    expect(network).toMatchObject({ nodes: ['a', 'c', 'b'], complete: true });
    expect(told(network.edges)).toEqual(['a f01 c', 'a f02 c', 'a f00 b']);
  });

  it('count a fact that links an entity to several nearer ones once', async () => {
    const [elected, met] = factsOf([
      ['z', 'a'],
      ['c', 'a'],
    ]) as [LinkingFact, LinkingFact];
    const facts = [{ ...elected, roles: [...elected.roles, ['byEvent', 'b'] as const] }, met];
    const network = await findNetwork({ around: ['a', 'b'], hops: 1, limit: 9 }, expanding(facts).expand);
    expect(network.nodes).toEqual(['a', 'b', 'c', 'z']);
  });

  it('are incomplete if the limit leaves something out, and then read no further', async () => {
    const { calls, expand } = expanding(
      factsOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ]),
    );
    const network = await findNetwork({ around: ['a'], hops: 3, limit: 2 }, expand);
    expect(network).toMatchObject({ nodes: ['a', 'b'], complete: false });
    expect(calls).toEqual([['a'], ['b']]);
    expect(await findNetwork({ around: ['a', 'b'], hops: 1, limit: 1 }, expand)).toMatchObject({
      nodes: ['a'],
    });
  });

  it('contain exactly the entities within the hops, in 1,000 graphs', async () => {
    const entity = fc.constantFrom(...ENTITIES);
    const pairs = fc.array(fc.uniqueArray(entity, { minLength: 2, maxLength: 2 }), { maxLength: 12 });
    await checkAsync(
      fc.asyncProperty(pairs, fc.integer({ min: 1, max: 3 }), async (list, hops) => {
        const facts = factsOf(list as [string, string][]);
        const distance = new Map([['a', 0]]);
        for (let hop = 1; hop <= hops; hop++)
          for (const [from, at] of [...distance])
            for (const [x = '', y = ''] of list)
              for (const [one, other] of [
                [x, y],
                [y, x],
              ] as const)
                if (one === from && at === hop - 1 && !distance.has(other)) distance.set(other, hop);
        const { nodes, edges, complete } = await findNetwork(
          { around: ['a'], hops, limit: 100 },
          expanding(facts).expand,
        );
        expect(complete).toBe(true);
        expect([...nodes].sort()).toEqual([...distance.keys()].sort());
        const distances = nodes.map((id) => distance.get(id) ?? -1);
        expect(distances).toEqual([...distances].sort((p, q) => p - q));
        const near = facts.filter(({ roles }) => roles.some(([, id]) => (distance.get(id) ?? hops) < hops));
        expect(edges.map(({ fact }) => fact.id).sort()).toEqual(near.map(({ id }) => id));
      }),
    );
  });
});
