/** Writes the `description` element of a record: existence, statements, remarks and offices. */
import type { FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { type XmlNode, xml } from '../xml/write.ts';
import { dateElements } from './dateElements.ts';
import { REMARK_TYPE, STATEMENTS } from './statements.ts';

/** The description; undefined if there are no facts for it. */
export function descriptionElement(
  facts: readonly FactRecord[],
  nameOf: (id: string) => string,
  sources: ReadonlyMap<string, SourceRecord>,
): XmlNode | undefined {
  const existence = existDates(
    facts.filter(({ kind }) => kind === 'EXISTENCE'),
    sources,
  );
  const statements = facts.flatMap((fact) => {
    const dates = dateElements(fact, sources);
    if (fact.kind === 'REMARK') return [remarkElement(fact, dates)];
    const office = fact.kind === 'TENURE' ? fact.roles.office?.[0] : undefined;
    return office === undefined
      ? []
      : [
          xml(
            'occupation',
            {},
            xml('term', {}, `${nameOf(office)}${fact.acting ? ' (acting)' : ''}`),
            dates,
            noteElement(fact),
          ),
        ];
  });
  if (existence === undefined && statements.length === 0) return undefined;
  return xml('description', {}, existence, statements);
}

/** All existences in one `existDates` element, since a record can have only one. */
function existDates(
  facts: readonly FactRecord[],
  sources: ReadonlyMap<string, SourceRecord>,
): XmlNode | undefined {
  const dates = facts.flatMap((fact) => dateElements(fact, sources));
  const [only] = dates;
  if (only === undefined) return undefined;
  const [fact] = facts;
  return xml(
    'existDates',
    {},
    dates.length === 1 ? only : xml('dateSet', {}, dates),
    fact === undefined ? undefined : noteElement(fact),
  );
}

function remarkElement(fact: FactRecord, dates: readonly XmlNode[]): XmlNode {
  const text = fact.text ?? '';
  for (const [element, label] of Object.entries(STATEMENTS))
    if (text.startsWith(`${label}: `)) {
      const rest = text.slice(label.length + 2);
      const term = xml(element === 'place' ? 'placeEntry' : 'term', {}, rest);
      return xml(element, {}, term, dates, noteElement(fact));
    }
  return xml('localDescription', { localType: REMARK_TYPE }, xml('term', {}, text), dates, noteElement(fact));
}

/** The notes of the claims as one element. */
export function noteElement({ claims }: FactRecord): XmlNode | undefined {
  const notes = [...new Set(claims.flatMap(({ note }) => note ?? []))];
  return notes.length === 0
    ? undefined
    : xml(
        'descriptiveNote',
        {},
        notes.map((note) => xml('p', {}, note)),
      );
}
