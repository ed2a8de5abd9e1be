/** Answers do not depend on the number of the batch: some numbers are also the ids that the embedded engine gives to nodes. */
import { expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';

/** More than there are nodes of the first batch. */
const BATCHES = 60;

const RECORDS = `fasti: "1"
dataset: ties
sources:
  book: { title: Book }
entities:
  ann: { kind: person, label: Ann }
  union: { kind: organization, label: Union }
  branch: { kind: organization, label: Branch }
  other: { kind: organization, label: Other }
  chair: { kind: office, label: Chair }
  meeting: { kind: event, label: Meeting }
  session: { kind: event, label: Session }
facts:
- relation: { type: PART_OF, subject: branch, object: union }
  claims: [ { source: book } ]
- relation: { type: BELONGS_TO, subject: chair, object: union }
  claims: [ { source: book } ]
- relation: { type: HOSTED_BY, subject: session, object: branch }
  claims: [ { source: book } ]
- tenure: { holder: ann, office: chair }
  claims: [ { source: book, start: "1990", end: "1995" } ]
`;

const note = (round: number): string =>
  `fasti: "1"\ndataset: notes\nentities:\n  noted: { kind: person, label: Noted, note: Round ${round}. }\nfacts: []\n`;

const timeOf = (batch: number): string => new Date(Date.UTC(2025, 0, batch)).toISOString();

const questionAt = (time: string): string => `{
  parts: organizations(filter: { partOf: "union" }, knownAt: "${time}") { nodes { label } }
  notRecorded: organizations(filter: { unrecorded: { partOf: "union" } }, knownAt: "${time}") { totalCount }
  existing: organizations(at: { asOf: "1992" }, knownAt: "${time}") { nodes { label existsAt } }
  offices(filter: { bodies: ["union"] }, knownAt: "${time}") { totalCount }
  tenures(filter: { bodies: ["union"] }, knownAt: "${time}") { totalCount groups(by: BODY) { items { possible } } }
  events(knownAt: "${time}") { totalCount groups(by: HOST) { ungroupedCount items { possible } } }
  timeline(knownAt: "${time}") { nodes { label handover } }
}`;

it(`are the same at each of ${BATCHES} batches`, async () => {
  const { api, close } = await loadedApi('embedded', async (graph) => {
    await loadText(graph, RECORDS, timeOf(1));
    for (let batch = 2; batch <= BATCHES; batch += 1) await loadText(graph, note(batch), timeOf(batch));
  });
  try {
    const answers = [];
    for (let batch = 1; batch <= BATCHES; batch += 1)
      answers.push(await dataOf(api, questionAt(timeOf(batch))));
    expect(answers[0]).toMatchObject({
      parts: { nodes: [{ label: 'Branch' }] },
      notRecorded: { totalCount: 2 },
      offices: { totalCount: 1 },
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  } finally {
    await close();
  }
});
