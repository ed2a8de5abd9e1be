/** Reads files of EAC-CPF 1.0 and 2.0. */
import { basename, dirname, resolve } from 'node:path';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import type { EntityRecord, Identifier } from '../../domain/model/record.ts';
import { slug } from '../../domain/model/slug.ts';
import type { FileRecords, OwnsSource } from '../../formats/fileRecords.ts';
import { quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { SeedFile } from '../../formats/seedFile.ts';
import { XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse.ts';
import { reportUnreadParts } from '../xml/unreadParts.ts';
import { EAC_1, EAC_2, entityOfSource, type RecordControl, readControl } from './control.ts';
import { datesIn } from './dates.ts';
import { readEntityType, readIdentifiers, readNames } from './identity.ts';
import { noteOf, readProse } from './prose.ts';
import { EacRecordBuilder } from './recordBuilder.ts';
import {
  type AwaitedRecord,
  addAwaitedRelations,
  addRelations,
  type ReadRelation,
  readRelations,
} from './relations.ts';
import { readResources } from './resources.ts';
import { readStatements } from './statements.ts';

/**
 * Reads a file with one or more records. They belong to `options.dataset`, or to a dataset named like the folder.
 * Problems and omissions go to `context.problems`; returns null if there are no records.
 */
export function readEac(
  file: SeedFile,
  context: ReadContext,
  options: { readonly dataset?: string | undefined },
): FileRecords | null {
  const root = parseXml(file, context.problems);
  if (root === null) return null;
  const records = recordsIn(root);
  if (records.length === 0) {
    context.problems.error(
      root.at,
      'UNKNOWN_FORMAT',
      `the file has no EAC-CPF record; its root element is ${quoteValue(root.name)} of the namespace ${quoteValue(root.uri)}`,
      `write an eac-cpf element of ${EAC_1}, or an eac element of ${EAC_2}`,
    );
    return null;
  }
  const dataset = options.dataset ?? folderName(file.name);
  const builder = new EacRecordBuilder(dataset, context);
  const relations: ReadRelation[] = [];
  const aliases = new Map<string, string>();
  const awaited: AwaitedRecord[] = [];
  for (const record of records) {
    if (record.uri === '')
      context.problems.warning(
        record.at,
        'INVALID_VALUE',
        `${record.name} has no namespace`,
        `write xmlns="${record.name === 'eac' ? EAC_2 : EAC_1}"`,
      );
    const read = readRecord(record, builder);
    if (read === null) continue;
    relations.push(...read.relations);
    aliases.set(read.control.namedId, read.control.id);
    awaited.push({ recordId: read.control.recordId, entity: read.control.id, element: record });
  }
  if (records[0] !== root) root.children();
  reportUnreadParts(root, context.problems);
  builder.warnings.report(context.problems);
  const { sources, entities, facts } = builder;
  return {
    file: file.name,
    dataset,
    sources,
    lengths: new Map(),
    entities,
    seats: [],
    facts,
    ownsSource: ownershipOf(entities),
    deferred: {
      ids: relations.map(({ otherId }) => otherId),
      recordIds: awaited.map(({ recordId }) => recordId),
      aliases,
      stubs: relations.flatMap(({ stub, element }) =>
        stub === undefined ? [] : [{ record: stub, at: element.at }],
      ),
      facts(resolveId, awaiting) {
        const [later, earlier] = [builder.forDeferred(), builder.forDeferred()];
        addRelations(relations, resolveId, later);
        addAwaitedRelations(awaiting, awaited, resolveId, earlier);
        later.warnings.report(context.problems);
        return {
          facts: [...later.facts, ...earlier.facts],
          superseded: [...later.superseded, ...earlier.superseded],
        };
      },
    },
  };
}

/** Each record owns the claims that cite it or a source that it lists, whatever file it is in. */
function ownershipOf(entities: readonly EntityRecord[]): OwnsSource {
  const ids = new Set(entities.map(({ id }) => id));
  return (source) => ids.has(entityOfSource(source) ?? '');
}

/** The records of a file: its root element, or the children of an export's wrapper. */
function recordsIn(root: XmlElement): XmlElement[] {
  if (isRecord(root)) return [root];
  return root.content.filter((one): one is XmlElement => one instanceof XmlElement && isRecord(one));
}

const isRecord = ({ name, uri }: XmlElement): boolean =>
  (name === 'eac-cpf' && (uri === EAC_1 || uri === '')) || (name === 'eac' && (uri === EAC_2 || uri === ''));

function folderName(file: string): string {
  const name = slug(basename(dirname(resolve(file)))).slice(0, 80);
  return ID_PATTERN.test(name) ? name : 'eac-cpf';
}

interface ReadRecord {
  readonly control: RecordControl;
  readonly relations: readonly ReadRelation[];
}

function readRecord(record: XmlElement, builder: EacRecordBuilder): ReadRecord | null {
  const control = readControl(record, builder);
  const set = record.child('multipleIdentities');
  const descriptions = [...record.children('cpfDescription'), ...(set?.children('cpfDescription') ?? [])];
  const { problems } = builder.context;
  if (descriptions.length === 0)
    problems.error(
      record.at,
      'MISSING_KEY',
      'the record has no cpfDescription',
      'add one that describes the entity',
    );
  if (control === null || descriptions.length === 0) return null;
  if (descriptions.length > 1)
    problems.warning(
      set?.at ?? record.at,
      'NO_HOME',
      `the record has ${descriptions.length} identities, each of which becomes an entity`,
      'merge them in a native file if they are the same',
    );
  const relations = descriptions.flatMap((description, i) =>
    readDescription(description, i === 0 ? control.id : `${control.id}/identity-${i + 1}`, control, builder),
  );
  return { control, relations };
}

function readDescription(
  element: XmlElement,
  id: string,
  control: RecordControl,
  builder: EacRecordBuilder,
): readonly ReadRelation[] {
  const identity = element.child('identity');
  if (identity === undefined) {
    builder.context.problems.error(
      element.at,
      'MISSING_KEY',
      'the record has no identity',
      'add the identity of the entity in cpfDescription/identity',
    );
    return [];
  }
  const type = readEntityType(identity, builder);
  if (type === null) return [];
  const sourcesOf = (one: XmlElement): readonly string[] =>
    (one.attribute('sourceReference')?.split(/\s+/) ?? []).flatMap(
      (reference) => control.sourceIds.get(reference) ?? [],
    );
  const identifiers: Identifier[] = [...control.identifiers, ...readIdentifiers(identity)];
  const label = readNames(identity, id, builder, sourcesOf);
  const own: EntityRecord = { id, ...type, label, identifiers, stub: control.isStub || undefined };
  builder.addEntity(own, element);
  const description = element.child('description');
  if (description !== undefined) {
    for (const dates of description.children('existDates'))
      readExistence(dates, id, builder, sourcesOf(dates));
    readStatements(description, id, builder, sourcesOf);
  }
  // Some programs write prose beside the description.
  readProse([element, ...element.children('description')], id, builder, sourcesOf);
  readResources(element, id, builder, sourcesOf);
  return readRelations(element, own, identifiers, builder, sourcesOf);
}

/** Some records, such as those of notaries, give the dates of practice if those of the life are unknown. */
const ACTIVITY = /dates?\s+d[’']\s*(exercice|activité)|dates? of activity|\bactive\b|floruit|\bfl\./i;

function readExistence(
  element: XmlElement,
  id: string,
  builder: EacRecordBuilder,
  sources: readonly string[],
): void {
  const note = noteOf(element);
  const dates = datesIn(element, builder.warnings);
  if (dates.length === 0) return;
  if (note !== undefined && ACTIVITY.test(note)) {
    builder.warnings.note('NO_HOME', element.at, 'existDates has dates of activity');
    const properties = { text: 'Dates of activity' };
    builder.addFacts({ kind: 'REMARK', roles: { about: [id] }, properties, element, sources, note }, dates);
  } else builder.addFacts({ kind: 'EXISTENCE', roles: { entity: [id] }, element, sources, note }, dates);
}
