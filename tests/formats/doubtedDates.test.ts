/** What the writers make of doubted dates: none of them becomes plainer than the consensus of the claims. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedClaim } from '../../src/domain/claims/claimBounds.ts';
import { type Assessment, assess } from '../../src/domain/claims/consensus.ts';
import type { ClaimRecord, Dataset, FactRecord } from '../../src/domain/model/record.ts';
import { type FourDays, saidBounds, sureBounds } from '../../src/domain/time/bounds.ts';
import { isBounded, isoOf } from '../../src/domain/time/day.ts';
import { readEdtf } from '../../src/domain/time/edtf/readEdtf.ts';
import { type ExportFormat, writeRecords } from '../../src/export/writers.ts';
import { anyClaim } from '../domain/claims/randomClaims.ts';
import { check } from '../domain/property.ts';

type Side = 'start' | 'end';
const SIDES: readonly Side[] = ['start', 'end'];

/** One fact with these claims, each of a source of its own: the existence of a club, or a term of a person in an office. */
function datasetOf(claims: readonly AssessedClaim[], kind: 'EXISTENCE' | 'TENURE'): Dataset {
  const said = claims.map(({ voice: _, sourceDate: __, ...record }, i): ClaimRecord => {
    return { ...record, source: `s${i}` };
  });
  const roles: FactRecord['roles'] =
    kind === 'EXISTENCE' ? { entity: ['club'] } : { holder: ['anna'], office: ['chair'] };
  return {
    id: 'test',
    sources: claims.map(({ sourceDate }, i) => ({ id: `s${i}`, title: `Source ${i}`, date: sourceDate })),
    entities: [
      { id: 'club', kind: 'ORGANIZATION', label: 'Club', identifiers: [] },
      { id: 'chair', kind: 'OFFICE', label: 'Chair', identifiers: [] },
      { id: 'anna', kind: 'PERSON', label: 'Anna', identifiers: [] },
    ],
    facts: [{ id: 'fact', kind, roles, claims: said }],
  };
}

const assessed = (claims: readonly AssessedClaim[]): Assessment =>
  assess(claims.map((one, i) => ({ ...one, source: `s${i}`, voice: `s${i}` })));

const fileOf = (format: ExportFormat, dataset: Dataset): string =>
  writeRecords(format, [dataset])
    .files.map(({ content }) => content)
    .join('\n');

const rangeOf = (days: FourDays, side: Side) =>
  side === 'start' ? { min: days.startMin, max: days.startMax } : { min: days.endMin, max: days.endMax };

/** Whether a doubted date leaves out days of a side that firm dates leave open. */
function isDoubted({ bounds }: Assessment, side: Side): boolean {
  const [said, sure] = [rangeOf(saidBounds(bounds), side), rangeOf(sureBounds(bounds), side)];
  return said.min > sure.min || said.max < sure.max;
}

/** All days that a side may be on, whether doubted dates are true or not. */
function possibleDays({ bounds }: Assessment, side: Side): { readonly min: number; readonly max: number } {
  const [said, sure] = [rangeOf(saidBounds(bounds), side), rangeOf(sureBounds(bounds), side)];
  return { min: Math.min(said.min, sure.min), max: Math.max(said.max, sure.max) };
}

/** The EDTF text of a side that a doubted date narrows has the mark of doubt, or says nothing that this date adds. */
function hasMark(time: Assessment, side: Side, text: string | undefined): void {
  if (text === undefined || !isDoubted(time, side) || /[?%]/.test(text)) return;
  const [date, days] = [readEdtf(text), possibleDays(time, side)];
  expect(date.min).toBeLessThanOrEqual(days.min);
  expect(date.max).toBeGreaterThanOrEqual(days.max);
}

const matchOf = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1];

const EXPORTED: readonly (readonly [ExportFormat, (file: string, time: Assessment) => void])[] = [
  [
    'graphml',
    (file, time) => {
      const sure = sureBounds(time.bounds);
      for (const side of SIDES) {
        const dataOf = (key: string) =>
          matchOf(file, new RegExp(`<data key="(?:node|edge)\\.${key}">([^<]*)</data>`));
        hasMark(time, side, dataOf(side));
        const { min, max } = rangeOf(sure, side);
        const name = side === 'start' ? 'Start' : 'End';
        for (const [key, day] of [
          [`earliest${name}`, min],
          [`latest${name}`, max],
        ] as const)
          expect([undefined, isoOf(day)]).toContain(dataOf(key));
      }
    },
  ],
  [
    'jsonld',
    (file, time) => {
      for (const [side, key] of [
        ['start', 'rico:hasBeginningDate'],
        ['end', 'rico:hasEndDate'],
      ] as const)
        hasMark(time, side, matchOf(file, new RegExp(`"${key}": \\{[^}]*"@value": "([^"]*)"`)));
      if (!isBounded(sureBounds(time.bounds).endMax))
        expect(file).not.toContain('"rico:relationState": "past"');
    },
  ],
];

const someClaims = fc.array(anyClaim, { minLength: 1, maxLength: 4 });

describe('a doubted date', () => {
  it.each(EXPORTED)('never looks firm in %s', (format, checkFile) =>
    check(
      fc.property(someClaims, fc.constantFrom('EXISTENCE' as const, 'TENURE' as const), (claims, kind) =>
        checkFile(fileOf(format, datasetOf(claims, kind)), assessed(claims)),
      ),
      500,
    ),
  );
});
