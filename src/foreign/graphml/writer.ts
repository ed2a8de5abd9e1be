/** Writes datasets as GraphML, for network visualization and analysis. */

import { ROLES, type RoleName } from '../../domain/model/kinds.ts';
import type { EntityRecord, FactRecord } from '../../domain/model/record.ts';
import { sureBounds } from '../../domain/time/bounds.ts';
import { isoOf } from '../../domain/time/day.ts';
import { type Omissions, oneFileWriter } from '../../formats/shared/exportedFile.ts';
import { documentText, type XmlNode, xml } from '../../formats/shared/xmlText.ts';
import { displayName, factsByRole, MergedView } from '../shared/mergedView.ts';

const TIMES = ['start', 'end', 'earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'];
const FURTHER_ROLES: readonly RoleName[] = ['onBehalfOf', 'capacity', 'exOfficio', 'byEvent'];

/** The attributes of nodes and edges. */
const NODE_KEYS = ['id', 'kind', 'label', 'category', ...TIMES];
const FACT_KEYS = ['id', 'kind', 'type', 'role', 'acting', ...FURTHER_ROLES, ...TIMES];
const EDGE_KEYS = [...FACT_KEYS, 'endKind', 'support', 'conflict', 'disputed', 'voices', 'sources'];

/** The GraphML types of attributes that are not texts. */
const TYPES: Readonly<Record<string, string>> = { acting: 'boolean', conflict: 'boolean', voices: 'int' };

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** The roles at the source and target of the edge for a fact. */
const ENDS: Readonly<Partial<Record<FactRecord['kind'], readonly [RoleName, RoleName]>>> = {
  TENURE: ['holder', 'office'],
  MEMBERSHIP: ['member', 'body'],
  PARTICIPATION: ['participant', 'event'],
  RELATION: ['subject', 'object'],
};

/**
 * Writes entities as nodes, and tenures, memberships, participations and relations as edges. Dates are EDTF, with the
 * earliest and latest days of start and end as separate attributes. What is left out is counted.
 */
export const writeGraphml = oneFileWriter('GraphML', '.graphml', (datasets, omissions) => {
  const view = new MergedView(datasets, 'MERGED');
  const names = view.assertedNames();
  const existences = factsByRole(view.factsOfKind('EXISTENCE'), 'entity');
  const nodes = [...view.entities.values()].map((entity) =>
    nodeOf(
      entity,
      displayName(entity, names.get(entity.id) ?? []),
      existences.get(entity.id) ?? [],
      view,
      omissions,
    ),
  );
  const edges = view.facts.flatMap((fact) => edgeOf(fact, view, omissions));
  omissions.add('further names', Math.max(0, view.factsOfKind('NAME').length - names.size));
  omissions.addOtherKinds(view.facts);
  const root = xml(
    'graphml',
    {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    },
    keysOf('node', NODE_KEYS),
    keysOf('edge', EDGE_KEYS),
    xml('graph', { id: 'fasti', edgedefault: 'directed' }, nodes, edges),
  );
  return documentText(root);
});

const keysOf = (target: 'node' | 'edge', keys: readonly string[]): XmlNode[] =>
  keys.map((key) => {
    const type = TYPES[key] ?? 'string';
    return xml('key', { id: `${target}.${key}`, for: target, 'attr.name': key, 'attr.type': type });
  });

/** An id as a GraphML id, which cannot contain a slash. Fasti ids have no colon, so the conversion is reversible. */
const xmlId = (id: string): string => id.replaceAll('/', ':');

const dataOf = (target: 'node' | 'edge', values: Values): XmlNode[] =>
  Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [xml('data', { key: `${target}.${key}` }, String(value))],
  );

function nodeOf(
  { id, kind, category }: EntityRecord,
  label: string,
  existences: readonly FactRecord[],
  view: MergedView,
  omissions: Omissions,
): XmlNode {
  const dated = existences.filter((fact) => view.isAsserted(fact) && isDated(fact, view));
  const [only] = dated;
  omissions.add('existences of entities that have several', dated.length > 1 ? dated.length : 0);
  omissions.add(
    'planned, attributed or withdrawn existences of entities',
    existences.filter((fact) => !view.isAsserted(fact)).length,
  );
  const time = only !== undefined && dated.length === 1 ? timeOf(only, view) : {};
  return xml('node', { id: xmlId(id) }, dataOf('node', { id, kind, label, category, ...time }));
}

const isDated = (fact: FactRecord, view: MergedView): boolean =>
  Object.values(timeOf(fact, view)).some((value) => value !== undefined);

/**
 * Start and end as EDTF, with their earliest and latest days; an open side has none. These days have no mark of doubt, so
 * that they follow from firm dates only. A fact that no source asserts has
 * no latest start and no earliest end, between which it would surely have held.
 */
function timeOf(fact: FactRecord, view: MergedView): Values {
  const { start, end, bounds } = view.assess(fact);
  const { startMin, startMax, endMin, endMax } = sureBounds(bounds);
  const sure = view.isAsserted(fact);
  return {
    start: start ?? undefined,
    end: end ?? undefined,
    earliestStart: isoOf(startMin) ?? undefined,
    latestStart: sure ? (isoOf(startMax) ?? undefined) : undefined,
    earliestEnd: sure ? (isoOf(endMin) ?? undefined) : undefined,
    latestEnd: isoOf(endMax) ?? undefined,
  };
}

function edgeOf(fact: FactRecord, view: MergedView, omissions: Omissions): XmlNode[] {
  const { id, kind, roles, type, role } = fact;
  const ends = ENDS[kind];
  if (ends === undefined) return [];
  const [source] = roles[ends[0]] ?? [];
  const [target] = roles[ends[1]] ?? [];
  if (source === undefined || target === undefined) {
    omissions.add(kind === 'TENURE' ? 'stated vacancies' : 'participations of unnamed groups');
    return [];
  }
  const { acting, endKind, support, conflict, disputed, voices } = view.assess(fact);
  const idsIn = (name: RoleName): string | undefined =>
    name in ROLES[kind] ? roles[name]?.join(' ') : undefined;
  const values: Values = {
    id,
    kind,
    type,
    role,
    acting: kind === 'TENURE' ? (acting ?? fact.acting) : undefined,
    ...Object.fromEntries(FURTHER_ROLES.map((name) => [name, idsIn(name)])),
    ...timeOf(fact, view),
    endKind,
    support,
    conflict,
    disputed: disputed.join(' ') || undefined,
    voices,
    sources: view
      .sourcesOf(fact)
      .map((one) => one.id)
      .join(' '),
  };
  const attributes = { id: xmlId(id), source: xmlId(source), target: xmlId(target) };
  return [xml('edge', attributes, dataOf('edge', values))];
}
