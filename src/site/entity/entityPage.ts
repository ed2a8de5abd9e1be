/** The page of an entity: its record in words. */

import type { Reply } from '../../api/http/reply.ts';
import type { TimelineAnswer } from '../../client/timeline/answer.ts';
import { AXIS_STYLE } from '../../client/timeline/claimAxis.ts';
import { TIMELINE_STYLE } from '../../client/timeline/style.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import { isoOf } from '../../domain/time/day.ts';
import { ALL_TIMES, momentSuffix, parseQualifiedId } from '../../domain/time/qualifiedId.ts';
import { listPathOf } from '../browse/browseRequest.ts';
import { disputes } from '../fact/disputes.ts';
import { partNotice } from '../page/askInParts.ts';
import { feedLinks } from '../page/atomFeed.ts';
import { type Frame, type Html, html, marked, NOT_INDEXED, pageReply } from '../page/html.ts';
import { timeWords } from '../page/knownTime.ts';
import type { Speech } from '../page/language.ts';
import { joined } from '../page/linkedSentence.ts';
import { countedUpTo } from '../page/listPages.ts';
import {
  editorPath,
  entityLink,
  entityPath,
  langAttribute,
  networkPath,
  outsideLink,
  timelinePath,
} from '../page/pageLinks.ts';
import { smallTimeline } from '../page/pictures.ts';
import { type EntityData, FACTS_OF_ONE_KIND, type FactList, SECTION_KINDS } from './entityAnswer.ts';
import { anchorOf, type FactFrame, factItem, versionsPath } from './factItem.ts';

/** What is shown of an entity. */
export interface EntityView extends FactFrame {
  readonly entity: EntityData;
  /** The batch that was read. */
  readonly batch: number | null;
  /** The only kind of facts that is shown; null for all. */
  readonly kind: FactKind | null;
  /** The items of its picture; null without one. */
  readonly timeline: TimelineAnswer | null;
  /** Whether the page continues a list. */
  readonly isContinued: boolean;
  /** Whether a part is missing that would take too much to read. */
  readonly isPartial: boolean;
}

export function entityPage(view: EntityView): Reply {
  const { basePath, entity, kind, speech } = view;
  const { record, site } = speech.words;
  const { recordId, label, note, category } = entity;
  const kindWord = site.values[entity.kind];
  return pageReply(view, {
    title: record.title(label, kindWord),
    content: html`${pathTo(view)}<h1${langAttribute(languageOf(entity))}>${label}</h1>
<p class="quiet">${record.what(kindWord, category)} <code>${recordId}</code></p>
${momentNotice(view)}${partNotice(view, view.isPartial)}${note === null ? '' : html`<p>${site.note(note)}</p>\n`}<nav aria-label="${record.thisRecord}">${links(view)}</nav>
${picture(view)}${disputed(view)}
${SECTION_KINDS.map((each) => section(view, each))}${caused(view)}${kind === null ? notShown(view) : ''}${kind === null ? html`${withdrawn(view)}${identifiers(view)}` : html`<p class="more"><a href="${entityPath(basePath, entity.id)}">${record.wholeRecord}</a></p>\n`}`,
    headers: { vary: 'Accept' },
    head: alternates(view),
    foot: readAt(view),
    style:
      `${view.timeline === null ? '' : TIMELINE_STYLE}${entity.disputed.totalCount === 0 ? '' : AXIS_STYLE}` ||
      undefined,
  });
}

