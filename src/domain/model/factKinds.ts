/**
 * What distinguishes the fact kinds, for the code that treats all kinds alike. Their roles are in `kinds.ts`.
 * A new kind needs an entry here.
 */
import { FACT_KINDS, type FactKind, type RoleName } from './kinds.ts';

interface FactKindTraits {
  /** What facts of the kind are called in the plural: the name of their table, the word for those that an export omits. */
  readonly plural: string;
  /** The heading of their lane in a timeline. */
  readonly heading: Readonly<Record<'en' | 'ru', string>>;
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
    heading: { en: 'Offices held', ru: 'Должности' },
    principal: ['holder', 'office'],
    links: true,
    state: true,
    limitedBy: ['holder', 'office'],
  },
  MEMBERSHIP: {
    plural: 'memberships',
    heading: { en: 'Memberships', ru: 'Членство' },
    principal: ['member'],
    links: true,
    state: true,
    limitedBy: ['member', 'body'],
  },
  PARTICIPATION: {
    plural: 'participations',
    heading: { en: 'Participations', ru: 'Участие' },
    principal: ['participant', 'event'],
    links: true,
    state: false,
    limitedBy: [],
    datedBy: 'event',
  },
  RELATION: {
    plural: 'relations',
    heading: { en: 'Relations', ru: 'Отношения' },
    principal: ['subject'],
    links: true,
    state: false,
    limitedBy: ['subject', 'object'],
    datedBy: 'subject',
  },
  NAME: {
    plural: 'names',
    heading: { en: 'Names', ru: 'Названия' },
    principal: ['entity'],
    links: false,
    state: true,
    limitedBy: [],
  },
  EXISTENCE: {
    plural: 'existences',
    heading: { en: 'Existence and events', ru: 'Существование и события' },
    principal: ['entity'],
    links: false,
    state: false,
    limitedBy: [],
  },
  QUANTITY: {
    plural: 'quantities',
    heading: { en: 'Quantities', ru: 'Количества' },
    principal: ['entity'],
    links: false,
    state: false,
    limitedBy: ['entity'],
    datedBy: 'entity',
  },
  REMARK: {
    plural: 'remarks',
    heading: { en: 'Remarks', ru: 'Замечания' },
    principal: ['about'],
    links: false,
    state: false,
    limitedBy: [],
  },
};

/** The kinds of facts that link entities. Names, existences and quantities are about one entity. */
export const LINKING_KINDS: readonly FactKind[] = FACT_KINDS.filter((kind) => FACT_KIND_TRAITS[kind].links);
