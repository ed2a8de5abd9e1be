/** `Entity.label`: the stored label, or at a moment the one that its names give for that time. */

import { bestLabels, labelInLanguage } from '../../domain/labels/entityLabel.ts';
import type { NameKind } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, Variable, where } from '../../store/cypher.ts';
import { certaintyPlan, timeIn } from '../compile/certainty.ts';
import { callWith, computed, propertiesOf, property } from '../compile/fieldReaders.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import { asIs, propertiesNamed, rowType } from '../compile/rowType.ts';
import { type FieldCompiler, imports, type Scope } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';

/** The label in the language of the arguments. */
export const labelIn = (labels: readonly string[] | null, label: unknown, args: Args): unknown =>
  labelInLanguage(labels, label, args.language as string | null | undefined);

/** The label that is stored. */
const storedLabel: FieldCompiler = (scope, selection) =>
  (selection.args.language == null
    ? property('label')
    : computed(['label', 'labels'], ([text, labels], _env, _selection, args) =>
        labelIn(labels as readonly string[] | null, text, args),
      ))(scope, selection);

const NAMED = { text: asIs<string>, language: asIs<string | null>, nameKind: asIs<NameKind | null> };
const NAME = rowType({ ...NAMED, time: timeIn });

/**
 * Binds to `found` the names from which the label at a moment is chosen; an empty list for entities whose label does not
 * depend on the time, where the stored label is used.
 */
export function bindNames(scope: Scope, found: Variable): Cypher {
  const fact = new Variable('f');
  const row = NAME.write({ ...propertiesNamed(NAMED, fact), time: certaintyPlan(fact).expression });
  return callWith(scope.state ? [...imports(scope), scope.state] : imports(scope), [
    cypher`MATCH (${scope.node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, fact, 'Name')})${where(
      [
        // At an earlier batch the flag is on the state of the entity.
        ...(scope.past && !scope.state ? [] : [cypher`${propertiesOf(scope)}.labelVaries = true`]),
        ...visibleVersion(scope, fact, 'Name'),
      ],
    )}`,
    cypher`WITH ${fact} ORDER BY ${fact}.sort`,
    cypher`RETURN collect(${row}) AS ${found}`,
  ]);
}

/** What `labelAt` needs of the state of an entity besides its names. */
export const ownLabel = (state: Variable): Cypher => cypher`${state}.labelVaries, ${state}.givenLabel`;

/**
 * The label in a window; null where it does not vary over time.
 * @param names those that `bindNames` has read
 * @param own what `ownLabel` has read
 */
export function labelAt(days: Window, names: unknown, own: readonly unknown[], args: Args): string | null {
  const [varies, given] = own;
  if (varies !== true) return null;
  const dated = NAME.readAll(names).map(({ time, ...name }) => ({ ...name, ...time }));
  const { label, labels } = bestLabels(dated, (given as string | null) ?? undefined, days);
  return String(labelIn(labels, label, args));
}

/** The label at the moment of the scope. */
const labelOfMoment: FieldCompiler = (scope, selection) => {
  const stored = storedLabel(scope, selection);
  const found = new Variable('c');
  return {
    clauses: [bindNames(scope, found)],
    carries: [found],
    expression: cypher`[${stored.expression}, ${found}, ${ownLabel(propertiesOf(scope))}]`,
    decode(raw, env) {
      const [text, names, ...own] = raw as readonly unknown[];
      const args = env.run.args[selection.slot] ?? {};
      const then = env.moment.days ? labelAt(env.moment.days, names, own, args) : null;
      return then ?? stored.decode(text, env);
    },
  };
};

export const label: FieldCompiler = (scope, selection) =>
  (scope.moment ? labelOfMoment : storedLabel)(scope, selection);
