/** A town that breaks each rule, and the question for what is wrong. */
import { expect } from 'vitest';
import type { SeededApi } from '../../support/seeded.ts';

/** Breaks each rule once, next to records that are only possibly wrong. */
export const TOWN = `fasti: "1"
dataset: town
language: en
sources:
  book: { title: The Book }
  paper: { title: The Paper }
entities:
  anna: { kind: person, label: Anna Berg }
  berg: { kind: person, label: "Берг, Анна" }
  anna-2: { kind: person, label: Anna Berg }
  bert: { kind: person, label: Bert }
  cora: { kind: person, label: Cora }
  council: { kind: organization, label: Council }
  guild: { kind: organization, label: Guild }
  mayor: { kind: office, label: Mayor, seats: "1" }
  clerk: { kind: office, label: Clerk, seats: "2" }
  feast: { kind: event, label: Feast }
  founding: { kind: event, label: Founding }
  later: { kind: event, label: Later }
facts:
- { id: anna-lives, existence: { entity: anna }, claims: [ { source: book, start: "1900", end: "1960" } ] }
- { id: bert-lives, existence: { entity: bert }, claims: [ { source: book, start: "1900", end: "1998" } ] }
- { id: mayor-is, existence: { entity: mayor }, claims: [ { source: book, start: "1920" } ] }
- { id: clerk-is, existence: { entity: clerk }, claims: [ { source: book, start: "1920" } ] }
- { id: council-is, byEvent: founding, existence: { entity: council }, claims: [ { source: book, start: "1950-06-02" } ] }
- { id: feast-is, existence: { entity: feast }, claims: [ { source: book, date: "1949-05-01" } ] }
- { id: founding-is, existence: { entity: founding }, claims: [ { source: book, date: "1950-06-01" } ] }
- { id: later-is, existence: { entity: later }, claims: [ { source: book, date: "1999" } ] }
- { id: apart, relation: { type: NOT_SAME_AS, subject: anna-2, object: anna }, claims: [ { source: book } ] }
- { id: apart-too, relation: { type: NOT_SAME_AS, subject: anna-2, object: berg }, claims: [ { source: book } ] }
- { id: anna-mayor, tenure: { holder: anna, office: mayor }, claims: [ { source: book, start: "1930", end: "1935" } ] }
- { id: bert-mayor, tenure: { holder: bert, office: mayor }, claims: [ { source: book, start: "1934-03", end: "1940" } ] }
- { id: cora-mayor, tenure: { holder: cora, office: mayor }, claims: [ { source: book, start: "1940", end: "1945" } ] }
- { id: anna-clerk, tenure: { holder: anna, office: clerk }, claims: [ { source: book, start: "1930", end: "1935" } ] }
- { id: bert-clerk, tenure: { holder: bert, office: clerk }, claims: [ { source: book, start: "1930", end: "1935" } ] }
- { id: cora-early, tenure: { holder: cora, office: mayor, term: early }, claims: [ { source: book, start: "1900", end: "1910" } ] }
- { id: anna-council, membership: { member: anna, body: council }, claims: [ { source: book, start: "1955", end: "1961" } ] }
- { id: bert-council, membership: { member: bert, body: council }, claims: [ { source: book, start: "1955", end: "1998-03" } ] }
- { id: feast-council, relation: { type: BELONGS_TO, subject: feast, object: council }, claims: [ { source: book } ] }
- { id: founding-council, relation: { type: ORGANIZED_BY, subject: founding, object: council }, claims: [ { source: book } ] }
- { id: bert-later, participation: { event: later, participant: bert }, claims: [ { source: book } ] }
- { id: cora-guild, membership: { member: cora, body: guild }, claims: [ { source: book, start: "1950" }, { source: paper, end: "1948" } ] }
- { id: anna-guild, membership: { member: anna, body: guild }, claims: [ { source: town, start: "1950" } ] }
- { id: bert-guild, membership: { member: bert, body: guild }, claims: [ { source: book, start: "1970-01-01" } ] }
`;

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly subjects: readonly { readonly id: string }[];
}

const lineOf = ({ rule, severity, subjects }: Finding): string =>
  [rule, severity, ...subjects.map(({ id }) => id)].join(' ');

/** Asks for the findings of a graph, each as a line too. */
export function asking(seeded: () => SeededApi) {
  return async (args = '') => {
    const { api, graph } = seeded();
    graph.statements.length = 0;
    const query = `{ integrity${args === '' ? '' : `(${args})`} { totalCount complete edges { cursor node { rule severity message subjects { id } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const answer = await api.execute(query);
    expect(answer.errors).toBeUndefined();
    const { edges, ...rest } = (
      answer.data as unknown as {
        integrity: {
          totalCount: number;
          complete: boolean;
          edges: { cursor: string; node: Finding }[];
          pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
        };
      }
    ).integrity;
    const nodes = edges.map(({ node }) => node);
    const { notes = [] } = (answer.extensions ?? {}) as { notes?: readonly unknown[] };
    return { ...rest, nodes, notes, found: nodes.map(lineOf), statements: graph.statements.length };
  };
}
