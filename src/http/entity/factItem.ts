/** A fact as an item of a list: a sentence with its time, how sure it is, and its claims. */
import { claimsAnchor, factLink } from '../../client/timeline/markup.ts';
import type { FactKind, Support } from '../../domain/model/kinds.ts';
import type { EntityRef } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { joined, linkedSentence } from '../page/linkedSentence.ts';
import { editorPath, entityLink } from '../page/pageLinks.ts';
import { counted, languageName, wordOf } from '../page/words.ts';
import { claimItem, langAttribute } from './claimItem.ts';
import { type EntityData, type FactData, LINKING_ROLES } from './entityAnswer.ts';
import { sentenceWithout } from './ownName.ts';

/** The id of the element of a fact in its page. */
export const anchorOf = (recordId: string): string => `fact:${recordId}`;

export function factItem(basePath: string, entity: EntityData, fact: FactData): Html {
  const { recordId, note, byEvent, interval } = fact;
  const { impliedLabel, longestBridgeDays } = interval;
  const asides = [
    ...(impliedLabel === null ? [] : [html`by other records: ${impliedLabel}`]),
    ...(longestBridgeDays === 0
      ? []
      : [html`seen before and after, but not within ${counted(longestBridgeDays, 'day')}`]),
    ...endingsOf(fact),
    ...neighboursOf(basePath, entity, fact),
    ...(byEvent === null ? [] : [html`by ${entityLink(basePath, byEvent)}`]),
    ...(note === null ? [] : [html`note: ${note}`]),
  ];
  return html`<li id="${anchorOf(recordId)}">
${sentenceOf(basePath, entity, fact)} · <span class="time">${interval.label}</span>${tagsOf(basePath, fact)}
${asides.length === 0 ? '' : html`<br><small>${asides.map((aside, index) => (index === 0 ? aside : html`; ${aside}`))}</small>\n`}${claimsOf(basePath, fact)}</li>
`;
}

const endingsOf = ({ began, ended }: FactData): Html[] => [
  ...(began ? [html`began: ${began}`] : []),
  ...(ended ? [html`ended: ${ended}`] : []),
];

/** Who held the office before and after a term, where the page is not that of the office, which lists all of them. */
function neighboursOf(basePath: string, { recordId }: EntityData, fact: FactData): Html[] {
  const { previous, next, holder, office } = fact;
  if (office === undefined || office.recordId === recordId) return [];
  return [['before', previous] as const, ['after', next] as const].flatMap(([side, term]) =>
    !term?.holder || term.holder.recordId === holder?.recordId
      ? []
      : [html`${side}: ${entityLink(basePath, term.holder)}`],
  );
}

/** What the fact says, with links to all entities but the one of the page. */
function sentenceOf(basePath: string, entity: EntityData, fact: FactData): Html {
  switch (fact.kind) {
    case 'NAME':
      return html`${nameOfOther(basePath, entity, fact)}<bdi${langAttribute(fact.language)}>${fact.text ?? fact.label}</bdi> <small>${nameWords(fact)}</small>`;
    case 'EXISTENCE':
      return html`${nameOfOther(basePath, entity, fact)}${EXISTENCE_WORDS[(fact.entity ?? entity).kind]}${existenceDetails(fact)}`;
    case 'QUANTITY':
      return html`${quantityOf(fact)}`;
    case 'REMARK':
      return html`${fact.text ?? fact.label}${alsoAbout(basePath, entity, fact)}`;
    default:
      return linkedSentence(basePath, sentenceWithout(entity, fact), othersOf(entity, fact), entity);
  }
}

/** Whose name or existence it is, if an event gave it to another entity than that of the page. */
const nameOfOther = (basePath: string, { recordId }: EntityData, { entity }: FactData): Html =>
  entity && entity.recordId !== recordId ? html`${entityLink(basePath, entity)}: ` : html``;

const EXISTENCE_WORDS = {
  PERSON: 'Lived',
  ORGANIZATION: 'Existed',
  OFFICE: 'Existed',
  REGION: 'Existed',
  EVENT: 'Took place',
  TOPIC: 'Existed',
} as const;

const existenceDetails = ({ format, seatCount }: FactData): string =>
  [...(format ? [` ${wordOf(format)}`] : []), ...(seatCount ? [`, ${counted(seatCount, 'seat')}`] : [])].join(
    '',
  );

