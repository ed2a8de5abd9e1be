/** Not stated: what goes beyond "discussed", "planned" and "we have organized" in the report on the meeting of 2020. */
import type { Control } from './control.ts';

export const PLANS: readonly Control[] = [
  {
    id: 'NS09',
    scope: 'all',
    statement:
      'Names, dates or organizer of the four online events of 2020, and of the events planned for 2021.',
    ask: `{ nodes(ids: ["online-events-2020", "planned-events-2021"]) { ... on Event {
      names { nodes { id } } parts { nodes { id } } partOf { nodes { id } }
      organizers { nodes { id } } hosts { nodes { id } } bodies { nodes { id } } places { nodes { id } }
      existences { nodes { support
        interval { start { edtf } end { edtf } plannedStart { edtf } plannedEnd { edtf } coreStart } } }
      facts { nodes { id support } }
    } } }`,
    answer: {
      nodes: [
        {
          names: { nodes: [] },
          parts: { nodes: [] },
          partOf: { nodes: [] },
          organizers: { nodes: [] },
          hosts: { nodes: [] },
          bodies: { nodes: [{ id: 'wego' }] },
          places: { nodes: [] },
          existences: {
            nodes: [
              {
                support: 'ATTRIBUTED',
                interval: {
                  start: { edtf: '2020' },
                  end: { edtf: '2020' },
                  plannedStart: null,
                  plannedEnd: null,
                  coreStart: null,
                },
              },
            ],
          },
          facts: {
            nodes: [
              { id: 'a9', support: 'ATTRIBUTED' },
              { id: 'e6', support: 'ATTRIBUTED' },
              { id: 'e6-organization', support: 'ATTRIBUTED' },
              { id: 'e6-region', support: 'ATTRIBUTED' },
              { id: 'e6q', support: 'ATTRIBUTED' },
            ],
          },
        },
        {
          names: { nodes: [] },
          parts: { nodes: [] },
          partOf: { nodes: [] },
          organizers: { nodes: [] },
          hosts: { nodes: [] },
          bodies: { nodes: [{ id: 'wego' }] },
          places: { nodes: [] },
          existences: {
            nodes: [
              {
                support: 'PLANNED',
                interval: {
                  start: { edtf: '2021' },
                  end: { edtf: '2021' },
                  plannedStart: { edtf: '2021' },
                  plannedEnd: { edtf: '2021' },
                  coreStart: null,
                },
              },
            ],
          },
          facts: {
            nodes: [
              { id: 'e7', support: 'PLANNED' },
              { id: 'e7-organization', support: 'PLANNED' },
              { id: 'e7-region', support: 'PLANNED' },
            ],
          },
        },
      ],
    },
    falseStatements: [
      `- { name: { entity: online-events-2020, kind: official, language: en, text: Four talks }, claims: [{ source: article }] }`,
      `- { id: e6, existence: { entity: online-events-2020 }, claims: [{ source: article, date: "2020-05" }] }`,
      `- { relation: { type: ORGANIZED_BY, subject: online-events-2020, object: wego-eurasia-office }, claims: [{ source: article }] }`,
      `- { id: e7, existence: { entity: planned-events-2021 }, claims: [{ source: article, date: "2021-06", modality: PLANNED }] }`,
      `- { relation: { type: ORGANIZED_BY, subject: planned-events-2021, object: wego }, claims: [{ source: s25 }] }`,
    ],
  },
  {
    id: 'NS10',
    scope: 'all',
    statement:
      'That the Masterplan, the 3-year plan or any new office was adopted at the 2020 meeting; the years of the 3-year plan; the names of the new offices.',
    ask: `{
      topics: nodes(ids: ["wego-masterplan", "wego-strategic-plan", "new-regional-offices"]) { ... on Topic {
        facts { nodes { id interval { start { edtf } end { edtf } }
          ... on Relation { type subject { id } object { id } } ... on Remark { text } } } } }
      meeting: facts(filter: {about: ["excom-2020"], relationTypes: [BELONGS_TO, PART_OF, SERVES_AS, SUCCEEDS]}) {
        nodes { id } }
      caused: tenures(filter: {byEvents: ["excom-2020"]}) { nodes { id } }
      offices: organizations(filter: {categories: "regional office"}) { nodes { id } }
    }`,
    answer: {
      topics: [
        {
          facts: {
            nodes: [
              {
                id: 'tp2',
                interval: { start: { edtf: '2020' }, end: { edtf: '2020' } },
                type: 'DISCUSSED',
                subject: { id: 'excom-2020' },
                object: { id: 'wego-masterplan' },
              },
              {
                id: 'pl1',
                interval: { start: { edtf: '[..2020-12-31]' }, end: { edtf: '[2020-01-01..]' } },
                type: 'BELONGS_TO',
                subject: { id: 'wego-masterplan' },
                object: { id: 'wego' },
              },
            ],
          },
        },
        {
          facts: {
            nodes: [
              {
                id: 'tp3',
                interval: { start: { edtf: '2020' }, end: { edtf: '2020' } },
                type: 'DISCUSSED',
                subject: { id: 'excom-2020' },
                object: { id: 'wego-strategic-plan' },
              },
              {
                id: 'pl2',
                interval: { start: { edtf: '[..2020-12-31]' }, end: { edtf: '[2020-01-01..]' } },
                type: 'BELONGS_TO',
                subject: { id: 'wego-strategic-plan' },
                object: { id: 'wego' },
              },
            ],
          },
        },
        {
          facts: {
            nodes: [
              {
                id: 'tp1',
                interval: { start: { edtf: '2020' }, end: { edtf: '2020' } },
                type: 'DISCUSSED',
                subject: { id: 'excom-2020' },
                object: { id: 'new-regional-offices' },
              },
              {
                id: 'pl4',
                interval: { start: null, end: null },
                text: 'New regional offices of WeGO are considered.',
              },
            ],
          },
        },
      ],
      meeting: { nodes: [{ id: 'e1-organ' }, { id: 'e1a' }, { id: 'e1b' }] },
      caused: { nodes: [] },
      offices: {
        nodes: [
          { id: 'wego-africa-office' },
          { id: 'wego-central-asia-office' },
          { id: 'wego-east-asia-office' },
          { id: 'wego-eurasia-office' },
          { id: 'wego-europe-office' },
          { id: 'wego-latin-america-office' },
          { id: 'wego-mediterranean-office' },
        ],
      },
    },
    falseStatements: [
      `- { remark: { about: [wego-masterplan], text: It was adopted. }, byEvent: excom-2020, claims: [{ source: article, date: "2020" }] }`,
      `- { remark: { about: [wego-strategic-plan], text: It was adopted. }, byEvent: excom-2020, claims: [{ source: article, date: "2020" }] }`,
      `- { id: pl2, relation: { type: BELONGS_TO, subject: wego-strategic-plan, object: wego }, claims: [{ source: s06, start: "2021", end: "2023" }] }`,
      `- { relation: { type: SERVES_AS, subject: makati, object: wego-africa-office }, byEvent: excom-2020, claims: [{ source: s35 }] }`,
    ],
  },
  {
    id: 'NS18',
    scope: 'all',
    statement: 'Which body "we" is in the sentence on the four online events.',
    ask: `{ facts(filter: {about: ["online-events-2020"]}) { nodes { id
      ... on Participation { participant { id } onBehalfOf { id } group { description } }
      claims { nodes { status attributedTo { id } } } } } }`,
    answer: {
      facts: {
        nodes: [
          {
            id: 'a9',
            participant: null,
            onBehalfOf: [],
            group: { description: "the world's leading experts" },
            claims: { nodes: [{ status: 'ATTRIBUTED', attributedTo: { id: 'svetlana-openysheva' } }] },
          },
          {
            id: 'e6',
            claims: { nodes: [{ status: 'ATTRIBUTED', attributedTo: { id: 'svetlana-openysheva' } }] },
          },
          {
            id: 'e6-organization',
            claims: { nodes: [{ status: 'ATTRIBUTED', attributedTo: { id: 'svetlana-openysheva' } }] },
          },
          {
            id: 'e6-region',
            participant: { id: 'ulyanovsk-region' },
            onBehalfOf: [],
            group: null,
            claims: { nodes: [{ status: 'ATTRIBUTED', attributedTo: { id: 'svetlana-openysheva' } }] },
          },
          {
            id: 'e6q',
            claims: { nodes: [{ status: 'ATTRIBUTED', attributedTo: { id: 'svetlana-openysheva' } }] },
          },
        ],
      },
    },
    falseStatements: [
      `- { relation: { type: ORGANIZED_BY, subject: online-events-2020, object: ulyanovsk-region }, claims: [{ source: article, status: ATTRIBUTED, by: svetlana-openysheva }] }`,
      `- { participation: { participant: government-for-citizens, event: online-events-2020, role: organizer }, claims: [{ source: article }] }`,
      `- { remark: { about: [wego-eurasia-office, online-events-2020], text: It organized them. }, claims: [{ source: article }] }`,
    ],
  },
];
