/** The tools that compare terms of offices: who came before and after, who was in office together. */
import { firmRunOf } from '../domain/time/certainty.ts';
import {
  type Args,
  type Asking,
  CallRefused,
  type Findings,
  page,
  read,
  sliced,
  withFacts,
} from './findings.ts';
import * as documents from './generated/documents.ts';
import { citedEntity, type Shown, type Told, told } from './statement.ts';

/** The most terms of a holder, and how many of an office a request reads. */
const MOST_TERMS = 200;

interface Answer {
  readonly data: documents.AgentSuccessionData;
  readonly shown: Shown;
}
type Entry = NonNullable<documents.AgentSuccessionData['office']>['succession']['nodes'][number];

/** Who came before and after: of each term of an office or a holder, or of one term. */
export async function neighbours(args: Args, asking: Asking): Promise<Findings> {
  const { id, kind, office } = asking.named(args.id);
  const isOffice = kind === 'OFFICE';
  const terms = isOffice
    ? [{ recordId: null, office: { recordId: id } }]
    : office === null
      ? (await read(asking, documents.AGENT_TERMS, args, { first: MOST_TERMS })).data.tenures.nodes
      : [{ recordId: id, office: { recordId: office } }];
  const found: Told[] = [];
  let batch: number | null = null;
  for (const of of new Set(terms.map((term) => term.office.recordId)))
    for await (const { entry, shown } of successionOf(of, isOffice ? args.at : null, args, asking)) {
      batch = shown.batch;
      if (isOffice || terms.some(({ recordId }) => recordId === entry.tenure.recordId))
        found.push(entryOf(entry, of, shown));
    }
  // Facts next to those of a year are not of that year.
  const { at, ...others } = args;
  const asked = typeof at === 'string' && firmRunOf(at) === null ? args : others;
  const items = sliced(found, args, batch);
  return withFacts(asking, asked, { items, total: found.length, goesOn: false, notes: [], batch });
}

/** All entries of the succession of an office. */
async function* successionOf(id: string, during: unknown, args: Args, asking: Asking) {
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const more: object = { id, during, first: MOST_TERMS, after };
    const answer: Answer = await read(asking, documents.AGENT_SUCCESSION, args, more);
    const { nodes = [], pageInfo } = answer.data.office?.succession ?? {};
    for (const entry of nodes) yield { entry, shown: answer.shown };
    after = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  }
}

const entryOf = (
  { tenure, unplaced, predecessors, successors, gapsBefore, gapsAfter }: Entry,
  office: string,
  shown: Shown,
): Told =>
  told({
    fact: tenure.recordId,
    entity: office,
    unplaced: unplaced || null,
    before: predecessors.map((neighbour) => neighbourOf(neighbour, shown)),
    after: successors.map((neighbour) => neighbourOf(neighbour, shown)),
    gapsBefore: gapsBefore.map(gapOf),
    gapsAfter: gapsAfter.map(gapOf),
  });

const neighbourOf = (
  { tenure, person, stated, computed, ...sure }: documents.AgentNeighbour,
  shown: Shown,
): Told =>
  told({
    fact: tenure?.recordId,
    entity: person && citedEntity(person, shown),
    ...sure,
    stated: stated || null,
    byDates: computed ? null : false,
  });

const gapOf = ({ kind, certainty, from, to, vacancy }: documents.AgentGap): Told =>
  told({ kind, certainty, start: from, end: to, vacancy: vacancy?.tenure.recordId });

type Pairs = NonNullable<documents.AgentTogetherVariables['of']>;

/** Who was in office together: with a person, in an office, in a term, or in a body with its parts. */
export async function together(args: Args, asking: Asking): Promise<Findings> {
  const of = pairsOf(asking, args);
  const found = await page(asking, documents.AGENT_TOGETHER, args, { of }, ({ node }) =>
    told({
      certainty: node.certainty,
      time: node.interval?.label,
      days: told({ ...node.days }),
      links: node.links,
      fact: node.tenure.recordId,
      with: node.other.recordId,
    }),
  );
  return withFacts(asking, args, found);
}

function pairsOf({ named }: Asking, args: Args): Pairs {
  const { id, kind } = named(args.id);
  const other = args.with === undefined ? null : named(args.with);
  if (kind === 'PERSON')
    return {
      person: { id, ...(other && { [other.kind === 'PERSON' ? 'with' : 'bodyAndParts']: other.id }) },
    };
  if (other !== null)
    throw new CallRefused(
      `with goes with the id of a PERSON, and this is of the kind ${kind}; leave it out.`,
    );
  return { [kind === 'OFFICE' ? 'office' : kind === 'TENURE' ? 'tenure' : 'bodyAndParts']: id };
}
