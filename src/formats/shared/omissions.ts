/** What an export leaves out because the format cannot represent it. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { FACT_KINDS, type FactKind } from '../../domain/model/kinds.ts';
import type { Dataset, FactRecord } from '../../domain/model/record.ts';

/** What is left out of tenures and memberships where a format has no place for `exOfficio`. */
export const EX_OFFICIO = 'offices by virtue of which another is held, or somebody is a member';

/** Counts omitted records by what they are. */
export class Omissions {
  readonly #counts = new Map<string, number>();

  /** `what` in the plural, such as "quantities". */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** Counts the facts of all kinds but these by the plural of their kind. */
  addOtherKinds(facts: readonly FactRecord[], written: ReadonlySet<FactKind>): void {
    for (const kind of FACT_KINDS)
      if (!written.has(kind))
        this.add(FACT_KIND_TRAITS[kind].plural, facts.filter((fact) => fact.kind === kind).length);
  }

  sentences(format: string): string[] {
    return [...this.#counts].map(([what, count]) => `${format} has no place for ${what}: ${count} left out.`);
  }
}

/** A sentence about claims derived from facts or sources outside these datasets; an empty list if there are none. */
export function externalDerivations(datasets: readonly Dataset[]): string[] {
  const exported = new Set(
    datasets.flatMap(({ facts, sources }) => [...facts, ...sources].map(({ id }) => id)),
  );
  const missing = new Set<string>();
  let claims = 0;
  for (const { facts } of datasets)
    for (const claim of facts.flatMap((fact) => fact.claims)) {
      const absent = claim.derivedFrom.filter((id) => !exported.has(id));
      if (absent.length > 0) claims += 1;
      for (const id of absent) missing.add(id);
    }
  const [first] = missing;
  if (first === undefined) return [];
  const more = missing.size > 1 ? ` and ${missing.size - 1} more` : '';
  return [
    `Claims that are derived from facts of other datasets (${first}${more}): ${claims}; export or apply those datasets too.`,
  ];
}
