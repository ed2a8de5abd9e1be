/** `groups` of a connection of facts: the whole list counted by period, office, body or role. */

import { dateLabel } from '../../domain/labels/intervalLabel.ts';
import { isoOf } from '../../domain/time/day.ts';
import { countPeriods, daysOfPeriod, type PeriodUnit, periodText } from '../../domain/time/period.ts';
import { type Cypher, cypher, join, lines, literal, Variable, variables, where } from '../../store/cypher.ts';
import type { Extra, ListScope, Matched } from '../compile/connection.ts';
import { call, variableList } from '../compile/fields.ts';
import { holds } from '../compile/moment.ts';
import { entityById, ownState } from '../compile/pattern.ts';
import { composeObject, type Plan } from '../compile/plan.ts';
import { type Env, imports, type Scope } from '../compile/scope.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { ENTITY_TYPES } from '../types/concreteTypes.ts';
import { labelIn } from './label.ts';
import { languageOf } from './language.ts';
import { belongingThen } from './officeBody.ts';
import { shownPeriods } from './periodRange.ts';
import { sideCounts, sidesByGroup, undatedFact } from './periods.ts';

type By = 'PERIOD' | 'OFFICE' | 'BODY' | 'ROLE';

/** The most offices, bodies or roles that are told, the largest first. */
const MAX_GROUPS = 500;

interface Group {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly definite: number;
  readonly possible: number;
  label(args: Args): unknown;
  entity(field: Selection, env: Env): unknown;
}

interface Told {
  readonly items: readonly Group[];
  /** Facts that are in no group. */
  readonly apart: number;
  readonly truncated: boolean;
}

/** Answers the selection of `FactGroups` from what was told. */
function answer(told: Told, selection: Selection, env: Env): object {
  const read = (group: Group, field: Selection): unknown => {
    switch (field.name) {
      case 'label':
        return group.label(env.run.args[field.slot] ?? {});
      case 'entity':
        return group.entity(field, env);
      case '__typename':
        return 'FactGroup';
      default:
        return group[field.name as 'key' | 'from' | 'to' | 'definite' | 'possible'];
    }
  };
  return Object.fromEntries(
    (selection.fields.get('FactGroups') ?? []).map((field) => {
      if (field.name === '__typename') return [field.key, 'FactGroups'];
      if (field.name !== 'items') return [field.key, told[field.name as 'apart' | 'truncated']];
      const fields = field.fields.get('FactGroup') ?? [];
      return [
        field.key,
        told.items.map((group) => Object.fromEntries(fields.map((one) => [one.key, read(group, one)]))),
      ];
    }),
  );
}

/** What is counted: facts that may hold in the moment or the window of the list; and whether they surely do. */
function judgedIn(at: ListScope): { readonly possible: Cypher[]; readonly definite: Cypher } {
  const { item, moment, during } = at;
  const asked = moment ?? during;
  if (!asked) return { possible: [], definite: cypher`${item}.support = ${literal('ASSERTED')}` };
  return {
    possible: holds({ ...asked, certainty: 'POSSIBLE' }, item),
    definite: join(holds({ ...asked, certainty: 'DEFINITE' }, item), ' AND '),
  };
}

/** Counts by period; facts that nothing dates are apart. */
function byPeriod(scope: Scope, matched: Matched, at: ListScope, selection: Selection): Plan {
  const unit = (selection.args.unit ?? 'YEAR') as PeriodUnit;
  const sides = new Variable('c');
  const undated = new Variable('c');
  return {
    clauses: [
      call(scope, sideCounts(matched, at, unit, literal(''), sides)),
      call(scope, [
        cypher`${lines(matched.clauses)}${where([...matched.conditions, undatedFact(at.item)])}`,
        cypher`RETURN count(*) AS ${undated}`,
      ]),
    ],
    carries: [sides, undated],
    expression: cypher`[${sides}, ${undated}]`,
    decode(raw, env) {
      const [rows, apart] = raw as readonly [readonly unknown[], number];
      const span = shownPeriods(rows, unit, at.during?.days(env) ?? null, selection.name);
      const counted = sidesByGroup(rows).get('') ?? [];
      const items = (span ? countPeriods(counted, span.first, span.last) : []).map(
        ({ period, definite, possible }): Group => {
          const { from, to } = daysOfPeriod(period, unit);
          const key = periodText(period, unit);
          return {
            key,
            from: isoOf(from),
            to: isoOf(to),
            definite,
            possible,
            label: (args) => dateLabel(key, languageOf(args)),
            entity: () => null,
          };
        },
      );
      return answer({ items, apart, truncated: false }, selection, env);
    },
  };
}

/** Binds to `body` the id of the body of the office in `office`: at the moment, or by the latest record; else empty. */
function bodyOf(at: ListScope, office: Variable, body: Variable): Cypher {
  const found = new Variable('c');
  const node = new Variable('n');
  const relation = new Variable('f');
  const target = new Variable('n');
  const own = ownState(at, node);
  const read = at.moment
    ? [
        belongingThen(at, at.moment, node, relation, target),
        cypher`WITH ${target}, ${relation} ORDER BY ${relation}.sort DESC LIMIT 1`,
        cypher`RETURN collect(${target}.id) AS ${found}`,
      ]
    : [...own.clauses, cypher`RETURN collect(${own.state}.bodyId) AS ${found}`];
  return lines([
    cypher`CALL (${variableList([office, at.batch, ...(at.moment?.variables ?? [])])}) {`,
    entityById(at, node, 'Entity', cypher`${office}`, [office]),
    ...read,
    cypher`}`,
    cypher`WITH *, coalesce(head(${found}), '') AS ${body}`,
  ]);
}

