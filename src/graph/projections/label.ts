/** `Entity.label`. */
import type { NameKind, Support } from '../../domain/kinds.ts';
import { bestLabels, type DatedName } from '../../domain/name.ts';
import { call, computed, propertiesOf, property } from '../compose/fields.ts';
import { boundsOf, judged } from '../compose/judgement.ts';
import { labelled, links, seen } from '../compose/pattern.ts';
import type { Field } from '../compose/plan.ts';
import { cypher, Variable, where } from '../cypher.ts';
import type { Args } from '../selection.ts';

/** The best label in a language, from the stored best ones; the overall label where that language has none. */
export function labelIn(labels: readonly string[] | null, label: unknown, args: Args): unknown {
  const language = args.language as string | null | undefined;
  if (language == null) return label;
  const wanted = `${language.toLowerCase()}\t`;
  const found = labels?.find((entry) => entry.toLowerCase().startsWith(wanted));
  return found === undefined ? label : found.slice(found.indexOf('\t') + 1);
}

/** The label of now, as it is stored. */
const storedLabel: Field = (scope, selection) =>
  (selection.args.language == null
    ? property('label')
    : computed(['label', 'labels'], ([text, labels], _env, _selection, args) =>
        labelIn(labels as readonly string[] | null, text, args),
      ))(scope, selection);

/**
 * The label of the moment in force. Names are read only of entities whose label depends on the day;
 * all others have their stored one.
 */
const labelOfMoment: Field = (scope, selection) => {
  const stored = storedLabel(scope, selection);
  const fact = new Variable('f');
  const found = new Variable('c');
  return {
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})<-[:${links(scope, 'ENTITY')}]-(${labelled(scope, fact, 'Name')})${where([
          // At an earlier batch the flag lies on a node of its own, and is looked at when the row is decoded.
          ...(scope.past ? [] : [cypher`${scope.node}.labelVaries = true`]),
          ...seen(scope, fact, 'Name'),
        ])}`,
        cypher`WITH ${fact} ORDER BY ${fact}.sort`,
        cypher`RETURN collect([${fact}.text, ${fact}.language, ${fact}.nameKind, ${judged(fact).expression}]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`[${stored.expression}, ${found}${scope.past ? cypher`, ${propertiesOf(scope)}.labelVaries` : cypher``}]`,
    decode(raw, env) {
      const [text, rows, varied] = raw as readonly [unknown, readonly (readonly unknown[])[], unknown];
      const varies = scope.past ? varied === true : rows.length > 0;
      if (!varies || !env.window) return stored.decode(text, env);
      const { label, labels } = bestLabels(rows.map(nameOf), undefined, env.window.days);
      return labelIn(labels, label, env.run.args[selection.slot] ?? {});
    },
  };
};

function nameOf(row: readonly unknown[]): DatedName {
  const [text, language, nameKind, judgement] = row as readonly [
    string,
    string | null,
    NameKind | null,
    readonly unknown[],
  ];
  return { text, language, nameKind, bounds: boundsOf(judgement), support: judgement[4] as Support };
}

export const label: Field = (scope, selection) =>
  (scope.moment ? labelOfMoment : storedLabel)(scope, selection);
