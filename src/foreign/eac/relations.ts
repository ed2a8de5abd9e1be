/** Reads the relations of a record to other entities. */
import type { EntityRecord, FactRecord, Identifier } from '../../domain/model/record.ts';
import { readRelatedText, relatedText } from '../../domain/model/relatedRemark.ts';
import type { ResolvedEntity } from '../../formats/fileRecords.ts';
import { quoteValue } from '../../formats/problem.ts';
import { foreignId } from '../shared/foreignId.ts';
import type { XmlElement } from '../xml/element.ts';
import { identifier, idOfRecord } from './control.ts';
import { datesIn, type EacDates } from './dates.ts';
import { type EntityType, entityTypeOf } from './identity.ts';
import { noteOf } from './prose.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';
import {
  lastWord,
  RELATION_WORD,
  type RelationMeaning,
  relationFact,
  relationMeaning,
  typeAndWords,
} from './relationTypes.ts';

/** A relation of the record, before the kind of its other end is known. */
export interface ReadRelation {
  readonly element: XmlElement;
  readonly own: EntityRecord;
  readonly meaning: RelationMeaning | null;
  /** The relation types that the record uses. */
  readonly words: string;
  /** The name of the other entity in the record. */
  readonly name: string;
  readonly otherId: string;
  /** The id or address of the other record, as it is written. */
  readonly href: string | undefined;
  /** The entity to create if no record describes the other one; undefined if its kind is unknown. */
  readonly stub: EntityRecord | undefined;
  readonly dates: readonly EacDates[];
  /** The role of a member, in relations that Fasti exported. */
  readonly role: string | undefined;
  readonly note: string | undefined;
  readonly sources: readonly string[];
}

/** The other end of a relation. */
interface Target {
  readonly name: string;
  readonly href: string | undefined;
  readonly type: EntityType | undefined;
  readonly words: readonly (string | undefined)[];
  readonly relationType: string | undefined;
  readonly role?: string | undefined;
}

