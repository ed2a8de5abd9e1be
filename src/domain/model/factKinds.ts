/**
 * What distinguishes the fact kinds, for the code that treats all kinds alike. Their roles are in `kinds.ts`.
 * A new kind needs an entry here.
 */
import { FACT_KINDS, type FactKind, type RoleName } from './kinds.ts';

interface FactKindTraits {
  /** What facts of the kind are called in the plural: the name of their table, the word for those that an export omits. */
  readonly plural: string;
  /** In this order: the entity in the first of these roles that a fact has is the one that it is about. */
  readonly principal: readonly RoleName[];
  /** Whether they link entities, so that paths and networks follow them. */
  readonly links: boolean;
  /** Whether each of them is a state, which a moment filters. A relation is one if its type lasts. */
  readonly state: boolean;
  /** The roles of entities outside whose existence they cannot hold. Names are not limited: they outlive what they name. */
  readonly limitedBy: readonly RoleName[];
  /** The role whose entity, if it is an event, gives them its time: they have none of their own then. */
  readonly datedBy?: RoleName;
}

export const FACT_KIND_TRAITS: Readonly<Record<FactKind, FactKindTraits>> = {
  TENURE: {
    plural: 'tenures',
    principal: ['holder', 'office'],
    links: true,
    state: true,
    limitedBy: ['holder', 'office'],
  },
  MEMBERSHIP: {
    plural: 'memberships',
    principal: ['member'],
    links: true,
    state: true,
    limitedBy: ['member', 'body'],
  },
  PARTICIPATION: {
    plural: 'participations',
    principal: ['participant', 'event'],
    links: true,
    state: false,
    limitedBy: [],
    datedBy: 'event',
  },
  RELATION: {
    plural: 'relations',
    principal: ['subject'],
    links: true,
    state: false,
    limitedBy: ['subject', 'object'],
    datedBy: 'subject',
  },
  NAME: {
    plural: 'names',
    principal: ['entity'],
    links: false,
    state: true,
    limitedBy: [],
  },
  EXISTENCE: {
    plural: 'existences',
    principal: ['entity'],
    links: false,
    state: false,
    limitedBy: [],
  },
  QUANTITY: {
    plural: 'quantities',
    principal: ['entity'],
    links: false,
    state: false,
    limitedBy: ['entity'],
    datedBy: 'entity',
  },
  REMARK: {
    plural: 'remarks',
    principal: ['about'],
    links: false,
    state: false,
    limitedBy: [],
  },
};

/** The kinds of facts that link entities. Names, existences and quantities are about one entity. */
export const LINKING_KINDS: readonly FactKind[] = FACT_KINDS.filter((kind) => FACT_KIND_TRAITS[kind].links);
