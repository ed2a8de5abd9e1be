/** Networks as pictures and lists: the same each time, bounded, never surer than the records, and always text. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { LinkingFactAnswer, NetworkAnswer, NodeAnswer } from '../../src/client/network/answer.ts';
import { nodeBox, overlap, placedLabels } from '../../src/client/network/labels.ts';
import { MAX_DRAWN, networkLayout } from '../../src/client/network/layout.ts';
import { networkList, pathsList } from '../../src/client/network/list.ts';
import { networkSvg } from '../../src/client/network/svg.ts';
import { networkView, pathsView } from '../../src/client/network/view.ts';
import { ENTITY_KINDS } from '../../src/domain/model/kinds.ts';
import { check } from '../domain/property.ts';
import { HOSTILE_NAMES, named } from './timelines.ts';

const node = (index: number, label = `Office of the region ${index}`) => ({
  ...named(label, `n${index}`),
  kind: ENTITY_KINDS[index % ENTITY_KINDS.length] ?? 'PERSON',
});

const fact = (id: string, changes: Partial<LinkingFactAnswer> = {}): LinkingFactAnswer => ({
  recordId: id,
  kind: 'RELATION',
  label: `sentence ${id}`,
  certainty: null,
  support: 'ASSERTED',
  conflict: false,
  interval: { label: '2001', impliedLabel: null, coreStart: '2001-01-01' },
  ...changes,
});

const edge = (from: number, to: number, of: LinkingFactAnswer = fact(`${from}-${to}`)) => ({
  fromRecordId: `n${from}`,
  toRecordId: `n${to}`,
  fact: of,
});

/** Each node is linked to one before it, so that the network is connected. */
function network(count: number, parentOf = (index: number): number => Math.floor((index - 1) / 4)) {
  const nodes = Array.from({ length: count }, (_, index) => node(index));
  const edges = nodes.slice(1).map((_, index) => edge(parentOf(index + 1), index + 1));
  return { complete: true, nodes, edges } satisfies NetworkAnswer;
}

const facts = fc.record({
  certainty: fc.constantFrom(null, 'DEFINITE', 'POSSIBLE', 'NOT_RECORDED'),
  support: fc.constantFrom('ASSERTED', 'ATTRIBUTED', 'PLANNED', 'WITHDRAWN'),
  conflict: fc.boolean(),
  core: fc.constantFrom(null, '2001-01-01'),
});

describe('the layout', () => {
  it('is the same for the same answer, and inside the picture', () => {
    for (const count of [1, 2, 40]) {
      const [first, second] = [1, 2].map(() => networkLayout(networkView(network(count), ['n0']), 700));
      expect(first).toEqual(second);
      for (const { x, y } of first?.places ?? []) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(700);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(first?.height ?? 0);
      }
    }
  });

  it('has no name over a name or a node', () => {
    for (const width of [350, 1_120])
      for (const parentOf of [undefined, () => 0]) {
        const view = networkView(network(60, parentOf), ['n0']);
        const layout = networkLayout(view, width);
        const labels = placedLabels(view, layout, []).flatMap((label) => label ?? []);
        const nodes = layout.places.map((place, index) => nodeBox(view, place, index));
        expect(labels.length).toBeGreaterThan(20);
        for (const [index, label] of labels.entries())
          for (const other of [...labels.slice(index + 1), ...nodes])
            expect(overlap(label, other)).toBe(false);
      }
  });

  it('draws a bounded number of nodes, and says what stands in the list only', () => {
    const view = networkView(network(MAX_DRAWN + 30), ['n0']);
    const svg = networkSvg(view, { width: 1_120 });
    expect(svg.match(/<a /g)).toHaveLength(MAX_DRAWN);
    expect(svg).toContain('30 farther entities are in the list only');
    expect(networkList(view)).toContain(`region ${MAX_DRAWN + 29}<`);
  });
});

describe('a link', () => {
  it('is solid only where a fact is surely so and asserted', () =>
    check(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 4 }), (given) => {
        const edges = given.map(({ core, ...rest }, index) =>
          edge(
            0,
            1,
            fact(`f${index}`, {
              ...rest,
              interval: { label: '', impliedLabel: null, coreStart: core },
            }),
          ),
        );
        const view = networkView({ complete: true, nodes: [node(0), node(1)], edges }, []);
        const isSure = given.some(
          ({ support, certainty, core }) =>
            support === 'ASSERTED' && (certainty === 'DEFINITE' || (certainty === null && core !== null)),
        );
        const svg = networkSvg(view, { width: 700 });
        expect(svg.includes('class="link sure"')).toBe(isSure);
        // All facts between two entities are one line, and each stands in the list.
        const lines = svg.replace(/<g role="list".*/s, '').match(/class="link /g);
        expect(lines).toHaveLength(1);
        for (const { fact: said } of edges) expect(networkList(view)).toContain(said.label);
      }),
      60,
    ));

  it('says how many facts it has, and whether sources disagree', () => {
    const edges = [edge(0, 1, fact('a')), edge(1, 0, fact('b', { conflict: true })), edge(0, 1, fact('a'))];
    const view = networkView({ complete: false, nodes: [node(0), node(1)], edges }, ['n0']);
    const svg = networkSvg(view, { width: 700 });
    expect(svg).toMatch(/class="number"[^>]*>2</);
    expect(svg).toContain('class="conflict"');
    expect(svg).toContain('More is recorded');
    expect(networkList(view)).toContain('sources disagree');
  });
});

