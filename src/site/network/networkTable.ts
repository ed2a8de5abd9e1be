/** The links of a network, or the hops of paths, as a table. */

import { csvRow } from '../../domain/model/csvText.ts';
import type { LinkEnd, LinkFact, NetworkTableData } from '../generated/documents.ts';
import { cellText } from '../page/tableCell.ts';

interface Row {
  readonly fromRole: string;
  readonly toRole: string;
  readonly fact: LinkFact;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** The roles that a sentence about a fact begins with. */
const FIRST_ROLES: readonly string[] = ['HOLDER', 'MEMBER', 'PARTICIPANT', 'SUBJECT'];
/** The roles that it ends with. */
const LAST_ROLES: readonly string[] = ['OFFICE', 'BODY', 'EVENT', 'OBJECT'];

/** The columns in their order. */
const COLUMNS = {
  who: ({ from }) => from.label,
  whoId: ({ from }) => from.recordId,
  whoRole: ({ fromRole }) => fromRole,
  kind: ({ fact }) => fact.kind,
  whom: ({ to }) => to.label,
  whomId: ({ to }) => to.recordId,
  whomRole: ({ toRole }) => toRole,
  roleOrType: ({ fact }) => fact.type ?? fact.role,
  since: ({ fact }) => fact.interval.start?.edtf,
  until: ({ fact }) => fact.interval.end?.edtf,
  certainty: ({ fact }) => fact.certainty,
  support: ({ fact }) => fact.support,
  conflict: ({ fact }) => fact.conflict,
  disputed: ({ fact }) => fact.disputed,
  sourceTitle: ({ fact }) => fact.claims.nodes[0]?.source.title,
  sourceUrl: ({ fact }) => fact.claims.nodes[0]?.source.url,
  fact: ({ fact }) => fact.recordId,
} as const satisfies Readonly<Record<string, (row: Row) => unknown>>;

/** A row for each fact between two entities, and whether none is missing. */
export function networkTable({ network, paths }: Pick<NetworkTableData, 'network' | 'paths'>): {
  readonly text: string;
  readonly complete: boolean;
} {
  const names = new Map(network?.nodes.map((node) => [node.recordId, node]));
  const nameOf = (id: string): LinkEnd => names.get(id) ?? { recordId: id, label: id };
  const links: readonly Row[] = [
    ...(network?.edges ?? []).map((edge) => ({
      ...edge,
      from: nameOf(edge.fromRecordId),
      to: nameOf(edge.toRecordId),
    })),
    ...(paths?.nodes ?? []).flatMap(({ hops }) => hops),
  ];
  const rows = [...new Map(links.map(directed).map((row) => [keyOf(row), row])).values()];
  const lines = rows.map((row) => Object.values(COLUMNS).map((column) => cellText(column(row))));
  return {
    text: [Object.keys(COLUMNS), ...lines].map((row) => csvRow(row)).join(''),
    complete: network?.complete ?? paths?.complete ?? true,
  };
}

/** Paths have a hop in common, and may pass it in both directions. */
const keyOf = ({ fact, from, to }: Row): string =>
  JSON.stringify([fact.recordId, from.recordId, to.recordId]);

/** The link as its fact is read, from holder to office and from subject to object, wherever the search came from. */
function directed(row: Row): Row {
  const isReversed = FIRST_ROLES.includes(row.toRole) || LAST_ROLES.includes(row.fromRole);
  return isReversed
    ? { ...row, from: row.to, to: row.from, fromRole: row.toRole, toRole: row.fromRole }
    : row;
}
