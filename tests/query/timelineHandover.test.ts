/** `TimelineItem.handover` means what `Succession.handover` does. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const tenure = (id: string, holder: string | null, start: string, end: string): string =>
  `- id: ${id}
  tenure: { office: mayor, ${holder ? `holder: ${holder}` : 'vacant: "true"'} }
  claims:
  - { source: roll, start: "${start}", end: "${end}" }
`;

const SEED = `fasti: "1"
dataset: handovers
sources:
  roll: { title: Roll }
entities:
  mayor: { kind: office, seats: 1 }
  ann: { kind: person }
  ben: { kind: person }
  cleo: { kind: person }
facts:
${[
  tenure('first', 'ann', '1990-01-01', '1991-05-02'),
  tenure('second', 'ben', '1991-05-02', '1993-01-01'),
  tenure('none', null, '1993-01-01', '1994-01-01'),
  tenure('third', 'cleo', '1994-01-01', '1995'),
  tenure('fourth', 'ann', '1995', '1996-01-01'),
  tenure('one-day', 'ben', '1996-01-01', '1996-01-01'),
].join('')}`;

onEachEngine(
  'a handover',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it('is on the later tenure, in a timeline as in the succession', async () => {
      const data = (await ask(`{
        office(id: "mayor") { succession { nodes { tenure { id } handover } } }
        timeline(ids: ["mayor"], kinds: [TENURE]) { nodes { fact { id } handover } }
      }`)) as {
        office: { succession: { nodes: readonly { tenure: { id: string }; handover: boolean }[] } };
        timeline: { nodes: readonly { fact: { id: string }; handover: boolean }[] };
      };
      const items = Object.fromEntries(data.timeline.nodes.map(({ fact, handover }) => [fact.id, handover]));
      expect(items).toEqual({
        ...Object.fromEntries(
          data.office.succession.nodes.map(({ tenure: { id }, handover }) => [id, handover]),
        ),
        none: false,
      });
      expect(Object.keys(items).filter((id) => items[id])).toEqual(['second', 'one-day']);
    });
  },
);
