/** The record of an entity as JSON-LD, with its page and the archive that it is a part of. */
import { escapedCharacter } from '../../domain/model/controlCharacter.ts';
import type { JsonObject } from '../../domain/model/isObject.ts';
import { type Frame, fullAddress } from '../page/html.ts';
import { entityPath } from '../page/pageLinks.ts';

/**
 * The text with the page of the record, and the archive. It has no `<`, `>` or `&`, so that it does no harm within a page.
 * @param text an export of the record as JSON-LD
 */
export function withPage(text: string, id: string, frame: Frame): string {
  const { '@graph': graph, ...rest } = JSON.parse(text) as { '@graph': readonly JsonObject[] };
  const whole = JSON.stringify({ ...rest, '@graph': [...pageJson(id, frame), ...graph] }, null, 2);
  return `${whole.replace(/[<>&\u2028\u2029]/g, escapedCharacter)}\n`;
}

function pageJson(id: string, frame: Frame): JsonObject[] {
  const { archive, basePath } = frame;
  const { title, description, publisher, licence, languages } = archive;
  const home = fullAddress(frame, `${basePath}/`);
  return [
    {
      '@id': fullAddress(frame, entityPath(basePath, id)),
      '@type': 'schema:WebPage',
      'schema:about': { '@id': `fasti:${id}` },
      'schema:isPartOf': { '@id': home },
    },
    {
      '@id': home,
      '@type': 'schema:Dataset',
      'schema:name': title,
      'schema:description': description ?? undefined,
      'schema:publisher':
        publisher === null ? undefined : { '@type': 'schema:Organization', 'schema:name': publisher },
      'schema:license': licence?.url ? { '@id': licence.url } : licence?.name,
      'schema:inLanguage': languages.length > 1 ? languages : languages[0],
    },
  ];
}
