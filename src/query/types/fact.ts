/** The fields of the interface `Fact`. */

import { type FactLabelParts, factLabel } from '../../domain/labels/factLabel.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { cypher, Variable, variables } from '../../store/cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { certaintyPlan } from '../compile/certainty.ts';
import { interfaceFields, PAGE, takes } from '../compile/exactFields.ts';
import { call, computed, embedded, property } from '../compile/fieldReaders.ts';
import { nodeId } from '../compile/nodeId.ts';
import { matchOwnState, roleTypes } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { claimsOfFact } from '../fields/claimLists.ts';
import { countInRoles, entityInRole, rolesOfFact } from '../fields/factRoles.ts';
import { disputed } from '../fields/flag.ts';
import { history } from '../fields/history.ts';
import { bindNames, labelAt, labelIn, ownLabel } from '../fields/label.ts';
import { languageOf } from '../fields/language.ts';
import { evidenceDistanceOfFact } from './evidenceDistance.ts';

/** The properties of a fact that its label is made from. */
const LABEL_KEYS = [
  'kind',
  'acting',
  'vacant',
  'role',
  'groupText',
  'type',
  'text',
  'property',
  'unit',
  'support',
] as const;

/** A sentence about the fact, from the labels of the entities that it links. */
export const labelOfFact: FieldCompiler = (scope, selection) => {
  const own = computed([...LABEL_KEYS], (values) => values)(scope, selection);
  const [linked, link, found] = variables('n', 'role', 'c');
  const { state, clauses } = matchOwnState(scope, linked);
  // At a moment the linked entities have the labels that they had then, as in their own `label`.
  const names = new Variable('c');
  const then = scope.moment
    ? {
        clauses: [bindNames({ ...scope, node: linked, state: scope.past ? state : null }, names)],
        columns: cypher`, ${names}, ${ownLabel(state)}`,
      }
    : { clauses: [], columns: cypher`` };
  return {
    // A subquery: the embedded engine accepts no pattern comprehension on a node that a UNION has bound.
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})-[${link}:${roleTypes(scope, ...ROLE_RELATIONSHIPS)}]->(${linked})`,
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
      const properties = Object.fromEntries(LABEL_KEYS.map((key, i) => [key, values[i] ?? null]));
      const labels: Record<string, string[]> = {};
      const ordered = [...roles].sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
      for (const [link, , label, all, called, ...own] of ordered) {
        const relationship = openRelationship(String(link));
        const text =
          (env.moment.days && called ? labelAt(env.moment.days, called, own, args) : null) ??
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

export const factFields = interfaceFields('Fact', {
  id: nodeId,
  recordId: property('id'),
  kind: property('kind'),
  interval: embedded('Interval'),
  certainty: (scope) => certaintyPlan(scope.node),
  evidenceDistance: evidenceDistanceOfFact,
  conflict: property('conflict'),
  disputed,
  support: property('support'),
  withdrawn: computed(['support'], ([support]) => support === 'WITHDRAWN'),
  label: takes(['language'], labelOfFact),
  note: property('note'),
  voiceCount: property('voices'),
  byEvent: entityInRole('BY_EVENT', ['Event'], false),
  roles: rolesOfFact,
  roleCount: countInRoles(...ROLE_RELATIONSHIPS),
  claims: claimsOfFact,
  history: takes(PAGE, history),
});
