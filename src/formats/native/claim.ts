/** The claim of a native file: its keys, and its dates in the Gregorian or Julian calendar. */

import { CALENDARS, CLAIM_STATUSES, MODALITIES, RANKS } from '../../domain/model/kinds.ts';
import { julianToEdtf } from '../../domain/time/julian.ts';
import type { ReadContext } from '../problem.ts';
import { boolean, edtf, type Field, id, listOf, oneOf, patternText, text } from '../tree/fields.ts';
import { mapping, optional, type ShapeValues } from '../tree/mapping.ts';
import type { Tree } from '../tree/tree.ts';
import { countField, locatorField } from './values.ts';

const duration = () =>
  patternText('a duration', /^P(?=\w)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, 'P10Y');

const claimShape = {
  source: optional(
    id(),
    'The source of the claim; without it the dataset is, and the fact counts as uncited.',
  ),
  at: optional(
    listOf(locatorField()),
    'Where in the source: [start, end) in code points, page and paragraph, or the place as written: fol. 17v.',
  ),
  date: optional(edtf(), 'Start and end are within this date (EDTF).'),
  start: optional(edtf(), 'It began on this date (EDTF).'),
  end: optional(edtf({ open: true }), 'It ended on this date (EDTF), or ".." for still so when written.'),
  attested: optional(edtf(), 'It held at some moment of a date, or throughout an interval A/B (EDTF).'),
  calendar: optional(
    oneOf(CALENDARS),
    'JULIAN if the dates of the claim are Julian; they are converted, and kept as written in dateText.',
  ),
  dateText: optional(text(), 'The date as the source writes it.'),
  duration: optional(duration(), 'How long, as an ISO 8601 duration.'),
  value: optional(countField(), 'The number that the source gives.'),
  acting: optional(boolean(), 'Whether the source calls the holder acting.'),
  began: optional(text(), 'How it began: elected, appointed ...'),
  ended: optional(text(), 'How it ended: resigned, dismissed ...'),
  replaces: optional(id(), 'The person whom the holder follows in the office.'),
  replacedBy: optional(id(), 'The person who follows the holder in the office.'),
  status: optional(oneOf(CLAIM_STATUSES), 'STATED if absent.'),
  rule: optional(text(), 'How a DERIVED claim was derived.'),
  derivedFrom: optional(
    listOf(id(), { alone: true }),
    'The sources or facts that a DERIVED claim is based on.',
  ),
  by: optional(id(), 'The speaker of an ATTRIBUTED claim.'),
  modality: optional(oneOf(MODALITIES), 'ASSERTED or PLANNED; ASSERTED if absent.'),
  rank: optional(
    oneOf(RANKS),
    'NORMAL if absent; PREFERRED displaces NORMAL of the same support, DEPRECATED does not count.',
  ),
  quote: optional(text(), 'The words of the source.'),
  note: optional(text(), 'An editorial note.'),
};

/** The keys with dates, in the order in which `dateText` lists them. */
export const CLAIM_DATES = ['date', 'start', 'end', 'attested'] as const;

const julianShape = {
  ...claimShape,
  date: { ...claimShape.date, field: edtf({ julian: true }) },
  start: { ...claimShape.start, field: edtf({ julian: true }) },
  end: { ...claimShape.end, field: edtf({ julian: true, open: true }) },
  attested: { ...claimShape.attested, field: edtf({ julian: true }) },
};

export type ClaimInput = ShapeValues<typeof claimShape>;

const gregorian = mapping('a claim', claimShape);
const julian = mapping('a claim', julianShape);

/** A claim. With `calendar: julian` its dates are converted; `dateText` keeps them as written if the file gives no other. */
export const claimField: Field<ClaimInput> = {
  schema: gregorian.schema,
  read: (tree, context) => (isJulian(tree) ? readJulian(tree, context) : gregorian.read(tree, context)),
};

/** The calendar decides how the other keys are read, wherever it is among them. */
const isJulian = (tree: Tree): boolean =>
  tree.type === 'mapping' &&
  tree.entries.some(
    ({ key, value }) => key === 'calendar' && value.type === 'text' && value.text.toUpperCase() === 'JULIAN',
  );

function readJulian(tree: Tree, context: ReadContext): ClaimInput | undefined {
  const written = julian.read(tree, context);
  if (written === undefined) return undefined;
  const dates = CLAIM_DATES.flatMap((key) => {
    const date = written[key];
    return date === undefined || date === '..' ? [] : [{ key, date }];
  });
  const converted = Object.fromEntries(dates.map(({ key, date }) => [key, julianToEdtf(date)]));
  const [first, second] = dates;
  const dateText = second ? dates.map(({ key, date }) => `${key} ${date}`).join(', ') : first?.date;
  const claim: ClaimInput = { dateText, ...written, ...converted };
  context.places.copy(written, claim);
  return claim;
}
