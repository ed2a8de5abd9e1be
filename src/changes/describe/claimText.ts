/** A claim as a one-line text for a person. */

import { countText } from '../../domain/model/decimal.ts';
import type { ClaimRecord, Locator } from '../../domain/model/record.ts';
import { claimRecordOf } from '../../store/codec/claim.ts';
import type { StoredClaim } from '../../store/codec/storedRecord.ts';

const LONGEST_QUOTE = 60;

/** For example `start 1998-03, end .., at page 3, "has been mayor since March"`; `says so` for a claim with a source only. */
export function claimText(claim: StoredClaim): string {
  const said = claimRecordOf(claim);
  const parts = [
    ...(['date', 'start', 'end', 'attested'] as const).flatMap((key) => textPart(key, said[key])),
    ...textPart('written', said.dateText),
    ...textPart('for', said.duration),
    ...(said.value === undefined ? [] : [`value ${countText(said.value)}`]),
    ...(said.acting === undefined ? [] : [said.acting ? 'acting' : 'not acting']),
    ...textPart('began', said.began),
    ...textPart('ended', said.ended),
    ...textPart('replaces', said.replaces),
    ...textPart('replaced by', said.replacedBy),
    ...qualifiers(said),
    ...said.locators.map((locator) => `at ${placeText(locator)}`),
    ...(said.quote === undefined ? [] : [`"${cut(said.quote)}"`]),
    ...textPart('note', said.note),
  ];
  return parts.length === 0 ? 'says so' : parts.join(', ');
}

const textPart = (word: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${word} ${value}`];

const qualifiers = ({ status, modality, rank, by, rule, derivedFrom }: ClaimRecord): string[] => [
  ...(status === 'STATED' ? [] : [status.toLowerCase()]),
  ...(by === undefined ? [] : [`to ${by}`]),
  ...textPart('by', rule),
  ...(derivedFrom.length === 0 ? [] : [`from ${derivedFrom.join(', ')}`]),
  ...(modality === 'ASSERTED' ? [] : [modality.toLowerCase()]),
  ...(rank === 'NORMAL' ? [] : [rank.toLowerCase()]),
];

const placeText = ({ page, paragraph, start, end }: Locator): string =>
  [
    ...textPart('page', page),
    ...textPart('paragraph', paragraph),
    ...(start === undefined || end === undefined ? [] : [`${start}-${end}`]),
  ].join(' ');

const cut = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
