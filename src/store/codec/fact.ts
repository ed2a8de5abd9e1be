/** Facts: record to node and back, with the properties that are computed from claims and from other facts. */
import type { AccountDays } from '../../domain/claims/accounts.ts';
import type { Bridge } from '../../domain/claims/bridges.ts';
import type { Account, Assessment, TimedValue } from '../../domain/claims/consensus.ts';
import type { ImpliedBound } from '../../domain/claims/impliedBounds.ts';
import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import { foldLabel } from '../../domain/labels/entityLabel.ts';
import type { ShownTime } from '../../domain/labels/statedTime.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { canonical } from '../../domain/model/canonical.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import {
  END_KINDS,
  EVENT_FORMATS,
  FACT_KINDS,
  type FactKind,
  NAME_KINDS,
  RELATION_TYPES,
  type RoleName,
} from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { readRelatedText } from '../../domain/model/relatedRemark.ts';
import { byId, compareCodeUnits } from '../../domain/model/textOrder.ts';
import { type Bounds, UNBOUNDED } from '../../domain/time/bounds.ts';
import type { Row } from '../graph.ts';
import { type FactLabel, openRelationship, roleIdProperty, rolesOf } from '../graphLayout.ts';
import { numbersOfAccounts } from './accountDays.ts';
import { amountsOf } from './amounts.ts';
import { claimOfNode, claimRecordOf, claimsInFileOrder, countProps, LABEL_OF_MERGED } from './claim.ts';
import { type FieldsOf, FieldTable, flag, number, oneOf, text } from './fieldTable.ts';
import {
  contentOfNode,
  numberOf,
  type Props,
  propsOf,
  propsWithout,
  type RoleLink,
  type StoredClaim,
  type StoredFact,
  textOf,
} from './storedRecord.ts';

/** Fields about which claims may disagree; a file may give a value that holds where no claim states one. */
type DefaultField = 'acting' | 'began' | 'ended';

const CONTENT = new FieldTable({
  term: text('term'),
  note: text('note'),
  vacant: flag('vacant'),
  role: text('role'),
  group: text('groupText'),
  type: oneOf('type', RELATION_TYPES),
  text: text('text'),
  language: text('language'),
  nameKind: oneOf('nameKind', NAME_KINDS),
  format: oneOf('format', EVENT_FORMATS),
  seats: number('seats'),
  property: text('property'),
  unit: text('unit'),
} satisfies FieldsOf<FactRecord, 'id' | 'kind' | 'roles' | 'claims' | 'withdrawn' | DefaultField>);

/** The properties that `factRecordOf` reads of a fact. */
export const STATED_OF_FACT = ['id', 'kind', 'given', ...CONTENT.properties];

/** The values that a file gives on the fact itself, and that hold where no claim states one. */
export type FactDefaults = Pick<FactRecord, DefaultField>;

/** A fact as files state it, without anything that is computed. */
export interface FactCore {
  readonly id: string;
  readonly kind: FactKind;
  readonly roles: readonly RoleLink[];
  /** The properties that hold the fields of the record. */
  readonly own: Props;
  readonly given: FactDefaults;
  readonly claims: readonly StoredClaim[];
}

/** The properties of a fact's content after a file states it; see `declaredEntity` for fields it leaves out. */
export const contentProps = (record: FactRecord, stored: Props = {}): Props => ({
  ...propsWithout(
    stored,
    (record.withdrawn ?? []).map((field) => CONTENT.propertyOf(field)),
  ),
  ...CONTENT.write(record),
});

/** Whether each claim of a fact has the rank DEPRECATED, so that the fact counts for nothing. */
export const isWithdrawnFact = ({ claims }: { readonly claims: readonly StoredClaim[] }): boolean =>
  isWithdrawn(claims.map(({ props }) => props));

/** The ids of the facts that were merged into this one, whose claims it has. */
export const mergedIdsOf = ({ id, claims }: Pick<FactCore, 'id' | 'claims'>): string[] =>
  distinct(claims.map(({ props }) => textOf(props, 'factId'))).filter((other) => other !== id);

/** The label of the live node of a fact. */
export const factLabelOf = (fact: { readonly claims: readonly StoredClaim[] }): FactLabel =>
  isWithdrawnFact(fact) ? 'Withdrawn' : 'Fact';

/** The stated part of a stored fact. */
export const factCoreOf = ({ id, kind, roles, claims, props }: StoredFact): FactCore => ({
  id,
  kind,
  roles,
  claims,
  own: CONTENT.write(CONTENT.read(props)),
  given: defaultsOf(props),
});

