/** Maps the relation types of EAC-CPF to relations and memberships of the model. */
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';
import type { ResolvedEntity } from '../../formats/fileRecords.ts';
import type { EacFactInput } from './recordBuilder.ts';

/** The words of `arcrole` and `relationType` for each meaning, in lower case, without everything up to the last `#` or `/`. */
const WORDS = {
  SAME: ['sameas', 'identity'],
  PART_OF: ['ispartof', 'issubdivisionof'],
  HAS_PART: ['haspart', 'hassubdivision', 'parentbodyof'],
  SUCCEEDS: ['isprecededby', 'issuccessorof', 'earlier'],
  SUCCEEDED_BY: ['issucceededby', 'ispredecessorof', 'later'],
  MEMBER_OF: ['personismemberof', 'ismemberof'],
  HAS_MEMBER: ['hasaspersonmember', 'hasmember', 'memberofthefamily'],
  LEADS: ['isleaderof', 'isdirectorof'],
  LED_BY: ['isleadby', 'isledby', 'directedby'],
  WORKS_WITH: ['hasprofessionalrelationwith'],
  FAMILY: ['isrelativeof', 'relativeof', 'hasfamilyassociationwith'],
  PARENT_OF: ['isparentof', 'parentof', 'haschild'],
  CHILD_OF: ['ischildof', 'childof', 'hasparent'],
  SIBLING_OF: ['issiblingof', 'siblingof', 'hassibling'],
  SPOUSE_OF: ['isspouseof', 'spouseof', 'hasspouse', 'hasorhadspouse'],
  TEACHER_OF: ['isteacherof', 'teacherof', 'hasstudent', 'hasorhadstudent'],
  STUDENT_OF: ['isstudentof', 'studentof', 'hasteacher', 'hasorhadteacher'],
  ASSOCIATE_OF: ['isassociateof', 'hasassociate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The meaning of a relation, in the direction from the record's entity to the other one. */
export type RelationMeaning = keyof typeof WORDS;

/** The words of control without being a part, for which the model has no relation. */
const UNMODELLED = ['iscontrolledby', 'controls', 'reportsto', 'issuperiorof', 'isinferiorof'];

const BY_ROLE: ReadonlyMap<string, RelationMeaning | null> = new Map([
  ...(Object.keys(WORDS) as RelationMeaning[]).flatMap((meaning) =>
    WORDS[meaning].map((word) => [word, meaning] as const),
  ),
  ...UNMODELLED.map((word) => [word, null] as const),
]);

const BY_TYPE: Readonly<Record<string, RelationMeaning>> = {
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
    const known = word === undefined ? undefined : BY_ROLE.get(lastWord(word));
    if (known !== undefined) return known;
  }
  return BY_TYPE[type?.toLowerCase() ?? ''] ?? null;
}

const TYPES = new Set([...Object.keys(BY_TYPE), 'hierarchical', 'temporal', 'associative']);

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

/**
 * The kind, roles and properties of the fact that a relation means; null if the model has none, or if one of the kinds
 * is unknown.
 * @param role of a member, in relations that Fasti exported
 */
export function relationFact(
  meaning: RelationMeaning | null,
  own: ResolvedEntity,
  other: ResolvedEntity,
  role: string | undefined,
): Pick<EacFactInput, 'kind' | 'roles' | 'properties'> | null {
  if (meaning === null || own.kind === undefined || other.kind === undefined || other.id === own.id)
    return null;
  const form = relationForm(meaning, own.kind, other.kind);
  if (form === null) return null;
  const { type } = form;
  const [first, second] = form.forward ? [own.id, other.id] : [other.id, own.id];
  return type === undefined
    ? {
        kind: 'MEMBERSHIP',
        roles: { member: [first], body: [second] },
        properties: { role: form.role ?? role },
      }
    : { kind: 'RELATION', roles: { subject: [first], object: [second] }, properties: { type } };
}

/** The relation or membership that a relation means. */
interface RelationForm {
  /** A membership has none. */
  readonly type?: RelationType;
  readonly role?: string | undefined;
  /** Whether the record's entity is the subject or member; otherwise the other one is. */
  readonly forward: boolean;
}

const relation = (type: RelationType, forward: boolean): RelationForm => ({ type, forward });
const membership = (forward: boolean, role?: string): RelationForm => ({ role, forward });

/** The fact for a relation between two kinds of entity; null if the model has none. */
function relationForm(meaning: RelationMeaning, own: EntityKind, other: EntityKind): RelationForm | null {
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
const LEADER = 'leader';
