/** Not stated: what is unknown about the region, its meetings and bodies, and its service as an office of WeGO. */
import type { Control } from './control.ts';

export const REGION: readonly Control[] = [
  {
    id: 'NS01',
    scope: 'article',
    statement:
      'The country or any city of the article: the text names neither Russia nor Ulyanovsk city, Seoul or Moscow.',
    ask: `{
      named: facts(filter: {sources: ["article"], about: ["russia", "volga-federal-district", "ulyanovsk-city",
        "seoul", "moscow", "barcelona", "chengdu", "china", "beyoglu", "quezon-city", "seongnam", "makati",
        "abu-dhabi", "abuja", "almaty", "mexico-city", "hannover", "chuvashia", "tatarstan", "samara-oblast",
        "saratov-oblast", "penza-oblast", "mordovia"]}) { nodes { id } }
      places: facts(filter: {sources: ["article"],
        relationTypes: [HELD_IN, HOSTED_BY, SEATED_IN, ADJACENT_TO]}) {
        nodes { ... on Relation { subject { id } object { id } } } }
      region: region(id: "ulyanovsk-region") { partOf: relations(filter: {types: [PART_OF]}) {
        nodes { object { id } claims(filter: {sources: ["article"]}) { totalCount } } } }
    }`,
    answer: {
      named: { nodes: [] },
      places: {
        nodes: [
          { subject: { id: 'excom-2015' }, object: { id: 'ulyanovsk-region' } },
          { subject: { id: 'general-assembly-2017' }, object: { id: 'ulyanovsk-region' } },
        ],
      },
      region: {
        partOf: {
          nodes: [
            { object: { id: 'russia' }, claims: { totalCount: 0 } },
            { object: { id: 'volga-federal-district' }, claims: { totalCount: 0 } },
          ],
        },
      },
    },
    falseStatements: [
      `- { id: b073, relation: { type: PART_OF, subject: ulyanovsk-region, object: russia }, claims: [{ source: article }] }`,
      `- { relation: { type: HELD_IN, subject: general-assembly-2017, object: ulyanovsk-city }, claims: [{ source: article }] }`,
      `
entities:
  dimitrovgrad: { kind: region, label: Dimitrovgrad }
facts:
- { relation: { type: HELD_IN, subject: excom-2015, object: dimitrovgrad }, claims: [{ source: article }] }`,
    ],
  },
  {
    id: 'NS06',
    scope: 'article',
    statement: 'By whom, with how many votes and against whom the region was chosen in 2013.',
    ask: `{
      article: facts(filter: {sources: ["article"], about: ["europe-office-election-2013"]}) { nodes { id kind } }
      event(id: "europe-office-election-2013") {
        participations { nodes { participant { id } role claims { nodes { source { id } } } } }
        votes: facts(filter: {kinds: [QUANTITY]}) { nodes { id } }
      }
    }`,
    answer: {
      article: {
        nodes: [
          { id: 'e2', kind: 'EXISTENCE' },
          { id: 'r3', kind: 'RELATION' },
        ],
      },
      event: {
        participations: {
          nodes: [
            {
              participant: { id: 'wego-executive-committee' },
              role: 'elector',
              claims: { nodes: [{ source: { id: 's02' } }] },
            },
          ],
        },
        votes: { nodes: [] },
      },
    },
    falseStatements: [
      `- { id: e2-elector, participation: { participant: wego-executive-committee, event: europe-office-election-2013, role: elector }, claims: [{ source: article }] }`,
      `- { participation: { participant: tatarstan, event: europe-office-election-2013, role: candidate }, claims: [{ source: s02 }] }`,
      `- { quantity: { entity: europe-office-election-2013, property: votes }, claims: [{ source: s34, value: { min: "12", max: "12" } }] }`,
    ],
  },
  {
    id: 'NS07',
    scope: 'article',
    statement: 'That the assembly of 2017 was the 4th; the months of 2015 and 2017.',
    ask: `{ facts(filter: {sources: ["article"], kinds: [EXISTENCE, NAME, QUANTITY, REMARK],
      about: ["general-assembly-2017", "excom-2015"]}) {
      nodes { id ... on Name { entity { id } }
        claims(filter: {sources: ["article"]}) { nodes { start { edtf } end { edtf } attested { edtf } } } } } }`,
    answer: {
      facts: {
        nodes: [
          {
            id: 'e3',
            claims: { nodes: [{ start: { edtf: '2015' }, end: { edtf: '2015' }, attested: null }] },
          },
          {
            id: 'e4',
            claims: { nodes: [{ start: { edtf: '2017' }, end: { edtf: '2017' }, attested: null }] },
          },
          // The new name, which other sources connect with the assembly.
          {
            id: 'o1',
            entity: { id: 'wego' },
            claims: { nodes: [{ start: null, end: null, attested: { edtf: '2020-11-25' } }] },
          },
        ],
      },
    },
    falseStatements: [
      `- { id: b017, quantity: { entity: general-assembly-2017, property: ordinal }, claims: [{ source: article, value: { min: "4", max: "4" } }] }`,
      `- { name: { entity: general-assembly-2017, kind: official, language: en, text: 4th WeGO General Assembly }, claims: [{ source: article }] }`,
      `- { id: e3, existence: { entity: excom-2015 }, claims: [{ source: article, date: "2015-09" }] }`,
      `- { id: e4, existence: { entity: general-assembly-2017 }, claims: [{ source: article, date: "2017-06" }] }`,
    ],
  },
  {
    id: 'NS12',
    scope: 'article',
    statement: 'What "Government for citizens" is, legally or in function.',
    ask: `{ facts(filter: {sources: ["article"], about: ["government-for-citizens"]}) {
      nodes { id kind ... on Relation { type subject { id } }
        claims(filter: {sources: ["article"]}) { nodes { status } } } } }`,
    answer: {
      facts: {
        nodes: [
          { id: 'o6', kind: 'EXISTENCE', claims: { nodes: [{ status: 'IMPLIED' }] } },
          {
            id: 't3',
            kind: 'RELATION',
            type: 'BELONGS_TO',
            subject: { id: 'director-government-for-citizens' },
            claims: { nodes: [{ status: 'STATED' }] },
          },
        ],
      },
    },
    falseStatements: [
      `- { remark: { about: [government-for-citizens], text: It is a government. }, claims: [{ source: article }] }`,
      `- { relation: { type: BELONGS_TO, subject: government-for-citizens, object: ulyanovsk-region }, claims: [{ source: article }] }`,
    ],
  },
  {
    id: 'NS25',
    scope: 'all',
    statement: 'The founding act or founding date of "Government for citizens".',
    ask: `{ organization(id: "government-for-citizens") {
      existences { nodes { byEvent { id } interval { start { edtf } earliest coreStart }
        claims { nodes { start { edtf } attested { edtf } } } } }
      events { nodes { id } }
      relations(filter: {types: [SUCCEEDS]}) { nodes { id } }
      remarks: facts(filter: {kinds: [REMARK]}) { nodes { id } }
    } }`,
    answer: {
      organization: {
        existences: {
          nodes: [
            {
              byEvent: null,
              interval: { start: { edtf: '[..2020-11-25]' }, earliest: null, coreStart: '2020-11-25' },
              claims: {
                nodes: [
                  { start: null, attested: { edtf: '2020-11-25' } },
                  { start: null, attested: null },
                ],
              },
            },
          ],
        },
        events: { nodes: [] },
        relations: { nodes: [] },
        remarks: { nodes: [] },
      },
    },
    falseStatements: [
      `- { id: o6, existence: { entity: government-for-citizens }, claims: [{ source: u18, start: "2016" }] }`,
      `- { remark: { about: [government-for-citizens], text: A decree founded it. }, claims: [{ source: u18 }] }`,
    ],
  },
  {
    id: 'NS14',
    scope: 'all',
    statement: 'That the Europe office ended, when it ended, or that it became the Eurasia office.',
    ask: `{
      nodes(ids: ["r3", "r3-office"]) { ... on Fact { interval { end { edtf } plannedEnd { edtf } latest endKind } } }
      late: region(id: "ulyanovsk-region") { relations(filter: {types: [SERVES_AS]}, at: {asOf: "2025"}) {
        nodes { object { id } certainty } } }
      ties: facts(filter: {relationTypes: [SUCCEEDS, PART_OF, NOT_SAME_AS],
        about: ["wego-europe-office", "wego-eurasia-office"]}) { nodes { ... on Relation { type object { id } } } }
      said: facts(filter: {kinds: [REMARK], about: ["wego-europe-office", "wego-eurasia-office"]}) { nodes { id } }
    }`,
    answer: {
      nodes: [
        { interval: { end: { edtf: '[2014-03-12..]' }, plannedEnd: null, latest: null, endKind: 'UNKNOWN' } },
        { interval: { end: { edtf: '[2013-09-03..]' }, plannedEnd: null, latest: null, endKind: 'UNKNOWN' } },
      ],
      late: {
        relations: {
          nodes: [
            { object: { id: 'wego-europe-office' }, certainty: 'POSSIBLE' },
            { object: { id: 'wego-eurasia-office' }, certainty: 'POSSIBLE' },
          ],
        },
      },
      ties: {
        nodes: [
          { type: 'PART_OF', object: { id: 'wego' } },
          { type: 'PART_OF', object: { id: 'wego' } },
        ],
      },
      said: { nodes: [] },
    },
    falseStatements: [
      `- { id: r3, relation: { type: SERVES_AS, subject: ulyanovsk-region, object: wego-europe-office }, claims: [{ source: s02, end: "2018-10-17" }] }`,
      `- { id: r3-office, existence: { entity: wego-europe-office }, claims: [{ source: s02, end: "2018" }] }`,
      `- { relation: { type: SUCCEEDS, subject: wego-eurasia-office, object: wego-europe-office }, claims: [{ source: s02 }] }`,
    ],
  },
  {
    id: 'NS23',
    scope: 'all',
    statement: 'What became of the Eurasia office after 2021.',
    ask: `{
      timeline(ids: ["wego-eurasia-office", "secretary-general-eurasia-office"], during: "2022/..", minCertainty: DEFINITE) {
        nodes { fact { id } } }
      service: node(id: "r4") { ... on Relation { interval { end { edtf } plannedEnd { edtf } latest coreEnd endKind } } }
      facts(filter: {about: ["wego-eurasia-office"]}) { nodes { id } }
    }`,
    answer: {
      timeline: { nodes: [] },
      service: {
        interval: {
          end: { edtf: '[2021-02-01..]' },
          plannedEnd: null,
          latest: null,
          coreEnd: '2021-02-01',
          endKind: 'ONGOING',
        },
      },
      facts: { nodes: [{ id: 'o5' }, { id: 'r4' }, { id: 't2' }] },
    },
    falseStatements: [
      `- { id: r4, relation: { type: SERVES_AS, subject: ulyanovsk-region, object: wego-eurasia-office }, claims: [{ source: s41, attested: "2023" }] }`,
      `- { id: r4, relation: { type: SERVES_AS, subject: ulyanovsk-region, object: wego-eurasia-office }, claims: [{ source: s41, end: "2022" }] }`,
      `- { remark: { about: [wego-eurasia-office], text: The office was closed. }, claims: [{ source: s41, date: "2022" }] }`,
    ],
  },
];
