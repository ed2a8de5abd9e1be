/** What a foreign file says and the model has no place for: counted, and told once for each kind. */
import type { Position, Problems } from '../problem.ts';

interface Left {
  readonly first: Position;
  count: number;
}

export class NotKept {
  readonly #left = new Map<string, Left>();

  /** `what` in the plural, such as "contact_details of persons"; `at` where it stands. */
  add(what: string, at: Position): void {
    const left = this.#left.get(what);
    if (left) left.count += 1;
    else this.#left.set(what, { first: at, count: 1 });
  }

  /** One warning for each kind, at the first of it. */
  tell(problems: Problems): void {
    for (const [what, { first, count }] of this.#left)
      problems.warning(
        first,
        'NOT_KEPT',
        `left out: ${what}, ${count === 1 ? 'once' : `${count} times`}`,
        'there is no place for them here, they stay in the file',
      );
  }
}
