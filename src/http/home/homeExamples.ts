/** Example queries about the entities of which most is recorded, so that an archive of one's own has examples too. */
import type { HomeEntitiesData, RecordedEntity } from '../generated/documents.ts';
import type { Html } from '../page/html.ts';
import { html } from '../page/html.ts';
import { editorPath } from '../page/pageLinks.ts';

interface HomeExample {
  readonly title: string;
  readonly query: string;
}

/** A query for each kind of which something is recorded. Ids are written as GraphQL strings, whose escapes are those of JSON. */
export function homeExamples({ people, organizations, offices, events }: HomeEntitiesData): HomeExample[] {
  const about = (
    { nodes: [entity] }: { readonly nodes: readonly RecordedEntity[] },
    titleOf: (label: string) => string,
    query: (id: string) => string,
  ): HomeExample[] => {
    if (entity === undefined) return [];
    const title = titleOf(entity.label || entity.recordId);
    return [{ title, query: `# ${oneLine(title)}\n${query(JSON.stringify(entity.recordId))}` }];
  };
  return [
    ...about(
      offices,
      (label) => `Who held the office “${label}”, in order`,
      (id) => `query Holders {
  office(id: ${id}) {
    label
    tenures(first: 50) {
      nodes {
        holder { label }
        acting
        conflict
        interval { label start { edtf } end { edtf } }
        claims(first: 3) { nodes { source { title url } } }
      }
    }
  }
}`,
    ),
    ...about(
      people,
      (label) => `What ${label} held and took part in`,
      (id) => `query Life {
  timeline(ids: [${id}], reach: [EVENTS], foldEvents: true, first: 50) {
    totalCount
    nodes { label support conflict interval { label } firstSource { title url } }
  }
}`,
    ),
    ...about(
      organizations,
      (label) => `Who holds the offices of ${label} today, and how surely`,
      (id) => `query OfficesToday {
  organization(id: ${id}, at: { asOf: "today" }) {
    label
    offices(first: 20) {
      nodes {
        label
        tenures(first: 5) { edges { certainty node { holder { label } interval { label } } } }
      }
    }
  }
}`,
    ),
    ...about(
      events,
      (label) => `Who took part in ${label}`,
      (id) => `query Participants {
  event(id: ${id}) {
    label
    interval { label }
    participations(first: 50) {
      nodes { participant { label } role claims(first: 3) { nodes { source { title } } } }
    }
  }
}`,
    ),
  ];
}

/** A title without line breaks, which would end the comment of a query. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The examples as links to the query editor. */
export const homeExampleItems = (basePath: string, entities: HomeEntitiesData): readonly Html[] =>
  homeExamples(entities).map(
    ({ title, query }) => html`<li><a href="${editorPath(basePath, query)}">${title}</a></li>\n`,
  );
