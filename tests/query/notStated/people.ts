/** Not stated: who held which post, and when. */
import type { Control } from './control.ts';

/** What the article says about a tenure: that it held when the article was written. */
const ON_THE_DAY = { start: null, end: null, attested: { edtf: '2020-11-25' }, duration: null };

export const PEOPLE: readonly Control[] = [
  {
    id: 'NS04',
    scope: 'article',
    statement: 'Who is Secretary General or President of WeGO.',
    ask: `{
      posts: facts(filter: {sources: ["article"],
        about: ["secretary-general-wego", "president-wego", "president-city-wego"]}) { nodes { id } }
      openysheva: facts(filter: {sources: ["article"], about: ["svetlana-openysheva"], kinds: [TENURE]}) {
        nodes { ... on Tenure { office { id } } } }
    }`,
    answer: {
      posts: { nodes: [] },
      openysheva: {
        nodes: [
          { office: { id: 'secretary-general-eurasia-office' } },
          { office: { id: 'director-government-for-citizens' } },
        ],
      },
    },
    falseStatements: [
      `- { tenure: { holder: svetlana-openysheva, office: secretary-general-wego }, claims: [{ source: article, attested: "2020-11-25" }] }`,
      `- { id: b045, tenure: { holder: seo-jeong-hyup, office: president-wego }, claims: [{ source: article, attested: "2020" }] }`,
    ],
  },
  {
    id: 'NS05',
    scope: 'article',
    statement: 'Start or end of any tenure; who was governor in 2013, 2015, 2017 or 2018.',
    ask: `{ facts(filter: {sources: ["article"], kinds: [TENURE]}) { nodes { id
      claims(filter: {sources: ["article"]}) { nodes { start { edtf } end { edtf } attested { edtf } duration } } } } }`,
    answer: {
      facts: {
        nodes: [
          { id: 'n1', claims: { nodes: [ON_THE_DAY] } },
          { id: 'n2', claims: { nodes: [ON_THE_DAY] } },
          { id: 'n3', claims: { nodes: [ON_THE_DAY] } },
        ],
      },
    },
    falseStatements: [
      `- { id: n1, tenure: { holder: sergey-morozov, office: governor-ulyanovsk, term: "2016" }, claims: [{ source: article, attested: "2017" }] }`,
      `- { id: b065, tenure: { holder: sergey-morozov, office: governor-ulyanovsk, term: "2005" }, claims: [{ source: article, attested: "2013" }] }`,
      `- { id: n2, tenure: { holder: svetlana-openysheva, office: secretary-general-eurasia-office }, claims: [{ source: article, start: "2018" }] }`,
      `- { id: n3, tenure: { holder: svetlana-openysheva, office: director-government-for-citizens }, claims: [{ source: article, end: ".." }] }`,
    ],
  },
  {
    id: 'NS11',
    scope: 'article',
    statement: 'That Morozov or Openysheva took part in the events of 2013, 2015 or 2017.',
    ask: `{
      article: facts(filter: {sources: ["article"], kinds: [PARTICIPATION],
        about: ["sergey-morozov", "svetlana-openysheva"]}) {
        nodes { ... on Participation { participant { id } event { id } } } }
      anybody: participations(filter: {participants: ["sergey-morozov", "svetlana-openysheva"],
        events: ["europe-office-election-2013", "excom-2015", "general-assembly-2017"]}) {
        nodes { participant { id } event { id } claims { nodes { source { id } } } } }
    }`,
    answer: {
      article: {
        nodes: [
          { participant: { id: 'sergey-morozov' }, event: { id: 'excom-2020-opening' } },
          { participant: { id: 'svetlana-openysheva' }, event: { id: 'excom-2020-speech-openysheva' } },
        ],
      },
      anybody: {
        nodes: [
          {
            participant: { id: 'sergey-morozov' },
            event: { id: 'general-assembly-2017' },
            claims: { nodes: [{ source: { id: 's07' } }] },
          },
        ],
      },
    },
    falseStatements: [
      `- { participation: { participant: svetlana-openysheva, event: excom-2015, role: participant }, claims: [{ source: article }] }`,
      `- { id: b022, participation: { participant: sergey-morozov, event: general-assembly-2017, role: participant, capacity: governor-ulyanovsk }, claims: [{ source: article }] }`,
      `- { participation: { participant: sergey-morozov, event: europe-office-election-2013, role: participant }, claims: [{ source: s02 }] }`,
    ],
  },
  {
    id: 'NS13',
    scope: 'all',
    statement: 'That Openysheva has headed the Eurasia office since 2018.',
    ask: `{ office(id: "secretary-general-eurasia-office") {
      tenures { nodes { holder { id } interval { start { edtf } coreStart }
        claims { nodes { source { id } start { edtf } attested { edtf } } } } }
      in2018: tenures(at: {asOf: "2018", minCertainty: DEFINITE}) { nodes { id } }
      in2019: tenures(at: {asOf: "2019", minCertainty: DEFINITE}) { nodes { id } }
    } }`,
    answer: {
      office: {
        tenures: {
          nodes: [
            {
              holder: { id: 'svetlana-openysheva' },
              interval: { start: { edtf: '[..2020-11-25]' }, coreStart: '2020-11-25' },
              claims: {
                nodes: [
                  { source: { id: 'article' }, start: null, attested: { edtf: '2020-11-25' } },
                  { source: { id: 's02' }, start: null, attested: { edtf: '[2018-10..]' } },
                ],
              },
            },
          ],
        },
        in2018: { nodes: [] },
        in2019: { nodes: [] },
      },
    },
    falseStatements: [
      `- { id: n2, tenure: { holder: svetlana-openysheva, office: secretary-general-eurasia-office }, claims: [{ source: s02, start: "2018-10-17" }] }`,
    ],
  },
  {
    id: 'NS22',
    scope: 'all',
    statement:
      'Who headed the Secretariat between Kim Il-soo and Gunso Kim; day of start and end of Gunso Kim, Kyong-yul Lee and Jung Sook Park.',
    ask: `{ office(id: "secretary-general-wego") {
      tenures { nodes { holder { id } interval { start { edtf } end { edtf } endKind } } }
      between: tenures(at: {asOf: "2010-09-08/2014-03-11", minCertainty: DEFINITE}) { nodes { id } }
    } }`,
    answer: {
      office: {
        tenures: {
          nodes: [
            {
              holder: { id: 'kim-il-soo' },
              interval: {
                start: { edtf: '[..2010-09-07]' },
                end: { edtf: '[2010-09-07..]' },
                endKind: 'UNKNOWN',
              },
            },
            {
              holder: { id: 'gunso-kim' },
              interval: {
                start: { edtf: '[..2014-03-12]' },
                end: { edtf: '[2014-11-05..]' },
                endKind: 'UNKNOWN',
              },
            },
            {
              holder: { id: 'young-sook-nam' },
              interval: {
                start: { edtf: '2016-01-18' },
                end: { edtf: '[2017-09-21..]' },
                endKind: 'UNKNOWN',
              },
            },
            {
              holder: { id: 'kyong-yul-lee' },
              interval: {
                start: { edtf: '[2017-09-22..2019-04-09]' },
                end: { edtf: '[2021-02-24..]' },
                endKind: 'UNKNOWN',
              },
            },
            {
              holder: { id: 'jung-sook-park' },
              interval: {
                start: { edtf: '[..2022-02-17]' },
                end: { edtf: '[2023-03-09..]' },
                endKind: 'UNKNOWN',
              },
            },
            {
              holder: { id: 'jeong-kee-kim' },
              interval: {
                start: { edtf: '[..2024-10-02]' },
                end: { edtf: '[2025-03-07..]' },
                endKind: 'UNKNOWN',
              },
            },
          ],
        },
        between: { nodes: [] },
      },
    },
    falseStatements: [
      `- { id: b037, tenure: { holder: gunso-kim, office: secretary-general-wego }, claims: [{ source: s04, start: "2010-09-08" }] }`,
      `- { tenure: { holder: young-sook-nam, office: secretary-general-wego, term: first }, claims: [{ source: s48, attested: "2012" }] }`,
      `- { id: b039, tenure: { holder: kyong-yul-lee, office: secretary-general-wego }, claims: [{ source: s52, end: "2022-02-16" }] }`,
      `- { id: b040, tenure: { holder: jung-sook-park, office: secretary-general-wego }, claims: [{ source: s52, start: "2022-02-17" }] }`,
    ],
  },
  {
    id: 'NS27',
    scope: 'all',
    statement: 'Who headed the region between 1991-11-02 and 1992-01-09.',
    ask: `{ office(id: "governor-ulyanovsk") {
      between: tenures(at: {asOf: "1991-11-03/1992-01-08"}) { nodes { id } }
      lastDay: tenures(at: {asOf: "1991-11-02"}) { nodes { holder { id } certainty } }
      firstDay: tenures(at: {asOf: "1992-01-09"}) { nodes { holder { id } certainty } }
    } }`,
    answer: {
      office: {
        between: { nodes: [] },
        lastDay: { nodes: [{ holder: { id: 'valentin-malafeyev' }, certainty: 'DEFINITE' }] },
        firstDay: { nodes: [{ holder: { id: 'yury-goryachev' }, certainty: 'DEFINITE' }] },
      },
    },
    falseStatements: [
      `- { id: b059, tenure: { holder: valentin-malafeyev, office: governor-ulyanovsk }, claims: [{ source: u02, end: "1992-01-08" }] }`,
      `- { id: b060, tenure: { holder: yury-goryachev, office: governor-ulyanovsk }, claims: [{ source: u02, start: "1991-11-03" }] }`,
      `- { tenure: { office: governor-ulyanovsk, vacant: "true" }, claims: [{ source: u01, start: "1991-11-03", end: "1992-01-08" }] }`,
    ],
  },
  {
    id: 'NS28',
    scope: 'all',
    statement: 'That Aleksey Russkikh holds the office after 2025-10-13.',
    ask: `{ office(id: "governor-ulyanovsk") {
      known: tenures(at: {asOf: "2025-10-13"}) { nodes { holder { id } certainty } }
      after: tenures(at: {asOf: "2025-10-14", minCertainty: DEFINITE}) { nodes { id } }
      today: tenures(at: {asOf: "today"}) { nodes { holder { id } certainty
        interval { end { edtf } plannedEnd { edtf } endKind coreEnd } } }
    } }`,
    answer: {
      office: {
        known: { nodes: [{ holder: { id: 'aleksey-russkikh' }, certainty: 'DEFINITE' }] },
        after: { nodes: [] },
        today: {
          nodes: [
            {
              holder: { id: 'aleksey-russkikh' },
              certainty: 'POSSIBLE',
              interval: {
                end: { edtf: '[2025-10-13..]' },
                plannedEnd: { edtf: '2026-09' },
                endKind: 'ONGOING',
                coreEnd: '2025-10-13',
              },
            },
          ],
        },
      },
    },
    falseStatements: [
      `- { id: b068, tenure: { holder: aleksey-russkikh, office: governor-ulyanovsk, term: "2021" }, claims: [{ source: u26, attested: "2025-12" }] }`,
      `- { id: b068, tenure: { holder: aleksey-russkikh, office: governor-ulyanovsk, term: "2021" }, claims: [{ source: u26, end: "2026-09" }] }`,
    ],
  },
];
