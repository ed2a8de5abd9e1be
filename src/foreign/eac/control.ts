/** Reads the `control` element of a record: its ids, agency, history and sources. */

import type { Identifier, SourceRecord } from '../../domain/model/record.ts';
import { slug } from '../../domain/model/slug.ts';
import { foreignId } from '../shared/foreignId.ts';
import type { XmlElement } from '../xml/element.ts';
import { languageTag } from './languageTag.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';

/** The `localType` of the id of a record in Fasti. */
const FASTI_ID = 'urn:fasti:id';

/** The `localType` of the control element of a record that names an entity and describes nothing. */
const STUB_TYPE = 'urn:fasti:stub';

/** The id of the source that stands for the record of an entity. */
const recordSourceId = (entity: string): string => `${entity}/record`;

/** The id of a source that the record of an entity lists; `number` counts from 1. */
const namedSourceId = (entity: string, number: number): string => `${entity}/source-${number}`;

/** The entity whose record is this source or lists it; null for other sources. */
export const entityOfSource = (source: string): string | null =>
  /^(.+)\/(?:record|source-\d+)$/.exec(source)?.[1] ?? null;

export interface RecordControl {
  /** The `recordId` of the record. */
  readonly recordId: string;
  /** The entity id that other records derive from `recordId`; differs from `id` if the record has a Fasti id. */
  readonly namedId: string;
  readonly id: string;
  readonly identifiers: readonly Identifier[];
  /** Whether Fasti wrote the record for an entity that no record describes. */
  readonly isStub: boolean;
  /** Source ids by their XML `id`, for references. */
  readonly sourceIds: ReadonlyMap<string, string>;
}

