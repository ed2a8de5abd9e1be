/** What a record says of its entity in its own terms: functions, occupations, mandates, legal statuses, places. */
import type { XmlElement } from '../xml/element.ts';
import { datesIn } from './dates.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';

/** Elements, and how a remark calls what they say. */
export const STATEMENTS = {
  function: 'Function',
  occupation: 'Occupation',
  mandate: 'Mandate',
  legalStatus: 'Legal status',
  place: 'Place',
} as const;
type StatementName = keyof typeof STATEMENTS;

/** `localType` of a remark that is no statement of EAC-CPF. */
export const REMARK_TYPE = 'urn:fasti:remark';

const GROUPS: Readonly<Record<string, StatementName>> = {
  functions: 'function',
  occupations: 'occupation',
  mandates: 'mandate',
  legalStatuses: 'legalStatus',
  places: 'place',
};

/** The model has no offices without bodies and no trades: a remark keeps the term of the record, with its dates. */
export function readStatements(
  description: XmlElement,
  id: string,
  builder: EacRecordBuilder,
  sourcesOf: (element: XmlElement) => readonly string[],
): void {
  const grouped = Object.entries(GROUPS).flatMap(([group, name]) =>
    description.children(group).flatMap((element) => element.children(name)),
  );
  const remarks = description
    .children('localDescription')
    .filter(({ attributes }) => attributes.get('localType')?.value === REMARK_TYPE);
  for (const element of [...grouped, ...description.children(...Object.keys(STATEMENTS)), ...remarks]) {
    const isRemark = element.name === 'localDescription' && element.attribute('localType') === REMARK_TYPE;
    const said = element.name === 'place' ? placeText(element) : termText(element);
    // Prose alone has no sentence to make; it is left to be counted.
    if (said === '') continue;
    const note = element.child('descriptiveNote')?.text() || undefined;
    builder.addFacts(
      {
        kind: 'REMARK',
        roles: { about: [id] },
        properties: {
          text: builder.limited(
            isRemark ? said : `${STATEMENTS[element.name as StatementName]}: ${said}`,
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
