/** What one source says about a fact, as an item of a list. */
import type { ClaimData } from '../generated/documents.ts';
import { type Html, html } from '../page/html.ts';
import { joined } from '../page/linkedSentence.ts';
import { entityLink, outsideLink, sourceLink } from '../page/pageLinks.ts';

/** How the claim supports the fact, where it is not simply stated; ATTRIBUTED ones name their speaker. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  IMPLIED: 'presupposed, not stated',
  DERIVED: 'derived',
  ATTRIBUTED: 'according to a speaker',
};

export const claimItem = (basePath: string, claim: ClaimData): Html => html`<li>
${sourceOf(basePath, claim)}${said(basePath, claim)}${located(claim)}${wordsOf(claim)}${claim.note === null ? '' : html`<p class="quiet">Note: ${claim.note}</p>\n`}</li>
`;

/** The source, with a link to the original; its title is in the language of the source, if that is known. */
function sourceOf(basePath: string, { source }: ClaimData): Html {
  const { url, language } = source;
  return html`<cite${langAttribute(language)}>${sourceLink(basePath, source)}</cite> <small>${detailsOf(source).join(', ')} ${outsideLink(url, 'original', '')}</small>`;
}

/** Who published a source and when, and whether it is weak. */
export const detailsOf = ({
  publisher,
  date,
  reliability,
}: Pick<ClaimData['source'], 'publisher' | 'date' | 'reliability'>): string[] =>
  [publisher, date?.label, reliability === 'LOW' ? 'weak source' : null].filter((part) => part != null);

/** The attribute `lang` with a space before it; nothing where the language is not known. */
export const langAttribute = (language: string | null | undefined): Html =>
  language ? html` lang="${language}"` : html``;

/** What the source says, and whether that counts. */
function said(basePath: string, claim: ClaimData): Html {
  const { attributedTo, replaces, replacedBy, status, rule, modality, rank, value, acting, began, ended } =
    claim;
  const speaker = attributedTo === null ? [] : [html`according to ${entityLink(basePath, attributedTo)}`];
  const words = [
    ...(value === null ? [] : [value.label]),
    ...datesOf(claim),
    ...(acting === true ? ['acting'] : []),
    ...(began === null ? [] : [`began: ${began}`]),
    ...(ended === null ? [] : [`ended: ${ended}`]),
    ...(modality === 'PLANNED' ? ['planned, not reported'] : []),
    ...(status === 'STATED' || attributedTo !== null ? [] : [STATUS_WORDS[status] ?? status]),
    ...(rule === null ? [] : [`by the rule: ${rule}`]),
    ...(rank === 'PREFERRED' ? ['preferred'] : []),
    ...(rank === 'DEPRECATED' ? ['withdrawn, does not count'] : []),
  ];
  const neighbours = [
    ...(replaces === null ? [] : [html`follows ${entityLink(basePath, replaces)}`]),
    ...(replacedBy === null ? [] : [html`followed by ${entityLink(basePath, replacedBy)}`]),
  ];
  const parts = [...speaker, ...words.map((word) => html`${word}`), ...neighbours];
  return parts.length === 0 ? html`` : html`<br>${joined(parts)}`;
}

function datesOf({ start, end, attested, calendar, dateText }: ClaimData): string[] {
  const isOneDate = start !== null && end !== null && start.label === end.label;
  const dates = [
    ...(start === null ? [] : [isOneDate ? start.label : `start ${start.label}`]),
    ...(end === null || isOneDate ? [] : [end.edtf === '..' ? 'still so then' : `end ${end.label}`]),
    ...(attested === null ? [] : [`seen ${attested.label}`]),
  ];
  const written = [
    ...(dateText === null ? [] : [`“${dateText}”`]),
    ...(calendar === 'JULIAN' ? ['in the Julian calendar'] : []),
  ];
  return [...dates, ...(written.length === 0 ? [] : [`in the source ${written.join(' ')}`])];
}

function located({ locators }: ClaimData): Html {
  const texts = locators.flatMap(({ page, paragraph, start, end }) => [
    ...(page === null ? [] : [`page ${page}`]),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    ...(start === null || end === null ? [] : [`characters ${start} to ${end}`]),
  ]);
  return texts.length === 0 ? html`` : html`<br><small>${texts.join(', ')}</small>`;
}

/** The words of the source: its passages, or else the quotation that was kept. */
function wordsOf({ passages, quote, source: { language } }: ClaimData): Html {
  if (passages.length > 0)
    return html`${passages.map(({ before, text, after }) => html`<blockquote${langAttribute(language)}>…${before}<mark>${text}</mark>${after}…</blockquote>\n`)}`;
  return quote === null ? html`` : html`<blockquote${langAttribute(language)}>${quote}</blockquote>\n`;
}
