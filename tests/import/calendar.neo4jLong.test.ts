import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/store/graph.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { contentOf, fileOf, propsOf } from './support.ts';

const FILE = fileOf(`sources:
  gazette: { title: Gazette }
entities:
  kerensky: { kind: person }
  minister: { kind: office }
facts:
- id: t1
  tenure: { holder: kerensky, office: minister }
  claims:
  - { source: gazette, start: "1917-03-02", end: "1917-10-25", calendar: julian }
  - { calendar: Julian, source: gazette, end: "1917-10-25", dateText: the night to 25 October }
  - { source: gazette, start: "1917-03-15", calendar: gregorian }
  - { source: gazette, attested: "1917-08", calendar: julian }
`);

const claimsIn = (graph: Graph) =>
  graph.read({
    text: `MATCH (:Fact {id: 't1'})-[:CLAIM]->(c) RETURN c.start AS start, c.end AS end, c.attested AS attested,
           c.calendar AS calendar, c.dateText AS written ORDER BY c.sort`,
    params: {},
  });

describe.each(ENGINES)('Julian dates on %s', (engine) => {
  it('are converted, keep their original text, and change nothing when applied again', async () => {
    const graph = await openEmpty(engine);
    try {
      await loadText(graph, FILE, '2026-01-01T00:00:00Z');
      expect(await propsOf(graph, 'Fact', 't1')).toMatchObject({
        start: '1917-03-15',
        end: '1917-11-07',
        conflict: false,
      });
      const [nothing, calendar] = [null, 'JULIAN'];
      expect(await claimsIn(graph)).toEqual([
        {
          start: '1917-03-15',
          end: '1917-11-07',
          attested: nothing,
          calendar,
          written: 'start 1917-03-02, end 1917-10-25',
        },
        {
          start: nothing,
          end: '1917-11-07',
          attested: nothing,
          calendar,
          written: 'the night to 25 October',
        },
        { start: '1917-03-15', end: nothing, attested: nothing, calendar: nothing, written: nothing },
        {
          start: nothing,
          end: nothing,
          attested: '[1917-08-14..1917-09-13]',
          calendar,
          written: '1917-08',
        },
      ]);
      const before = await contentOf(graph);
      await loadText(graph, FILE, '2026-01-02T00:00:00Z');
      expect(await contentOf(graph)).toEqual(before);
    } finally {
      await graph.close();
    }
  });
});