describe('the list', () => {
  it('has each link once as a sentence, and links that add an entity', () => {
    const view = networkView(network(6), ['n0']);
    const list = networkList(view, { basePath: '/base', expansion: (id) => `/network?of=${id}` });
    for (const { facts: said } of view.links)
      expect(list.split(`${said[0]?.sentence}</bdi> · 2001 · surely`)).toHaveLength(2);
    expect(list).toContain('href="/base/entity/n5"');
    expect(list).toContain('href="/network?of=n5"');
    expect(list).not.toContain('href="/network?of=n0"');
  });

  it('has paths in their order, hop by hop', () => {
    const hop = (from: number, to: number) => ({
      from: node(from),
      to: node(to),
      fact: fact(`${from}-${to}`),
    });
    const { view, paths } = pathsView(
      {
        complete: true,
        nodes: [
          { certainty: 'DEFINITE', hops: [hop(0, 2)] },
          { certainty: 'NOT_RECORDED', hops: [hop(0, 1), hop(1, 2)] },
        ],
      },
      ['n0', 'n2'],
    );
    const text = pathsList(view, paths).replace(/<[^>]*>/g, ' ');
    expect(text).toMatch(/1 hop, surely all on one day.*sentence 0-2.*2 hops, by the records never/s);
    expect(view.nodes.map(({ isChosen }) => isChosen)).toEqual([true, true, false]);
    expect(view.links).toHaveLength(3);
  });
});

describe('in Russian', () => {
  it.each([null, 'POSSIBLE' as const])('no word is English, with the certainty %s', (certainty) => {
    const nodes = Array.from({ length: 250 }, (_, index) => node(index, `Город ${index}`));
    const label = 'Город связан с городом';
    const supports = ['ASSERTED', 'ATTRIBUTED', 'PLANNED', 'WITHDRAWN'] as const;
    const edges = nodes.slice(1).map((_, index) => {
      const interval = {
        label: '2001',
        impliedLabel: null,
        coreStart: index % 8 === 0 ? '2001-01-01' : null,
      };
      const support = supports[index % 4] ?? 'ASSERTED';
      const changes = { label, certainty, support, interval, conflict: index === 3 };
      return edge(0, index + 1, fact(`f${index}`, changes));
    });
    const twice = Array.from({ length: 9 }, (_, index) =>
      edge(0, 1, fact(`g${index}`, { label, certainty })),
    );
    const view = networkView({ complete: false, nodes, edges: [...edges, ...twice] }, ['n0']);
    const hop = { from: nodes[0] as NodeAnswer, to: nodes[1] as NodeAnswer, fact: fact('h', { label }) };
    const path = pathsView({ complete: true, nodes: [{ certainty: 'DEFINITE', hops: [hop] }] }, []);
    const options = { language: 'ru', expansion: () => '/more' };
    const markup =
      networkSvg(view, { width: 700, language: 'ru' }) +
      networkList(view, options) +
      pathsList(path.view, path.paths, options);
    const texts = [...markup.matchAll(/>([^<]+)<|(?:aria-label|title)="([^"]*)"/g)].map(
      ([, text, attribute]) => text ?? attribute ?? '',
    );
    expect(texts.filter((text) => /[a-z]/i.test(text))).toEqual([]);
    for (const word of [
      'Сеть',
      'Условные обозначения',
      'источники расходятся',
      'только в списке: 50',
      'показать связи',
      '1 шаг, достоверно',
    ])
      expect(texts.join('\n')).toContain(word);
    expect(
      networkSvg(networkView({ complete: true, nodes: [], edges: [] }, []), {
        width: 700,
        language: 'ru-RU',
      }),
    ).toContain('не записано ни одной связи');
  });
});

describe('hostile names', () => {
  it.each(HOSTILE_NAMES)('%j stays text', (name) => {
    const answer: NetworkAnswer = {
      complete: true,
      nodes: [{ ...node(0, name), recordId: name }, node(1, name)],
      edges: [{ fromRecordId: name, toRecordId: 'n1', fact: fact(name, { label: name }) }],
    };
    const view = networkView(answer, [name]);
    const markup = networkSvg(view, { width: 390, title: name, standalone: true }) + networkList(view);
    expect(markup).not.toMatch(/<script|<img|"\s*on\w+=|'\s*on\w+=/);
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(`<div>${markup}</div>`).close();
  });
});
