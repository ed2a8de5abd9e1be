/** Writes datasets as EAC-CPF 1.0, one record for each person and organization. */
import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { proseElementOf } from '../../domain/model/proseRemark.ts';
import type { EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { digest } from '../../domain/model/slug.ts';
import {
  datasetFileName,
  EX_OFFICIO,
  type FormatWriter,
  factsOfKind,
  Omissions,
  type WrittenDataset,
} from '../shared/exportedFile.ts';
import { addLostDetails, addLostParts } from '../shared/lostParts.ts';
import { documentText, type XmlNode, xml } from '../xml/write.ts';
import { EAC_1, entityOfSource, recordSourceId } from './control.ts';
import { assertedClaims, dateElements, keepsWords } from './dateElements.ts';
import { addressOf, entityTypeWord } from './identity.ts';
import { resourceElement } from './resources.ts';
import { controlElement, recordIdOf } from './writeControl.ts';
import { descriptionElement } from './writeDescription.ts';
import { identityElement, isFormNote } from './writeIdentity.ts';
import { endsOf, isWrittenBy, relationElement, relationFromRemark } from './writeRelations.ts';

/** A dataset, and the records of all datasets that it may refer to. */
interface WriteContext {
  readonly dataset: WrittenDataset;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** The sources by the entity whose imported EAC-CPF record they are, or are listed in. */
  readonly ownSources: ReadonlyMap<string, readonly SourceRecord[]>;
  readonly nameOf: (id: string) => string;
}

/**
 * Writes, for each dataset, a record for each entity that it declares or has facts about. EAC-CPF 1.0 cannot cite a
 * source for a single statement: the sources of a record are listed in its `control` element, and a fact with several
 * claims is written as their consensus. Everything that does not fit in such records is left out and counted.
 */
export const writeEac: FormatWriter = (datasets) => {
  const entities = new Map(datasets.flatMap((one) => one.entities.map((entity) => [entity.id, entity])));
  const sources = new Map(datasets.flatMap((one) => one.sources.map((source) => [source.id, source])));
  const ownSources = sourcesByEntity(sources.values());
  const nameOf = namesOf(datasets);
  const omissions = new Omissions();
  const used = new Set<string>();
  const files = datasets.flatMap((dataset) => {
    const prefix = datasets.length > 1 ? `${datasetFileName(dataset.id)}.` : '';
    return recordsOf({ dataset, entities, sources, ownSources, nameOf }, omissions).map(
      ({ id, content }) => ({
        name: fileName(`${prefix}${id}`, used),
        content,
      }),
    );
  });
  omissions.add('merges', datasets.flatMap(({ merged = [] }) => merged).length);
  return { files, omissions: omissions.sentences('EAC-CPF') };
};

/** The records of one dataset, with their record ids. */
function recordsOf(context: WriteContext, omissions: Omissions): { id: string; content: string }[] {
  const { dataset, entities, sources } = context;
  const all = [...dataset.facts];
  const facts = all.flatMap((fact) => {
    const claims = assertedClaims(fact, sources);
    if (claims.length > 0)
      omissions.add('claims that do not count beside others', fact.claims.length - claims.length);
    return claims.length === 0 ? [] : [{ ...fact, claims }];
  });
  omissions.add(
    'facts that are only planned, only reported or no longer believed',
    all.length - facts.length,
  );
  const byEntity = factsByEntity(facts, context);
  const declared = dataset.entities.filter(isDescribed);
  const ids = new Set([...declared.map(({ id }) => id), ...byEntity.keys()]);
  const done = new Set([...byEntity.values()].flat());
  for (const fact of facts)
    if (!done.has(fact)) omissions.add(PLURALS[fact.kind] ?? FACT_KIND_TRAITS[fact.kind].plural);
    else if (fact.roles.exOfficio !== undefined) omissions.add(EX_OFFICIO);
  for (const { kind } of dataset.entities)
    if (!isDescribed({ kind })) omissions.add(`${kind.toLowerCase()}s`);
  addLosses(done, dataset, context, omissions);
  for (const { kind, category, note, identifiers } of declared) {
    if (category !== undefined && entityTypeWord({ kind, category }) !== category)
      omissions.add('categories of persons and organizations');
    if (note !== undefined) omissions.add('notes of persons and organizations');
    const lost = identifiers.filter((one) => one.url !== undefined && one.url !== addressOf(one));
    omissions.add('addresses of identifiers', lost.length);
  }
  return [...ids].flatMap((id) => {
    const entity = entities.get(id);
    if (entity === undefined) return [];
    const record = recordElement(entity, byEntity.get(id) ?? [], context);
    return [{ id: recordIdOf(entity, dataset.id), content: documentText(record) }];
  });
}

/** Counts what is left out of the facts that are written, and of their sources. */
function addLosses(
  written: ReadonlySet<FactRecord>,
  dataset: Pick<WrittenDataset, 'id'>,
  { sources }: WriteContext,
  omissions: Omissions,
): void {
  for (const { kind } of written)
    if (kind === 'TENURE') omissions.add('tenures, which are written as occupations');
  addLostParts(omissions, written, (part, fact, claim) => {
    switch (part) {
      case 'quotes':
        return proseElementOf(fact.text ?? '') !== undefined;
      case 'notes of claims':
        return fact.kind !== 'NAME' || isFormNote(claim?.note ?? '');
      case 'dates in the words of a source':
        return keepsWords(fact, claim?.dateText ?? '', sources);
      case 'single claims, where several are written as their consensus':
        return new Set(fact.claims.map(({ quote }) => quote)).size === fact.claims.length;
      default:
        return false;
    }
  });
  const cited = new Set([...written].flatMap(({ claims }) => claims.map(({ source }) => source)));
  const others = [...cited].flatMap((id) => {
    const source = sources.get(id);
    return source === undefined || id === dataset.id || entityOfSource(id) !== null ? [] : [source];
  });
  omissions.add('ids of sources', others.length);
  addLostDetails(omissions, others, ({ title, url, note }) => ({ title, url, note }));
}

const PLURALS: Readonly<Partial<Record<FactKind, string>>> = {
  TENURE: 'tenures without a person or organization',
  MEMBERSHIP: 'memberships of others than persons and organizations',
  RELATION: 'relations of other kinds, or to others than persons and organizations',
  NAME: 'names of others than persons and organizations',
  EXISTENCE: 'existences without dates, or of others than persons and organizations',
  REMARK: 'remarks about several, or about others than persons and organizations',
};

const isDescribed = ({ kind }: Pick<EntityRecord, 'kind'>): boolean =>
  kind === 'PERSON' || kind === 'ORGANIZATION';

/** The facts to write in the record of each entity. */
function factsByEntity(
  facts: readonly FactRecord[],
  { entities, sources }: WriteContext,
): Map<string, FactRecord[]> {
  const hasRecord = (id: string): boolean => {
    const entity = entities.get(id);
    return entity !== undefined && isDescribed(entity);
  };
  const byEntity = new Map<string, FactRecord[]>();
  const isSaid = (fact: FactRecord): boolean =>
    fact.kind !== 'EXISTENCE' || dateElements(fact, sources).length > 0;
  for (const fact of inOrder(facts.filter(isSaid)))
    for (const id of recordsWith(fact, hasRecord).filter(hasRecord)) addTo(byEntity, id, fact);
  return byEntity;
}

/** The ids of the entities whose records contain the fact. */
function recordsWith(fact: FactRecord, hasRecord: (id: string) => boolean): readonly string[] {
  const { kind, roles } = fact;
  switch (kind) {
    case 'NAME':
    case 'EXISTENCE':
      return roles.entity?.slice(0, 1) ?? [];
    case 'TENURE':
      return roles.holder?.slice(0, 1) ?? [];
    case 'REMARK':
      return recordWithRemark(fact);
    case 'RELATION':
    case 'MEMBERSHIP': {
      const ends = endsOf(fact) ?? [];
      return ends.every(hasRecord) ? ends.filter((id) => isWrittenBy(id, fact)) : [];
    }
    default:
      return [];
  }
}

/** A remark about several entities is in the record of the one whose imported record made it, or in none. */
function recordWithRemark({ roles, claims }: FactRecord): readonly string[] {
  const about = roles.about ?? [];
  if (about.length === 1) return about;
  const author = about.find((id) => claims.some(({ source }) => source === recordSourceId(id)));
  return author === undefined ? [] : [author];
}

/** Sorts facts by numeric term, so that reading them assigns the same terms again. */
const inOrder = (facts: readonly FactRecord[]): FactRecord[] =>
  facts.toSorted((a, b) => numericTerm(a) - numericTerm(b));

const numericTerm = ({ term }: FactRecord): number => Number(term ?? 1) || 1;

function sourcesByEntity(sources: Iterable<SourceRecord>): Map<string, SourceRecord[]> {
  const byEntity = new Map<string, SourceRecord[]>();
  for (const source of sources) {
    const entity = entityOfSource(source.id);
    if (entity !== null) addTo(byEntity, entity, source);
  }
  return byEntity;
}

/** The display names of entities: the official name, otherwise the first one, otherwise the label or id. */
function namesOf(datasets: readonly WrittenDataset[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const { roles, text, nameKind, claims } of datasets.flatMap(({ facts }) => [
    ...factsOfKind(facts, 'NAME'),
  ])) {
    if (isWithdrawn(claims) || nameKind === 'FILING_FORM') continue;
    const id = roles.entity?.[0];
    if (id !== undefined && text !== undefined && (!names.has(id) || nameKind === 'OFFICIAL'))
      names.set(id, text);
  }
  for (const { id, label } of datasets.flatMap(({ entities }) => entities))
    if (label !== undefined && !names.has(id)) names.set(id, label);
  return (id) => names.get(id) ?? id;
}

function recordElement(entity: EntityRecord, facts: readonly FactRecord[], context: WriteContext): XmlNode {
  const { dataset, sources, ownSources, nameOf } = context;
  const used = new Set(
    facts.flatMap(({ claims }) => claims.flatMap(({ source }) => sources.get(source) ?? [])),
  );
  const listed = [...new Set([...(ownSources.get(entity.id) ?? []), ...used])];
  const relations: XmlNode[] = [];
  const described: FactRecord[] = [];
  for (const fact of facts) {
    const relation = relationOf(entity, fact, context);
    if (relation === null) described.push(fact);
    else relations.push(relation);
  }
  const language = sources.get(recordSourceId(entity.id))?.language ?? dataset.language;
  return xml(
    'eac-cpf',
    { xmlns: EAC_1, 'xmlns:xlink': 'http://www.w3.org/1999/xlink', 'xml:lang': language },
    controlElement(entity, dataset.id, listed, entity.stub === true && facts.length === 0),
    xml(
      'cpfDescription',
      {},
      identityElement(
        entity,
        facts.filter(({ kind }) => kind === 'NAME'),
        dataset.id,
        sources,
      ),
      descriptionElement(described, nameOf, sources),
      relations.length === 0 ? undefined : xml('relations', {}, relations),
    ),
  );
}

/** The fact as a relation in the record of the entity; null if it belongs in the description. */
function relationOf(entity: EntityRecord, fact: FactRecord, context: WriteContext): XmlNode | null {
  const { dataset, entities, sources, nameOf } = context;
  const ends = fact.kind === 'REMARK' ? fact.roles.about : endsOf(fact);
  const otherId = ends?.find((id) => id !== entity.id);
  const other = otherId === undefined ? undefined : entities.get(otherId);
  if (fact.kind === 'REMARK')
    return resourceElement(fact, sources) ?? relationFromRemark(fact, other, dataset.id, sources);
  if (other === undefined) return null;
  return relationElement(entity.id, fact, other, nameOf(other.id), dataset.id, sources);
}

/** A unique file name for each record, also on file systems that ignore case. */
function fileName(recordId: string, used: Set<string>): string {
  const plain = recordId.replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 120);
  const name = used.has(plain.toLowerCase()) ? `${plain}-${digest(recordId, 8)}` : plain;
  used.add(name.toLowerCase());
  return `${name}.xml`;
}
