/** A dataset as EAC-CPF 1.0: one record for each person and organization. */
import type { Dataset, EntityRecord, FactRecord } from '../../../domain/record.ts';
import { digest } from '../../../domain/slug.ts';
import { documentText, type XmlNode, xml } from '../xml/write.ts';
import { recordSourceId } from './control.ts';
import { EAC_1 } from './namespaces.ts';
import { controlElement, recordIdOf } from './outControl.ts';
import { descriptionElement } from './outDescription.ts';
import { identityElement } from './outIdentity.ts';
import { endsOf, isToldBy, relationElement, remarkedRelation } from './outRelations.ts';

export interface EacFiles {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  /** How many facts of each kind have no place in EAC-CPF, or none in a record of a person or organization. */
  readonly left: ReadonlyMap<string, number>;
}

/**
 * Writes the records in the order of their entities. EAC-CPF 1.0 names no source for a single statement: the sources
 * of a record are listed in its head, and of several claims on one fact it says what they come to.
 */
export function writeEac(dataset: Dataset): EacFiles {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const told = new Set<FactRecord>();
  const byEntity = factsByEntity(dataset, entities);
  const names = namesOf(dataset);
  const used = new Set<string>();
  const files = dataset.entities.filter(isDescribed).map((entity) => {
    const facts = byEntity.get(entity.id) ?? [];
    for (const fact of facts) told.add(fact);
    const record = recordElement(entity, facts, dataset, entities, names);
    return { name: fileName(recordIdOf(entity, dataset.id), used), content: documentText(record) };
  });
  const left = new Map<string, number>();
  for (const fact of dataset.facts) if (!told.has(fact)) left.set(fact.kind, (left.get(fact.kind) ?? 0) + 1);
  return { files, left };
}

const isDescribed = ({ kind }: EntityRecord): boolean => kind === 'PERSON' || kind === 'ORGANIZATION';

/** The facts that the record of each entity tells. */
function factsByEntity(
  { facts }: Dataset,
  entities: ReadonlyMap<string, EntityRecord>,
): Map<string, FactRecord[]> {
  const byEntity = new Map<string, FactRecord[]>();
  const add = (id: string | undefined, fact: FactRecord): void => {
    const entity = id === undefined ? undefined : entities.get(id);
    if (id === undefined || entity === undefined || !isDescribed(entity)) return;
    byEntity.set(id, [...(byEntity.get(id) ?? []), fact]);
  };
  for (const fact of inOrder(facts)) {
    const { kind, roles } = fact;
    if (kind === 'NAME' || kind === 'EXISTENCE') add(roles.entity?.[0], fact);
    else if (kind === 'TENURE') add(roles.holder?.[0], fact);
    else if (kind === 'REMARK') add(tellerOf(fact), fact);
    else if (kind === 'RELATION' || kind === 'MEMBERSHIP') {
      const ends = endsOf(fact) ?? [];
      if (ends.every((id) => entities.has(id) && isDescribed(entities.get(id) as EntityRecord)))
        for (const id of ends) if (isToldBy(id, fact)) add(id, fact);
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

/** The name to show for each entity: its label, else its first name. */
function namesOf({ entities, facts }: Dataset): (id: string) => string {
  const names = new Map<string, string>();
  for (const { kind, roles, text, nameKind } of facts) {
    const id = kind === 'NAME' ? roles.entity?.[0] : undefined;
    if (id !== undefined && text !== undefined && (!names.has(id) || nameKind === 'OFFICIAL'))
      names.set(id, text);
  }
  for (const { id, label } of entities) if (label !== undefined && !names.has(id)) names.set(id, label);
  return (id) => names.get(id) ?? id;
}

function recordElement(
  entity: EntityRecord,
  facts: readonly FactRecord[],
  dataset: Dataset,
  entities: ReadonlyMap<string, EntityRecord>,
  nameOf: (id: string) => string,
): XmlNode {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const used = new Set(facts.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const listed = dataset.sources.filter(
    ({ id }) => used.has(id) || id.startsWith(`${entity.id}/source-`) || id === recordSourceId(entity.id),
  );
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
        ? remarkedRelation(fact, other, dataset.id, sources)
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
  const plain = recordId.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 120);
  const name = used.has(plain.toLowerCase()) ? `${plain}-${digest(recordId, 8)}` : plain;
  used.add(name.toLowerCase());
  return `${name}.xml`;
}