const WEB = /^https?:\/\/[^\s"<>]+$/;

/** Reads `control`, and adds the record and the sources it lists. Returns null after an error if it has no id. */
export function readControl(record: XmlElement, builder: EacRecordBuilder): RecordControl | null {
  const control = record.child('control');
  const recordId = control?.child('recordId')?.text() ?? '';
  if (control === undefined || recordId === '') {
    builder.context.problems.error(
      control?.child('recordId')?.at ?? control?.at ?? record.at,
      'MISSING_KEY',
      'the record has no recordId',
      'write the id of the record in control/recordId',
    );
    return null;
  }
  const namedId = idOfRecord(builder.dataset, recordId);
  const identifiers: Identifier[] = [];
  let id = namedId;
  for (const other of control.children('otherRecordId')) {
    const scheme = other.attribute('localType') ?? other.attribute('vocabularySource') ?? 'other record id';
    const url = other.attribute('valueURI');
    const value = other.text();
    if (scheme === FASTI_ID && ID.test(value)) id = value;
    else if (value !== '') identifiers.push(identifier(scheme.toLowerCase(), value, url));
  }
  // A record id that was made of the Fasti id is no identifier.
  if (!isOurs(builder.dataset, recordId) && recordId !== id.replaceAll('/', ':'))
    identifiers.unshift(identifier(builder.dataset, recordId));
  const isStub = control.children('localControl').some((one) => one.attribute('localType') === STUB_TYPE);
  if (isStub) {
    // Such a record is no source: it states nothing, and Fasti is its agency.
    control.markRead();
    builder.recordSource = builder.dataset;
    return { recordId, namedId, id, identifiers, isStub, sourceIds: new Map() };
  }
  const sourceIds = addSources(record, control, recordId, id, builder);
  return { recordId, namedId, id, identifiers, isStub, sourceIds };
}

const ID = /^[a-z0-9][a-z0-9._/-]{0,199}$/;

/** Whether a record id is one that Fasti exported, with ":" in place of "/", which record ids cannot contain. */
const isOurs = (dataset: string, recordId: string): boolean =>
  recordId.startsWith(`${dataset}:`) && ID.test(recordId.replaceAll(':', '/'));

/** The entity id for a record id. */
export const idOfRecord = (dataset: string, recordId: string): string =>
  isOurs(dataset, recordId) ? recordId.replaceAll(':', '/') : foreignId(dataset, recordId);

/** An identifier, with its web address if it has one or is one itself. */
export function identifier(scheme: string, value: string, url?: string): Identifier {
  const address = url !== undefined && WEB.test(url) ? url : WEB.test(value) ? value : undefined;
  return { scheme, value, url: address };
}

function addSources(
  record: XmlElement,
  control: XmlElement,
  recordId: string,
  id: string,
  builder: EacRecordBuilder,
): Map<string, string> {
  const agency = control.child('maintenanceAgency');
  const publisher = agency?.child('agencyName')?.text() || undefined;
  const code = agency?.child('agencyCode')?.text() || undefined;
  const who = publisher ?? code;
  const declared = control.child('languageDeclaration');
  const language =
    declared?.attribute('languageCode') ?? declared?.child('language')?.attribute('languageCode');
  const script = declared?.attribute('scriptCode') ?? declared?.child('script')?.attribute('scriptCode');
  const recordSource: SourceRecord = {
    id: recordSourceId(id),
    title: `EAC-CPF record ${recordId}`,
    kind: 'authority record',
    publisher: publisher ?? code,
    // All records of an agency share one voice.
    voice:
      who === undefined || slug(who) === ''
        ? undefined
        : `${builder.dataset}/agency/${slug(who).slice(0, 80)}`,
    url: WEB.test(recordId) ? recordId : undefined,
    language: languageTag(language, script) ?? languageTag(record.attribute('xml:lang'), undefined),
    date: writtenOn(control),
  };
  builder.addSource(recordSource, control);
  builder.recordSource = recordSource.id;
  const sourceIds = new Map<string, string>();
  const sources = control.child('sources')?.children('source') ?? [];
  for (const [i, element] of sources.entries()) {
    const source = sourceOf(element, namedSourceId(id, i + 1), builder);
    if (source === null) continue;
    builder.addSource(source, element);
    const anchor = element.attributes.get('id') ?? element.attributes.get('xml:id');
    if (anchor !== undefined) sourceIds.set(anchor.value, source.id);
  }
  return sourceIds;
}

const LONGEST_TITLE = 300;

function sourceOf(element: XmlElement, id: string, builder: EacRecordBuilder): SourceRecord | null {
  const entry = element.child('sourceEntry', 'reference');
  const link = element.attribute('xlink:href') ?? element.attribute('href');
  const entryLink = entry?.attribute('href');
  const named = entry?.text() ?? '';
  const described = element.child('descriptiveNote')?.text() ?? '';
  const cited = element.child('citedRange')?.text() ?? '';
  const address = [link, entryLink, named].find((text) => text !== undefined && WEB.test(text));
  const title = named || described || link || '';
  if (title === '') return null;
  const note = [named === '' ? '' : described, cited, title.length > LONGEST_TITLE ? title : '']
    .filter((text) => text !== '')
    .join('; ');
  return {
    id,
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}...` : title,
    url: address,
    note: note === '' ? undefined : builder.limited(note, element),
  };
}

/** The interval from the first to the last maintenance event: "still so" is certain only at the first. */
function writtenOn(control: XmlElement): string | undefined {
  const events = control.child('maintenanceHistory')?.children('maintenanceEvent') ?? [];
  const days = events.flatMap((event) => {
    const when = event.child('eventDateTime');
    const text = when?.attribute('standardDateTime') ?? when?.plainText() ?? '';
    when?.markRead();
    return /^\d{4}(-\d{2}(-\d{2})?)?(?=$|[T ])/.exec(text)?.[0] ?? [];
  });
  const [first, ...more] = days.sort();
  const last = more.at(-1);
  return last === undefined || last === first ? first : `${first}/${last}`;
}

export const EAC_1 = 'urn:isbn:1-931666-33-4';
export const EAC_2 = 'https://archivists.org/ns/eac/v2';