/** Counts by what a fact names: an office, a body or a role. Facts that name none are apart, under the empty key. */
function byName(
  by: Exclude<By, 'PERIOD'>,
  scope: Scope,
  matched: Matched,
  at: ListScope,
  selection: Selection,
): Plan {
  const { item } = at;
  const { possible, definite } = judgedIn(at);
  const [key, office, named, sure, all, rows, ofEntity] = variables(
    'key',
    'office',
    'named',
    'sure',
    'all',
    'c',
    'c',
  );
  const kept = imports(scope).filter((variable) => variable !== scope.node || variable === scope.batch);
  const carried = variableList(kept);
  const counted = cypher`sum(CASE WHEN ${definite} THEN 1 ELSE 0 END) AS ${sure}, count(*) AS ${all}`;
  const direct: Readonly<Record<typeof by, Cypher>> = {
    OFFICE: cypher`coalesce(${item}.officeId, ${item}.capacityId, '')`,
    BODY: cypher`coalesce(${item}.bodyId, '')`,
    ROLE: cypher`coalesce(${item}.role, ${item}.type, '')`,
  };
  const total = new Variable('sure');
  const most = new Variable('all');
  // Offices are few beside their tenures: their bodies are looked up once for each.
  const throughOffice =
    by === 'BODY'
      ? [
          cypher`WITH ${carried}, ${direct.BODY} AS ${named}, coalesce(${item}.officeId, '') AS ${office}, ${counted}`,
          bodyOf(at, office, key),
          cypher`WITH ${carried}, CASE WHEN ${named} = '' THEN ${key} ELSE ${named} END AS ${named}, sum(${sure}) AS ${total}, sum(${all}) AS ${most}`,
        ]
      : [
          cypher`WITH ${carried}, ${direct[by]} AS ${named}, ${counted}`,
          cypher`WITH ${carried}, ${named}, ${sure} AS ${total}, ${all} AS ${most}`,
        ];
  const order = cypher`ORDER BY CASE WHEN ${named} = '' THEN 0 ELSE 1 END, ${most} DESC, ${named}`;
  const entities = by === 'ROLE' ? null : entitiesOf(scope, selection, named, ofEntity);
  return {
    clauses: [
      call(scope, [
        cypher`${lines(matched.clauses)}${where([...matched.conditions, ...possible])}`,
        ...throughOffice,
        cypher`WITH * ${order} LIMIT ${literal(MAX_GROUPS + 2)}`,
        ...(entities ? [entities.clause] : []),
        cypher`WITH * ${order}`,
        cypher`RETURN collect([${named}, ${total}, ${most}, ${entities ? cypher`${ofEntity}` : cypher`[]`}]) AS ${rows}`,
      ]),
    ],
    carries: [rows],
    expression: cypher`${rows}`,
    decode(raw, env) {
      const found = raw as readonly (readonly [string, number, number, readonly (readonly unknown[])[]])[];
      const groups = found.filter(([name]) => name !== '');
      const items = groups.slice(0, MAX_GROUPS).map(
        ([name, definite, possible, [row]]): Group => ({
          key: name,
          from: null,
          to: null,
          definite,
          possible,
          label: (args) => (row ? labelIn(row[1] as readonly string[] | null, row[0], args) : name),
          entity: (field, place) => (row && entities ? entities.decode(row, field, place) : null),
        }),
      );
      const apart = found.find(([name]) => name === '')?.[2] ?? 0;
      return answer({ items, apart, truncated: groups.length > MAX_GROUPS }, selection, env);
    },
  };
}

/** Reads the entities that the keys of groups are the ids of: their labels, and what is selected of them. */
function entitiesOf(scope: Scope, selection: Selection, key: Variable, found: Variable) {
  const entity = new Variable('n');
  const own = ownState(scope, entity);
  const items = (selection.fields.get('FactGroups') ?? []).filter(({ name }) => name === 'items');
  const fields = items.flatMap((field) =>
    (field.fields.get('FactGroup') ?? []).filter(({ name }) => name === 'entity'),
  );
  const plans = fields.map((field) => composeObject({ ...scope, node: entity }, ENTITY_TYPES, field));
  const kept = imports(scope).filter((variable) => variable !== scope.node || variable === scope.batch);
  return {
    clause: lines([
      cypher`CALL (${variableList([key, ...kept])}) {`,
      entityById(scope, entity, 'Entity', cypher`${key}`, [key]),
      ...own.clauses,
      ...plans.flatMap((plan) => plan.clauses),
      cypher`RETURN collect([${join([cypher`${own.state}.label`, cypher`${own.state}.labels`, ...plans.map((plan) => plan.expression)], ', ')}]) AS ${found}`,
      cypher`}`,
    ]),
    decode(row: readonly unknown[], field: Selection, env: Env): unknown {
      const i = fields.indexOf(field);
      return plans[i]?.decode(row[2 + i], env);
    },
  };
}

export const groups: Extra = (scope, matched, at, selection) => {
  const by = selection.args.by as By;
  return by === 'PERIOD'
    ? byPeriod(scope, matched, at, selection)
    : byName(by, scope, matched, at, selection);
};
