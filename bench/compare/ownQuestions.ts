/** Queries that only Fasti supports. */
import { type Asked, each, type Question } from './question.ts';
import { HUB_EVENT, HUB_OFFICE } from './world.ts';

/** Certainty at a moment, timelines, successions, paths, search. */
export function ownQuestions(
  people: readonly string[],
  offices: readonly string[],
  years: readonly number[],
  names: readonly string[],
): Question[] {
  const own = (name: string, about: string, fasti: readonly Asked[]): Question => ({
    name,
    about,
    fasti,
    peer: null,
    inMean: false,
  });
  return [
    own(
      'as-of person',
      'Q1 at a day, with the certainty of each tenure',
      people.map((id, i) => ({
        query:
          'query ($id: ID!, $day: EDTFOrToday!) { person(id: $id, at: { asOf: $day }) { label tenures(first: 50) { nodes { certainty interval { label } office { label body { label } } } } } }',
        variables: { id, day: `${years[i]}-06-15` },
      })),
    ),
    own(
      'succession',
      'who followed whom in an office, with gaps and handovers',
      each(
        'query ($id: ID!) { office(id: $id) { label succession(first: 200) { nodes { tenure { holder { label } interval { label } } gapsBefore { kind } } } } }',
        offices,
      ),
    ),
    own(
      'timeline of a hub',
      '50 items of the office that one of twenty tenures is of, in a window',
      years.map((year) => ({
        query:
          'query ($of: [ID!]!, $during: EDTFOrToday!) { timeline(ids: $of, during: $during, first: 50) { nodes { label certainty interval { label } laneKey } } }',
        variables: { of: [HUB_OFFICE, HUB_EVENT], during: String(year) },
      })),
    ),
    own(
      'path of 3 hops',
      'how two people are linked, by at most three facts',
      people.map((from, i) => ({
        query:
          'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 3, first: 5) { nodes { certainty hops { fromRole to { label } } } } }',
        variables: { from, to: people[(i + 1) % people.length] },
      })),
    ),
    own('last page', 'the last 50 of all tenures', [
      {
        query:
          '{ tenures(last: 50) { nodes { id interval { start { edtf } end { edtf } } holder { id label } office { id label } } } }',
        variables: {},
      },
    ]),
    own(
      'search',
      'the first 10 of what a text may name',
      names.map((text) => ({
        query:
          'query ($text: String!) { search(text: $text, first: 10) { nodes { matched entity { id label } } } }',
        variables: { text },
      })),
    ),
  ];
}
