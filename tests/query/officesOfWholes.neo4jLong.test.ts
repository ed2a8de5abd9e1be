/** `offices(reach: [WHOLES])`: the offices of what a body is part of. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi, seededApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const partOf = (id: string, subject: string, object: string, start: string, end: string): string =>
  `- { id: ${id}, relation: { type: PART_OF, subject: ${subject}, object: ${object} }, claims: [ { source: roll, start: "${start}", end: "${end}" } ] }`;
const office = (id: string, body: string): string =>
  `- { id: ${id}-of, relation: { type: BELONGS_TO, subject: ${id}, object: ${body} }, claims: [ { source: roll, start: "1900", end: "2000" } ] }`;

const SEED = `fasti: "1"
dataset: wholes
sources:
  roll: { title: Roll }
entities:
  panel: { kind: organization }
  board: { kind: organization }
  club: { kind: organization }
  union: { kind: organization }
  world: { kind: organization }
  guest: { kind: organization }
  clerk: { kind: office }
  chair: { kind: office }
  president: { kind: office }
  delegate: { kind: office }
  emperor: { kind: office }
  host: { kind: office }
facts:
${[
  partOf('p1', 'panel', 'board', '1900', '2000'),
  partOf('p2', 'board', 'club', '1950', '2000'),
  partOf('p3', 'club', 'union', '[1980..1985]', '2000'),
  partOf('p4', 'union', 'world', '1900', '2000'),
  partOf('p5', 'panel', 'guest', '1990', '1991'),
  // A second way to the club, one level shorter.
  partOf('p6', 'panel', 'club', '1960', '2000'),
  office('clerk', 'panel'),
  office('chair', 'board'),
  office('president', 'club'),
  office('delegate', 'union'),
  office('emperor', 'world'),
  office('host', 'guest'),
].join('\n')}
`;

onEachEngine(
  'the offices of wholes',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const offices = async (args: string, known = ''): Promise<string[]> => {
      const data = (await ask(
        `{ organization(id: "panel"${known}) { offices(${args}) { totalCount edges { certainty node { recordId } } } } }`,
      )) as {
        organization: {
          offices: { totalCount: number; edges: { certainty: string | null; node: { recordId: string } }[] };
        };
      };
      const { totalCount, edges } = data.organization.offices;
      expect(totalCount).toBe(edges.length);
      return edges.map(({ certainty, node }) => `${node.recordId} ${certainty}`).sort();
    };

    it('are left out by default', async () => {
      expect(await offices('first: 20')).toEqual(['clerk null']);
      expect(await offices('reach: []')).toEqual(['clerk null']);
    });

    it.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])(
      'are followed three levels up, each once%s',
      async (known) => {
        // The second way to the club is one level shorter, so that the world is in reach.
        expect(await offices('reach: [WHOLES]', known)).toEqual(
          ['chair', 'clerk', 'delegate', 'emperor', 'host', 'president'].map((id) => `${id} null`),
        );
      },
    );

    it.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])('meet a filter%s', async (known) => {
      expect(await offices('filter: {ids: ["clerk", "chair"]}', known)).toEqual(['clerk null']);
      expect(await offices('filter: {ids: ["chair"]}', known)).toEqual([]);
      const filter = 'reach: [WHOLES], filter: {ids: ["clerk", "chair", "delegate"], not: {ids: "clerk"}}';
      expect(await offices(filter, known)).toEqual(['chair null', 'delegate null']);
      expect(await offices('filter: {bodies: ["panel"]}, at: {asOf: "1940"}', known)).toEqual([
        'clerk DEFINITE',
      ]);
      const later =
        'reach: [WHOLES], at: {asOf: "1940"}, filter: {ids: "chair", has: {fact: {about: ["board"]}}}';
      expect(await offices(later, known)).toEqual(['chair DEFINITE']);
      expect(await offices(later.replace('"1940"', '"1900"'), known)).toEqual(['chair POSSIBLE']);
    });

    it('are those of the moment, as sure as every step', async () => {
      expect(await offices('reach: [WHOLES], at: {asOf: "1940"}')).toEqual([
        'chair DEFINITE',
        'clerk DEFINITE',
      ]);
      expect(await offices('reach: [WHOLES], at: {asOf: "1955"}')).toEqual([
        'chair DEFINITE',
        'clerk DEFINITE',
        'president DEFINITE',
      ]);
      expect(await offices('reach: [WHOLES], at: {asOf: "1982"}')).toEqual([
        'chair DEFINITE',
        'clerk DEFINITE',
        'delegate POSSIBLE',
        'emperor POSSIBLE',
        'president DEFINITE',
      ]);
      expect(await offices('reach: [WHOLES], at: {asOf: "1982", minCertainty: DEFINITE}')).toEqual([
        'chair DEFINITE',
        'clerk DEFINITE',
        'president DEFINITE',
      ]);
    });

    it('come in pages that neither skip nor repeat', async () => {
      const found: string[] = [];
      for (let after: string | null = null; ; ) {
        const data = (await ask(
          `query($after: String) { organization(id: "panel") { offices(reach: [WHOLES], first: 2, after: $after) { nodes { recordId } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        )) as {
          organization: {
            offices: { nodes: { recordId: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
        };
        const { nodes, pageInfo } = data.organization.offices;
        found.push(...nodes.map(({ recordId }) => recordId));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(found.sort()).toEqual(['chair', 'clerk', 'delegate', 'emperor', 'host', 'president']);
    });
  },
);

onEachEngine('an assembly', seededApi, (ask) => {
  it('leads to who was Secretary General when it met, and who governed the place', async () => {
    const data = (await ask(`{ event(id: "general-assembly-2017") {
      bodies { nodes { ... on Organization { offices(reach: [WHOLES], at: {whileEnclosing: true}) { edges { certainty node { ...Held } } } } } }
      places { nodes { offices(at: {whileEnclosing: true}) { edges { certainty node { ...Held } } } } } } }
      fragment Held on Office { recordId tenures(at: {whileEnclosing: true}) { nodes { certainty holder { recordId } } } }`)) as {
      event: Record<
        'bodies' | 'places',
        {
          nodes: {
            offices: {
              edges: {
                certainty: string;
                node: {
                  recordId: string;
                  tenures: { nodes: { certainty: string; holder: { recordId: string } }[] };
                };
              }[];
            };
          }[];
        }
      >;
    };
    const held = (list: 'bodies' | 'places', office: string): unknown =>
      data.event[list].nodes
        .flatMap(({ offices }) => offices.edges)
        .filter(({ node }) => node.recordId === office)
        .map(({ certainty, node }) => [
          certainty,
          ...node.tenures.nodes.map((tenure) => `${tenure.holder.recordId} ${tenure.certainty}`),
        ]);
    expect(held('bodies', 'secretary-general-wego')).toEqual([
      ['POSSIBLE', 'kim-il-soo POSSIBLE', 'young-sook-nam DEFINITE'],
    ]);
    expect(held('places', 'governor-ulyanovsk')).toEqual([['POSSIBLE', 'sergey-morozov DEFINITE']]);
  });
});
