/**
 * The example queries about what is recorded: where the shipped records are not loaded, about the entities of which most is
 * recorded. What is asked for that is kept with all answers until the next batch.
 */
import type { ExampleSummary } from '../assets/pages.ts';
import {
  EXAMPLE_RECORDS,
  type ExampleRecordsData,
  type HomeEntitiesData,
  type RecordedEntity,
  SHIPPED_RECORDS,
} from '../generated/documents.ts';
import { askBeside } from '../page/listPages.ts';
import { orNull, type PageRequest, readProblem } from '../page/pageAnswer.ts';
import { EXAMPLE_RULES } from './exampleRules.ts';

/** An id that nothing has. */
const NOTHING = '-';
/** The years of the windows that examples count in. */
const WINDOW_YEARS = 20;

/** The first entity of each kind that examples are about. */
type Subjects = Readonly<
  Record<'person' | 'office' | 'organization' | 'region' | 'event', RecordedEntity | undefined>
>;

/**
 * The examples that have an answer; as they are for a caller who may not read, and where it cannot be known.
 * @param readEntities the entities of which most is recorded; null where they cannot be read
 */
export async function filledExamples(
  page: PageRequest,
  examples: readonly ExampleSummary[],
  readEntities: () => Promise<HomeEntitiesData | null>,
): Promise<readonly ExampleSummary[]> {
  const entities = readProblem(page) === null ? await readEntities() : null;
  if (entities === null || (await areShipped(page, entities))) return examples;
  const { people, organizations, offices, regions, events } = entities;
  const subjects: Subjects = {
    person: people.nodes[0],
    organization: organizations.nodes[0],
    office: offices.nodes[0],
    region: regions.nodes[0],
    event: events.nodes[0],
  };
  const idOf = (kind: keyof Subjects): string => subjects[kind]?.recordId ?? NOTHING;
  const { person, organization } = subjects;
  if (Object.values(subjects).every((subject) => subject === undefined)) return [];
  const recorded = await orNull(
    askBeside(page, EXAMPLE_RECORDS, {
      person: idOf('person'),
      organization: idOf('organization'),
      office: idOf('office'),
      region: idOf('region'),
      event: idOf('event'),
      hasPerson: person !== undefined,
      isLinked: person !== undefined && organization !== undefined,
    }),
  );
  if (recorded === null) return examples;
  const texts = textsOf(subjects, recorded.data);
  return examples.flatMap((example) => filled(example, subjects, texts, recorded.data) ?? []);
}

/** Where one of these is not among the first, nobody looks for the others: for unknown ids, similar ones are looked for. */
const FIRST_SHIPPED: readonly string[] = ['governor-ulyanovsk', 'wego'];

async function areShipped(page: PageRequest, { offices, organizations }: HomeEntitiesData): Promise<boolean> {
  const first = [...offices.nodes, ...organizations.nodes];
  if (!first.some(({ recordId }) => FIRST_SHIPPED.includes(recordId))) return false;
  const shipped = await orNull(askBeside(page, SHIPPED_RECORDS, {}));
  return shipped === null || shipped.data.nodes.every((node) => node !== null);
}

type Texts = Readonly<Record<string, string | undefined>>;

/** What stands in the place of each text of the examples that is about the shipped records; undefined where nothing fits. */
function textsOf(
  { person, office, organization, region, event }: Subjects,
  { office: read, organization: body }: ExampleRecordsData,
): Texts {
  const [tenure] = read?.tenures.nodes ?? [];
  const claims = tenure?.claims;
  const day = tenure?.interval.earliest ?? undefined;
  const [year] = /^\d{4}/.exec(day ?? '') ?? [];
  const window =
    year === undefined ? undefined : `${year}/${String(Number(year) + WINDOW_YEARS).padStart(4, '0')}`;
  const held = tenure === undefined ? undefined : office?.recordId;
  return {
    'governor-ulyanovsk': held,
    'secretary-general-wego': held,
    b065: tenure?.recordId,
    wego: organization?.recordId,
    'wego-general-assembly': organization?.recordId,
    'world organization': organization?.label,
    'regional office': body?.parts.nodes[0]?.category ?? undefined,
    'ulyanovsk-region': region?.recordId,
    seoul: undefined,
    'sergey-morozov': person?.recordId,
    'svetlana-openysheva': person?.recordId,
    Опенышева: person?.label,
    'excom-2020': event?.recordId,
    'general-assembly-2017': event?.recordId,
    article: claims?.totalCount === 1 ? claims.nodes[0]?.source.recordId : undefined,
    '2014-03-12': day,
    '2017-06-28': day,
    '2009': year,
    '2012': year,
    '2018': year,
    '2000/2020': window,
    '2005/2024': window,
  };
}

/** The example about other records; null where it has no answer. Texts of GraphQL have the escapes of JSON. */
function filled(
  example: ExampleSummary,
  subjects: Subjects,
  texts: Texts,
  recorded: ExampleRecordsData,
): ExampleSummary | null {
  const { title, needs } = EXAMPLE_RULES[example.id] ?? {};
  if (needs !== undefined && !needs(recorded)) return null;
  let isWhole = true;
  const fill = (text: string): string =>
    text.replace(/"([^"\n]*)"/g, (literal, content: string) => {
      if (!Object.hasOwn(texts, content)) return literal;
      const value = texts[content];
      isWhole &&= value !== undefined;
      return JSON.stringify(value ?? '');
    });
  const query = fill(example.query);
  const variables = JSON.parse(fill(JSON.stringify(example.variables))) as ExampleSummary['variables'];
  if (!isWhole) return null;
  const named =
    title?.replace(/\{(\w+)\}/g, (_, kind: keyof Subjects) => nameOf(subjects[kind])) ?? example.title;
  return { ...example, title: named, query: query.replace(example.title, () => named), variables };
}

/** Without line breaks, which would end the comment of a query. */
const nameOf = (entity: RecordedEntity | undefined): string =>
  (entity?.label || entity?.recordId || '').replace(/\s+/gu, ' ');
