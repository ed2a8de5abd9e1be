/** A fact as an item of a list: a sentence with its time, how sure it is, and its claims. */

import { claimsAnchor, factLink } from '../../client/timeline/markup.ts';
import type { EntityKind, FactKind, Support } from '../../domain/model/kinds.ts';
import { proseElementOf } from '../../domain/model/proseRemark.ts';
import type { PageWords } from '../../words/pageWords.ts';
import type { EntityRef } from '../generated/documents.ts';
import { type Frame, type Html, html, marked } from '../page/html.ts';
import { languageName } from '../page/languageName.ts';
import { joined, linkedSentence } from '../page/linkedSentence.ts';
import { editorPath, entityLink, langAttribute, outsideLink } from '../page/pageLinks.ts';
import { claimItem } from './claimItem.ts';
import { type EntityData, type FactData, LINKING_ROLES } from './entityAnswer.ts';

/** The id of the element of a fact in its page. */
export const anchorOf = (recordId: string): string => `fact:${recordId}`;

export interface FactFrame extends Frame {
  /** Whether the claims of each fact are unfolded, as for printing. */
  readonly claimsOpen: boolean;
}

export function factItem(frame: FactFrame, entity: EntityData, fact: FactData): Html {
  const { record } = frame.speech.words;
  const { recordId, note, byEvent, interval } = fact;
  const { impliedLabel, longestBridgeDays } = interval;
  const asides = [
    ...(impliedLabel === null ? [] : [html`${record.byOtherRecords(impliedLabel)}`]),
    ...(longestBridgeDays === 0 ? [] : [html`${record.bridged(longestBridgeDays)}`]),
    ...endingsOf(frame, fact),
    ...neighboursOf(frame, entity, fact),
    ...(byEvent === null ? [] : [marked((mark) => record.by(mark(entityLink(frame, byEvent))))]),
    ...(note === null ? [] : [html`${record.note(note)}`]),
  ];
  return html`<li id="${anchorOf(recordId)}">
${sentenceOf(frame, entity, fact)} · <span class="time">${interval.label}</span>${tagsOf(frame, fact)}
${asides.length === 0 ? '' : html`<br><small>${asides.map((aside, index) => (index === 0 ? aside : html`; ${aside}`))}</small>\n`}${claimsOf(frame, fact)}</li>
`;
}

const endingsOf = ({ speech }: Frame, { began, ended }: FactData): Html[] => [
  ...(began ? [html`${speech.words.record.began(began)}`] : []),
  ...(ended ? [html`${speech.words.record.ended(ended)}`] : []),
];

/** Who held the office before and after a term, where the page is not that of the office, which lists all of them. */
function neighboursOf(frame: Frame, { recordId }: EntityData, fact: FactData): Html[] {
  const { previous, next, holder, office } = fact;
  if (office === undefined || office.recordId === recordId) return [];
  const { before, after } = frame.speech.words.record;
  return [[before, previous] as const, [after, next] as const].flatMap(([say, term]) => {
    const other = term?.holder;
    return !other || other.recordId === holder?.recordId
      ? []
      : [marked((mark) => say(mark(entityLink(frame, other))))];
  });
}

/** What the fact says, with links to all entities but the one of the page. */
function sentenceOf(frame: Frame, entity: EntityData, fact: FactData): Html {
  const { words } = frame.speech;
  switch (fact.kind) {
    case 'NAME':
      return html`${nameOfOther(frame, entity, fact)}<bdi${langAttribute(fact.language)}>${fact.text ?? fact.label}</bdi> <small>${nameWords(frame, fact)}</small>`;
    case 'EXISTENCE':
      return html`${nameOfOther(frame, entity, fact)}${existenceWords((fact.entity ?? entity).kind, fact, words)}`;
    case 'QUANTITY':
      return html`${quantityOf(fact, words)}`;
    case 'REMARK':
      return html`${remarkOf(fact, words)}${alsoAbout(frame, entity, fact)}`;
    default:
      return linkedSentence(frame, sentenceWithout(entity, fact, words), othersOf(entity, fact), entity);
  }
}

/** What a remark says: a link to a resource, the kind of a text that its claims quote, or its own words. */
function remarkOf({ text, label, resource }: FactData, { record }: PageWords): Html {
  const said = text ?? label;
  if (!resource) return html`${proseWords(said, record) ?? said}`;
  const { title, relation, url } = resource;
  const related = relation === null ? null : (record.resourceRelations[relation] ?? relation);
  return html`${outsideLink(url, title)}${related === null ? '' : html` <small>(${related})</small>`}`;
}

