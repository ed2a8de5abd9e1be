/** Maps the relation types of EAC-CPF to relations and memberships of the model. */
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';

/** The meaning of a relation, in the direction from the record's entity to the other one. */
export type RelationMeaning =
  | 'SAME'
  | 'PART_OF'
  | 'HAS_PART'
  | 'SUCCEEDS'
  | 'SUCCEEDED_BY'
  | 'MEMBER_OF'
  | 'HAS_MEMBER'
  | 'LEADS'
  | 'LED_BY'
  | 'WORKS_WITH'
  | 'FAMILY'
  | 'PARENT_OF'
  | 'CHILD_OF'
  | 'SIBLING_OF'
  | 'SPOUSE_OF'
  | 'TEACHER_OF'
  | 'STUDENT_OF'
  | 'ASSOCIATE_OF';

/** Meanings of `arcrole` and `relationType` words, in lower case, without everything up to the last `#` or `/`. */
const BY_ROLE: Readonly<Record<string, RelationMeaning | null>> = {
  sameas: 'SAME',
  identity: 'SAME',
  ispartof: 'PART_OF',
  issubdivisionof: 'PART_OF',
  haspart: 'HAS_PART',
  hassubdivision: 'HAS_PART',
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
  isparentof: 'PARENT_OF',
  parentof: 'PARENT_OF',
  haschild: 'PARENT_OF',
  ischildof: 'CHILD_OF',
  childof: 'CHILD_OF',
  hasparent: 'CHILD_OF',
  issiblingof: 'SIBLING_OF',
  siblingof: 'SIBLING_OF',
  hassibling: 'SIBLING_OF',
  isspouseof: 'SPOUSE_OF',
  spouseof: 'SPOUSE_OF',
  hasspouse: 'SPOUSE_OF',
  hasorhadspouse: 'SPOUSE_OF',
  isrelativeof: 'FAMILY',
  relativeof: 'FAMILY',
  hasfamilyassociationwith: 'FAMILY',
  isteacherof: 'TEACHER_OF',
  teacherof: 'TEACHER_OF',
  hasstudent: 'TEACHER_OF',
  hasorhadstudent: 'TEACHER_OF',
  isstudentof: 'STUDENT_OF',
  studentof: 'STUDENT_OF',
  hasteacher: 'STUDENT_OF',
  hasorhadteacher: 'STUDENT_OF',
  isassociateof: 'ASSOCIATE_OF',
  hasassociate: 'ASSOCIATE_OF',
  // Control without being a part, for which the model has no relation.
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
 * The meaning of a relation; null if the model has none. The most specific word decides, since the type does not say
 * which of the two is the part, or whether one only controls the other.
 * @param words `arcrole` or its equivalents, the most specific first
 * @param type `cpfRelationType` or its equivalent
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

const TYPES: ReadonlySet<string> = new Set([
  'identity',
  'hierarchical',
  'hierarchical-parent',
  'hierarchical-child',
  'temporal',
  'temporal-earlier',
  'temporal-later',
  'family',
  'associative',
]);

/** The type and the words that a remark keeps of a relation, separated by commas. */
export function typeAndWords(text: string): {
  readonly type: string | undefined;
  readonly words: readonly string[];
} {
  const [first, ...more] = text.split(', ');
  return first !== undefined && TYPES.has(first)
    ? { type: first, words: more }
    : { type: undefined, words: text === '' ? [] : [text] };
}

/** The fact that represents a relation: its kind, type and roles. */
export interface RelationForm {
  readonly fact: 'RELATION' | 'MEMBERSHIP';
  readonly type?: RelationType;
  readonly role?: string;
  /** Whether the record's entity is the subject or member; otherwise the other one is. */
  readonly forward: boolean;
}

const relation = (type: RelationType, forward: boolean): RelationForm => ({
  fact: 'RELATION',
  type,
  forward,
});
const membership = (forward: boolean, role?: string): RelationForm =>
  role === undefined ? { fact: 'MEMBERSHIP', forward } : { fact: 'MEMBERSHIP', role, forward };

/** The fact for a relation between two kinds of entity; null if the model has none. */
export function relationForm(
  meaning: RelationMeaning,
  own: EntityKind,
  other: EntityKind,
): RelationForm | null {
  switch (meaning) {
    case 'PART_OF':
    case 'HAS_PART':
      return own === 'ORGANIZATION' && other === 'ORGANIZATION'
        ? relation('PART_OF', meaning === 'PART_OF')
        : null;
    case 'PARENT_OF':
    case 'CHILD_OF':
      return own === 'ORGANIZATION' && other === 'ORGANIZATION'
        ? relation('PART_OF', meaning === 'CHILD_OF')
        : personalForm('PARENT_OF', meaning === 'PARENT_OF', own, other);
    case 'TEACHER_OF':
    case 'STUDENT_OF':
      return personalForm('TEACHER_OF', meaning === 'TEACHER_OF', own, other);
    case 'SIBLING_OF':
    case 'SPOUSE_OF':
    case 'ASSOCIATE_OF':
      return personalForm(meaning, true, own, other);
    case 'SUCCEEDS':
    case 'SUCCEEDED_BY':
      return own === other ? relation('SUCCEEDS', meaning === 'SUCCEEDS') : null;
    case 'FAMILY':
      return personalForm('RELATIVE_OF', true, own, other) ?? membershipForm(meaning, own, other);
    case 'MEMBER_OF':
    case 'HAS_MEMBER':
      return membershipForm(meaning, own, other);
    case 'LEADS':
      return own === 'PERSON' && other === 'ORGANIZATION' ? membership(true, LEADER) : null;
    case 'LED_BY':
      return own === 'ORGANIZATION' && other === 'PERSON' ? membership(false, LEADER) : null;
    case 'WORKS_WITH':
      return relation('COOPERATES_WITH', true);
    case 'SAME':
      return null;
  }
}

/** A relation between two persons; null for others. */
const personalForm = (
  type: RelationType,
  forward: boolean,
  own: EntityKind,
  other: EntityKind,
): RelationForm | null => (own === 'PERSON' && other === 'PERSON' ? relation(type, forward) : null);

/** A person is the member of a body, whatever the word; between two bodies the word decides. */
function membershipForm(meaning: RelationMeaning, own: EntityKind, other: EntityKind): RelationForm | null {
  if (own === 'PERSON' && other === 'ORGANIZATION') return membership(true);
  if (own !== 'ORGANIZATION') return null;
  if (other === 'PERSON') return membership(false);
  if (other !== 'ORGANIZATION' || meaning === 'FAMILY') return null;
  return membership(meaning === 'MEMBER_OF');
}

/** The prefix of relation words that Fasti exports. */
export const RELATION_WORD = 'urn:fasti:relation#';

/** The role of the leader of a body, if no office is named. */
export const LEADER = 'leader';
