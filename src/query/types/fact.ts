/** The fields that every fact has. */

import { type FactLabelParts, factLabel } from '../../domain/labels/factLabel.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { cypher, Variable } from '../../store/cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { judged } from '../compile/certainty.ts';
import { call, computed, embedded, one, property } from '../compile/fields.ts';
import { links, ownState } from '../compile/pattern.ts';
import type { Field } from '../compile/plan.ts';
import { claimsOfFact } from '../fields/claimLists.ts';
import { history } from '../fields/history.ts';
import { labelIn, labelOn, namesOf } from '../fields/label.ts';
import { languageOf } from '../fields/language.ts';

/** A role of a fact that exactly one entity fills. */
export const role = (relationship: string, to: readonly string[], required = true): Field =>
  one({
    to,
    required,
    single: true,
    match: (scope, target) => cypher`MATCH (${scope.node})-[:${links(scope, relationship)}]->(${target})`,
  });

const OWN = ['kind', 'acting', 'vacant', 'role', 'groupText', 'type', 'text', 'property', 'unit'] as const;

/** A sentence about the fact, from the labels of what it links. */
export const labelOfFact: Field = (scope, selection) => {
  const own = computed([...OWN], (values) => values)(scope, selection);
  const linked = new Variable('n');
  const link = new Variable('role');
  const found = new Variable('c');
  const { state, clauses } = ownState(scope, linked);
  // In a moment the linked entities are called as they were then, as by their own `label`.
  const names = new Variable('c');
  const then = scope.moment
    ? {
        clauses: [namesOf({ ...scope, node: linked }, names)],
        columns: cypher`, ${names}, ${state}.labelVaries`,
      }
    : { clauses: [], columns: cypher`` };
  return {
    // A subquery, since the embedded engine takes no pattern comprehension on a node that a union has bound.
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})-[${link}:${links(scope, ...ROLE_RELATIONSHIPS)}]->(${linked})`,
        ...clauses,
        ...then.clauses,
        cypher`RETURN collect([type(${link}), ${linked}.id, ${state}.label, ${state}.labels${then.columns}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`[${own.expression}, ${found}]`,
    decode(raw, env) {
      const [values, roles] = raw as [readonly unknown[], readonly (readonly unknown[])[]];
      const args = env.run.args[selection.slot] ?? {};
      const properties = Object.fromEntries(OWN.map((key, i) => [key, values[i] ?? null]));
      const labels: Record<string, string[]> = {};
      const ordered = [...roles].sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
      for (const [link, , label, all, called, varies] of ordered) {
        const relationship = openRelationship(String(link));
        const text =
          (env.window && called ? labelOn(env.window.days, called, varies, args) : null) ??
          String(labelIn(all as readonly string[] | null, label, args));
        labels[relationship] = [...(labels[relationship] ?? []), text];
      }
      return factLabel(
        properties.kind as FactKind,
        { ...properties, roles: labels } as unknown as FactLabelParts,
        languageOf(args),
      );
    },
  };
};

export const factFields: Readonly<Record<string, Field>> = {
  id: property('id'),
  kind: property('kind'),
  interval: embedded('Interval'),
  certainty: (scope) => judged(scope.node),
  conflict: property('conflict'),
  support: property('support'),
  label: labelOfFact,
  note: property('note'),
  voices: property('voices'),
  byEvent: role('BY_EVENT', ['Event'], false),
  claims: claimsOfFact,
  history,
};
