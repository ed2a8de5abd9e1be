/** `Entity.label`. */
import { computed, property } from '../compose/fields.ts';
import type { Field } from '../compose/plan.ts';
import type { Args } from '../selection.ts';

/** The best label in a language, from the stored best ones; the overall label where that language has none. */
export function labelIn(labels: readonly string[] | null, label: unknown, args: Args): unknown {
  const language = args.language as string | null | undefined;
  if (language == null) return label;
  const wanted = `${language.toLowerCase()}\t`;
  const found = labels?.find((entry) => entry.toLowerCase().startsWith(wanted));
  return found === undefined ? label : found.slice(found.indexOf('\t') + 1);
}

export const label: Field = (scope, selection) =>
  (selection.args.language == null
    ? property('label')
    : computed(['label', 'labels'], ([text, labels], _env, _selection, args) =>
        labelIn(labels as readonly string[] | null, text, args),
      ))(scope, selection);
