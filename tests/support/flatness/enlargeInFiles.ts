/**
 * Makes archives of any size as files for Neo4j's own importer: all that a small imported archive holds, and copies of its
 * records as `enlarge` makes them.
 */
import type { Props } from '../../../src/store/codec/storedRecord.ts';
import type { Graph } from '../../../src/store/graph.ts';
import { ImportFiles } from '../../../src/store/write/importFiles.ts';
import { ENTITIES, type Original, ROLES } from './enlarge.ts';
import { type Dated, implied, type Moved, moved } from './moving.ts';

interface Node {
  readonly labels: readonly string[];
  readonly props: Props;
  readonly links: { readonly type: string; readonly props: Props; readonly to: Node }[];
}

/** The label of the ids of a node, which is the first of its labels in the files. */
const spaceOf = ({ labels }: Node): string => labels[0] ?? '';
const idOf = ({ props }: Node): string => String(props.id);

/** All nodes of a graph on Neo4j, with their links. */
async function nodesOf(graph: Graph): Promise<Node[]> {
  const rows = await graph.read({
    text: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS props',
    params: {},
  });
  const isFirst = (label: string): number => (label === 'Entity' || label === 'Fact' ? 0 : 1);
  const nodes = rows.map(
    ({ labels, props }): Node => ({
      labels: [...(labels as string[])].sort((a, b) => isFirst(a) - isFirst(b)),
      props: props as Props,
      links: [],
    }),
  );
  const byId = new Map(nodes.map((node) => [`${spaceOf(node)} ${idOf(node)}`, node]));
  const links = await graph.read({
    text: `MATCH (a)-[r]->(b)
     RETURN labels(a) AS from, a.id AS a, type(r) AS type, properties(r) AS props, labels(b) AS to, b.id AS b`,
    params: {},
  });
  const found = (labels: unknown, id: unknown): Node => {
    const node = (labels as string[]).map((label) => byId.get(`${label} ${id}`)).find((known) => known);
    if (node === undefined) throw new Error(`There is no node ${String(id)}.`);
    return node;
  };
  for (const { from, a, type, props, to, b } of links)
    found(from, a).links.push({ type: String(type), props: props as Props, to: found(to, b) });
  return nodes;
}

/** Properties with others in their place; null takes one away. */
const withProps = (props: Props, more: Readonly<Record<string, unknown>>): Props =>
  Object.fromEntries(
    Object.entries({ ...props, ...more }).filter(([, value]) => value !== null && value !== undefined),
  ) as Props;

/** Writes an archive `times` as large as the one of the graph. Returns the number of new facts. */
export async function enlargeInFiles(
  graph: Graph,
  folder: string,
  { dataset, hubs, years }: Original,
  times: number,
): Promise<number> {
  const nodes = await nodesOf(graph);
  const files = new ImportFiles(folder);
  const add = (node: Node, links = node.links): void => {
    files.addNode(node.labels.join(':'), node.props);
    for (const { type, props, to } of links)
      files.addLink(type, [spaceOf(node), idOf(node)], [spaceOf(to), idOf(to)], props);
  };
  for (const node of nodes) add(node);

  const claimsOf = ({ links }: Node): Node[] =>
    links.flatMap(({ type, to }) => (type === 'CLAIM' ? [to] : []));
  const rolesOf = ({ labels, links }: Node) => {
    const roles = new Map(ROLES[labels[1] ?? '']);
    return links.flatMap(({ type, to }) => {
      const property = roles.get(type);
      return property === undefined ? [] : [{ type, property, entity: to }];
    });
  };
  const facts = nodes.filter(
    (node) =>
      spaceOf(node) === 'Fact' &&
      (node.props.datasets as readonly string[]).includes(dataset) &&
      ROLES[node.labels[1] ?? ''] !== undefined &&
      rolesOf(node).some(({ entity }) => !hubs.includes(idOf(entity))),
  );
  const dated = new Map(facts.map((fact) => [fact, datedOf(fact, claimsOf(fact)[0])]));
  const existences = new Map(
    facts.flatMap((fact) => (fact.labels[1] === 'Existence' ? [[String(fact.props.entityId), fact]] : [])),
  );
  const entities = nodes.filter(
    ({ labels, props }) =>
      ENTITIES.includes(labels[1] ?? '') && props.dataset === dataset && !hubs.includes(String(props.id)),
  );

  for (let copy = 1; copy < times; copy += 1) {
    const suffix = `.${copy}`;
    const copied = (id: unknown): string | null =>
      typeof id !== 'string' ? null : hubs.includes(id) ? id : `${id}${suffix}`;
    const movedBy = (fact: Node): Moved => moved(dated.get(fact) as Dated, copy, suffix, years);
    for (const { labels, props } of entities) {
      const existence = existences.get(String(props.id));
      const dateSort = existence ? movedBy(existence).sort : `${props.dateSort}${suffix}`;
      const more = { id: copied(props.id), labelSort: `${props.labelSort}${suffix}`, dateSort };
      files.addNode(labels.join(':'), withProps(props, { ...more, bodyId: copied(props.bodyId) }));
    }
    for (const fact of facts) {
      const id = `${idOf(fact)}${suffix}`;
      const existence =
        fact.labels[1] === 'Participation' ? existences.get(String(fact.props.eventId)) : undefined;
      // As in `enlarge`.
      const { props, said } = existence
        ? implied(id, { id: `${idOf(existence)}${suffix}`, bounds: movedBy(existence).bounds })
        : movedBy(fact);
      const roles = rolesOf(fact).map((role) => ({ ...role, to: String(copied(idOf(role.entity))) }));
      files.addNode(
        fact.labels.join(':'),
        withProps(fact.props, {
          id,
          principalId: copied(fact.props.principalId),
          ...Object.fromEntries(roles.map(({ property, to }) => [property, to])),
          ...props,
        }),
      );
      for (const { type, to } of roles) files.addLink(type, ['Fact', id], ['Entity', to], { as: to });
      for (const claim of claimsOf(fact)) {
        const claimId = `${idOf(claim)}${suffix}`;
        const more = { id: claimId, factId: id, sort: `${claim.props.sort}${suffix}`, ...said };
        files.addNode('Claim', withProps(claim.props, more));
        files.addLink('CLAIM', ['Fact', id], ['Claim', claimId]);
        files.addLink('SOURCE', ['Claim', claimId], ['Source', String(claim.props.sourceId)]);
      }
    }
  }
  files.finish();
  return facts.length * (times - 1);
}

/** The dates of a fact, of which its first claim says the same as the others. */
function datedOf({ props }: Node, claim: Node | undefined): Dated {
  const { id, start, end, saidStart = [], saidEnd = [], startMin, startMax, endMin, endMax } = props;
  const said = claim?.props ?? {};
  return {
    id,
    dates: { start: start ?? null, end: end ?? null, saidStart, saidEnd },
    bounds: { startMin, startMax, endMin, endMax },
    said: { start: said.start ?? null, end: said.end ?? null, date: said.date ?? null },
  } as unknown as Dated;
}
