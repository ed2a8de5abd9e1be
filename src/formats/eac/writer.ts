/** A dataset as EAC-CPF 1.0: one record for each person and organization. */
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import type { Dataset, EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { digest } from '../../domain/model/slug.ts';
import { datasetFileName, type FormatWriter } from '../shared/exportedFile.ts';
import { Omissions } from '../shared/omissions.ts';
import { documentText, type XmlNode, xml } from '../xml/write.ts';
import { entityOfSource, recordSourceId } from './control.ts';
import { assertedClaims } from './dateElements.ts';
import { EAC_1 } from './namespaces.ts';
import { controlElement, recordIdOf } from './writeControl.ts';
import { descriptionElement } from './writeDescription.ts';
import { identityElement } from './writeIdentity.ts';
import { endsOf, isWrittenBy, relationElement, relationFromRemark } from './writeRelations.ts';

/** What a dataset says, and all records that it may name. */
interface Told {
  readonly dataset: Dataset;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** What the imported record of each entity is, and what it rests on. */
  readonly ownSources: ReadonlyMap<string, readonly SourceRecord[]>;
  readonly nameOf: (id: string) => string;
}

/**
 * Writes a record for each dataset and each entity that it declares or tells of. EAC-CPF 1.0 names no source for a
 * single statement: the sources of a record are listed in its head, and of several claims on one fact it says what
 * they come to. What has no place in a record of a person or organization is left out and counted.
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

/** The records of one dataset, with the ids that they have there. */
function recordsOf(told: Told, omissions: Omissions): { id: string; content: string }[] {
  const { dataset, entities, sources } = told;
  const facts = dataset.facts.flatMap((fact) => {
    const claims = assertedClaims(fact, sources);
    return claims.length === 0 ? [] : [{ ...fact, claims }];
  });
  omissions.add(
    'facts that are only planned, only reported or no longer believed',
    dataset.facts.length - facts.length,
  );
  const byEntity = factsByEntity(facts, entities);
  const declared = dataset.entities.filter(isDescribed);
  const ids = new Set([...declared.map(({ id }) => id), ...byEntity.keys()]);
  const done = new Set([...byEntity.values()].flat());
  for (const fact of facts) if (!done.has(fact)) omissions.add(PLURALS[fact.kind]);
  for (const { kind } of dataset.entities) if (!isDescribed({ kind })) omissions.add(PLURALS[kind]);
  return [...ids].flatMap((id) => {
    const entity = entities.get(id);
    if (entity === undefined) return [];
    const record = recordElement(entity, byEntity.get(id) ?? [], told);
    return [{ id: recordIdOf(entity, dataset.id), content: documentText(record) }];
  });
}

const PLURALS: Readonly<Record<FactKind | EntityKind, string>> = {
  TENURE: 'tenures without a person or organization',
  MEMBERSHIP: 'memberships of others than persons and organizations',
  PARTICIPATION: 'participations',
  RELATION: 'relations of other kinds, or to others than persons and organizations',
  NAME: 'names of others than persons and organizations',
  EXISTENCE: 'existences of others than persons and organizations',
  QUANTITY: 'quantities',
  REMARK: 'remarks about several, or about others than persons and organizations',
  PERSON: 'persons',
  ORGANIZATION: 'organizations',
  OFFICE: 'offices',
  REGION: 'regions',
  EVENT: 'events',
  TOPIC: 'topics',
};

const isDescribed = ({ kind }: Pick<EntityRecord, 'kind'>): boolean =>
  kind === 'PERSON' || kind === 'ORGANIZATION';

/** The facts that the record of each entity tells. */
function factsByEntity(
  facts: readonly FactRecord[],
  entities: ReadonlyMap<string, EntityRecord>,
): Map<string, FactRecord[]> {
  const byEntity = new Map<string, FactRecord[]>();
  const add = (id: string | undefined, fact: FactRecord): void => {
    const entity = id === undefined ? undefined : entities.get(id);
    if (id === undefined || entity === undefined || !isDescribed(entity)) return;
    const facts = byEntity.get(id);
    if (facts) facts.push(fact);
    else byEntity.set(id, [fact]);
  };
  for (const fact of inOrder(facts)) {
    const { kind, roles } = fact;
    if (kind === 'NAME' || kind === 'EXISTENCE') add(roles.entity?.[0], fact);
    else if (kind === 'TENURE') add(roles.holder?.[0], fact);
    else if (kind === 'REMARK') add(tellerOf(fact), fact);
    else if (kind === 'RELATION' || kind === 'MEMBERSHIP') {
      const ends = endsOf(fact) ?? [];
      if (ends.every((id) => entities.has(id) && isDescribed(entities.get(id) as EntityRecord)))
        for (const id of ends) if (isWrittenBy(id, fact)) add(id, fact);
    }
  }
  return byEntity;
}

/** A remark about several is told by the one whose record said it, or by none. */
function tellerOf({ roles, claims }: FactRecord): string | undefined {
  const about = roles.about ?? [];
  return about.length === 1
    ? about[0]
    : about.find((id) => claims.some(({ source }) => source === recordSourceId(id)));
}

/** Facts that only a term tells apart come in its order, so that they are read in this order again. */
const inOrder = (facts: readonly FactRecord[]): FactRecord[] =>
  facts
    .map((fact, place) => ({ fact, place, term: Number(fact.term ?? 1) || 1 }))
    .sort((a, b) => a.term - b.term || a.place - b.place)
    .map(({ fact }) => fact);

function sourcesByEntity(sources: Iterable<SourceRecord>): Map<string, SourceRecord[]> {
  const byEntity = new Map<string, SourceRecord[]>();
  for (const source of sources) {
    const entity = entityOfSource(source.id);
    if (entity !== null) byEntity.set(entity, [...(byEntity.get(entity) ?? []), source]);
  }
  return byEntity;
}

/** The name to show for each entity: its label, else its first name. */
function namesOf(datasets: readonly Dataset[]): (id: string) => string {
  const names = new Map<string, string>();
  for (const { kind, roles, text, nameKind } of datasets.flatMap(({ facts }) => facts)) {
    const id = kind === 'NAME' ? roles.entity?.[0] : undefined;
    if (id !== undefined && text !== undefined && (!names.has(id) || nameKind === 'OFFICIAL'))
      names.set(id, text);
  }
  for (const { id, label } of datasets.flatMap(({ entities }) => entities))
    if (label !== undefined && !names.has(id)) names.set(id, label);
  return (id) => names.get(id) ?? id;
}

function recordElement(
  entity: EntityRecord,
  facts: readonly FactRecord[],
  { dataset, entities, sources, ownSources, nameOf }: Told,
): XmlNode {
  const used = new Set(
    facts.flatMap(({ claims }) => claims.flatMap(({ source }) => sources.get(source) ?? [])),
  );
  const listed = [...new Set([...(ownSources.get(entity.id) ?? []), ...used])];
  const relations: XmlNode[] = [];
  const described: FactRecord[] = [];
  for (const fact of facts) {
    const otherId =
      fact.kind === 'REMARK'
        ? fact.roles.about?.find((id) => id !== entity.id)
        : endsOf(fact)?.find((id) => id !== entity.id);
    const other = otherId === undefined ? undefined : entities.get(otherId);
    const relation =
      fact.kind === 'REMARK'
        ? relationFromRemark(fact, other, dataset.id, sources)
        : other === undefined
          ? null
          : relationElement(entity.id, fact, other, nameOf(other.id), dataset.id, sources);
    if (relation === null) described.push(fact);
    else relations.push(relation);
  }
  const language = sources.get(recordSourceId(entity.id))?.language ?? dataset.language;
  return xml(
    'eac-cpf',
    { xmlns: EAC_1, 'xmlns:xlink': 'http://www.w3.org/1999/xlink', 'xml:lang': language },
    controlElement(entity, dataset.id, listed),
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

/** A name of its own for each record, also where files are told apart only by their letters, in either case. */
function fileName(recordId: string, used: Set<string>): string {
  const plain = recordId.replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 120);
  const name = used.has(plain.toLowerCase()) ? `${plain}-${digest(recordId, 8)}` : plain;
  used.add(name.toLowerCase());
  return `${name}.xml`;
}
