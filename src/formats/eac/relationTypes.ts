/** What the words of relations in EAC-CPF mean for the model. */
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';

/** From the record's entity to the other one. */
export const MEANINGS = [
  'SAME',
  'PART_OF',
  'HAS_PART',
  'SUCCEEDS',
  'SUCCEEDED_BY',
  'MEMBER_OF',
  'HAS_MEMBER',
  'LEADS',
  'LED_BY',
  'WORKS_WITH',
  'FAMILY',
] as const;
export type RelationMeaning = (typeof MEANINGS)[number];

/** Words of `arcrole` and of `relationType`, in lower case and without what stands before `#` or `/`. */
const BY_ROLE: Readonly<Record<string, RelationMeaning | null>> = {
  sameas: 'SAME',
  identity: 'SAME',
  ispartof: 'PART_OF',
  issubdivisionof: 'PART_OF',
  hasparent: 'PART_OF',
  haspart: 'HAS_PART',
  hassubdivision: 'HAS_PART',
  haschild: 'HAS_PART',
  parentbodyof: 'HAS_PART',
  isprecededby: 'SUCCEEDS',
  issuccessorof: 'SUCCEEDS',
  earlier: 'SUCCEEDS',
  issucceededby: 'SUCCEEDED_BY',
  ispredecessorof: 'SUCCEEDED_BY',
  later: 'SUCCEEDED_BY',
  personismemberof: 'MEMBER_OF',
  ismemberof: 'MEMBER_OF',
  hasaspersonmember: 'HAS_MEMBER',
  hasmember: 'HAS_MEMBER',
  memberofthefamily: 'HAS_MEMBER',
  isleaderof: 'LEADS',
  isdirectorof: 'LEADS',
  isleadby: 'LED_BY',
  isledby: 'LED_BY',
  directedby: 'LED_BY',
  hasprofessionalrelationwith: 'WORKS_WITH',
  // One has a say over the other without being its whole; the model has no relation for that.
  iscontrolledby: null,
  controls: null,
  reportsto: null,
  issuperiorof: null,
  isinferiorof: null,
};

const BY_TYPE: Readonly<Record<string, RelationMeaning | null>> = {
  identity: 'SAME',
  'hierarchical-parent': 'PART_OF',
  'hierarchical-child': 'HAS_PART',
  'temporal-earlier': 'SUCCEEDS',
  'temporal-later': 'SUCCEEDED_BY',
  family: 'FAMILY',
};

/** The last word of a web address, or the text itself, in lower case. */
export const lastWord = (text: string): string => text.replace(/^.*[#/]/, '').toLowerCase();

/**
 * What a relation means, null where the model has nothing for it. The finer word decides, since the type leaves
 * open what is part of what, or whether one only controls the other.
 * @param words `arcrole`, or what stands for it, the finest first
 * @param type `cpfRelationType`, or what stands for it
 */
export function relationMeaning(
  words: readonly (string | undefined)[],
  type: string | undefined,
): RelationMeaning | null {
  for (const word of words) {
    const known = word === undefined ? undefined : BY_ROLE[lastWord(word)];
    if (known !== undefined) return known;
  }
  return BY_TYPE[type?.toLowerCase() ?? ''] ?? null;
}

/** The fact that a relation becomes: its kind, and who fills which role. */
export interface RelationForm {
  readonly fact: 'RELATION' | 'MEMBERSHIP';
  readonly type?: RelationType;
  readonly role?: string;
  /** The record's entity is the subject, or the member. */
  readonly forward: boolean;
}

const relation = (type: RelationType, forward: boolean): RelationForm => ({
  fact: 'RELATION',
  type,
  forward,
});
const membership = (forward: boolean, role?: string): RelationForm =>
  role === undefined ? { fact: 'MEMBERSHIP', forward } : { fact: 'MEMBERSHIP', role, forward };

/** The form for two kinds of entity, null where the model has none for them. */
export function relationForm(
  meaning: RelationMeaning,
  own: EntityKind,
  other: EntityKind,
): RelationForm | null {
  const bodies = own === 'ORGANIZATION' && other === 'ORGANIZATION';
  const inBody = own === 'PERSON' && other === 'ORGANIZATION';
  const hasPerson = own === 'ORGANIZATION' && other === 'PERSON';
  switch (meaning) {
    case 'PART_OF':
    case 'HAS_PART':
      return bodies ? relation('PART_OF', meaning === 'PART_OF') : null;
    case 'SUCCEEDS':
    case 'SUCCEEDED_BY':
      return own === other ? relation('SUCCEEDS', meaning === 'SUCCEEDS') : null;
    case 'MEMBER_OF':
    case 'HAS_MEMBER':
    case 'FAMILY':
      return inBody || (bodies && meaning === 'MEMBER_OF')
        ? membership(true)
        : hasPerson || (bodies && meaning === 'HAS_MEMBER')
          ? membership(false)
          : null;
    case 'LEADS':
      return inBody ? membership(true, LEADER) : null;
    case 'LED_BY':
      return hasPerson ? membership(false, LEADER) : null;
    case 'WORKS_WITH':
      return relation('COOPERATES_WITH', true);
    case 'SAME':
      return null;
  }
}

/** What stands before the words for relations that Fasti writes. */
export const RELATION_WORD = 'urn:fasti:relation#';

/** The role of who leads a body, where no office is named. */
export const LEADER = 'leader';
