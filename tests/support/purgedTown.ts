/** A town with two mayors, of whom one is purged, for the tests of purges. */
import type { Graph } from '../../src/store/graph.ts';
import { contentOf } from '../import/support.ts';

export const META = { by: 'chief', reason: 'asked to be forgotten' };

/** A town with two mayors; the words of Ann's records are found nowhere else. */
export const town = (version: number): string => `fasti: "1"
dataset: town
sources:
  roll: { title: Roll }
entities:
  ann: { kind: person, label: Quercia, note: likes hawthorn ${version}, identifiers: [ { scheme: wikidata, value: Q777${version} } ] }
  bob: { kind: person, label: Bob }
  mayor: { kind: office, label: Mayor }
  town: { kind: organization, label: Town }
facts:
- { id: seat, relation: { subject: mayor, type: BELONGS_TO, object: town }, claims: [ { source: roll } ] }
- { id: n-ann, name: { entity: ann, text: Quercia Zyzyphus${version} }, claims: [ { source: roll, quote: hawthorn said so } ] }
- { id: n-bob, name: { entity: bob, text: Bob }, claims: [ { source: roll } ] }
- { id: n-bob2, name: { entity: bob, text: Roberto Xanthoceras${version} }, claims: [ { source: roll } ] }
- { id: e-ann, existence: { entity: ann }, claims: [ { source: roll, start: "19${50 + version}-04-05", end: "1999-01-0${version}" } ] }
- { id: t-ann, tenure: { holder: ann, office: mayor }, note: hawthorn, claims: [ { source: roll, start: "198${version}", end: "2004" } ] }
- { id: t-bob, tenure: { holder: bob, office: mayor }, claims: [ { source: roll, start: "199${version}", end: "2010" } ] }
- { id: r-kin, relation: { subject: ann, type: PARENT_OF, object: bob }, claims: [ { source: roll, note: hawthorn } ] }
`;

/** The same, where nothing means that the two are different people. */
export const separable = (version: number): string => town(version).replace(/^- \{ id: r-kin.*\n/m, '');

/** Everything that the graph has but the batches, which name the id and the reason. */
export const recordsOf = async (graph: Graph): Promise<string> =>
  (await contentOf(graph)).filter((line) => !line.startsWith('[["Batch"]')).join('\n');

/** What is found in the records about Ann alone. */
export const ANN = /hawthorn|Quercia|Zyzyphus|zyzyphus|quercia|q777|Q777|"ann"|[tenr]-ann|r-kin|195[0-9]-04/;
