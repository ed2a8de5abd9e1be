/** Fields of a foreign file that the model cannot represent: counted, and reported once for each kind. */
import type { Position } from '../../formats/places.ts';
import type { Problems } from '../../formats/problem.ts';

interface FieldCount {
  readonly first: Position;
  count: number;
}

export class UnsupportedFields {
  readonly #counts = new Map<string, FieldCount>();

  /** `what` in the plural, such as "contact_details of persons". */
  add(what: string, at: Position): void {
    const known = this.#counts.get(what);
    if (known) known.count += 1;
    else this.#counts.set(what, { first: at, count: 1 });
  }

  /** Adds one warning for each kind, at the position of the first. */
  report(problems: Problems): void {
    for (const [what, { first, count }] of this.#counts)
      problems.warning(
        first,
        'NOT_KEPT',
        `left out: ${what}, ${count === 1 ? 'once' : `${count} times`}`,
        'Fasti cannot represent them, so keep the file if you need them',
      );
  }
}
