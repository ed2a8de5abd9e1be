/** The page of a fact: what it says, who says so, and how to cite it. */

import type { Reply } from '../../api/http/reply.ts';
import { AXIS_STYLE } from '../../client/timeline/claimAxis.ts';
import { factLink } from '../../client/timeline/markup.ts';
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { readDateTime } from '../../domain/time/dateTime.ts';
import { claimItem } from '../entity/claimItem.ts';
import { linkedEntities, tagsOf, versionsPath } from '../entity/factItem.ts';
import type { BatchData, FactCommon, FactPageData } from '../generated/documents.ts';
import { citation } from '../page/chosenEntities.ts';
import { type Frame, fullAddress, type Html, html, marked, NOT_INDEXED, pageReply } from '../page/html.ts';
import type { KnownTime } from '../page/knownTime.ts';
import { linkedSentence } from '../page/linkedSentence.ts';
import { contactLink, withFormat } from '../page/pageLinks.ts';
import { disputes } from './disputes.ts';

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
  const { basePath, fact, knownAt, batch, speech } = view;
  const { fact: words, site, timeline } = speech.words;
  const { label, interval, disputed, note, claims, voiceCount, recordId } = fact;
  const addressAt = ({ text }: KnownTime): string => factLink(basePath, recordId, text);
  const pinned = knownAt?.text ?? batch?.appliedAt ?? null;
  const more = claims.totalCount - claims.nodes.length;
  return pageReply(view, {
    title: label,
    content: html`<h1>${label}</h1>
<p>${linkedSentence(view, label, linkedEntities(fact))} · <span class="time">${interval.label}</span>${tagsOf(view, fact)}</p>
${interval.impliedLabel === null ? '' : html`<p class="quiet">${words.byOtherRecords(interval.impliedLabel)}</p>\n`}${note === null ? '' : html`<p>${site.note(note)}</p>\n`}<section aria-labelledby="cite"><h2 id="cite">${words.cite}</h2>
<p>${citation(view, [label, interval.label, ...(disputed.length > 0 ? [timeline.disputed(disputed)] : [])].join(', '), knownAt, batch, addressAt, 'fact')}${versionOf(view)}</p>
<nav aria-label="${words.files}">${(['csl', 'bibtex'] as const).map((format) => html`<a href="${withFormat(factLink(basePath, recordId, pinned), format)}">${words.formats[format]}</a> `)}</nav></section>
${
  disputed.length === 0
    ? ''
    : html`<section aria-labelledby="disputed"><h2 id="disputed">${speech.words.record.disputed}</h2>
${disputes(view, fact)}</section>
`
}<section aria-labelledby="claims"><h2 id="claims">${words.whoSaysSo}</h2>
<p class="quiet">${words.claims(claims.totalCount, voiceCount, more > 0 ? claims.nodes.length : null)}</p>
<ul class="facts">
${claims.nodes.map((claim) => claimItem(view, claim))}</ul></section>
${somethingWrong(view)}`,
    headers: { vary: 'Accept' },
    head: NOT_INDEXED,
    ...(disputed.length === 0 ? {} : { style: AXIS_STYLE }),
    foot: marked((mark) =>
      words.record(mark(html`<code>${recordId}</code>`), (said) =>
        mark(html`<a href="${versionsPath(basePath, recordId)}">${said}</a>`),
      ),
    ),
  });
}

/** Whom to write to, where that is known; a mail has the address of what is shown. */
function somethingWrong(view: FactView): Html {
  const { archive, basePath, fact, knownAt, speech } = view;
  const { contact } = archive;
  if (contact === null) return html``;
  const address = fullAddress(view, factLink(basePath, fact.recordId, knownAt?.text ?? null));
  const link = contactLink(contact, `${archive.title}: ${fact.recordId}`, address);
  return html`<p>${marked((mark) => speech.words.fact.somethingWrong(mark(link)))}</p>
`;
}

/** The batch that made the version which is shown. */
function versionOf({ fact: { history }, knownAt, speech }: FactView): Html {
  const time = knownAt === null ? Number.POSITIVE_INFINITY : readDateTime(knownAt.time).getTime();
  const made = history.nodes.findLast(({ knownFrom }) => Date.parse(knownFrom) <= time)?.batch;
  return made
    ? html`${speech.words.fact.recordedSince(made.number, dateLabel(made.appliedAt.slice(0, 10), speech.language))}`
    : html``;
}
