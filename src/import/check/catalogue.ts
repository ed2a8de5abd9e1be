import { aKind, type Position, shown } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import type { FiledRecords } from '../spooledFile.ts';
import type { FactHead } from '../recordHeader.ts';

interface Declared {
  /** An entity's or a fact's kind, or `SOURCE`. */
  readonly kind: string;
  readonly at: Position;
  readonly dataset: string;
}

/** What is known under the ids of the files and of the graph. */
export class Catalogue {
  readonly #declared = new Map<string, Declared>();
  readonly #known: ReadonlyMap<string, string>;

  /** `known` are the kinds of records that the graph holds. */
  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  /** The kind of what has this id: an entity's or a fact's kind, `SOURCE` or `CLAIM`. */
  kindOf(id: string): string | undefined {
    return this.#declared.get(id)?.kind ?? this.#known.get(id);
  }

  /** All ids that the files declare. */
  ids(): IterableIterator<string> {
    return this.#declared.keys();
  }

  /** Ids of one sort, for suggestions. */
  *idsOf(kinds: readonly string[]): Generator<string> {
    for (const [id, { kind }] of this.#declared) if (kinds.includes(kind)) yield id;
  }

  declared(id: string): Declared | undefined {
    return this.#declared.get(id);
  }

  /** What the graph holds under this id, whatever the files say. */
  held(id: string): string | undefined {
    return this.#known.get(id);
  }

  add(id: string, declared: Declared): void {
    this.#declared.set(id, declared);
  }
}

/** Collects the ids of all files; ids that stand for two things are problems. */
export function catalogue(
  files: readonly FiledRecords[],
  known: ReadonlyMap<string, string>,
  reading: Reading,
): Catalogue {
  const { problems, places } = reading;
  const all = new Catalogue(known);
  const declare = (id: string, kind: string, at: Position, dataset: string): void => {
    const first = all.declared(id);
    if (first === undefined) {
      const held = all.held(id);
      if (held !== undefined && held !== kind)
        problems.error(
          at,
          'ID_TAKEN',
          `the graph holds ${aKind(held)} with the id ${shown(id)}, here it is ${aKind(kind)}`,
          'choose another id',
        );
      all.add(id, { kind, at, dataset });
    } else if (first.dataset === dataset || first.kind !== kind)
      problems.error(
        at,
        'DUPLICATE_ID',
        `the id ${shown(id)} stands at ${placeText(first.at)} already`,
        'keep one, or choose another id',
      );
  };
  for (const { dataset, sources, entities } of files) {
    for (const source of sources) declare(source.id, 'SOURCE', places.of(source), dataset);
    for (const entity of entities) declare(entity.id, entity.kind, places.of(entity), dataset);
  }
  for (const { file, dataset, facts } of files)
    for (const head of facts.heads)
      declareFact(head, { file, line: head.line, column: head.column }, dataset, all, declare, reading);
  for (const file of files)
    if (all.declared(file.dataset) === undefined)
      all.add(file.dataset, {
        kind: 'SOURCE',
        at: { file: file.file, line: 1, column: 1 },
        dataset: file.dataset,
      });
  return all;
}

function declareFact(
  { id, kind, idGiven }: FactHead,
  at: Position,
  dataset: string,
  all: Catalogue,
  declare: (id: string, kind: string, at: Position, dataset: string) => void,
  { problems }: Reading,
): void {
  const first = all.declared(id);
  if (!idGiven && first?.dataset === dataset && first.kind === kind)
    problems.error(
      at,
      'AMBIGUOUS_FACT',
      `nothing tells this ${kind.toLowerCase()} from the one at ${placeText(first.at)}`,
      'give one of them an id or a term, or put their claims together',
    );
  else declare(id, kind, at, dataset);
}

const placeText = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;