/** Reads the relations. Links to the same entity in other systems are added to `identifiers`. */
export function readRelations(
  description: XmlElement,
  own: EntityRecord,
  identifiers: Identifier[],
  builder: EacRecordBuilder,
  sourcesOf: (element: XmlElement) => readonly string[],
): ReadRelation[] {
  const elements = description
    .children('relations')
    .flatMap((relations) => relations.children('cpfRelation', 'relation'))
    .filter((element) => element.name === 'cpfRelation' || isAboutEntity(element));
  return elements.flatMap((element) => {
    const target = element.name === 'cpfRelation' ? cpfRelationTarget(element) : relationTarget(element);
    const meaning = relationMeaning(target.words, target.relationType);
    if (meaning === 'SAME') return readIdentity(element, target, identifiers, builder);
    if (target.name === '' && target.href === undefined) {
      builder.context.problems.warning(
        element.at,
        'NO_VALUE',
        'the relation has no target and is left out',
        'name the target in relationEntry or href',
      );
      return [];
    }
    const type = target.type ?? impliedType(meaning, target, own);
    const otherId =
      target.href === undefined
        ? foreignId(own.id, target.name).slice(0, 200)
        : idOfRecord(builder.dataset, target.href);
    const words = [target.relationType, ...target.words.map((word) => word?.replace(/^.*[#/]/, ''))];
    const named = sourcesOf(element);
    const relation: ReadRelation = {
      element,
      own,
      meaning,
      words: [...new Set(words.filter((word) => word !== undefined && word !== ''))].join(', '),
      name: builder.limited(target.name || (target.href ?? ''), element),
      otherId,
      href: target.href,
      stub: type === undefined ? undefined : stubOf(otherId, type, target, builder),
      dates: datesIn(element, builder.warnings),
      role: target.role,
      note: noteOf(element),
      sources: named.length > 0 ? named : [builder.recordSource],
    };
    return [relation];
  });
}

/** Whether the target is a person, body or family. Other relations stay unread, and are reported as such. */
function isAboutEntity(element: XmlElement): boolean {
  const target = element.content.find(
    (one): one is XmlElement => 'name' in one && one.name === 'targetEntity',
  );
  const type = target?.attributes.get('targetType')?.value;
  return type === undefined || entityTypeOf(type) !== undefined;
}

function cpfRelationTarget(element: XmlElement): Target {
  const entry = element.child('relationEntry');
  const word = element.attribute('xlink:arcrole');
  return {
    name: entry?.text() ?? '',
    role: word?.startsWith(RELATION_WORD) ? element.attribute('xlink:title') : undefined,
    href: element.attribute('xlink:href') ?? entry?.attributes.get('xml:id')?.value,
    type: entityTypeOf(element.attribute('xlink:role')),
    words: [word],
    relationType: element.attribute('cpfRelationType')?.toLowerCase(),
  };
}

function relationTarget(element: XmlElement): Target {
  const target = element.child('targetEntity');
  const type = element.child('relationType');
  const role = element.child('targetRole');
  const parts = target?.children('part').map((part) => part.text()) ?? [];
  return {
    name: parts.filter((part) => part !== '').join(', '),
    href: target?.attribute('valueURI'),
    type: entityTypeOf(target?.attribute('targetType')),
    words: [role?.attribute('valueURI'), role?.text(), type?.attribute('valueURI')],
    relationType: type?.text().toLowerCase(),
  };
}

/**
 * The entity type that the relation implies: only bodies have parts and members, successors are of one kind, and persons
 * lead bodies.
 */
function impliedType(
  meaning: RelationMeaning | null,
  { relationType, words }: Target,
  own: EntityRecord,
): EntityType | undefined {
  const isFamily = own.category === 'family';
  const person: EntityType = { kind: 'PERSON' };
  const body: EntityType = { kind: 'ORGANIZATION' };
  const links = /^(hierarchical|temporal)/.test(relationType ?? '');
  if (
    own.kind === 'ORGANIZATION' &&
    !isFamily &&
    (links || (meaning !== null && BETWEEN_BODIES.has(meaning)))
  )
    return body;
  if (meaning === 'MEMBER_OF' || meaning === 'LEADS') return body;
  if (meaning === 'LED_BY') return person;
  const ofPersons =
    isFamily || words.some((word) => word !== undefined && lastWord(word) === 'hasaspersonmember');
  if (own.kind === 'PERSON' && meaning !== null && BETWEEN_PERSONS.has(meaning)) return person;
  return meaning === 'HAS_MEMBER' && ofPersons ? person : undefined;
}

const BETWEEN_PERSONS: ReadonlySet<RelationMeaning> = new Set([
  'PARENT_OF',
  'CHILD_OF',
  'SIBLING_OF',
  'SPOUSE_OF',
  'TEACHER_OF',
  'STUDENT_OF',
]);

const BETWEEN_BODIES: ReadonlySet<RelationMeaning> = new Set([
  'PART_OF',
  'HAS_PART',
  'PARENT_OF',
  'CHILD_OF',
  'SUCCEEDS',
  'SUCCEEDED_BY',
]);

function stubOf(
  id: string,
  { kind, category }: EntityType,
  target: Target,
  builder: EacRecordBuilder,
): EntityRecord {
  const identifiers = target.href === undefined ? [] : [identifier(builder.dataset, target.href)];
  return { id, kind, category, label: target.name || undefined, identifiers };
}

/** Adds a link to the same entity as an identifier; its name and dates are left out. */
function readIdentity(
  element: XmlElement,
  { href, name }: Target,
  identifiers: Identifier[],
  { context }: EacRecordBuilder,
): [] {
  const value = href ?? name;
  const wikidata = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(value)?.[1];
  const viaf = /^https?:\/\/(?:www\.)?viaf\.org\/viaf\/(\d+)/.exec(value)?.[1];
  if (wikidata !== undefined)
    identifiers.push(identifier('wikidata', wikidata, `https://www.wikidata.org/entity/${wikidata}`));
  else if (viaf !== undefined) identifiers.push(identifier('viaf', viaf, `https://viaf.org/viaf/${viaf}`));
  else if (value !== '') {
    const host = /^https?:\/\/([^/\s]+)\/\S*$/.exec(value)?.[1];
    identifiers.push(identifier(host ?? 'same as', value));
    if (host === undefined)
      context.problems.warning(
        element.at,
        'INVALID_VALUE',
        `the identity link ${quoteValue(value)} is not a web address, but is kept as an identifier`,
        'write a complete web address',
      );
  }
  return [];
}

/** Before the kind of the other record was known, its relation was a remark about this one. */
function supersedeRemark(relation: ReadRelation, { kind }: ResolvedEntity, builder: EacRecordBuilder): void {
  const { element, own, dates, stub, href } = relation;
  if (kind === undefined || stub !== undefined || href === undefined) return;
  const properties = { text: builder.limited(relatedText(relation), element) };
  builder.addSuperseded({ kind: 'REMARK', roles: { about: [own.id] }, properties, element }, dates);
}

/** Adds the facts for the relations, whose other ends are resolved with `resolveId`. */
export function addRelations(
  relations: readonly ReadRelation[],
  resolveId: (id: string) => ResolvedEntity,
  builder: EacRecordBuilder,
): void {
  for (const relation of relations) {
    const { element, own, meaning, dates, note, sources } = relation;
    const other = resolveId(relation.otherId);
    const base = { element, note, sources };
    supersedeRemark(relation, other, builder);
    const fact = relationFact(meaning, own, other, relation.role);
    if (fact === null) {
      builder.warnings.note(
        'NO_HOME',
        element.at,
        `Fasti has no relation for ${quoteValue(relatedText(relation))}`,
      );
      const about = other.kind === undefined || other.id === own.id ? [own.id] : [own.id, other.id];
      const { words, name, href } = relation;
      const text = relatedText({ words, name, href: other.kind === undefined ? href : undefined });
      const properties = { text: builder.limited(text, element) };
      builder.addFacts({ ...base, kind: 'REMARK', roles: { about }, properties }, dates);
    } else builder.addFacts({ ...base, ...fact }, dates);
  }
}

/** A record of a file, by the id with which others refer to it. */
export interface AwaitedRecord {
  readonly recordId: string;
  readonly entity: string;
  readonly element: XmlElement;
}

/**
 * Adds the facts that remarks become now that a record describes their target, as if the record with the relation were
 * read again: with the same claims. Notes the ids of the remarks as superseded.
 */
export function addAwaitedRelations(
  remarks: readonly FactRecord[],
  records: readonly AwaitedRecord[],
  resolveId: (id: string) => ResolvedEntity,
  builder: EacRecordBuilder,
): void {
  const byRecordId = new Map(records.map((record) => [record.recordId, record]));
  // The one without a term was read first.
  const inOrder = remarks.toSorted((a, b) => Number(a.term ?? 1) - Number(b.term ?? 1));
  for (const { id, roles, text, claims } of inOrder) {
    const related = readRelatedText(text ?? '');
    const record = byRecordId.get(related?.href ?? '');
    const [about] = roles.about ?? [];
    if (related === null || record === undefined || about === undefined) continue;
    const [own, other] = [resolveId(about), resolveId(record.entity)];
    const { type, words } = typeAndWords(related.words);
    // A type that is none of EAC-CPF comes first too, and decides last.
    const [first, ...more] = related.words.split(', ');
    const meaning = relationMeaning([...words, ...more, first], type);
    const fact = relationFact(meaning, own, other, undefined) ?? {
      kind: 'REMARK' as const,
      roles: { about: [own.id, other.id] },
      properties: { text: relatedText({ words: related.words, name: related.name }) },
    };
    builder.addFact({ ...fact, element: record.element }, claims);
    builder.superseded.add(id);
  }
}
