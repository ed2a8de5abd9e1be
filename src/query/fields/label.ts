/** `Entity.label`. */

import { bestLabels, type DatedName } from '../../domain/labels/entityLabel.ts';
import type { NameKind, Support } from '../../domain/model/kinds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, Variable, where } from '../../store/cypher.ts';
import { boundsOf, certaintyPlan } from '../compile/certainty.ts';
import { call, computed, propertiesOf, property } from '../compile/fieldReaders.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler, Scope } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';

/** The best label in a language, from the stored best ones; the overall label where that language has none. */
export function labelIn(labels: readonly string[] | null, label: unknown, args: Args): unknown {
  const language = args.language as string | null | undefined;
  if (language == null) return label;
  const wanted = `${language.toLowerCase()}\t`;
  const found = labels?.find((entry) => entry.toLowerCase().startsWith(wanted));
  return found === undefined ? label : found.slice(found.indexOf('\t') + 1);
}

/** The label of now, as it is stored. */
const storedLabel: FieldCompiler = (scope, selection) =>
  (selection.args.language == null
    ? property('label')
    : computed(['label', 'labels'], ([text, labels], _env, _selection, args) =>
        labelIn(labels as readonly string[] | null, text, args),
      ))(scope, selection);

/**
 * Binds to `found` the names of the scope's node that its label of a moment is chosen from; none for entities whose
 * label does not depend on the day, which have their stored one.
 */
export function bindNames(scope: Scope, found: Variable): Cypher {
  const fact = new Variable('f');
  return call(scope, [
    cypher`MATCH (${scope.node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, fact, 'Name')})${where(
      [
        // At an earlier batch the flag lies on a node of its own, and is looked at when the row is decoded.
        ...(scope.past ? [] : [cypher`${scope.node}.labelVaries = true`]),
        ...visibleVersion(scope, fact, 'Name'),
      ],
    )}`,
    cypher`WITH ${fact} ORDER BY ${fact}.sort`,
    cypher`RETURN collect([${fact}.text, ${fact}.language, ${fact}.nameKind, ${certaintyPlan(fact).expression}]) AS ${found}`,
  ]);
}

/** The label on the days of a window, of the names that `namesOf` has read and the stored flag `labelVaries`. */
export function labelAt(days: Window, names: unknown, varies: unknown, args: Args): string | null {
  if (varies !== true) return null;
  const { label, labels } = bestLabels(
    (names as readonly (readonly unknown[])[]).map(datedNameOf),
    undefined,
    days,
  );
  return String(labelIn(labels, label, args));
}

/** The label of the moment in force. */
const labelOfMoment: FieldCompiler = (scope, selection) => {
  const stored = storedLabel(scope, selection);
  const found = new Variable('c');
  return {
    clauses: [bindNames(scope, found)],
    carries: [found],
    expression: cypher`[${stored.expression}, ${found}, ${propertiesOf(scope)}.labelVaries]`,
    decode(raw, env) {
      const [text, names, varies] = raw as readonly unknown[];
      const args = env.run.args[selection.slot] ?? {};
      const then = env.window ? labelAt(env.window.days, names, varies, args) : null;
      return then ?? stored.decode(text, env);
    },
  };
};

function datedNameOf(row: readonly unknown[]): DatedName {
  const [text, language, nameKind, judgement] = row as readonly [
    string,
    string | null,
    NameKind | null,
    readonly unknown[],
  ];
  return { text, language, nameKind, bounds: boundsOf(judgement), support: judgement[4] as Support };
}

export const label: FieldCompiler = (scope, selection) =>
  (scope.moment ? labelOfMoment : storedLabel)(scope, selection);
