/** Writes the relations of a record. */
import type { RelationType } from '../../domain/model/kinds.ts';
import type { EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { readRelatedText } from '../../domain/model/relatedRemark.ts';
import { type XmlNode, xml } from '../xml/write.ts';
import { entityOfSource, recordSourceId } from './control.ts';
import { dateElements } from './dateElements.ts';
import { entityTypeWord } from './identity.ts';
import { LEADER, RELATION_WORD, typeAndWords } from './relationTypes.ts';
import { recordIdOf } from './writeControl.ts';
import { noteElement } from './writeDescription.ts';

/** The relation type as seen from one of its ends. */
interface Words {
  readonly type: string;
  readonly role?: string;
  /** The role of a member. */
  readonly title?: string | undefined;
}

/** The two ends of a relation or membership: first the subject or member. Null if one is missing. */
export function endsOf(fact: FactRecord): readonly [string, string] | null {
  const [first] = fact.roles.subject ?? fact.roles.member ?? [];
  const [second] = fact.roles.object ?? fact.roles.body ?? [];
  return first === undefined || second === undefined ? null : [first, second];
}

/** The words from the first end and from the second; null if EAC-CPF has no such relation. */
function wordsOf({ kind, type, role }: FactRecord): readonly [Words, Words] | null {
  if (kind === 'MEMBERSHIP' && role === LEADER)
    return [
      { type: 'associative', role: 'isLeaderOf' },
      { type: 'associative', role: 'isLeadBy' },
    ];
  if (kind === 'MEMBERSHIP')
    return [
      { type: 'associative', role: 'isMemberOf', title: role },
      { type: 'associative', role: 'hasMember', title: role },
    ];
  if (type === 'PART_OF') return [{ type: 'hierarchical-parent' }, { type: 'hierarchical-child' }];
  if (type === 'SUCCEEDS') return [{ type: 'temporal-earlier' }, { type: 'temporal-later' }];
  return (type && WORDS[type]) ?? null;
}

const inBoth = (words: Words): readonly [Words, Words] => [words, words];

/** The words of relation types that have roles, from the subject and from the object. */
const WORDS: Readonly<Partial<Record<RelationType, readonly [Words, Words]>>> = {
  COOPERATES_WITH: inBoth({ type: 'associative', role: 'hasProfessionalRelationWith' }),
  PARENT_OF: [
    { type: 'family', role: 'isParentOf' },
    { type: 'family', role: 'isChildOf' },
  ],
  SIBLING_OF: inBoth({ type: 'family', role: 'isSiblingOf' }),
  SPOUSE_OF: inBoth({ type: 'family', role: 'isSpouseOf' }),
  RELATIVE_OF: inBoth({ type: 'family', role: 'isRelativeOf' }),
  TEACHER_OF: [
    { type: 'associative', role: 'isTeacherOf' },
    { type: 'associative', role: 'isStudentOf' },
  ],
  ASSOCIATE_OF: inBoth({ type: 'associative', role: 'isAssociateOf' }),
};

/**
 * Whether the record of this end contains the relation: the one that contained it when imported, otherwise the record
 * of the first end.
 */
export function isWrittenBy(id: string, fact: FactRecord): boolean {
  const ends = endsOf(fact);
  if (ends === null || wordsOf(fact) === null) return false;
  const isInRecordOf = (end: string): boolean =>
    fact.claims.some(({ source }) => entityOfSource(source) === end);
  return ends.some(isInRecordOf) ? ends.includes(id) && isInRecordOf(id) : ends[0] === id;
}

/** The relation in the record of `id`, one of its ends. */
export function relationElement(
  id: string,
  fact: FactRecord,
  other: EntityRecord,
  name: string,
  dataset: string,
  sources: ReadonlyMap<string, SourceRecord>,
): XmlNode | null {
  const words = wordsOf(fact);
  const ends = endsOf(fact);
  if (words === null || ends === null) return null;
  const own = recordSourceId(id);
  const ownClaims = fact.claims.filter(({ source }) => source === own);
  const written = ownClaims.length === 0 ? fact : { ...fact, claims: ownClaims };
  const { type, role, title } = ends[0] === id ? words[0] : words[1];
  return xml(
    'cpfRelation',
    {
      cpfRelationType: type,
      'xlink:type': 'simple',
      'xlink:href': recordIdOf(other, dataset),
      'xlink:role': typeWord(other),
      'xlink:arcrole': role === undefined ? undefined : `${RELATION_WORD}${role}`,
      'xlink:title': title,
    },
    xml('relationEntry', {}, name),
    dateElements(written, sources),
    noteElement(written),
  );
}

/** The relation for a remark that was made from one on import; null for other remarks. */
export function relationFromRemark(
  fact: FactRecord,
  other: EntityRecord | undefined,
  dataset: string,
  sources: ReadonlyMap<string, SourceRecord>,
): XmlNode | null {
  const related = readRelatedText(fact.text ?? '');
  if (related === null) return null;
  const { name, href } = related;
  const { type, words } = typeAndWords(related.words);
  const role = words.join(', ');
  return xml(
    'cpfRelation',
    {
      cpfRelationType: type,
      'xlink:type': 'simple',
      'xlink:href': other === undefined ? href : recordIdOf(other, dataset),
      'xlink:role': other === undefined ? undefined : typeWord(other),
      'xlink:arcrole': role === '' ? undefined : role,
    },
    xml('relationEntry', {}, name),
    dateElements(fact, sources),
    noteElement(fact),
  );
}

const typeWord = (entity: EntityRecord): string => `urn:fasti:type#${entityTypeWord(entity)}`;
