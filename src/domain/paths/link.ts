/** The links between entities that paths and networks consist of, made from facts. */

import type { Bridge } from '../claims/bridges.ts';
import { addTo } from '../model/addTo.ts';
import type { Certainty, EndKind, FactKind, RoleName, Support } from '../model/kinds.ts';
import type { Bounds } from '../time/bounds.ts';

/** A fact as a path search reads it. */
export interface LinkingFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly bounds: Bounds;
  readonly support: Support;
  /** The sure days that no single claim makes sure. */
  readonly bridges: readonly Bridge[];
  readonly endKind: EndKind;
  /** Certainty at the requested moment; DEFINITE without a moment, or where the fact is an occurrence. */
  readonly certainty: Certainty;
  /** The entities of each role, in the order of roles. */
  readonly roles: readonly (readonly [role: RoleName, entity: string])[];
}

/** A fact as a directed edge from one of its entities to another. */
export interface Link {
  readonly fact: LinkingFact;
  readonly from: string;
  readonly to: string;
  /** The role of `from` in the fact. */
  readonly fromRole: RoleName;
  /** The role of `to` in the fact. */
  readonly toRole: RoleName;
}

/**
 * The links of a fact: between every two of its entities, in both directions. An entity with several roles has the
 * first of them, so that a fact links two entities once.
 */
function linksOfFact(fact: LinkingFact): Link[] {
  const ends = new Map<string, RoleName>();
  for (const [role, entity] of fact.roles) if (!ends.has(entity)) ends.set(entity, role);
  const links: Link[] = [];
  for (const [from, fromRole] of ends)
    for (const [to, toRole] of ends) if (from !== to) links.push({ fact, from, to, fromRole, toRole });
  return links;
}

/** The links that a search has read, by the entity they start from. A fact that is added again changes nothing. */
export class LinkIndex {
  readonly #from = new Map<string, Link[]>();
  readonly #facts = new Set<string>();

  add(facts: Iterable<LinkingFact>): void {
    for (const fact of facts) {
      if (this.#facts.has(fact.id)) continue;
      this.#facts.add(fact.id);
      for (const link of linksOfFact(fact)) addTo(this.#from, link.from, link);
    }
  }

  from(entity: string): readonly Link[] {
    return this.#from.get(entity) ?? [];
  }
}
