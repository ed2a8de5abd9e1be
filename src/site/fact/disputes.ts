/** What sources dispute about a fact: for a side an axis with what each of them says, for the rest their words. */

import { axisAround, type DrawnDays, drawDays, drawTicks, gridOf } from '../../client/timeline/claimAxis.ts';
import type { NumberRange } from '../../domain/claims/agreement.ts';
import { type ClaimBounds, claimBounds } from '../../domain/claims/claimBounds.ts';
import { type AssessedClaim, countedClaims } from '../../domain/claims/consensus.ts';
import { endpointConsensus } from '../../domain/claims/endpointConsensus.ts';
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import type { DisputedPart } from '../../domain/model/kinds.ts';
import { PLAIN_CLAIM } from '../../domain/model/record.ts';
import { saidBounds } from '../../domain/time/bounds.ts';
import { isBounded } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import type { DisputeClaim } from '../generated/documents.ts';
import { type Frame, Html, html } from '../page/html.ts';
import { joined } from '../page/linkedSentence.ts';
import { langAttribute, sourceLink } from '../page/pageLinks.ts';

/** What is disputed, with the claims about it. */
interface Disputed {
  readonly disputed: readonly DisputedPart[];
  readonly interval: { readonly label: string };
  readonly claims: { readonly nodes: readonly DisputeClaim[] };
}

/** A list of sentences for each thing that sources dispute, in their order. */
export function disputes(frame: Frame, { disputed, claims, interval }: Disputed): readonly Html[] {
  const { counted: all } = countedClaims(claims.nodes.map(assessed));
  const { language, words } = frame.speech;
  const { disputes, sideSaid, actingSaid } = words.record;
  const read = all.map((claim) => ({ claim: claim.from, bounds: claimBounds(claim) }));
  const consensus = endpointConsensus(read.map(({ bounds }) => bounds));
  const rowsOf = (side: Side): readonly Row[] => read.flatMap((one) => rowsOfSide(frame, one, side));
  // A start after an end: neither side shows it alone.
  const isOneAxis = consensus.accounts.length > 0;
  const both = (): Html => {
    const { startMin: min, endMax: max } = saidBounds(consensus.bounds);
    const rows = SIDES.flatMap((side) =>
      rowsOf(side).map((row) =>
        row.shape === 'sighting' ? row : { ...row, words: sideSaid[side](row.words) },
      ),
    );
    return axis(frame, rows, { min, max, words: interval.label });
  };
  const oneSide = (side: Side): Html => {
    const { min, max } = consensus[side];
    const span = spanText(min, max);
    return axis(frame, rowsOf(side), { min, max, words: span === null ? '' : dateLabel(span, language) });
  };
  const said = (part: DisputedPart): Html => {
    if (part === 'VALUE') return wordList(frame, all, ({ value }) => value?.label);
    if (part === 'ACTING')
      return wordList(frame, all, ({ acting }) => (acting === null ? undefined : actingSaid[`${acting}`]));
    return isOneAxis ? both() : oneSide(part === 'START' ? 'start' : 'end');
  };
  return disputed
    .filter((part) => part !== 'END' || !isOneAxis)
    .map(
      (part) => html`<p>${disputes[isOneAxis && part === 'START' ? 'BOTH' : part]}</p>
${said(part)}`,
    );
}

type CountedClaim = AssessedClaim & { readonly from: DisputeClaim };

const assessed = (from: DisputeClaim): CountedClaim => ({
  ...PLAIN_CLAIM,
  from,
  source: from.source.recordId,
  voice: from.source.voice,
  sourceDate: from.source.date?.edtf,
  start: from.start?.edtf,
  end: from.end?.edtf,
  attested: from.attested?.edtf,
  status: from.status,
  modality: from.modality,
  rank: from.rank,
});

/** What one or several sources say. */
interface Row extends DrawnDays {
  readonly words: string;
  readonly claims: readonly DisputeClaim[];
}

const SIDES = ['start', 'end'] as const;
type Side = (typeof SIDES)[number];

/** A list of what sources say, earliest first, and then of what follows from all of it. */
function axis(frame: Frame, said: readonly Row[], together: NumberRange & { words: string }): Html {
  const dayOf = ({ min, max }: Row): number => (isBounded(min) ? min : max);
  const rows = [...grouped(said)].sort((a, b) => dayOf(a) - dayOf(b) || a.max - b.max);
  const scale = axisAround(rows);
  const grid = gridOf(scale);
  const row = (words: Html, days: DrawnDays): Html =>
    html`<li><span>${words}</span>${new Html(drawDays(days, scale, grid))}</li>\n`;
  return html`<ol class="axis">
${rows.map((one) => row(html`${sources(frame, one.claims)}: <span class="time">${one.words}</span>`, one))}${row(html`<strong>${frame.speech.words.record.together(together.words)}</strong>`, { ...together, shape: 'together' })}</ol>
${new Html(drawTicks(scale, frame.speech.language))}`;
}

function rowsOfSide(
  { speech }: Frame,
  { claim, bounds }: { readonly claim: DisputeClaim; readonly bounds: ClaimBounds },
  side: Side,
): Row[] {
  const claims = [claim];
  return bounds[side].map(({ min, max, date, firm }): Row => {
    if (date !== null)
      return {
        min,
        max,
        claims,
        shape: firm ? 'date' : 'doubted',
        words: dateLabel(date.text, speech.language),
      };
    const seen = claim.attested?.label ?? claim.source.date?.label ?? '';
    return { min, max, claims, shape: 'sighting', words: speech.words.record.seen(seen) };
  });
}

/** Rows that say the same are one, with the sources of both. */
function grouped(rows: readonly Row[]): Iterable<Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.shape} ${row.words}`;
    const same = found.get(key);
    found.set(key, same === undefined ? row : { ...same, claims: [...same.claims, ...row.claims] });
  }
  return found.values();
}

/** "4, 2 claims: Gazette, Letter". */
function wordList(
  frame: Frame,
  all: readonly CountedClaim[],
  wordsOf: (claim: DisputeClaim) => string | undefined,
): Html {
  const found = new Map<string, DisputeClaim[]>();
  for (const { from } of all) {
    const words = wordsOf(from);
    if (words !== undefined) found.set(words, [...(found.get(words) ?? []), from]);
  }
  return html`<ol>
${[...found].map(([words, claims]) => html`<li>${frame.speech.words.record.disputedBy(words, claims.length)}: ${sources(frame, claims)}</li>\n`)}</ol>
`;
}

/** Each source once. */
const sources = (frame: Frame, claims: readonly DisputeClaim[]): readonly Html[] =>
  joined(
    [...new Map(claims.map(({ source }) => [source.recordId, source])).values()].map(
      (source) => html`<cite${langAttribute(source.language)}>${sourceLink(frame.basePath, source)}</cite>`,
    ),
  );
