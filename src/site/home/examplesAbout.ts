/** The example queries: where the shipped records are not loaded, about the entities of which most is recorded. */
import { type ExampleSummary, SHIPPED } from '../assets/pages.ts';
import type { HomeEntitiesData } from '../generated/documents.ts';

/** The years of the windows that examples count in. */
const WINDOW_YEARS = 20;

const QUOTED = /"([^"\n]*)"/g;

/**
 * The examples that are about something that is recorded; as they are where that cannot be known.
 * @param entities the entities of which most is recorded; null where they cannot be read
 */
export function examplesAbout(
  entities: HomeEntitiesData | null,
  examples: readonly ExampleSummary[],
): readonly ExampleSummary[] {
  if (entities === null || entities.organizations.nodes.some(({ recordId }) => recordId === SHIPPED))
    return examples;
  if (Object.values(entities).every(({ nodes }) => nodes.length === 0)) return [];
  const texts = textsOf(entities);
  const isAboutNothing = (text: string): boolean =>
    [...text.matchAll(QUOTED)].some(([, own = '']) => texts.has(own) && texts.get(own) === undefined);
  // Texts of GraphQL have the escapes of JSON.
  const filled = (text: string): string =>
    text.replace(QUOTED, (whole, own: string) => (texts.has(own) ? JSON.stringify(texts.get(own)) : whole));
  return examples
    .map((example) => ({ ...example, variables: JSON.stringify(example.variables) }))
    .filter(({ query, variables }) => !isAboutNothing(query) && !isAboutNothing(variables))
    .map((example) => ({
      ...example,
      query: filled(example.query),
      variables: JSON.parse(filled(example.variables)) as ExampleSummary['variables'],
    }));
}

/** What stands in the place of each text that is about the shipped records; undefined where nothing fits. */
function textsOf({
  people,
  organizations,
  offices,
  regions,
  events,
}: HomeEntitiesData): ReadonlyMap<string, string | undefined> {
  const [[person, other], [organization], [office], [region], [event]] = [
    people.nodes,
    organizations.nodes,
    offices.nodes,
    regions.nodes,
    events.nodes,
  ];
  const year = new Date().getUTCFullYear();
  return new Map([
    ['governor-ulyanovsk', office?.recordId],
    ['secretary-general-wego', office?.recordId],
    [SHIPPED, organization?.recordId],
    ['wego-general-assembly', organization?.recordId],
    ['world organization', organization?.label],
    ['ulyanovsk-region', region?.recordId],
    ['sergey-morozov', person?.recordId],
    ['svetlana-openysheva', other?.recordId],
    ['Опенышева', person?.label],
    ['excom-2020', event?.recordId],
    ['general-assembly-2017', event?.recordId],
    ...['2014-03-12', '2017-06-28', '2009', '2012', '2018'].map((day) => [day, 'today'] as const),
    ['2000/2020', `${year - WINDOW_YEARS}/${year}`],
    ...['regional office', 'seoul', 'article', 'b065'].map((text) => [text, undefined] as const),
  ]);
}