const nameWords = ({ nameKind, language }: FactData): string =>
  [...(nameKind ? [wordOf(nameKind)] : []), ...(language ? [languageName(language)] : [])].join(', ');

function quantityOf({ property, unit, values = [] }: FactData): string {
  const numbers = values.map(({ value }) => value.label).join(' or ');
  return `${property ?? ''}: ${numbers}${unit ? ` ${unit}` : ''}`;
}

function alsoAbout(basePath: string, entity: EntityData, { about = [], aboutCount = 0 }: FactData): Html {
  const others = about.filter(({ recordId }) => recordId !== entity.recordId);
  if (others.length === 0) return html``;
  const more = aboutCount > about.length ? html`, and ${aboutCount - about.length} more` : '';
  return html` <small>(also about ${joined(others.map((ref) => entityLink(basePath, ref)))}${more})</small>`;
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

const SUPPORT_WORDS: Readonly<Record<Exclude<Support, 'ASSERTED' | 'ATTRIBUTED'>, string>> = {
  PLANNED: 'planned, not reported',
  WITHDRAWN: 'withdrawn',
};

const CERTAINTY_WORDS = {
  DEFINITE: 'surely so then',
  POSSIBLE: 'perhaps so then',
  NOT_RECORDED: 'not recorded then',
} as const;

/** How far a moment is from what sources say. */
export function distanceWords(distance: FactData['evidenceDistance']): string {
  const { atLeast = 0 } = distance ?? {};
  if (atLeast === 0) return '';
  const years = Math.floor(atLeast / DAYS_OF_YEAR);
  return `, ${years === 0 ? counted(atLeast, 'day') : counted(years, 'year')} or more from any date of a source`;
}

const DAYS_OF_YEAR = 365.2425;

/** Kinds whose sentence is the label of the fact, which says what is planned or withdrawn. */
const LABELLED: ReadonlySet<FactKind> = new Set(['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION']);

type Speakers = readonly Pick<FactData['claims']['nodes'][number], 'attributedTo'>[];

export function tagsOf(
  basePath: string,
  {
    kind,
    support,
    certainty,
    evidenceDistance,
    conflict,
    claims,
  }: Pick<FactData, 'kind' | 'support' | 'certainty' | 'evidenceDistance' | 'conflict'> & {
    readonly claims: { readonly nodes: Speakers };
  },
): Html {
  const isSaid = support === 'ASSERTED' || (support !== 'ATTRIBUTED' && LABELLED.has(kind));
  const doubts = [
    ...(isSaid ? [] : [supportWords(basePath, support, claims.nodes)]),
    ...(certainty === null
      ? []
      : [
          html`${CERTAINTY_WORDS[certainty]}${certainty === 'POSSIBLE' ? distanceWords(evidenceDistance) : ''}`,
        ]),
  ];
  return html`${doubts.map((words) => html` <span class="tag doubt">${words}</span>`)}${conflict ? html` <span class="tag conflict">sources disagree</span>` : ''}`;
}

function supportWords(basePath: string, support: Exclude<Support, 'ASSERTED'>, claims: Speakers): Html {
  if (support !== 'ATTRIBUTED') return html`${SUPPORT_WORDS[support]}`;
  const speakers = new Map(
    claims.flatMap(({ attributedTo }) =>
      attributedTo === null ? [] : [[attributedTo.recordId, attributedTo]],
    ),
  );
  return speakers.size === 0
    ? html`according to a speaker`
    : html`said by ${joined([...speakers.values()].map((ref) => entityLink(basePath, ref)))}`;
}

function claimsOf(basePath: string, { recordId, claims, voiceCount }: FactData): Html {
  const more = claims.totalCount - claims.nodes.length;
  return html`<details><summary>${counted(claims.totalCount, 'claim')}, ${counted(voiceCount, 'independent voice')}</summary>
<ul class="claims" id="${claimsAnchor(recordId)}">
${claims.nodes.map((claim) => claimItem(basePath, claim))}</ul>
${more > 0 ? html`<p class="more"><a href="${editorPath(basePath, claimsQuery(recordId))}">${counted(more, 'more claim')} in the query editor</a></p>\n` : ''}<p class="quiet">Record <code>${recordId}</code>: <a href="${factLink(basePath, recordId, null)}">cite this fact</a>, <a href="${versionsPath(basePath, recordId)}">its versions in the query editor</a></p>
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
