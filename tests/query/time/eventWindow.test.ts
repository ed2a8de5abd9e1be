/** `events(during:)`: the edge says how surely the event was in the window, and meets the filter. */
import { expect, it } from 'vitest';
import { loadText } from '../../support/loadText.ts';
import { loadedApi } from '../../support/seeded.ts';
import { onEachEngine } from './fixture.ts';

const FILE = `fasti: "1"
dataset: fairs
language: en
sources:
  s1: { title: One }
entities:
  town: { kind: region, label: Town }
  in-may: { kind: event, label: In May }
  in-spring: { kind: event, label: In spring }
  moved: { kind: event, label: Moved }
facts:
- { existence: { entity: in-may }, claims: [ { source: s1, date: "2014-05-02" } ] }
- { existence: { entity: in-spring }, claims: [ { source: s1, start: "2014-04~", end: "2014-05~" } ] }
- { existence: { entity: moved }, claims: [ { source: s1, date: "[2013..2014]" } ] }
- { relation: { type: HELD_IN, subject: in-may, object: town }, claims: [ { source: s1, attested: "2014-05-02" } ] }
`;

const load = (engine: 'embedded' | 'neo4j') =>
  loadedApi(engine, (graph) => loadText(graph, FILE, '2026-01-31T00:00:00Z'));

onEachEngine('events in a window', load, (ask) => {
  const edgesOf = async (args: string): Promise<string[]> => {
    const { events } = (await ask(`{ events(${args}) { edges { certainty node { id } } } }`)) as {
      events: { edges: readonly { certainty: string | null; node: { id: string } }[] };
    };
    return events.edges.map(({ certainty, node }) => `${node.id} ${certainty}`);
  };

  it('are as sure on their edges as their dates', async () => {
    expect(await edgesOf('during: "2014"')).toEqual([
      'moved POSSIBLE',
      'in-spring DEFINITE',
      'in-may DEFINITE',
    ]);
    expect(await edgesOf('during: "2014-05"')).toEqual([
      'moved POSSIBLE',
      'in-spring POSSIBLE',
      'in-may DEFINITE',
    ]);
    expect(await edgesOf('orderBy: LABEL_ASC')).toEqual(['in-may null', 'in-spring null', 'moved null']);
  });

  it('are no surer than they meet the filter at the moment', async () => {
    const held = 'filter: {places: ["town"]}, during: "2014"';
    expect(await edgesOf(`${held}, at: {asOf: "2014-05-02"}`)).toEqual(['in-may DEFINITE']);
    expect(await edgesOf(`filter: {ids: ["moved"]}, during: "2014"`)).toEqual(['moved POSSIBLE']);
  });
});