/**
 * The fact as a file states it, with those of its claims that `includes` accepts, in the order of their files. Values on
 * which claims agree are not repeated on the fact: it has those alone that a file gave there.
 */
export function factRecordOf(fact: StoredFact, includes: (claim: StoredClaim) => boolean): FactRecord {
  const { id, kind, props } = fact;
  const { term, note, vacant, ...content } = CONTENT.read(props);
  const { acting, began, ended } = defaultsOf(props);
  return {
    id,
    kind,
    roles: rolesOfLinks(kind, fact.roles),
    term,
    note,
    acting,
    vacant,
    began,
    ended,
    ...content,
    claims: claimsInFileOrder(fact.claims.filter(includes)).map(claimRecordOf),
  };
}

const defaultsOf = (props: Props): FactDefaults => JSON.parse(textOf(props, 'given') ?? '{}') as FactDefaults;

const defaultsText = (given: FactDefaults): string | undefined =>
  Object.values(given).some((value) => value !== undefined) ? canonical(given) : undefined;

/** Values of a fact that are computed. */
export interface DerivedFact {
  /** What the claims agree on. */
  readonly assessed: Assessment;
  /** The fact's own bounds, limited by those that other facts imply. */
  readonly bounds: Bounds;
  readonly support: Assessment['support'];
  /** The sure days that no single claim makes sure, in order. */
  readonly bridges: readonly Bridge[];
  /** What the label says, where that is the time of the event that the fact is about; null for its own time. */
  readonly labelTime: ShownTime | null;
  /** The accounts that the label says, where its claims exclude each other. */
  readonly accounts: readonly Account[];
  readonly accountDays: readonly AccountDays[];
  /** One `START|END \t day \t fact id` for each implied bound; `\t?` follows a doubted one. */
  readonly implied: readonly string[];
  /** The days that claims name besides those of `saidStart` and `saidEnd`: the first and the last of each in turn. */
  readonly namedDays: readonly number[];
  /** Whether no claim has an outside source. */
  readonly uncited: boolean;
  /** Whether the fact holds over time, so that a moment filters it. */
  readonly state: boolean;
  /** The voices of the sources of its claims. */
  readonly voiceIds: readonly string[];
  /** The values of a quantity by time; none for one that has the time of an event. */
  readonly values: readonly TimedValue[];
  /** Its place in the order of facts. */
  readonly sort: string;
  /** The class of its duration. */
  readonly span: number;
}

/** The node of a fact, with its links and claims. */
export function storedFact(core: FactCore, derived: DerivedFact): StoredFact {
  const { id, kind, roles, own, given, claims } = core;
  const { assessed, uncited } = derived;
  const foldedText = foldedTextOf(core);
  const props = propsOf({
    id,
    kind,
    ...own,
    ...roleIds(core),
    given: defaultsText(given),
    acting: kind === 'TENURE' ? (assessed.acting ?? given.acting) : undefined,
    actingDisputed: kind === 'TENURE' && assessed.actingDisputed ? true : undefined,
    began: assessed.began ?? given.began,
    ended: assessed.ended ?? given.ended,
    ...countProps(assessed.value),
    values: derived.values.map(({ numbers: _numbers, ...value }) => JSON.stringify(value)),
    amounts: amountsOf(derived),
    foldedText,
    noted: foldedText !== undefined || undefined,
    ...derived.bounds,
    start: assessed.start,
    end: assessed.end,
    accounts: derived.accounts.map(({ start, end, endKind }) => [start ?? '', end ?? '', endKind].join('\t')),
    accountDays: numbersOfAccounts(derived.accountDays, derived.bounds),
    bridges: bridgedDays(derived.bridges),
    labelStart: derived.labelTime?.start,
    labelEnd: derived.labelTime?.end,
    labelEndKind: derived.labelTime?.endKind,
    plannedStart: assessed.plannedStart,
    plannedEnd: assessed.plannedEnd,
    endKind: assessed.endKind,
    precision: assessed.precision,
    saidStart: assessed.saidStart,
    saidEnd: assessed.saidEnd,
    implied: derived.implied,
    namedDays: derived.namedDays,
    support: derived.support,
    conflict: assessed.conflict,
    disputed: assessed.conflict || undefined,
    disputedParts: assessed.disputed,
    voices: assessed.voices,
    claimCount: claims.length,
    merged: mergedIdsOf({ id, claims }).length > 0 || undefined,
    uncited,
    unsourced: (uncited && derived.support !== 'WITHDRAWN' && !isOfMerge(core)) || undefined,
    state: derived.state,
    sourceIds: distinct(claims.map(({ source }) => source)),
    voiceIds: distinct(derived.voiceIds),
    statuses: distinct(claims.map((claim) => textOf(claim.props, 'status'))),
    modalities: distinct(claims.map((claim) => textOf(claim.props, 'modality'))),
    attributedTo: distinct(claims.map(({ props }) => textOf(props, 'attributedToId'))),
    replacesIds: assessed.replaces,
    replacedByIds: assessed.replacedBy,
    datasets: distinct(claims.map((claim) => textOf(claim.props, 'dataset'))),
    awaits: kind === 'REMARK' ? readRelatedText(textOf(own, 'text') ?? '')?.href : undefined,
    sort: derived.sort,
    span: derived.span,
  });
  return { id, kind, props, roles, claims: claims.toSorted(byId) };
}

