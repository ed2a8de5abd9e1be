/** What each example is about where the shipped records are not loaded, and when it has an answer then. */
import type { ExampleRecordsData } from '../generated/documents.ts';

export interface ExampleRule {
  /** Its title, with what it is about in the place of `{person}` and so on; without one its own title fits. */
  readonly title?: string;
  /** Something that its answer lists; without it, it has an answer where all that it is about is recorded. */
  readonly needs?: (recorded: ExampleRecordsData) => unknown;
}

const officeOfHost = ({ event }: ExampleRecordsData) => event?.places.nodes[0]?.offices.nodes[0];
/** Whether it has an answer elsewhere is not known without asking it. */
const ONLY_SHIPPED: ExampleRule = { needs: () => null };

/** By the id of the example. Those that are not here have an answer everywhere. */
export const EXAMPLE_RULES: Readonly<Record<string, ExampleRule>> = {
  'heads-of-the-region': { title: 'Holders of “{office}”, in order' },
  'region-and-wego': {
    title: '{region} and {organization}, in order',
    needs: ({ ofBoth }) => ofBoth?.nodes[0],
  },
  'who-took-part-in-2020': {
    title: 'Who took part in “{event}”',
    needs: ({ event }) => event?.participations.nodes[0],
  },
  'parts-of-the-meeting': {
    title: 'The parts of “{event}”',
    needs: ({ event }) => event?.parts.nodes[0],
  },
  'topics-of-the-meeting': {
    title: 'What “{event}” discussed',
    needs: ({ event }) => event?.topics.nodes[0],
  },
  'what-was-said': {
    title: 'What {person} is quoted as saying',
    needs: ({ person }) => person?.attributedClaims.nodes[0],
  },
  'people-and-posts': { needs: ({ person }) => person },
  'names-of-wego': {
    title: 'The names of {organization} over time',
    needs: ({ organization }) => organization?.names.nodes[0],
  },
  'secretaries-general': { title: 'Holders of “{office}”, with the dates from each source' },
  'offices-of-wego': {
    title: 'The offices of {organization} and who held them',
    needs: ({ organization }) => organization?.offices.nodes[0],
  },
  'regional-offices': { title: 'The parts of {organization} of one category' },
  'general-assemblies': {
    title: 'The events of {organization}',
    needs: ({ ofBody }) => ofBody.nodes[0],
  },
  'governor-at-the-assembly': {
    title: 'Who held the offices of its place during “{event}”',
    needs: officeOfHost,
  },
  'only-the-article': { title: 'Facts with one source alone' },
  disagreements: { needs: ({ disputed }) => disputed.nodes[0] },
  'what-is-wrong': { needs: ({ disputed }) => disputed.nodes[0] },
  plans: { needs: ({ planned }) => planned.nodes[0] },
  neighbours: { title: 'Where {region} is', needs: ({ region }) => region?.partOf.nodes[0] },
  succession: { title: 'Who followed whom as “{office}”' },
  'as-it-was-known': { needs: ({ region }) => region?.offices.nodes[0] },
  'how-two-are-linked': {
    title: 'How {person} and {organization} are linked',
    needs: ({ linked }) => linked?.nodes[0],
  },
  'linked-at-the-same-time': ONLY_SHIPPED,
  'around-the-region': { title: 'The network around {region}' },
  'in-office-together': ONLY_SHIPPED,
  'who-met-whom': {
    title: 'Whom {person} met, and which office they held then',
    needs: ({ met }) => met?.nodes[0],
  },
  'tenures-by-body': { needs: ({ office }) => office?.body },
  'most-recorded': { needs: ({ person }) => person },
  'offices-at-the-assembly': { title: 'In office during “{event}”', needs: officeOfHost },
  'events-by-year': { needs: ({ event }) => event?.interval?.earliest },
};
