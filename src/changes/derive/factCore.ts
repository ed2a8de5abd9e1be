/** A fact apart from everything that is computed: what it is, and what is claimed about it. */

import { canonical } from '../../domain/model/canonical.ts';
import {
  EVENT_FORMATS,
  type FactKind,
  NAME_KINDS,
  RELATION_TYPES,
  type RoleName,
} from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { storedClaim } from '../../store/codec/claim.ts';
import { flagOf, numberOf, textOf } from '../../store/codec/props.ts';
import { propsOf, propsWithout } from '../../store/codec/propsOf.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import type { Props, RoleLink, StoredClaim, StoredFact } from '../../store/storedRecord.ts';
import { keepingIds, type NamedFact } from '../aliases.ts';

/** What claims may dispute, as the file gives it: it stands where no claim says otherwise. */
export interface Given {
  readonly acting?: boolean | undefined;
  readonly began?: string | undefined;
  readonly ended?: string | undefined;
}

export interface FactCore {
  readonly id: string;
  readonly kind: FactKind;
  readonly roles: readonly RoleLink[];
  /** Properties that nothing changes but a file. */
  readonly own: Props;
  readonly given: Given;
  readonly claims: readonly StoredClaim[];
}

const ownProps = (fact: Omit<FactRecord, 'id' | 'kind' | 'roles' | 'claims' | 'withdrawn'>): Props =>
  propsOf({
    term: fact.term,
    note: fact.note,
    vacant: fact.vacant,
    role: fact.role,
    groupText: fact.group,
    type: fact.type,
    text: fact.text,
    language: fact.language,
    nameKind: fact.nameKind,
    format: fact.format,
    seats: fact.seats,
    property: fact.property,
    unit: fact.unit,
  });

/** What the graph holds of a fact. */
export function heldCore({ id, kind, roles, claims, props }: StoredFact): FactCore {
  return {
    id,
    kind,
    roles,
    claims,
    own: ownProps({
      term: textOf(props, 'term'),
      note: textOf(props, 'note'),
      vacant: flagOf(props, 'vacant'),
      role: textOf(props, 'role'),
      group: textOf(props, 'groupText'),
      type: RELATION_TYPES.find((type) => type === props.type),
      text: textOf(props, 'text'),
      language: textOf(props, 'language'),
      nameKind: NAME_KINDS.find((nameKind) => nameKind === props.nameKind),
      format: EVENT_FORMATS.find((format) => format === props.format),
      seats: numberOf(props, 'seats'),
      property: textOf(props, 'property'),
      unit: textOf(props, 'unit'),
    }),
    given: JSON.parse(textOf(props, 'given') ?? '{}') as Given,
  };
}

/** What a file makes of a fact: its claims replace those of its dataset, what it leaves out stays, what it withdraws goes. */
export function nextCore(record: NamedFact, dataset: string, held: FactCore | undefined): FactCore {
  const { id, kind, withdrawn = [] } = record;
  const others = held?.claims.filter((claim) => claim.props.dataset !== dataset) ?? [];
  const heldClaims = new Map(held?.claims.map((claim) => [claim.id, claim]));
  const said = new Map<string, StoredClaim>();
  record.claims.forEach((claim, order) => {
    const stored = storedClaim(id, claim, dataset, order);
    // A claim is immutable: one that the graph holds stays as it is, its place in the file included.
    if (!said.has(stored.id)) said.set(stored.id, heldClaims.get(stored.id) ?? stored);
  });
  const stays = (key: string): boolean => !withdrawn.includes(key);
  const given: Given = {
    acting: record.acting ?? (stays('acting') ? held?.given.acting : undefined),
    began: record.began ?? (stays('began') ? held?.given.began : undefined),
    ended: record.ended ?? (stays('ended') ? held?.given.ended : undefined),
  };
  const links = roleLinks(record);
  // The cause is the one role that does not tell which fact it is, so files may leave it open.
  if (record.roles.byEvent === undefined && stays('byEvent'))
    links.push(...(held?.roles.filter(({ relationship }) => relationship === 'BY_EVENT') ?? []));
  return {
    id,
    kind,
    roles: sortedLinks(held && others.length > 0 ? keepingIds(links, held.roles) : links),
    own: { ...propsWithout(held?.own ?? {}, withdrawn), ...ownProps(record) },
    given,
    claims: inOrder([...others, ...said.values()]),
  };
}

/** The fact without the claims of a dataset; null where none is left. */
export function withoutDataset(core: FactCore, dataset: string): FactCore | null {
  const claims = core.claims.filter((claim) => claim.props.dataset !== dataset);
  return claims.length === 0 ? null : { ...core, claims };
}

/** The order in which claims are shown and judged, the same whichever engine they come from. */
export const inOrder = (claims: readonly StoredClaim[]): StoredClaim[] =>
  [...claims].sort((a, b) => byCodeUnits(textOf(a.props, 'sort') ?? '', textOf(b.props, 'sort') ?? ''));

const roleLinks = (record: NamedFact): RoleLink[] =>
  sortedLinks(
    rolesOf(record.kind).flatMap(([name, { relationship }]) =>
      (record.roles[name] ?? []).map((entity, i) => ({
        relationship,
        entity,
        as: record.as?.[name]?.[i] ?? entity,
      })),
    ),
  );

/** The order in which links are kept, the same in the graph and in plans. */
export const sortedLinks = (links: readonly RoleLink[]): RoleLink[] =>
  [...links].sort((a, b) => byCodeUnits(linkKey(a), linkKey(b)));

const linkKey = ({ relationship, entity, as }: RoleLink): string => `${relationship} ${entity} ${as}`;

/** The entities in a role. */
export function filling(core: FactCore, role: RoleName): string[] {
  const found = rolesOf(core.kind).find(([name]) => name === role);
  if (!found) return [];
  // An entity may stand there twice, under two of its ids.
  return [
    ...new Set(
      core.roles
        .filter(({ relationship }) => relationship === found[1].relationship)
        .map(({ entity }) => entity),
    ),
  ];
}

/** What a fact is about apart from cause and claims; a change of it makes another fact of it. */
export const identityOf = ({ kind, roles, own }: FactCore): string =>
  canonical([
    kind,
    roles
      .filter(({ relationship }) => relationship !== 'BY_EVENT')
      .map(({ relationship, entity }) => [relationship, entity]),
    ...['role', 'groupText', 'type', 'text', 'language', 'nameKind', 'property'].map((key) => own[key]),
  ]);
