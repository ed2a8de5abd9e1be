/** The page of a fact: what it says, who says so, and how to cite it. */
import { factLink } from '../../client/timeline/markup.ts';
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { readDateTime } from '../../domain/time/dateTime.ts';
import { claimItem } from '../entity/claimItem.ts';
import { linkedEntities, tagsOf, versionsPath } from '../entity/factItem.ts';
import type { BatchData, FactCommon, FactPageData } from '../generated/documents.ts';
import { citation } from '../page/chosenEntities.ts';
import { type Frame, fullAddress, type Html, html, NOT_INDEXED, pageReply } from '../page/html.ts';
import type { KnownTime } from '../page/knownTime.ts';
import { linkedSentence } from '../page/linkedSentence.ts';
import { contactLink, withFormat } from '../page/pageLinks.ts';
import { counted } from '../page/words.ts';
import type { Reply } from '../reply.ts';

type FactNode = NonNullable<FactPageData['node']>;

/** A fact with what files say of its sources, and its versions. */
export type CitedFact = FactNode & Required<Pick<FactNode, keyof FactCommon | 'claims' | 'history'>>;

interface FactView extends Frame {
  readonly fact: CitedFact;
  /** The time at which it is read; null for the present. */
  readonly knownAt: KnownTime | null;
  /** The newest batch. */
  readonly batch: BatchData | null;
}

export function factPage(view: FactView): Reply {
  const { basePath, fact, knownAt, batch } = view;
  const { label, interval, conflict, note, claims, voiceCount, recordId } = fact;
  const addressAt = ({ text }: KnownTime): string => factLink(basePath, recordId, text);
  const pinned = knownAt?.text ?? batch?.appliedAt ?? null;
  const more = claims.totalCount - claims.nodes.length;
  return pageReply(
    view,
    200,
    label,
    html`<h1>${label}</h1>
<p>${linkedSentence(basePath, label, linkedEntities(fact))} · <span class="time">${interval.label}</span>${tagsOf(basePath, fact)}</p>
${interval.impliedLabel === null ? '' : html`<p class="quiet">By other records: ${interval.impliedLabel}</p>\n`}${note === null ? '' : html`<p>Note: ${note}</p>\n`}<section aria-labelledby="cite"><h2 id="cite">Cite it</h2>
<p>${citation(view, [label, interval.label, ...(conflict ? ['sources disagree'] : [])].join(', '), knownAt, batch, addressAt, 'fact')}${versionOf(view)}</p>
<nav aria-label="Its sources as files">${(['csl', 'bibtex'] as const).map((format) => html`<a href="${withFormat(factLink(basePath, recordId, pinned), format)}">${FILES[format]}</a> `)}</nav></section>
<section aria-labelledby="claims"><h2 id="claims">Who says so</h2>
<p class="quiet">${counted(claims.totalCount, 'claim')}, ${counted(voiceCount, 'independent voice')}${more > 0 ? html`; the first ${claims.nodes.length} are shown` : ''}.</p>
<ul class="facts">
${claims.nodes.map((claim) => claimItem(basePath, claim))}</ul></section>
${somethingWrong(view)}`,
    { vary: 'Accept' },
    {
      head: NOT_INDEXED,
      foot: html`Record <code>${recordId}</code>, <a href="${versionsPath(basePath, recordId)}">its versions in the query editor</a>`,
    },
  );
}

/** Whom to write to, where that is known; a mail has the address of what is shown. */
function somethingWrong(view: FactView): Html {
  const { archive, basePath, fact, knownAt } = view;
  if (archive.contact === null) return html``;
  const address = fullAddress(view, factLink(basePath, fact.recordId, knownAt?.text ?? null));
  return html`<p>Something wrong? Write to ${contactLink(archive.contact, `${archive.title}: ${fact.recordId}`, address)}.</p>
`;
}

const FILES = { csl: 'Sources as CSL-JSON', bibtex: 'Sources as BibTeX' } as const;

/** The batch that made the version which is shown. */
function versionOf({ fact: { history }, knownAt }: FactView): Html {
  const time = knownAt === null ? Number.POSITIVE_INFINITY : readDateTime(knownAt.time).getTime();
  const made = history.nodes.findLast(({ knownFrom }) => Date.parse(knownFrom) <= time)?.batch;
  return made
    ? html`. It is so recorded since batch ${made.number} of ${dateLabel(made.appliedAt.slice(0, 10), 'en')}.`
    : html``;
}