function proseWords(text: string, { prose }: PageWords['record']): string | null {
  const element = proseElementOf(text);
  return element === undefined ? null : prose[element];
}

/** Whose name or existence it is, if an event gave it to another entity than that of the page. */
const nameOfOther = (frame: Frame, { recordId }: EntityData, { entity }: FactData): Html =>
  entity && entity.recordId !== recordId ? html`${entityLink(frame, entity)}: ` : html``;

function existenceWords(
  kind: EntityKind,
  { format, seatCount }: FactData,
  { record, site }: PageWords,
): string {
  const existed = record.existence[kind];
  const held = format ? record.inFormat(existed, site.values[format]) : existed;
  return seatCount ? record.withSeats(held, seatCount) : held;
}

const nameWords = ({ speech }: Frame, { nameKind, language }: FactData): string =>
  [
    ...(nameKind ? [speech.words.site.values[nameKind]] : []),
    ...(language ? [languageName(language, speech.language)] : []),
  ].join(', ');

function quantityOf({ property, unit, values = [] }: FactData, { record }: PageWords): string {
  const numbers = record.or(values.map(({ value }) => value.label));
  return `${property ?? ''}: ${numbers}${unit ? ` ${unit}` : ''}`;
}

function alsoAbout(frame: Frame, entity: EntityData, { about = [], aboutCount = 0 }: FactData): Html {
  const others = about.filter(({ recordId }) => recordId !== entity.recordId);
  if (others.length === 0) return html``;
  const links = html`${joined(others.map((ref) => entityLink(frame, ref)))}`;
  const more = Math.max(0, aboutCount - about.length);
  return html` <small>${marked((mark) => frame.speech.words.record.alsoAbout(mark(links), more))}</small>`;
}

/** The other entities of a fact, each once. */
const othersOf = (entity: EntityData, fact: FactData): EntityRef[] =>
  linkedEntities(fact).filter(({ recordId }) => recordId !== entity.recordId);

/** The roles of one entity that its kind gives a fact, but for those of `LINKING_ROLES`. */
const OTHER_ROLES = ['exOfficio', 'capacity', 'entity'] as const;

/** The entities of a fact, each once. */
export function linkedEntities(fact: FactData): EntityRef[] {
  const refs = [...LINKING_ROLES, ...OTHER_ROLES].map((role) => fact[role]);
  const all = [...refs, ...(fact.onBehalfOf ?? [])].filter((ref) => ref != null);
  return [...new Map(all.map((ref) => [ref.recordId, ref])).values()];
}

/** How far a moment is from what sources say; null where it is within. */
export function distanceWords({ speech }: Frame, distance: FactData['evidenceDistance']): string | null {
  const { record } = speech.words;
  const { atLeast = 0 } = distance ?? {};
  if (atLeast === 0) return null;
  const years = Math.floor(atLeast / DAYS_OF_YEAR);
  return years === 0 ? record.days(atLeast) : record.years(years);
}

const DAYS_OF_YEAR = 365.2425;

/** Kinds whose sentence is the label of the fact, which says what is planned or withdrawn. */
const LABELLED: ReadonlySet<FactKind> = new Set(['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION']);

type Speakers = readonly Pick<FactData['claims']['nodes'][number], 'attributedTo'>[];

/** A tag that says what sources disagree about. */
export const disputedTag = ({ speech }: Frame, disputed: readonly string[]): Html =>
  disputed.length === 0
    ? html``
    : html` <span class="tag conflict">${speech.words.timeline.disputed(disputed)}</span>`;

/** What the tags of a fact say. */
type Tagged = Pick<FactData, 'kind' | 'support' | 'certainty' | 'evidenceDistance' | 'disputed'> & {
  readonly claims: { readonly nodes: Speakers };
};

export function tagsOf(frame: Frame, fact: Tagged): Html {
  const { kind, support, certainty, evidenceDistance, disputed, claims } = fact;
  const isSaid = support === 'ASSERTED' || (support !== 'ATTRIBUTED' && LABELLED.has(kind));
  const { record } = frame.speech.words;
  const distance = certainty === 'POSSIBLE' ? distanceWords(frame, evidenceDistance) : null;
  const doubts = [
    ...(isSaid ? [] : [supportWords(frame, support, claims.nodes)]),
    ...(certainty === null
      ? []
      : [html`${distance === null ? record.onThen[certainty] : record.perhapsThen(distance)}`]),
  ];
  return html`${doubts.map((words) => html` <span class="tag doubt">${words}</span>`)}${disputedTag(frame, disputed)}`;
}