/** The list that has the entity, and the body that it belongs to. */
function pathTo(view: EntityView): Html {
  const { basePath, entity, speech } = view;
  const { lists, site } = speech.words;
  const path = listPathOf(entity.kind);
  const body = entity.body ?? entity.partOf?.nodes[0] ?? entity.bodies?.nodes[0];
  return html`<nav class="path" aria-label="${site.path}">${path === undefined ? '' : html`<a href="${basePath}${path}">${lists.titles[path]}</a>`}${body === undefined ? '' : html` › ${entityLink(view, body)}`} › <span aria-current="page">${entity.label}</span></nav>
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

function links(view: EntityView): Html {
  const { basePath, hasEditor, entity, speech } = view;
  const { record, site } = speech.words;
  const path = entityPath(basePath, entity.id);
  return html`<a href="${timelinePath(basePath, [entity.recordId])}">${site.timeline}</a> <a href="${networkPath(basePath, [entity.recordId])}">${site.network}</a> <a href="${path}?view=history">${record.history}</a> ${feedOf(view).link} ${view.claimsOpen ? '' : html`<a href="${path}?claims=open">${record.withClaims}</a> `}<a href="${path}?format=csv">${record.factsAsCsv}</a> ${entity.id === entity.recordId ? html`<a href="${path}?format=jsonld">JSON-LD</a> <a href="${path}?format=yaml">YAML</a> ` : ''}${hasEditor ? html`<a href="${editorPath(basePath, editorQuery(entity))}">${record.askAboutIt}</a>` : ''}`;
}

/** The feed of the record, which has no moment. */
const feedOf = (view: EntityView) => feedLinks(view, entityPath(view.basePath, view.entity.recordId));

const alternates = (view: EntityView): Html => {
  const { basePath, entity, kind, claimsOpen } = view;
  const path = entityPath(basePath, entity.id);
  const isView = kind !== null || claimsOpen || entity.id !== entity.recordId;
  return html`${isView ? NOT_INDEXED : ''}<link rel="alternate" type="text/csv" href="${path}?format=csv">
${
  entity.id === entity.recordId
    ? html`<link rel="alternate" type="application/ld+json" href="${path}?format=jsonld">
<link rel="alternate" type="application/yaml" href="${path}?format=yaml">
`
    : ''
}${feedOf(view).head}`;
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
          disputed
          claims { nodes { source { title url } } }
        }
      }
    }
  }
}
`;

/** What the id says about the moment and the batch at which the record is read. */
function momentNotice({ basePath, entity, speech }: EntityView): Html {
  const { record } = speech.words;
  const { recordId, existsAt } = entity;
  const { days, certainty, batch } = parseQualifiedId(entity.id)?.moment ?? ALL_TIMES;
  const shown = [
    ...(days === null
      ? []
      : [
          html`${marked((mark) => record.readAt(mark(html`<strong>${readWords(days, speech)}</strong>`), certainty === 'DEFINITE'))} ${existsAt === null ? '' : record.existed[existsAt]}`,
        ]),
    ...(batch === null ? [] : [html`<strong>${record.asAtBatch(batch)}</strong>`]),
  ];
  if (shown.length === 0) return html``;
  return html`<p class="notice">${shown.map((part) => html`${part} `)}<a href="${entityPath(basePath, recordId)}">${record.allTimes}</a></p>
`;
}

const readWords = ({ from, to }: { readonly from: number; readonly to: number }, speech: Speech): string => {
  const { readOn, readDuring, fromTo } = speech.words.record;
  const [start = null, end = null] = [from, to].map((day) => {
    const iso = isoOf(day);
    return iso === null ? null : timeWords(iso, speech);
  });
  return from === to ? readOn(start ?? '') : readDuring(fromTo(start, end));
};

/** A small picture; the page of the timeline has it in full, and as a table. */
function picture(view: EntityView): Html {
  const { entity, timeline, speech } = view;
  const { record, site } = speech.words;
  return timeline === null || timeline.nodes.length === 0
    ? html``
    : smallTimeline(view, timeline, [entity.recordId], {
        title: record.timelineTitle(entity.label),
        heading: site.timeline,
        more: record.wholeTimeline,
      });
}

/** Facts on which sources contradict each other, with their time, of each account if they exclude each other, and the dates. */
function disputed(view: EntityView): Html {
  const { entity, speech } = view;
  const { totalCount, nodes } = entity.disputed;
  if (totalCount === 0) return html``;
  const { record } = speech.words;
  const shown = new Set(
    [...SECTION_KINDS.flatMap((kind) => entity[kind]?.nodes ?? []), ...entity.caused].map(
      ({ recordId }) => recordId,
    ),
  );
  return html`<section aria-labelledby="disputed"><h2 id="disputed">${record.disputed}</h2>
<ul class="facts">
${nodes.map((fact) => disputedItem(view, fact, shown.has(fact.recordId)))}</ul>
${totalCount > nodes.length ? html`<p class="quiet">${record.moreDisputed(totalCount - nodes.length)}</p>\n` : ''}</section>
`;
}

function disputedItem(frame: Frame, fact: EntityData['disputed']['nodes'][number], isShown: boolean): Html {
  const { recordId, kind, label, interval } = fact;
  const what = `${frame.speech.words.facts.headings[kind]}: ${label}`;
  return html`<li>${isShown ? html`<a href="#${anchorOf(recordId)}">${what}</a>` : what} · <span class="time">${interval.label}</span>${disputes(frame, fact)}</li>
`;
}

function section(view: EntityView, kind: FactKind): Html {
  const { entity } = view;
  const { record, facts } = view.speech.words;
  const list = entity[kind];
  if (list === undefined || (list.nodes.length === 0 && view.kind === null)) return html``;
  const id = kind.toLowerCase();
  const own: Readonly<Partial<Record<FactKind, string>>> = record.headings[entity.kind];
  const heading = own[kind] ?? facts.headings[kind];
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${
  list.nodes.length === 0 ? html`<p>${record.noneRecorded}</p>\n` : factsAndResources(view, list.nodes)
}${more(view, kind, list)}</section>
`;
}

/** Facts as a list; remarks that name resources, of which a record may have hundreds, in a folded one below it. */
function factsAndResources(view: EntityView, facts: FactList['nodes']): Html {
  const { record } = view.speech.words;
  const resources = facts.filter(({ resource }) => resource);
  const others = facts.filter(({ resource }) => !resource);
  const listOf = (nodes: FactList['nodes']): Html => html`<ul class="facts">
${nodes.map((fact) => factItem(view, view.entity, fact))}</ul>
`;
  if (resources.length === 0) return listOf(others);
  return html`${others.length === 0 ? '' : listOf(others)}<details${view.claimsOpen ? html` open` : ''}><summary>${record.resources(resources.length)}</summary>
${listOf(resources)}</details>
`;
}

/** What an event gave to others. */
function caused(view: EntityView): Html {
  const { entity, speech } = view;
  if (entity.caused.length === 0) return html``;
  return html`<section aria-labelledby="caused"><h2 id="caused">${speech.words.record.caused}</h2>
<ul class="facts">
${entity.caused.map((fact) => factItem(view, entity, fact))}</ul></section>
`;
}

/** The link to the next page of a kind, whose cursor keeps the batch. */
function more(
  { basePath, entity, kind: only, isContinued, speech }: EntityView,
  kind: FactKind,
  { totalCount, next, nodes }: FactList,
): Html {
  if (next === null) return html``;
  const search = new URLSearchParams({ kind, after: next }).toString();
  const { record, counts } = speech.words;
  const all = isContinued || totalCount === null ? null : countedUpTo(totalCount, counts);
  // Of a very long list a page has fewer.
  const shown = only === null ? FACTS_OF_ONE_KIND : nodes.length;
  return html`<p class="more"><a href="${entityPath(basePath, entity.id)}?${search}">${record.nextFacts(shown, all)}</a></p>
`;
}

/** What the page leaves out of a long record, and where it is. */
function notShown({ basePath, entity, speech }: EntityView): Html {
  const { record, facts, counts } = speech.words;
  const shown = SECTION_KINDS.reduce(
    (sum, kind) => sum + (entity[kind]?.nodes.length ?? 0),
    entity.caused.length,
  );
  if (shown >= entity.factCount) return html``;
  const path = entityPath(basePath, entity.id);
  const kinds = SECTION_KINDS.map((kind) => html`<a href="${path}?kind=${kind}">${facts.headings[kind]}</a>`);
  const total = countedUpTo(entity.factCount, counts);
  return html`<p class="more">${marked((mark) => record.firstOf(shown, total, mark(html`${joined(kinds)}`)))}</p>
`;
}

function identifiers({ entity: { identifiers: list }, speech }: EntityView): Html {
  if (list.length === 0) return html``;
  return html`<section aria-labelledby="identifiers"><h2 id="identifiers">${speech.words.record.identifiers}</h2>
<ul>
${list.map(({ scheme, value, url }) => html`<li>${scheme}: ${outsideLink(url, value)}</li>\n`)}</ul></section>
`;
}

/** Facts that sources took back: they count for nothing, but they were said. */
function withdrawn({ basePath, entity, speech }: EntityView): Html {
  const { totalCount, nodes } = entity.withdrawn;
  if (totalCount === 0) return html``;
  const { record, counts } = speech.words;
  return html`<section aria-labelledby="withdrawn"><h2 id="withdrawn">${record.withdrawn}</h2>
<p class="quiet">${record.withdrawnHint}</p>
<ul class="facts">
${nodes.map(({ recordId, label, note, interval }) => html`<li><s>${label}</s> · <span class="time">${interval.label}</span><br><small>${note === null ? '' : `${record.note(note)}; `}<a href="${versionsPath(basePath, recordId)}">${record.claimsAndVersions}</a></small></li>\n`)}</ul>
${totalCount > nodes.length ? html`<p class="quiet">${record.withdrawnMore(counts.number(totalCount - nodes.length), counts.number(totalCount))}</p>\n` : ''}</section>
`;
}

/** The batch, and the address of the page as it is now, also when records change. */
function readAt({ basePath, entity, batch, speech }: EntityView): Html {
  if (batch === null) return html``;
  const { recordId, moment } = parseQualifiedId(entity.id) ?? { recordId: entity.recordId, moment: null };
  const cited = `${recordId}${momentSuffix({ ...(moment ?? ALL_TIMES), batch })}`;
  const link = html`<a href="${entityPath(basePath, cited)}" rel="bookmark">${cited}</a>`;
  return marked((mark) => speech.words.record.readAtBatch(batch, mark(link)));
}
