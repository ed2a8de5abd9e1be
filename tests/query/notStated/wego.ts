/** Not stated: what is unknown about WeGO, its members, names and meetings. */
import type { Control } from './control.ts';

export const WEGO: readonly Control[] = [
  {
    id: 'NS02',
    scope: 'all',
    statement: 'Ulyanovsk Region is a member of WeGO.',
    ask: `{
      region(id: "ulyanovsk-region") { memberships { nodes { body { id } } } }
      organization(id: "wego") { members { nodes { id } } }
      ties: facts(filter: {relationTypes: [PART_OF, BELONGS_TO, COOPERATES_WITH], and: [
        {about: ["ulyanovsk-region"]}, {about: ["wego", "wego-executive-committee", "wego-general-assembly"]}]}) {
        nodes { ... on Relation { type subject { id } object { id } } } }
    }`,
    answer: {
      region: { memberships: { nodes: [] } },
      organization: { members: { nodes: [] } },
      ties: {
        nodes: [{ type: 'COOPERATES_WITH', subject: { id: 'ulyanovsk-region' }, object: { id: 'wego' } }],
      },
    },
    falseStatements: [
      `- { membership: { member: ulyanovsk-region, body: wego }, claims: [{ source: s02, start: "2010" }] }`,
      `- { membership: { member: ulyanovsk-region, body: wego-executive-committee }, claims: [{ source: s20, attested: "2013" }] }`,
      `- { relation: { type: BELONGS_TO, subject: ulyanovsk-region, object: wego }, claims: [{ source: s02 }] }`,
    ],
  },
  {
    id: 'NS08',
    scope: 'article',
    statement: 'Founding year or place of WeGO in words, its former name, its seat.',
    ask: `{ organization(id: "wego") {
      existences { nodes { claims(filter: {sources: ["article"]}) { nodes { status rule start { edtf } } } } }
      names: facts(filter: {kinds: [NAME], sources: ["article"]}) { nodes { ... on Name { text } } }
      seats: relations(filter: {types: [SEATED_IN, SUCCEEDS]}) { nodes { claims(filter: {sources: ["article"]}) { totalCount } } }
      }
      others: facts(filter: {sources: ["article"],
        about: ["wego-secretariat", "seoul", "general-assembly-2010", "world-e-government-mayors-forum"]}) { nodes { id } }
    }`,
    answer: {
      organization: {
        existences: {
          nodes: [
            {
              claims: {
                nodes: [
                  {
                    status: 'DERIVED',
                    rule: '2020 minus 10; the article gives no founding year',
                    start: { edtf: '2010~' },
                  },
                ],
              },
            },
          ],
        },
        names: {
          nodes: [
            { text: 'World Smart Sustainable Cities Organization' },
            { text: 'WeGO' },
            { text: 'World organization' },
          ],
        },
        seats: { nodes: [{ claims: { totalCount: 0 } }, { claims: { totalCount: 0 } }] },
      },
      others: { nodes: [] },
    },
    falseStatements: [
      `- { id: e8d, existence: { entity: wego }, claims: [{ source: article, start: "2010" }] }`,
      `- { id: b001, name: { entity: wego, kind: official, language: en, text: World e-Governments Organization of Cities and Local Governments }, claims: [{ source: article }] }`,
      `- { relation: { type: SEATED_IN, subject: wego, object: moscow }, claims: [{ source: article }] }`,
      `- { id: b005, relation: { type: SEATED_IN, subject: wego-secretariat, object: seoul }, claims: [{ source: article }] }`,
    ],
  },
  {
    id: 'NS19',
    scope: 'all',
    statement: 'Days of the 2015 meeting in Ulyanovsk Region.',
    ask: `{ event(id: "excom-2015", at: {asOf: "2015-09-15"}) {
      existsAt interval { start { edtf } end { edtf } coreStart }
      existences { nodes { claims { nodes { source { id } status modality start { edtf } } } } }
      parts { nodes { id } }
    } }`,
    answer: {
      event: {
        existsAt: 'POSSIBLE',
        interval: { start: { edtf: '2015-09' }, end: { edtf: '2015-09' }, coreStart: null },
        existences: {
          nodes: [
            {
              claims: {
                nodes: [
                  {
                    source: { id: 'article' },
                    status: 'STATED',
                    modality: 'ASSERTED',
                    start: { edtf: '2015' },
                  },
                  {
                    source: { id: 's21' },
                    status: 'DERIVED',
                    modality: 'ASSERTED',
                    start: { edtf: '2015-09' },
                  },
                  { source: { id: 's02' }, status: 'STATED', modality: 'PLANNED', start: { edtf: '2015' } },
                  { source: { id: 'u21' }, status: 'STATED', modality: 'PLANNED', start: { edtf: '2015' } },
                ],
              },
            },
          ],
        },
        parts: { nodes: [] },
      },
    },
    falseStatements: [
      `- { id: e3, existence: { entity: excom-2015 }, claims: [{ source: s21, date: "2015-09-16/2015-09-18" }] }`,
    ],
  },
  {
    id: 'NS20',
    scope: 'all',
    statement: 'Cities of the Executive Committee meetings of 2011, 2012 and 2013.',
    ask: `{ facts(filter: {relationTypes: [HELD_IN, HOSTED_BY], about: ["excom-2011", "excom-2012", "excom-2013"]}) {
      nodes { ... on Relation { type subject { id } object { id ... on Region { category } }
        claims { nodes { source { id } status } } } } } }`,
    answer: {
      facts: {
        nodes: [
          {
            type: 'HELD_IN',
            subject: { id: 'excom-2012' },
            object: { id: 'barcelona', category: 'city' },
            claims: { nodes: [{ source: { id: 's19' }, status: 'DERIVED' }] },
          },
          {
            type: 'HELD_IN',
            subject: { id: 'excom-2013' },
            object: { id: 'china', category: 'country' },
            claims: { nodes: [{ source: { id: 'u19' }, status: 'STATED' }] },
          },
        ],
      },
    },
    falseStatements: [
      `- { relation: { type: HELD_IN, subject: excom-2011, object: seoul }, claims: [{ source: s18 }] }`,
      `- { id: b026-place, relation: { type: HELD_IN, subject: excom-2012, object: barcelona }, claims: [{ source: s19 }] }`,
      `- { relation: { type: HELD_IN, subject: excom-2013, object: chengdu }, claims: [{ source: s20 }] }`,
    ],
  },
  {
    id: 'NS21',
    scope: 'all',
    statement:
      'Executive Committee meetings of 2021 to 2024, a meeting of its own in 2017, and a 7th General Assembly.',
    ask: `{
      meetings: events(filter: {bodies: "wego-executive-committee"}, first: 200) {
        nodes { id interval { start { edtf } } } }
      assemblies: events(filter: {bodies: "wego-general-assembly"}, first: 200) { nodes { id } }
      numbers: facts(filter: {kinds: [QUANTITY], about: ["wego-general-assembly", "wego-executive-committee"]}) {
        nodes { ... on Quantity { property } } }
    }`,
    answer: {
      meetings: {
        nodes: [
          { id: 'excom-2010', interval: { start: { edtf: '2010-06-07' } } },
          { id: 'excom-2011', interval: { start: { edtf: '2011-10-17' } } },
          { id: 'excom-2012', interval: { start: { edtf: '2012-11-12' } } },
          { id: 'excom-2013', interval: { start: { edtf: '2013-09-03' } } },
          { id: 'excom-2014', interval: { start: { edtf: '2014-11-03' } } },
          { id: 'excom-2015', interval: { start: { edtf: '2015-09' } } },
          { id: 'excom-2016', interval: { start: { edtf: '2016-10-12' } } },
          { id: 'excom-2018', interval: { start: { edtf: '2018-10-17' } } },
          { id: 'excom-2019', interval: { start: { edtf: '2019-10-14' } } },
          { id: 'excom-2020', interval: { start: { edtf: '[2020-01-01..2020-11-25]' } } },
          { id: 'excom-2025', interval: { start: { edtf: '[2025-01-01..2025-10-31]' } } },
        ],
      },
      assemblies: {
        nodes: [
          { id: 'general-assembly-2010' },
          { id: 'general-assembly-2012' },
          { id: 'general-assembly-2014' },
          { id: 'general-assembly-2017' },
          { id: 'general-assembly-5' },
          { id: 'general-assembly-2023' },
        ],
      },
      numbers: { nodes: [{ property: 'members' }] },
    },
    falseStatements: [
      `- { relation: { type: BELONGS_TO, subject: general-assembly-2017, object: wego-executive-committee }, claims: [{ source: s12 }] }`,
      `
entities:
  excom-2022: { kind: event, label: WeGO Executive Committee meeting 2022 }
facts:
- { relation: { type: BELONGS_TO, subject: excom-2022, object: wego-executive-committee }, claims: [{ source: s33 }] }`,
      `
entities:
  general-assembly-7: { kind: event, label: "7th WeGO General Assembly" }
facts:
- { relation: { type: BELONGS_TO, subject: general-assembly-7, object: wego-general-assembly }, claims: [{ source: s33 }] }`,
    ],
  },
  {
    id: 'NS26',
    scope: 'all',
    statement: "That WeGO and the World's Smart Cities Organization (WSCO) are the same.",
    ask: `{
      nodes(ids: ["wego", "wsco"]) { ... on Organization { id label names { nodes { text } } } }
      facts(filter: {about: ["wsco"]}) { nodes { id } }
    }`,
    answer: {
      nodes: [
        {
          id: 'wego',
          label: 'World Smart Sustainable Cities Organization',
          names: {
            nodes: [
              { text: 'World e-Governments Organization of Cities and Local Governments' },
              { text: 'World e-Governments Organizations of cities and local governments' },
              { text: 'World Smart Sustainable Cities Organization' },
              { text: 'WeGO' },
              { text: 'World organization' },
            ],
          },
        },
        {
          id: 'wsco',
          label: "The World's Smart Cities Organization (WSCO)",
          names: { nodes: [] },
        },
      ],
      facts: { nodes: [] },
    },
    falseStatements: [
      `- { name: { entity: wego, kind: alias, language: en, text: World's Smart Cities Organization }, claims: [{ source: s14 }] }`,
      `- { name: { entity: wsco, kind: short, language: en, text: WeGO }, claims: [{ source: s14 }] }`,
      `- { relation: { type: SUCCEEDS, subject: wsco, object: wego }, claims: [{ source: s14 }] }`,
    ],
  },
];
