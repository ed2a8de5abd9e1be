/** Writes the `description` element of a record: existence, statements, remarks and offices. */
import { proseElementOf } from '../../domain/model/proseRemark.ts';
import type { FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { type XmlNode, xml } from '../xml/write.ts';
import { dateElements } from './dateElements.ts';
import { PARAGRAPH_BREAK } from './prose.ts';
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
  const prose = proseElements(facts);
  const statements = facts.flatMap((fact) => {
    if (prose.has(fact)) return [];
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
  const [last, others] = [true, false].map((isLast) =>
    [...prose.values()].filter(({ name }) => (name === 'biogHist') === isLast),
  );
  const content = [existence, statements, others, last];
  return content.every((part) => part === undefined || ('length' in part && part.length === 0))
    ? undefined
    : xml('description', {}, ...content);
}

/** The elements for the remarks that keep prose. */
function proseElements(facts: readonly FactRecord[]): Map<FactRecord, XmlNode> {
  const elements = new Map<FactRecord, XmlNode>();
  for (const fact of facts) {
    const name = fact.kind === 'REMARK' ? proseElementOf(fact.text ?? '') : undefined;
    const quotes = new Set(fact.claims.flatMap(({ quote }) => quote ?? []));
    const paragraphs = [...quotes].flatMap((quote) => quote.split(PARAGRAPH_BREAK));
    if (name !== undefined && paragraphs.length > 0)
      elements.set(
        fact,
        xml(
          name,
          { 'xml:lang': fact.language },
          paragraphs.map((text) => xml('p', {}, text)),
        ),
      );
  }
  return elements;
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
  const notes = [...new Set(claims.flatMap(({ note }) => note?.split(/\n+/) ?? []))];
  return notes.length === 0
    ? undefined
    : xml(
        'descriptiveNote',
        {},
        notes.map((note) => xml('p', {}, note)),
      );
}
