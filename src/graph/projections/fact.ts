/** The fields that every fact has. */

import { type FactLabelParts, factLabel } from '../../domain/factLabel.ts';
import type { FactKind } from '../../domain/kinds.ts';
import { computed, embedded, one, property } from '../compose/fields.ts';
import { judged } from '../compose/judgement.ts';
import { links } from '../compose/pattern.ts';
import type { Field } from '../compose/plan.ts';
import { cypher } from '../cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS } from '../storage.ts';
import { claimsOfFact } from './claims.ts';
import { labelIn } from './label.ts';
import { languageOf } from './language.ts';

/** A role of a fact that exactly one entity fills. */
export const role = (relationship: string, to: readonly string[], required = true): Field =>
  one({
    to,
    required,
    match: (scope, target) => cypher`MATCH (${scope.node})-[:${links(scope, relationship)}]->(${target})`,
  });

const OWN = ['kind', 'acting', 'vacant', 'role', 'groupText', 'type', 'text', 'property', 'unit'] as const;

/** A sentence about the fact, from the labels of what it links. */
export const labelOfFact: Field = (scope, selection) => {
  const own = computed([...OWN], (values) => values)(scope, selection);
  const linked = cypher`[(${scope.node})-[role:${links(scope, ...ROLE_RELATIONSHIPS)}]->(linked) | [type(role), linked.id, linked.label, linked.labels]]`;
  return {
    clauses: [],
    carries: [],
    expression: cypher`[${own.expression}, ${linked}]`,
    decode(raw, env) {
      const [values, roles] = raw as [readonly unknown[], readonly (readonly unknown[])[]];
      const args = env.run.args[selection.slot] ?? {};
      const properties = Object.fromEntries(OWN.map((key, i) => [key, values[i] ?? null]));
      const labels: Record<string, string[]> = {};
      const ordered = [...roles].sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
      for (const [link, , label, all] of ordered) {
        const relationship = openRelationship(String(link));
        const text = String(labelIn(all as readonly string[] | null, label, args));
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
};
