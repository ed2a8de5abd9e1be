/** A mayor under two spellings, with a tenure each, as two datasets record them: what tests of merged tenures start from. */
export const AT = '2025-01-01T00:00:00.000Z';
export const LATER = '2025-02-01T00:00:00.000Z';
export const META = { reason: 'one term', by: 'tests', at: LATER };

export const TOWN = `fasti: "1"
dataset: town
sources:
  chronicle: { title: Chronicle }
entities:
  gunso: { kind: person, label: Gunso Kim }
  gunseo: { kind: person, label: Gun-seo Kim }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
facts:
- id: gunso-mayor
  tenure: { holder: gunso, office: mayor }
  claims: [ { source: chronicle, start: "2018", quote: took office } ]
- id: gunseo-mayor
  tenure: { holder: gunseo, office: mayor }
  claims: [ { source: chronicle, start: "2018-07" } ]
- id: gunso-third
  tenure: { holder: gunso, office: mayor, term: third }
  claims: [ { source: chronicle, start: "1990-01-01", end: "1991-02-03" } ]
- id: gunso-member
  membership: { member: gunso, body: council }
  claims: [ { source: chronicle } ]
`;
export const PRESS = (end: string): string => `fasti: "1"
dataset: press
sources:
  paper: { title: Paper }
facts:
- id: gunseo-mayor
  tenure: { holder: gunseo, office: mayor }
  claims: [ { source: paper, end: "${end}" } ]
`;

export const NODE = `query($id: ID!) { node(id: $id) { id ... on Tenure {
  interval { start { edtf } end { edtf } } claims { nodes { source { id } fact { id } } }
} } }`;