function supportWords(frame: Frame, support: Exclude<Support, 'ASSERTED'>, claims: Speakers): Html {
  const { record } = frame.speech.words;
  if (support !== 'ATTRIBUTED') return html`${record.support[support]}`;
  const speakers = new Map(
    claims.flatMap(({ attributedTo }) =>
      attributedTo === null ? [] : [[attributedTo.recordId, attributedTo]],
    ),
  );
  return speakers.size === 0
    ? html`${record.support.ATTRIBUTED}`
    : marked((mark) =>
        record.saidBy(mark(html`${joined([...speakers.values()].map((ref) => entityLink(frame, ref)))}`)),
      );
}

function claimsOf(frame: FactFrame, { recordId, text, claims, voiceCount }: FactData): Html {
  const { basePath, speech } = frame;
  const { record } = speech.words;
  const more = claims.totalCount - claims.nodes.length;
  const link = (path: string, words: string): Html => html`<a href="${path}">${words}</a>`;
  const links = marked((mark) =>
    record.recordLinks(
      mark(html`<code>${recordId}</code>`),
      (words) => mark(link(factLink(basePath, recordId, null), words)),
      (words) => mark(link(versionsPath(basePath, recordId), words)),
    ),
  );
  return html`<details${frame.claimsOpen ? html` open` : ''}><summary>${text != null && proseElementOf(text) !== undefined ? `${record.wholeText}, ` : ''}${record.claims(claims.totalCount, voiceCount)}</summary>
<ul class="claims" id="${claimsAnchor(recordId)}">
${claims.nodes.map((claim) => claimItem(frame, claim))}</ul>
${more > 0 ? html`<p class="more">${link(editorPath(basePath, claimsQuery(recordId)), record.moreClaims(more))}</p>\n` : ''}<p class="quiet">${links}</p>
</details>
`;
}

const claimsQuery = (id: string): string => `{
  node(id: ${JSON.stringify(id)}) {
    ... on Fact {
      label
      claims(first: 100) {
        totalCount
        nodes { start { edtf } end { edtf } attested { edtf } status modality rank source { title url } }
      }
    }
  }
}`;

/** The path of the query editor with the versions of a fact, and its claims. */
export const versionsPath = (basePath: string, id: string): string => editorPath(basePath, historyQuery(id));

const historyQuery = (id: string): string => `{
  node(id: ${JSON.stringify(id)}) {
    ... on Fact {
      history { nodes { knownFrom knownTo batch { number by reason } fact { label interval { label } claims { nodes { rank source { title url } } } } } }
    }
  }
}`;

/** The label of a fact without the name of the entity: “Mayor of York” for “Ann, Mayor of York” on the page of Ann. */
function sentenceWithout(
  { recordId, label: own, kind }: EntityData,
  fact: FactData,
  { record, site }: PageWords,
): string {
  const { label } = fact;
  const { beforeLast, inPlace } = record.ownName;
  const isOwn = (ref: { readonly recordId: string } | null | undefined): boolean =>
    ref?.recordId === recordId;
  if (!(fact.kind in beforeLast)) return label;
  if (isOwn(fact.holder ?? fact.member ?? fact.participant ?? fact.subject) && label.startsWith(own))
    return withoutFirst(label.slice(own.length), fact, record.ownName) || label;
  if (!isOwn(fact.office ?? fact.body ?? fact.event ?? fact.object)) return label;
  const before = beforeLast[fact.kind as keyof typeof beforeLast];
  if (before === null) return label;
  const at = label.lastIndexOf(before + own);
  if (at <= 0) return label;
  const said = fact.kind === 'RELATION' ? inPlace(site.values[kind]) : '';
  return label.slice(0, at) + said + label.slice(at + before.length + own.length);
}

function withoutFirst(
  rest: string,
  { capacity }: FactData,
  { as, needsFirst }: PageWords['record']['ownName'],
): string {
  if (needsFirst(rest)) return '';
  const titled = ` (${capacity?.label ?? ''})`;
  if (capacity && rest.startsWith(titled)) return `${as(capacity.label)}${rest.slice(titled.length)}`;
  return rest.replace(/^,? /, '');
}
