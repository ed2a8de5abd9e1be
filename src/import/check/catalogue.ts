/** The ids that files and the graph use, with the kinds of their records. */

import { keptIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import { type Position, positionText } from '../../formats/places.ts';
import { kindWithArticle, quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { SpooledFile } from '../spooledFile.ts';
import { Suggestions } from './suggestId.ts';

interface Declared {
  /** The kind of an entity or fact, or `SOURCE`. */
  readonly kind: string;
  readonly at: Position;
  readonly dataset: string;
}

export class Catalogue {
  readonly #declared = new Map<string, Declared>();
  readonly #known: ReadonlyMap<string, string>;
  readonly #suggestions = new Map<string, Suggestions>();

  /** @param known the kinds of the records in the graph, by id */
  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  /** The kind of an entity or fact, `SOURCE` or `CLAIM`; undefined if nothing has this id. */
  kindOf(id: string): string | undefined {
    return this.#declared.get(id)?.kind ?? this.#known.get(id);
  }

  /** Suggestions for a missing id from those that the files declare. To be asked when all are declared. */
  suggestions(of: 'entities' | 'sources' | 'records'): Suggestions {
    const kinds: readonly string[] = of === 'sources' ? ['SOURCE'] : ENTITY_KINDS;
    return keptIn(
      this.#suggestions,
      of,
      () =>
        new Suggestions(
          [...this.#declared].flatMap(([id, { kind }]) =>
            of === 'records' || kinds.includes(kind) ? id : [],
          ),
        ),
    );
  }

  declared(id: string): Declared | undefined {
    return this.#declared.get(id);
  }

  /** The kind of the record that has this id in the graph, whatever the files declare. */
  storedKindOf(id: string): string | undefined {
    return this.#known.get(id);
  }

  add(id: string, declared: Declared): void {
    this.#declared.set(id, declared);
  }
}

/** Collects the ids of all files. An id that is used for two records is a problem. */
export function buildCatalogue(
  files: readonly SpooledFile[],
  known: ReadonlyMap<string, string>,
  { problems, places }: ReadContext,
): Catalogue {
  const all = new Catalogue(known);
  const declare = (id: string, kind: string, at: Position, dataset: string): void => {
    const first = all.declared(id);
    if (first === undefined) {
      const stored = all.storedKindOf(id);
      if (stored !== undefined && stored !== kind)
        problems.error(
          at,
          'ID_TAKEN',
          `${quoteValue(id)} is the id of ${kindWithArticle(stored)} in the graph; here it is used for ${kindWithArticle(kind)}`,
          'choose another id',
        );
      all.add(id, { kind, at, dataset });
    } else if (first.dataset === dataset || first.kind !== kind)
      problems.error(
        at,
        'DUPLICATE_ID',
        `the id ${quoteValue(id)} is already used at ${positionText(first.at)}`,
        'remove one of the two, or choose another id',
      );
  };
  for (const { dataset, sources, entities } of files) {
    for (const source of sources) declare(source.id, 'SOURCE', places.of(source), dataset);
    for (const entity of entities) declare(entity.id, entity.kind, places.of(entity), dataset);
  }
  for (const { file, dataset, facts } of files)
    for (const { id, kind, idGiven, line, column } of facts.headers) {
      const at = { file, line, column };
      const first = all.declared(id);
      if (!idGiven && first?.dataset === dataset && first.kind === kind)
        problems.error(
          at,
          'AMBIGUOUS_FACT',
          `this ${kind.toLowerCase()} cannot be distinguished from the one at ${positionText(first.at)}`,
          'give one of them an id or a term, or combine their claims in one fact',
        );
      else declare(id, kind, at, dataset);
    }
  for (const file of files)
    if (all.declared(file.dataset) === undefined)
      all.add(file.dataset, {
        kind: 'SOURCE',
        at: { file: file.file, line: 1, column: 1 },
        dataset: file.dataset,
      });
  return all;
}
