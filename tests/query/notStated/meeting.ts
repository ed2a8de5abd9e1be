/** Not stated: what goes beyond the report on the meeting of 2020. */
import type { Control } from './control.ts';

/** Some day of the year, not after the article; no day is definite. */
const UP_TO_THE_ARTICLE = {
  start: { edtf: '[2020-01-01..2020-11-25]' },
  end: { edtf: '[2020-01-01..2020-11-25]' },
  coreStart: null,
  coreEnd: null,
};

export const MEETING: readonly Control[] = [
  {
    id: 'NS03',
    scope: 'article',
    statement: 'The day, host, chair or number of participants of the 2020 meeting.',
    ask: `{ event(id: "excom-2020") {
      existences { nodes { claims(filter: {sources: ["article"]}) { nodes { status start { edtf } end { edtf } attested { edtf } } } } }
      where: facts(filter: {sources: ["article"], relationTypes: [HOSTED_BY, HELD_IN, ORGANIZED_BY]}) { nodes { id } }
      who: facts(filter: {kinds: [PARTICIPATION], sources: ["article"]}) {
        nodes { ... on Participation { role participant { id } group { size { label } } } } }
      numbers: facts(filter: {kinds: [QUANTITY], sources: ["article"]}) { nodes { id } }
    } }`,
    answer: {
      event: {
        existences: {
          nodes: [
            {
              claims: {
                nodes: [
                  { status: 'STATED', start: { edtf: '2020' }, end: { edtf: '2020' }, attested: null },
                  {
                    status: 'DERIVED',
                    start: { edtf: '[2020-01-01..2020-11-25]' },
                    end: { edtf: '[2020-01-01..2020-11-25]' },
                    attested: null,
                  },
                ],
              },
            },
          ],
        },
        where: { nodes: [] },
        who: {
          nodes: [
            { role: 'observer', participant: null, group: { size: { label: 'more than 40' } } },
            { role: 'observer', participant: { id: 'ulyanovsk-region' }, group: null },
            { role: 'participant', participant: null, group: { size: null } },
            { role: 'participant', participant: null, group: { size: null } },
          ],
        },
        numbers: { nodes: [] },
      },
    },
    falseStatements: [
      `- { id: e1, existence: { entity: excom-2020 }, claims: [{ source: article, date: "2020-11-20" }] }`,
      `- { id: b033, relation: { type: HOSTED_BY, subject: excom-2020, object: moscow }, claims: [{ source: article }] }`,
      `- { participation: { participant: sergey-morozov, event: excom-2020, role: chair }, claims: [{ source: article }] }`,
      `- { id: b034, quantity: { entity: excom-2020, property: participants }, claims: [{ source: article, value: { min: "40" } }] }`,
    ],
  },
  {
    id: 'NS15',
    scope: 'article',
    statement: 'That the 2020 meeting was held on 2020-11-25.',
    ask: `{ nodes(ids: ["excom-2020", "excom-2020-opening", "excom-2020-evaluation", "excom-2020-speech-openysheva"],
        at: {asOf: "2020-11-25"}) { ... on Event {
      id existsAt interval { start { edtf } end { edtf } coreStart coreEnd }
    } } }`,
    answer: {
      nodes: [
        { id: 'excom-2020', existsAt: 'POSSIBLE', interval: UP_TO_THE_ARTICLE },
        { id: 'excom-2020-opening', existsAt: 'POSSIBLE', interval: UP_TO_THE_ARTICLE },
        { id: 'excom-2020-evaluation', existsAt: 'POSSIBLE', interval: UP_TO_THE_ARTICLE },
        { id: 'excom-2020-speech-openysheva', existsAt: 'POSSIBLE', interval: UP_TO_THE_ARTICLE },
      ],
    },
    falseStatements: [
      `- { id: e1, existence: { entity: excom-2020 }, claims: [{ source: article, date: "2020-11-25" }] }`,
      `- { id: e1a-date, existence: { entity: excom-2020-opening }, claims: [{ source: article, date: "2020-11-25" }] }`,
    ],
  },
  {
    id: 'NS16',
    scope: 'all',
    statement: 'That the quotations were spoken at the opening ceremony or in the evaluation session.',
    ask: `{
      quotations: nodes(ids: ["qu1", "qu2"]) { ... on Remark { byEvent { id } about { id } } }
      parts: facts(filter: {kinds: [REMARK],
        about: ["excom-2020-opening", "excom-2020-evaluation", "excom-2020-speech-openysheva"]}) { nodes { id } }
      attributed: facts(filter: {attributedTo: ["sergey-morozov", "svetlana-openysheva"],
        about: ["excom-2020", "excom-2020-opening", "excom-2020-evaluation", "excom-2020-speech-openysheva"]}) { nodes { id } }
    }`,
    answer: {
      quotations: [
        { byEvent: null, about: [{ id: 'sergey-morozov' }, { id: 'wego' }] },
        {
          byEvent: null,
          about: [{ id: 'svetlana-openysheva' }, { id: 'ulyanovsk-region' }, { id: 'wego' }],
        },
      ],
      parts: { nodes: [] },
      attributed: { nodes: [] },
    },
    falseStatements: [
      `- { remark: { about: [sergey-morozov, wego], text: He is quoted with four sentences. }, byEvent: excom-2020-opening, claims: [{ source: article }] }`,
      `- { remark: { about: [svetlana-openysheva, excom-2020-evaluation], text: Svetlana Openysheva said so in the session. }, claims: [{ source: article }] }`,
      `- { remark: { about: [sergey-morozov, excom-2020], text: IT matters. }, claims: [{ source: article, status: ATTRIBUTED, by: sergey-morozov }] }`,
    ],
  },
  {
    id: 'NS17',
    scope: 'all',
    statement: 'That Morozov or Openysheva are among the "more than 40" observers.',
    ask: `{
      observers: participations(filter: {events: ["excom-2020"], roles: "observer"}) {
        nodes { participant { id } group { description size { label } } onBehalfOf { id } } }
      named: participations(filter: {participants: ["sergey-morozov", "svetlana-openysheva"]}) {
        nodes { role participant { id } event { id } } }
      members: memberships(filter: {members: ["sergey-morozov", "svetlana-openysheva"]}) { nodes { id } }
    }`,
    answer: {
      observers: {
        nodes: [
          {
            participant: null,
            group: {
              description:
                'representatives of the executive bodies and the municipalities of Ulyanovsk Region',
              size: { label: 'more than 40' },
            },
            onBehalfOf: [{ id: 'ulyanovsk-executive-bodies' }, { id: 'ulyanovsk-municipalities' }],
          },
          { participant: { id: 'ulyanovsk-region' }, group: null, onBehalfOf: [] },
        ],
      },
      named: {
        nodes: [
          {
            role: 'participant',
            participant: { id: 'sergey-morozov' },
            event: { id: 'general-assembly-2017' },
          },
          { role: 'speaker', participant: { id: 'sergey-morozov' }, event: { id: 'excom-2020-opening' } },
          {
            role: 'speaker',
            participant: { id: 'svetlana-openysheva' },
            event: { id: 'excom-2020-speech-openysheva' },
          },
        ],
      },
      members: { nodes: [] },
    },
    falseStatements: [
      `- { participation: { participant: sergey-morozov, event: excom-2020, role: observer }, claims: [{ source: article }] }`,
      `- { membership: { member: svetlana-openysheva, body: ulyanovsk-executive-bodies }, claims: [{ source: u18 }] }`,
    ],
  },
  {
    id: 'NS24',
    scope: 'all',
    statement:
      'An outcome report of the 2020 meeting: that it really took place on 2020-11-17 with Moscow as host.',
    ask: `{ event(id: "excom-2020", at: {asOf: "2020-11-17"}) {
      existsAt
      interval { coreStart plannedStart { edtf } }
      hosts { edges { node { id } certainty fact { support } } }
      existences { nodes { claims(filter: {modalities: [ASSERTED]}) { nodes { source { id } start { edtf } } } } }
    } }`,
    answer: {
      event: {
        existsAt: 'POSSIBLE',
        interval: { coreStart: null, plannedStart: { edtf: '2020-11-17' } },
        hosts: { edges: [{ node: { id: 'moscow' }, certainty: 'POSSIBLE', fact: { support: 'PLANNED' } }] },
        existences: {
          nodes: [
            {
              claims: {
                nodes: [
                  { source: { id: 'article' }, start: { edtf: '2020' } },
                  { source: { id: 'article' }, start: { edtf: '[2020-01-01..2020-11-25]' } },
                ],
              },
            },
          ],
        },
      },
    },
    falseStatements: [
      `- { id: b033, relation: { type: HOSTED_BY, subject: excom-2020, object: moscow }, claims: [{ source: s25 }] }`,
      `- { id: e1, existence: { entity: excom-2020 }, claims: [{ source: s25, date: "2020-11-17" }] }`,
    ],
  },
];
