/** Writes the `control` element of a record: its ids, agency, history and sources. */
import type { EntityRecord, SourceRecord } from '../../domain/model/record.ts';
import { type XmlNode, xml } from '../xml/write.ts';
import { FASTI_ID, recordSourceId, STUB_TYPE } from './control.ts';

const TOKEN = /^[\w.:-]+$/;

/** The record id of an entity: the one it was imported with, otherwise its Fasti id with ":" in place of "/". */
export function recordIdOf({ id, identifiers }: EntityRecord, dataset: string): string {
  const original = identifiers.find(({ scheme, value }) => scheme === dataset && TOKEN.test(value));
  return original?.value ?? id.replaceAll('/', ':');
}

/**
 * Agency and history are those of the imported record; a record without one is attributed to Fasti and undated.
 * @param used the sources of the facts in the record, and those that the imported record listed
 * @param isStub whether the record only names an entity that none describes
 */
export function controlElement(
  entity: EntityRecord,
  dataset: string,
  used: readonly SourceRecord[],
  isStub: boolean,
): XmlNode {
  const own = used.find(({ id }) => id === recordSourceId(entity.id));
  const [first, last] = own?.date?.split('/') ?? [];
  const event = (type: string, day: string | undefined): XmlNode =>
    xml(
      'maintenanceEvent',
      {},
      xml('eventType', {}, type),
      xml('eventDateTime', { standardDateTime: day }, day ?? 'unknown'),
      xml('agentType', {}, 'machine'),
      xml('agent', {}, 'Fasti'),
    );
  const others = used.filter((source) => source !== own && source.id !== dataset);
  return xml(
    'control',
    {},
    xml('recordId', {}, recordIdOf(entity, dataset)),
    xml('otherRecordId', { localType: FASTI_ID }, entity.id),
    xml('maintenanceStatus', {}, own === undefined ? 'new' : 'revised'),
    xml('maintenanceAgency', {}, xml('agencyName', {}, own?.publisher ?? dataset)),
    isStub ? xml('localControl', { localType: STUB_TYPE }, xml('term', {}, 'stub')) : undefined,
    xml(
      'maintenanceHistory',
      {},
      event('created', first),
      last === undefined ? undefined : event('revised', last),
    ),
    others.length === 0 ? undefined : xml('sources', {}, others.map(sourceElement)),
  );
}

function sourceElement({ title, url, note }: SourceRecord): XmlNode {
  const link = url === undefined || url === title ? {} : { 'xlink:href': url, 'xlink:type': 'simple' };
  const more = note === undefined ? undefined : xml('descriptiveNote', {}, xml('p', {}, note));
  return xml('source', link, xml('sourceEntry', {}, title), more);
}
