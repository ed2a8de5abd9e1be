/** Values for the arguments of random queries. */
import type { Graph } from '../../src/store/graph.ts';
import type { Pools } from './randomQuery.ts';

/** Values taken from the records of a graph, by argument or type name. */
export async function poolsOf(graph: Graph): Promise<Pools> {
  const texts = async (expression: string, label: string): Promise<string[]> => {
    const rows = await graph.read({
      text: `MATCH (n:${label}) WITH DISTINCT ${expression} AS text WHERE text IS NOT NULL RETURN text ORDER BY text`,
      params: {},
    });
    return rows.map(({ text }) => String(text));
  };
  const ids = await texts('n.id', 'Entity');
  const sources = await texts('n.id', 'Source');
  return {
    'person.id': await texts('n.id', 'Person'),
    'organization.id': await texts('n.id', 'Organization'),
    'office.id': await texts('n.id', 'Office'),
    'region.id': await texts('n.id', 'Region'),
    'event.id': await texts('n.id', 'Event'),
    'topic.id': await texts('n.id', 'Topic'),
    'source.id': sources,
    'node.id': [...ids, ...sources, ...(await texts('n.id', 'Fact'))],
    ID: ids,
    ids: [...ids, ...sources],
    holder: await texts('n.holderId', 'Tenure'),
    office: await texts('n.officeId', 'Tenure'),
    body: [...(await texts('n.bodyId', 'Office')), ...(await texts('n.bodyId', 'Membership'))],
    member: ids,
    participant: await texts('n.participantId', 'Participation'),
    event: await texts('n.id', 'Event'),
    subject: await texts('n.subjectId', 'Relation'),
    object: await texts('n.objectId', 'Relation'),
    partOf: await texts('n.objectId', 'Relation'),
    belongsTo: await texts('n.objectId', 'Relation'),
    places: await texts('n.id', 'Region'),
    attributedTo: await texts('n.attributedToId', 'Claim'),
    sources,
    sourcesOnly: sources,
    batch: ['batch/1'],
    category: await texts('n.category', 'Entity'),
    role: await texts('n.role', 'Fact'),
    voice: await texts('n.voice', 'Source'),
    language: ['en', 'ru', 'ko'],
    text: ['e', 'Ul', 'а', 'Čity', 'o', 'WeGO'],
    String: ['e', 'governor', 'Q5652'],
    EDTF: [
      '2017-06-28',
      '2020',
      '2005-01',
      '2010/2015',
      '201X',
      '2016-04-06',
      '1995/..',
      '2020-11~',
      '../1990',
    ],
    // The seed is loaded at the start of 31 January 2026; before that the graph is empty.
    DateTime: [
      '2026-02-01T00:00:00Z',
      '2026-01-31T12:00:00Z',
      '2027-01-01T00:00:00Z',
      '2026-01-30T00:00:00Z',
    ],
  };
}