/** The note of a fact, and what a remark says, as texts are searched. */
function foldedTextOf({ kind, own }: FactCore): string | undefined {
  const said = [textOf(own, 'note'), kind === 'REMARK' ? textOf(own, 'text') : undefined];
  return foldLabel(said.filter((text) => text !== undefined).join('\n')) || undefined;
}

/** Whether the fact only repeats the label of a merged entity, for which no source is missed. */
const isOfMerge = ({ claims }: FactCore): boolean =>
  claims.every(({ props }) => props.rule === LABEL_OF_MERGED);

/** Bridges as a fact stores them: the first and last day of each in turn. */
export const bridgedDays = (bridges: readonly Bridge[]): number[] =>
  bridges.flatMap(({ from, to }) => [from, to]);

/** The bridges in a stored `bridges` property. */
export function bridgesIn(days: unknown): Bridge[] {
  const bridges: Bridge[] = [];
  const list = Array.isArray(days) ? (days as readonly number[]) : [];
  for (let i = 0; i + 1 < list.length; i += 2)
    bridges.push({ from: list[i] as number, to: list[i + 1] as number });
  return bridges;
}

/** The values in a stored `values` property. */
export const timedValuesIn = (stored: unknown): Omit<TimedValue, 'numbers'>[] =>
  Array.isArray(stored) ? stored.map((text) => JSON.parse(String(text)) as TimedValue) : [];

/** The properties that `boundsOf` reads. */
export const BOUNDS_PROPERTIES = [
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'saidStartMax',
  'saidEndMin',
  'sureStartMin',
  'sureEndMax',
] as const satisfies readonly (keyof Bounds)[];

/** The bounds of a fact; unbounded sides where it has none. */
export const boundsOf = (props: Props): Bounds => ({
  startMin: numberOf(props, 'startMin') ?? UNBOUNDED.startMin,
  startMax: numberOf(props, 'startMax') ?? UNBOUNDED.startMax,
  endMin: numberOf(props, 'endMin') ?? UNBOUNDED.endMin,
  endMax: numberOf(props, 'endMax') ?? UNBOUNDED.endMax,
  saidStartMax: numberOf(props, 'saidStartMax'),
  saidEndMin: numberOf(props, 'saidEndMin'),
  sureStartMin: numberOf(props, 'sureStartMin'),
  sureEndMax: numberOf(props, 'sureEndMax'),
});

/** The accounts in a stored `accounts` property. */
export const accountsIn = (stored: unknown): Account[] =>
  Array.isArray(stored)
    ? stored.map((text) => {
        const [start = '', end = '', endKind] = String(text).split('\t');
        return {
          start: start || null,
          end: end || null,
          endKind: END_KINDS.find((kind) => kind === endKind) ?? 'UNKNOWN',
        };
      })
    : [];

/** The time that the label of a fact says, where it is not the fact's own. */
export function labelTimeIn(props: Props): ShownTime | null {
  const endKind = END_KINDS.find((known) => known === props.labelEndKind);
  if (endKind === undefined) return null;
  return { start: textOf(props, 'labelStart') ?? null, end: textOf(props, 'labelEnd') ?? null, endKind };
}

/** The time that the label of a fact says. */
export const shownTimeOf = (props: Props): ShownTime =>
  labelTimeIn(props) ?? {
    start: textOf(props, 'start') ?? null,
    end: textOf(props, 'end') ?? null,
    endKind: END_KINDS.find((known) => known === props.endKind) ?? 'UNKNOWN',
  };

