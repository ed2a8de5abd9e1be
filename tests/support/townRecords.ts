/** The records of a small town, which tests change batch by batch. */

/** The file with these facts. The label of Anna has markup. */
export const townRecords = (facts: string): string => `fasti: "1"
dataset: town
sources:
  book: { title: Book }
entities:
  anna: { kind: person, label: "Anna <b>" }
  mayor: { kind: office, label: Mayor }
  clerk: { kind: office, label: Clerk }
facts:
${facts}`;

/** A term of Anna. @param more further claims */
export const mayorFrom = (start: string, more = ''): string =>
  `- { id: t-mayor, tenure: { holder: anna, office: mayor }, claims: [ { source: book, start: "${start}" }${more} ] }\n`;

/** 120 names of the clerk: more changes than a page has. */
export const MANY_NAMES = Array.from(
  { length: 120 },
  (_, i) => `- { id: n${i}, name: { entity: clerk, text: Clerk ${i} }, claims: [ { source: book } ] }\n`,
).join('');
