/** What a path is made of: facts that link entities, and the links they give. */

import type { Certainty, EndKind, FactKind, RoleName, Support } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';

/** The kinds of facts that link entities; names, existences and quantities are about one alone. */
export const LINKING_KINDS = [
  'TENURE',
  'MEMBERSHIP',
  'PARTICIPATION',
  'RELATION',
] as const satisfies readonly FactKind[];

/** A fact as a search sees it. */
export interface LinkingFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly bounds: Bounds;
  readonly support: Support;
  readonly endKind: EndKind;
  /** How surely it holds at the moment that is asked for; DEFINITE where none is, or where the fact is an occurrence. */
  readonly certainty: Certainty;
  /** Who has which role, in the order of roles. */
  readonly roles: readonly (readonly [role: RoleName, entity: string])[];
}

/** One way along a fact, from one of its entities to another. */
export interface Link {
  readonly fact: LinkingFact;
  readonly from: string;
  readonly to: string;
  /** The roles of the two. */
  readonly fromRole: RoleName;
  readonly toRole: RoleName;
}

/**
 * The links of a fact: every two of its entities, both ways. An entity with several roles goes by the first of them,
 * so that a fact links two entities once.
 */
export function linksOfFact(fact: LinkingFact): Link[] {
  const ends = new Map<string, RoleName>();
  for (const [role, entity] of fact.roles) if (!ends.has(entity)) ends.set(entity, role);
  const links: Link[] = [];
  for (const [from, fromRole] of ends)
    for (const [to, toRole] of ends) if (from !== to) links.push({ fact, from, to, fromRole, toRole });
  return links;
}

/** The links that a search has met, by where they start. A fact that is met again adds nothing. */
export class LinkIndex {
  readonly #from = new Map<string, Link[]>();
  readonly #facts = new Set<string>();

  add(facts: Iterable<LinkingFact>): void {
    for (const fact of facts) {
      if (this.#facts.has(fact.id)) continue;
      this.#facts.add(fact.id);
      for (const link of linksOfFact(fact)) {
        const known = this.#from.get(link.from);
        if (known) known.push(link);
        else this.#from.set(link.from, [link]);
      }
    }
  }

  from(entity: string): readonly Link[] {
    return this.#from.get(entity) ?? [];
  }
}
