/** The page of an entity: its record in words. */
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import { timelineSvg } from '../../client/timeline/svg.ts';
import { timelineView } from '../../client/timeline/view.ts';
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import { isoOf } from '../../domain/time/day.ts';
import { ALL_TIMES, momentSuffix, parseQualifiedId } from '../../domain/time/qualifiedId.ts';
import { factWords } from '../../words/words.ts';
import { LISTS } from '../browse/browseRequest.ts';
import { type Frame, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import {
  allKindsPath,
  editorPath,
  entityLink,
  entityPath,
  networkPath,
  outsideLink,
  timelinePath,
} from '../page/pageLinks.ts';
import { pictures } from '../page/pictures.ts';
import { counted, wordOf } from '../page/words.ts';
import type { Reply } from '../reply.ts';
import { langAttribute } from './claimItem.ts';
import { type EntityData, FACTS_OF_ONE_KIND, type FactList, SECTION_KINDS } from './entityAnswer.ts';
import { anchorOf, factItem, versionsPath } from './factItem.ts';

/** What is shown of an entity. */
export interface EntityView extends Frame {
  readonly entity: EntityData;
  /** The batch that was read. */
  readonly batch: number | null;
  /** The only kind of facts that is shown; null for all. */
  readonly kind: FactKind | null;
  /** The items of its picture; null without one. */
  readonly timeline: TimelineAnswer | null;
  /** Whether the page continues a list. */
  readonly isContinued: boolean;
}

/** The headings that say more than those of lanes do. */
const HEADINGS: Readonly<Partial<Record<EntityKind, Readonly<Partial<Record<FactKind, string>>>>>> = {
  PERSON: { EXISTENCE: 'Life' },
  ORGANIZATION: { EXISTENCE: 'Existence', MEMBERSHIP: 'Members and memberships' },
  OFFICE: { EXISTENCE: 'Existence', TENURE: 'Holders' },
  REGION: { EXISTENCE: 'Existence' },
  TOPIC: { EXISTENCE: 'Existence' },
  EVENT: { EXISTENCE: 'When', TENURE: 'Tenures that it caused', PARTICIPATION: 'Who took part' },
};

export function entityPage(view: EntityView): Reply {
  const { basePath, entity, kind } = view;
  const { recordId, label, note, category } = entity;
  const what = category === null ? wordOf(entity.kind) : `${wordOf(entity.kind)}, ${category}`;
  return pageReply(
    view,
    200,
    `${label} (${wordOf(entity.kind)})`,
    html`${pathTo(view)}<h1${langAttribute(languageOf(entity))}>${label}</h1>
<p class="quiet">${what} <code>${recordId}</code></p>
${momentNotice(view)}${note === null ? '' : html`<p>Note: ${note}</p>\n`}<nav aria-label="This record">${links(view)}</nav>
${picture(view)}${disputed(entity)}
${SECTION_KINDS.map((each) => section(view, each))}${caused(view)}${kind === null ? notShown(view) : ''}${kind === null ? html`${withdrawn(basePath, entity)}${identifiers(entity)}` : html`<p class="more"><a href="${entityPath(basePath, entity.id)}">The whole record</a></p>\n`}`,
    { vary: 'Accept' },
    {
      head: alternates(view),
      foot: readAt(view),
      ...(view.timeline === null ? {} : { style: TIMELINE_STYLE }),
    },
  );
}

/** The list that has the entity, and the body that it belongs to. */
function pathTo({ basePath, entity }: EntityView): Html {
  const list = Object.entries(LISTS).find(([, { kind }]) => kind === entity.kind);
  const body = entity.body ?? entity.partOf?.nodes[0] ?? entity.bodies?.nodes[0];
  return html`<nav class="path" aria-label="Path">${list === undefined ? '' : html`<a href="${basePath}${list[0]}">${list[1].title}</a>`}${body === undefined ? '' : html` › ${entityLink(basePath, body)}`} › <span aria-current="page">${entity.label}</span></nav>
`;
}

/** The language of the name that is the label, if all names with that text have one language. */
function languageOf({ NAME, label }: EntityData): string | null {
  const languages = new Set(
    (NAME?.nodes ?? []).filter(({ text }) => text === label).map((name) => name.language),
  );
  const [only] = languages;
  return languages.size === 1 && only !== undefined ? only : null;
}

function links({ basePath, entity }: EntityView): Html {
  const path = entityPath(basePath, entity.id);
  return html`<a href="${timelinePath(basePath, [entity.recordId])}">Timeline</a> <a href="${networkPath(basePath, [entity.recordId])}">Network</a> <a href="${path}?view=history">History</a> <a href="${path}?format=csv">Facts as CSV</a> <a href="${path}?format=jsonld">JSON-LD</a> ${entity.id === entity.recordId ? html`<a href="${path}?format=yaml">YAML</a> ` : ''}<a href="${editorPath(basePath, editorQuery(entity))}">Ask about it in the query editor</a>`;
}

const alternates = ({ basePath, entity, kind }: EntityView): Html => {
  const path = entityPath(basePath, entity.id);
  const isView = kind !== null || entity.id !== entity.recordId;
  return html`${isView ? NOT_INDEXED : ''}<link rel="alternate" type="text/csv" href="${path}?format=csv">
<link rel="alternate" type="application/ld+json" href="${path}?format=jsonld">
${
  entity.id === entity.recordId
    ? html`<link rel="alternate" type="application/yaml" href="${path}?format=yaml">
`
    : ''
}`;
};

const editorQuery = ({
  id,
  label,
}: EntityData): string => `# ${label.replace(/\s+/g, ' ')}: its facts, with their sources
query Entity {
  node(id: ${JSON.stringify(id)}) {
    ... on Entity {
      label
      kind
      facts(first: 50) {
        totalCount
        nodes {
          kind
          label
          interval { label }
          support
          conflict
          claims { nodes { source { title url } } }
        }
      }
    }
  }
}
`;

const CERTAINTY_WORDS = {
  DEFINITE: 'It surely existed then.',
  POSSIBLE: 'It perhaps existed then.',
  NOT_RECORDED: 'No record says that it existed then.',
} as const;

/** What the id says about the moment and the batch at which the record is read. */
function momentNotice({ basePath, entity }: EntityView): Html {
  const { recordId, existsAt } = entity;
  const { days, certainty, batch } = parseQualifiedId(entity.id)?.moment ?? ALL_TIMES;
  const shown = [
    ...(days === null
      ? []
      : [
          html`<strong>Read at ${days.from === days.to ? '' : 'some moment of '}${daysText(days.from, days.to)}</strong>: names and states of other times are left out${certainty === 'DEFINITE' ? ', and so is what is not sure' : ''}. ${existsAt === null ? '' : CERTAINTY_WORDS[existsAt]}`,
        ]),
    ...(batch === null ? [] : [html`<strong>As the graph was at batch ${batch}.</strong>`]),
  ];
  if (shown.length === 0) return html``;
  return html`<p class="notice">${shown.map((part) => html`${part} `)}<a href="${entityPath(basePath, recordId)}">The record of all times, as it is now</a></p>
`;
}

const daysText = (from: number, to: number): string =>
  from === to ? (isoOf(from) ?? '') : `${isoOf(from) ?? 'any day'} to ${isoOf(to) ?? 'any day'}`;

/** A small picture; the page of the timeline has it in full, and as a table. */
function picture({ basePath, entity, timeline }: EntityView): Html {
  const items = timeline === null ? null : timelineView(timeline);
  if (items === null || items.items.length === 0) return html``;
  const options = {
    basePath,
    title: `Timeline: ${entity.label}`,
    legend: false,
    allKinds: allKindsPath(basePath, [entity.recordId]),
  };
  return html`<section aria-labelledby="picture"><h2 id="picture">Timeline</h2>
${pictures((width) => timelineSvg(items, { ...options, width }), false)}<p class="more"><a href="${timelinePath(basePath, [entity.recordId])}">The whole timeline, with what its marks mean, and as a table</a></p></section>
`;
}

/** Facts on which sources contradict each other, with their time, of each account if they exclude each other, and the dates. */
function disputed({ disputed: { totalCount, nodes }, ...entity }: EntityData): Html {
  if (totalCount === 0) return html``;
  const shown = new Set(
    [...SECTION_KINDS.flatMap((kind) => entity[kind]?.nodes ?? []), ...entity.caused].map(
      ({ recordId }) => recordId,
    ),
  );
  return html`<section aria-labelledby="disputed"><h2 id="disputed">What sources dispute</h2>
<ul class="facts">
${nodes.map((fact) => disputedItem(fact, shown.has(fact.recordId)))}</ul>
${totalCount > nodes.length ? html`<p class="quiet">${counted(totalCount - nodes.length, 'more fact')} ${totalCount - nodes.length === 1 ? 'is' : 'are'} marked “sources disagree” below.</p>\n` : ''}</section>
`;
}

function disputedItem(
  { recordId, kind, label, interval }: EntityData['disputed']['nodes'][number],
  isShown: boolean,
): Html {
  const what = `${factWords('en').headings[kind]}: ${label}`;
  const sides = [
    ['start', interval.starts],
    ['end', interval.ends],
  ] as const;
  const dates = sides.flatMap(([side, labels]) =>
    labels.length > 1 ? [`${side}: ${labels.map((date) => date.label).join(' or ')}`] : [],
  );
  return html`<li>${isShown ? html`<a href="#${anchorOf(recordId)}">${what}</a>` : what}<br><small>${[interval.label, ...dates].join('; ')}</small></li>
`;
}

function section(view: EntityView, kind: FactKind): Html {
  const { basePath, entity } = view;
  const list = entity[kind];
  if (list === undefined || (list.nodes.length === 0 && view.kind === null)) return html``;
  const id = kind.toLowerCase();
  const heading = HEADINGS[entity.kind]?.[kind] ?? factWords('en').headings[kind];
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${
  list.nodes.length === 0
    ? html`<p>None recorded.</p>\n`
    : html`<ul class="facts">
${list.nodes.map((fact) => factItem(basePath, entity, fact))}</ul>
`
}${more(view, kind, list)}</section>
`;
}

/** What an event gave to others. */
function caused({ basePath, entity }: EntityView): Html {
  if (entity.caused.length === 0) return html``;
  return html`<section aria-labelledby="caused"><h2 id="caused">Names and times that it gave to others</h2>
<ul class="facts">
${entity.caused.map((fact) => factItem(basePath, entity, fact))}</ul></section>
`;
}

/** The link to the next page of a kind, whose cursor keeps the batch. */
function more(
  { basePath, entity, isContinued }: EntityView,
  kind: FactKind,
  { totalCount, next }: FactList,
): Html {
  if (next === null) return html``;
  const search = new URLSearchParams({ kind, after: next }).toString();
  const all = isContinued || totalCount === null ? '' : ` of ${totalCount.toLocaleString('en')}`;
  return html`<p class="more"><a href="${entityPath(basePath, entity.id)}?${search}">The next ${FACTS_OF_ONE_KIND}${all}</a></p>
`;
}

/** What the page leaves out of a long record, and where it is. */
function notShown({ basePath, entity }: EntityView): Html {
  const shown = SECTION_KINDS.reduce(
    (sum, kind) => sum + (entity[kind]?.nodes.length ?? 0),
    entity.caused.length,
  );
  if (shown >= entity.factCount) return html``;
  const path = entityPath(basePath, entity.id);
  return html`<p class="more">These are the first ${shown} of ${entity.factCount.toLocaleString('en')} facts, in order of time. All of one kind: ${SECTION_KINDS.map((kind, index) => html`${index === 0 ? '' : ', '}<a href="${path}?kind=${kind}">${factWords('en').headings[kind]}</a>`)}</p>
`;
}

function identifiers({ identifiers: list }: EntityData): Html {
  if (list.length === 0) return html``;
  return html`<section aria-labelledby="identifiers"><h2 id="identifiers">Identifiers in other systems</h2>
<ul>
${list.map(({ scheme, value, url }) => html`<li>${scheme}: ${outsideLink(url, value)}</li>\n`)}</ul></section>
`;
}

/** Facts that sources took back: they count for nothing, but they were said. */
function withdrawn(basePath: string, { withdrawn: { totalCount, nodes } }: EntityData): Html {
  if (totalCount === 0) return html``;
  return html`<section aria-labelledby="withdrawn"><h2 id="withdrawn">Withdrawn</h2>
<p class="quiet">All claims of these facts were withdrawn; nothing else rests on them.</p>
<ul class="facts">
${nodes.map(({ recordId, label, note, interval }) => html`<li><s>${label}</s> · <span class="time">${interval.label}</span><br><small>${note === null ? '' : `note: ${note}; `}<a href="${versionsPath(basePath, recordId)}">its claims and versions in the query editor</a></small></li>\n`)}</ul>
${totalCount > nodes.length ? html`<p class="quiet">${(totalCount - nodes.length).toLocaleString('en')} more of ${totalCount.toLocaleString('en')} are in the CSV.</p>\n` : ''}</section>
`;
}

/** The batch, and the address of the page as it is now, also when records change. */
function readAt({ basePath, entity, batch }: EntityView): Html {
  if (batch === null) return html``;
  const { recordId, moment } = parseQualifiedId(entity.id) ?? { recordId: entity.recordId, moment: null };
  const cited = `${recordId}${momentSuffix({ ...(moment ?? ALL_TIMES), batch })}`;
  return html`Read at batch ${batch}. To cite the record as it is now: <a href="${entityPath(basePath, cited)}">${cited}</a>`;
}
