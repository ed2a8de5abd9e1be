import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Day, isoOf } from '../../../src/domain/time/day.ts';
import type { Edtf } from '../../../src/domain/time/edtf/edtf.ts';
import { EdtfError } from '../../../src/domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { DIFFERENCES } from './edtfDifferences.ts';

interface Vector {
  readonly src: string;
  readonly list: string;
  readonly edtf: string | null;
  readonly valid: boolean;
  /** python-edtf: one day, strict bounds, or strict and fuzzy bounds; a single strict day is given once. */
  readonly bounds?: readonly string[];
  readonly rfc?: Readonly<Record<'StartLowerTimeRFC3339' | 'EndUpperTimeRFC3339', string | undefined>>;
}

const path = new URL('../../fixtures/edtf/vectors.json', import.meta.url);
const vectors: readonly Vector[] = JSON.parse(readFileSync(path, 'utf8'));

const differing = new Map(DIFFERENCES.flatMap(({ reason, texts }) => texts.map((text) => [text, reason])));

function read(text: string): Edtf | null {
  try {
    return readEdtf(text);
  } catch (error) {
    expect(error).toBeInstanceOf(EdtfError);
    return null;
  }
}

/** Days in the notation of the suites: infinite sides by name, long years without sign or leading zeros. */
const shown = (day: Day, side: string): string =>
  (isoOf(day) ?? side).replace(/^([+-]?)0*(\d{5,}-)/, '$1$2').replace('+', '');

const strict = (date: Edtf): string => `${shown(date.innerMin, '-inf')} ${shown(date.innerMax, 'inf')}`;
const widened = (date: Edtf): string => `${shown(date.min, '-inf')} ${shown(date.max, 'inf')}`;

function isMet({ edtf, valid, bounds, rfc }: Vector): boolean {
  const date = edtf === null ? null : read(edtf);
  if (!date || !valid) return (date !== null) === valid;
  if (bounds) {
    const [first = '', last = first, ...fuzzy] = bounds.length === 3 ? [bounds[0], ...bounds] : bounds;
    return `${first} ${last}` === strict(date) && (fuzzy.join(' ') || `${first} ${last}`) === widened(date);
  }
  const day = (time: string | undefined, side: string): string => time?.replace(/T.*/, '') ?? side;
  return (
    !rfc ||
    `${day(rfc.StartLowerTimeRFC3339, '-inf')} ${day(rfc.EndUpperTimeRFC3339, 'inf')}` === strict(date)
  );
}

describe('EDTF vectors of other suites', () => {
  it('has all of them', () => expect(vectors).toHaveLength(454));

  it('matches every vector that is not listed as different', () =>
    expect(
      vectors
        .filter((v) => !isMet(v) && !(v.edtf !== null && differing.has(v.edtf)))
        .map((v) => `${v.src} ${v.edtf}`),
    ).toEqual([]));

  it('lists no vector as different that matches in all suites', () => {
    const unmet = new Set(vectors.filter((vector) => !isMet(vector)).map(({ edtf }) => edtf));
    expect([...differing.keys()].filter((text) => !unmet.has(text))).toEqual([]);
  });

  it('has as many differences as tests/fixtures/edtf/README.md states', () => {
    const met = vectors.filter(isMet).length;
    const docs = readFileSync(new URL('../../fixtures/edtf/README.md', import.meta.url), 'utf8');
    expect(docs).toContain(`${vectors.length} vectors: ${met} met, ${vectors.length - met} differing`);
    for (const { reason, texts } of DIFFERENCES) {
      const count = vectors.filter((v) => v.edtf !== null && texts.includes(v.edtf) && !isMet(v)).length;
      expect(docs).toContain(`| ${count} | ${reason} |`);
    }
  });
});