/** An entry of a stored `implied` property. */
export function readImplied(entry: unknown): ImpliedBound {
  const [bound, day = '', because = '', doubt] = String(entry).split('\t');
  return {
    bound: bound === 'START' ? bound : 'END',
    day: Number(day),
    because,
    doubted: doubt !== undefined,
  };
}

/** The bounds in a stored `implied` property. */
export const impliedIn = (stored: unknown): ImpliedBound[] =>
  Array.isArray(stored) ? stored.map(readImplied) : [];

/**
 * Facts from rows.
 * @param facts rows with the properties of a fact's node as `props`
 * @param roles rows with `fact`, `relationship`, `entity` and `used`, for each link
 * @param claims rows with `fact` and the properties of a claim's node as `props`
 */
export function factsOfRows(
  facts: readonly Row[],
  roles: readonly Row[],
  claims: readonly Row[],
): StoredFact[] {
  const rolesByFact = groupByFact(
    roles,
    ({ relationship, entity, used }): RoleLink => ({
      relationship: openRelationship(String(relationship)),
      entity: String(entity),
      as: String(used),
    }),
  );
  const claimsByFact = groupByFact(claims, ({ props }) => claimOfNode(props));
  return facts.map((row) => {
    const { props, ...metadata } = contentOfNode(row.props);
    const id = String(props.id);
    return {
      id,
      kind: kindOf(props.kind),
      props,
      ...metadata,
      roles: sortedLinks(rolesByFact.get(id) ?? []),
      claims: (claimsByFact.get(id) ?? []).sort(byId),
    };
  });
}

function roleIds(core: FactCore): Record<string, string | undefined> {
  const ids: Record<string, string | undefined> = {};
  for (const [role, { relationship }] of rolesOf(core.kind)) {
    const property = roleIdProperty(role);
    if (property !== null)
      ids[property] = core.roles.find((link) => link.relationship === relationship)?.entity;
  }
  const { principal } = FACT_KIND_TRAITS[core.kind];
  const found = principal.find((role) => entitiesInRole(core, role).length > 0);
  ids.principalId = found && entitiesInRole(core, found)[0];
  return ids;
}

function distinct(values: readonly (string | null | undefined)[]): string[] {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length < 2 ? texts : [...new Set(texts)].sort(compareCodeUnits);
}

function groupByFact<T>(rows: readonly Row[], itemOf: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) addTo(groups, String(row.fact), itemOf(row));
  return groups;
}

function kindOf(value: unknown): FactKind {
  const kind = FACT_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new Error(`The graph has a fact of the unknown kind ${String(value)}.`);
}

type Roles = FactRecord['roles'];

/**
 * The links of a fact to the entities in its roles.
 * @param used the ids that the file uses, place by place, where they differ from those of the entities
 */
export const linksOfRoles = (kind: FactKind, roles: Roles, used: Roles | undefined): RoleLink[] =>
  sortedLinks(
    rolesOf(kind).flatMap(([role, { relationship }]) =>
      (roles[role] ?? []).map((entity, i) => ({ relationship, entity, as: used?.[role]?.[i] ?? entity })),
    ),
  );

/** The roles as files state them: with the ids that the files use, which may be those of merged entities. */
function rolesOfLinks(kind: FactKind, links: readonly RoleLink[]): Roles {
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [role, { relationship }] of rolesOf(kind)) {
    const used = links.filter((link) => link.relationship === relationship).map(({ as }) => as);
    if (used.length > 0) roles[role] = [...new Set(used)].sort(compareCodeUnits);
  }
  return roles;
}

/** The ids of the entities in a role, each once; empty where facts of the kind do not have the role. */
export function entitiesInRole(
  { kind, roles }: { readonly kind: FactKind; readonly roles: readonly RoleLink[] },
  role: RoleName,
): string[] {
  const found = rolesOf(kind).find(([name]) => name === role);
  if (!found) return [];
  const [, { relationship }] = found;
  const entities = roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
  // An entity has two links where a file names it by two ids that were merged.
  return entities.length < 2 ? entities : [...new Set(entities)];
}

/** Links in the order in which plans and the graph keep them. */
export const sortedLinks = (links: readonly RoleLink[]): RoleLink[] =>
  [...links].sort((a, b) => compareCodeUnits(linkKey(a), linkKey(b)));

const linkKey = ({ relationship, entity, as }: RoleLink): string => `${relationship} ${entity} ${as}`;
