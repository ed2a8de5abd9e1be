/** `TimelineItem.parentRecordId`: the event that the event of an item is part of. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: parents
entities:
  ann: { kind: person, label: Ann }
  congress: { kind: event, label: Congress }
  opening: { kind: event, label: Opening }
facts:
- id: part
  relation: { type: PART_OF, subject: opening, object: congress }
- id: spoke
  participation: { event: opening, participant: ann }
- id: title
  name: { entity: opening, text: Opening }
- id: whole
  existence: { entity: congress }
`;

onEachEngine(
  'the parent of an item',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    it.each(['', ', knownAt: "2027-01-01T00:00:00Z"'])(
      'is returned for every fact of a part, also for the one that makes it a part %s',
      async (at) => {
        const data = (await ask(
          `{ timeline(kinds: [PARTICIPATION, RELATION, NAME, EXISTENCE]${at}) { nodes { fact { id } parentRecordId } } }`,
        )) as {
          timeline: { nodes: readonly { fact: { id: string }; parentRecordId: string | null }[] };
        };
        expect(
          Object.fromEntries(
            data.timeline.nodes.map(({ fact, parentRecordId }) => [fact.id, parentRecordId]),
          ),
        ).toEqual({
          part: 'congress',
          spoke: 'congress',
          title: 'congress',
          whole: null,
        });
      },
    );
  },
);
