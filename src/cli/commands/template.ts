/** `fasti template`: prints an empty table for a kind of record, or the list of all tables. */
import { suggestionFor } from '../../domain/search/nearest.ts';
import { TEMPLATES, templateList, templateNamed, templateText } from '../../formats/csv/templates.ts';
import type { Arguments } from '../arguments/options.ts';
import { UsageError } from '../arguments/usageError.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';

/** Prints the table or the list, and returns the exit status. Throws a UsageError for a name that no table has. */
export function template({ list, words: [name = ''] }: Arguments, { out, text }: CommandIo): number {
  if (list) {
    for (const line of templateList()) out(line);
    return EXIT.done;
  }
  const table = templateNamed(name);
  if (table === undefined) {
    const names = TEMPLATES.map((known) => known.name);
    throw new UsageError(`There is no template "${name}"; ${suggestionFor(name, names)}.`.replace('?.', '?'));
  }
  text(templateText(table).trimEnd());
  return EXIT.done;
}
