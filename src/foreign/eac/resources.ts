/** Reads the resources of a record: papers, books and images that the entity made or is the subject of. */
import { resourceText } from '../../domain/model/resourceRemark.ts';
import type { XmlElement } from '../xml/element.ts';
import { datesIn } from './dates.ts';
import { noteOf } from './prose.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';

/** The most resources of an entity; later ones stay unread, and are reported as such. */
const MOST_RESOURCES = 1_000;
const LONGEST_TITLE = 1_000;

/** Adds a remark for each resource, since the model has no records for them. */
export function readResources(
  description: XmlElement,
  id: string,
  builder: EacRecordBuilder,
  sourcesOf: (element: XmlElement) => readonly string[],
): void {
  const elements = description
    .children('relations')
    .flatMap((relations) => relations.children('resourceRelation', 'relation'))
    .filter((element) => element.name === 'resourceRelation' || isAboutResource(element));
  for (const element of elements.slice(0, MOST_RESOURCES)) {
    const { words, title, address } =
      element.name === 'resourceRelation' ? resourceOfV1(element) : resourceOfV2(element);
    const named = builder.limited(title || (address ?? ''), element, LONGEST_TITLE);
    if (named === '') {
      builder.context.problems.warning(
        element.at,
        'NO_VALUE',
        'the resource has no title and no address, and is left out',
        'name it in relationEntry',
      );
      continue;
    }
    const kinds = words.map((word) => word?.replace(/^.*[#/]/, '').replace(/[()]/g, '') || undefined);
    const text = resourceText({
      words: [...new Set(kinds.filter((word) => word !== undefined))].join(', '),
      title: named,
      address: address?.replaceAll(/\s/g, '%20'),
    });
    const note = noteOf(element);
    const properties = { text: builder.limited(text, element) };
    const sources = sourcesOf(element);
    const dates = datesIn(element, builder.warnings);
    builder.addFacts({ kind: 'REMARK', roles: { about: [id] }, properties, element, sources, note }, dates);
  }
}

interface ReadResource {
  /** The relation types that the record uses. */
  readonly words: readonly (string | undefined)[];
  readonly title: string;
  readonly address: string | undefined;
}

function resourceOfV1(element: XmlElement): ReadResource {
  const words = [element.attribute('resourceRelationType'), element.attribute('xlink:arcrole')];
  const titles = element.children('relationEntry').map((entry) => entry.text());
  return { words, title: joined(titles, '; '), address: element.attribute('xlink:href') };
}

function resourceOfV2(element: XmlElement): ReadResource {
  const target = element.child('targetEntity');
  target?.attribute('targetType');
  const parts = target?.children('part').map((part) => part.text()) ?? [];
  const words = [element.child('relationType')?.text(), element.child('targetRole')?.text()];
  return { words, title: joined(parts, ', '), address: target?.attribute('valueURI') };
}

const joined = (texts: readonly string[], separator: string): string =>
  texts.filter((text) => text !== '').join(separator);

const isAboutResource = (element: XmlElement): boolean =>
  element
    .children('targetEntity')
    .some(({ attributes }) => attributes.get('targetType')?.value.trim().toLowerCase() === 'resource');
