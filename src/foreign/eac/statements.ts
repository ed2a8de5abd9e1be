/** Reads functions, occupations, mandates, legal statuses and places of a record as remarks. */
import type { XmlElement } from '../xml/element.ts';
import { datesIn } from './dates.ts';
import { noteOf } from './prose.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';

/** The elements, with the words that begin their remarks. Elements of one name may be in a group, whose name is the plural. */
const STATEMENTS = {
  function: 'Function',
  occupation: 'Occupation',
  mandate: 'Mandate',
  legalStatus: 'Legal status',
  place: 'Place',
} as const;
type StatementName = keyof typeof STATEMENTS;

/** The `localType` of a remark that is not one of these statements. */
const REMARK_TYPE = 'urn:fasti:remark';

const groupOf = (name: string): string => (name === 'legalStatus' ? 'legalStatuses' : `${name}s`);

/** Adds a remark for each statement, with its term and dates, since the model has no facts for functions or occupations. */
export function readStatements(
  description: XmlElement,
  id: string,
  builder: EacRecordBuilder,
  sourcesOf: (element: XmlElement) => readonly string[],
): void {
  const names = Object.keys(STATEMENTS);
  const grouped = names.flatMap((name) =>
    description.children(groupOf(name)).flatMap((element) => element.children(name)),
  );
  const remarks = description
    .children('localDescription')
    .filter(({ attributes }) => attributes.get('localType')?.value === REMARK_TYPE);
  for (const element of [...grouped, ...description.children(...names), ...remarks]) {
    const isRemark = element.name === 'localDescription' && element.attribute('localType') === REMARK_TYPE;
    const term = element.name === 'place' ? placeText(element) : termText(element);
    // An element with prose only stays unread, and is reported as such.
    if (term === '') continue;
    const note = noteOf(element);
    builder.addFacts(
      {
        kind: 'REMARK',
        roles: { about: [id] },
        properties: {
          text: builder.limited(
            isRemark ? term : `${STATEMENTS[element.name as StatementName]}: ${term}`,
            element,
          ),
        },
        element,
        sources: sourcesOf(element),
        note,
      },
      datesIn(element, builder.warnings),
    );
  }
}

const termText = (element: XmlElement): string =>
  [...element.children('term'), ...element.children('citation', 'reference')]
    .map((part) => part.text())
    .filter((text) => text !== '')
    .join('; ');

/** "Sens; Sens (Yonne) (Lieu général)". */
function placeText(element: XmlElement): string {
  const entries = element.children('placeEntry', 'placeName').map((entry) => entry.text());
  const names = [...new Set(entries.filter((text) => text !== ''))].join('; ');
  const role = element
    .children('placeRole')
    .map((one) => one.text())
    .join('; ');
  return names === '' || role === '' ? names : `${names} (${role})`;
}
