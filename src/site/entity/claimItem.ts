/** What one source says about a fact, as an item of a list. */

import type { PageWords } from '../../words/pageWords.ts';
import type { ClaimData, EntityRef } from '../generated/documents.ts';
import { type Frame, type Html, html, marked } from '../page/html.ts';
import { joined } from '../page/linkedSentence.ts';
import { entityLink, langAttribute, outsideLink, sourceLink } from '../page/pageLinks.ts';

export const claimItem = (frame: Frame, claim: ClaimData): Html => html`<li>
${sourceOf(frame, claim)}${said(frame, claim)}${located(claim, frame.speech.words)}${wordsOf(claim)}${claim.note === null ? '' : html`<p class="quiet">${frame.speech.words.site.note(claim.note)}</p>\n`}</li>
`;

/** The source, with a link to the original; its title is in the language of the source, if that is known. */
function sourceOf({ basePath, speech }: Frame, { source }: ClaimData): Html {
  const { url, language } = source;
  return html`<cite${langAttribute(language)}>${sourceLink(basePath, source)}</cite> <small>${detailsOf(source, speech.words).join(', ')} ${outsideLink(url, speech.words.record.original, '')}</small>`;
}

/** Who published a source and when, and whether it is weak. */
export const detailsOf = (
  { publisher, date, reliability }: Pick<ClaimData['source'], 'publisher' | 'date' | 'reliability'>,
  { record }: PageWords,
): string[] =>
  [publisher, date?.label, reliability === 'LOW' ? record.weakSource : null].filter((part) => part != null);

/** What the source says, and whether that counts. */
function said(frame: Frame, claim: ClaimData): Html {
  const { attributedTo, replaces, replacedBy, status, rule, modality, rank, value, acting, began, ended } =
    claim;
  const { record } = frame.speech.words;
  const named = (say: (name: string) => string, ref: EntityRef | null): Html[] =>
    ref === null ? [] : [marked((mark) => say(mark(entityLink(frame, ref))))];
  const statuses: Readonly<Record<string, string>> = record.statuses;
  const words = [
    ...(value === null ? [] : [value.label]),
    ...datesOf(claim, frame.speech.words),
    ...(acting === true ? [record.acting] : []),
    ...(began === null ? [] : [record.began(began)]),
    ...(ended === null ? [] : [record.ended(ended)]),
    ...(modality === 'PLANNED' ? [record.support.PLANNED] : []),
    // ATTRIBUTED ones name their speaker.
    ...(status === 'STATED' || attributedTo !== null ? [] : [statuses[status] ?? status]),
    ...(rule === null ? [] : [record.rule(rule)]),
    ...(rank === 'PREFERRED' ? [record.preferred] : []),
    ...(rank === 'DEPRECATED' ? [record.deprecated] : []),
  ];
  const speaker = named(record.accordingTo, attributedTo);
  const neighbours = [...named(record.follows, replaces), ...named(record.followedBy, replacedBy)];
  const parts = [...speaker, ...words.map((word) => html`${word}`), ...neighbours];
  return parts.length === 0 ? html`` : html`<br>${joined(parts)}`;
}

function datesOf(
  { start, end, attested, calendar, dateText }: ClaimData,
  { record, found }: PageWords,
): string[] {
  const isOneDate = start !== null && end !== null && start.label === end.label;
  const dates = [
    ...(start === null ? [] : [isOneDate ? start.label : record.start(start.label)]),
    ...(end === null || isOneDate ? [] : [end.edtf === '..' ? record.stillSo : record.end(end.label)]),
    ...(attested === null ? [] : [record.seen(attested.label)]),
  ];
  const written = [
    ...(dateText === null ? [] : [found.quoted(dateText)]),
    ...(calendar === 'JULIAN' ? [record.julian] : []),
  ];
  return [...dates, ...(written.length === 0 ? [] : [record.inSource(written.join(' '))])];
}

function located({ locators }: ClaimData, { record }: PageWords): Html {
  const texts = locators.flatMap(({ page, paragraph, written, start, end }) => [
    ...(page === null ? [] : [record.page(page)]),
    ...(paragraph === null ? [] : [record.paragraph(paragraph)]),
    ...(written === null ? [] : [written]),
    ...(start === null || end === null ? [] : [record.characters(start, end)]),
  ]);
  return texts.length === 0 ? html`` : html`<br><small>${texts.join(', ')}</small>`;
}

/** The words of the source: its passages, or else the quotation that was kept. */
function wordsOf({ passages, quote, source: { language } }: ClaimData): Html {
  if (passages.length > 0)
    return html`${passages.map(({ before, text, after }) => html`<blockquote${langAttribute(language)}>…${before}<mark>${text}</mark>${after}…</blockquote>\n`)}`;
  if (quote === null) return html``;
  const [first = '', ...more] = quote.split('\n\n');
  return html`<blockquote${langAttribute(language)}>${first}${more.map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>\n`;
}
