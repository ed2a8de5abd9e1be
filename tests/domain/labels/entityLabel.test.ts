import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import {
  bestLabels,
  type DatedName,
  foldLabel,
  labelInLanguage,
} from '../../../src/domain/labels/entityLabel.ts';
import { UNBOUNDED } from '../../../src/domain/time/bounds.ts';
import { type Day, dayOf } from '../../../src/domain/time/day.ts';
import { claim } from '../claims/claims.ts';

const on = (day: Day) => ({ from: day, to: day });
const today = on(dayOf(2026, 1, 1));
const name = (text: string, more: Partial<DatedName> = {}): DatedName => ({
  text,
  bounds: UNBOUNDED,
  support: 'ASSERTED',
  ...more,
});
const during = (said: Parameters<typeof claim>[0]) => {
  const { bounds, support } = assess([claim(said)]);
  return { bounds, support };
};

describe('the label of an entity', () => {
  it('is a name in use, whatever the kind of a past name', () => {
    const names = [
      name('World e-Governments Organization', {
        language: 'en',
        nameKind: 'OFFICIAL',
        ...during({ start: '2010-09-07', end: '[2017-06-27..2017-06-30]' }),
      }),
      name('WeGO', { language: 'en', nameKind: 'SHORT' }),
      name('World Smart Sustainable Cities Organization', {
        language: 'en',
        nameKind: 'OFFICIAL',
        ...during({ start: '[2017-06-27..2017-06-30]', end: '..' }),
      }),
    ];
    expect(bestLabels(names, undefined, today)).toEqual({
      label: 'World Smart Sustainable Cities Organization',
      labels: ['en\tWorld Smart Sustainable Cities Organization'],
    });
    expect(bestLabels(names, undefined, on(dayOf(2012, 1, 1))).label).toBe(
      'World e-Governments Organization',
    );
  });

  it('is a name surely in use rather than one of the same kind that is possibly in use', () => {
    const surely = name('surely', during({ attested: '2025/2027' }));
    expect(bestLabels([name('perhaps'), surely], undefined, today).label).toBe('surely');
    const official = name('perhaps', { nameKind: 'OFFICIAL' });
    expect(bestLabels([surely, official], undefined, today).label).toBe('perhaps');
  });

  it('is an official name, then short, alias, transliteration, then the first given', () => {
    const kinds = [undefined, 'TRANSLITERATION', 'ALIAS', 'SHORT', 'OFFICIAL'] as const;
    let names = kinds.map((nameKind) => name(String(nameKind), { nameKind }));
    for (const expected of [...kinds].reverse()) {
      expect(bestLabels(names, undefined, today).label).toBe(String(expected));
      names = names.filter(({ text }) => text !== String(expected));
    }
    expect(bestLabels([name('first'), name('second')], undefined, today).label).toBe('first');
  });

  it('is no filing form', () => {
    const form = name('Berg, Anna', { nameKind: 'FILING_FORM', language: 'en' });
    expect(bestLabels([form, name('Anna Berg')], undefined, today)).toEqual({
      label: 'Anna Berg',
      labels: ['\tAnna Berg'],
    });
    expect(bestLabels([form], 'anna', today).label).toBe('anna');
  });

  it('is English, else without a language, else any; with the best of each language', () => {
    const russian = name('Ульяновск', { language: 'ru', nameKind: 'OFFICIAL' });
    const plain = name('Uljanowsk', { language: null });
    const english = name('Ulyanovsk', { language: 'en-GB' });
    expect(bestLabels([russian, plain, english], undefined, today)).toEqual({
      label: 'Ulyanovsk',
      labels: ['ru\tУльяновск', '\tUljanowsk', 'en-gb\tUlyanovsk'],
    });
    expect(bestLabels([russian, plain], undefined, today).label).toBe('Uljanowsk');
    expect(bestLabels([russian], undefined, today).label).toBe('Ульяновск');
  });

  it('is that of the record, unless a name in the same language or in no language is its own and in use', () => {
    const labels = (...names: DatedName[]) => bestLabels(names, 'Uljanowsk', today);
    const russian = name('Ульяновск', { language: 'ru', nameKind: 'OFFICIAL' });
    expect(labels(russian)).toEqual({ label: 'Uljanowsk', labels: ['ru\tУльяновск', '\tUljanowsk'] });
    expect(labels(russian, name('Simbirsk', { nameKind: 'ALIAS' })).label).toBe('Uljanowsk');
    expect(labels(name('Simbirsk', { nameKind: 'OFFICIAL', ...during({ end: '1924' }) })).label).toBe(
      'Uljanowsk',
    );
    expect(labels(russian, name('Ulyanovsk')).label).toBe('Ulyanovsk');
    expect(labels(name('Ulyanovsk', { language: 'en' }), name('U')).label).toBe('Ulyanovsk');
    expect(labels({ ...russian, nameKind: 'SHORT' }).labels).toEqual(['\tUljanowsk']);
  });

  it('in a language is no short name where another language has a full one', () => {
    const full = name('Svetlana Openysheva', { language: 'en', nameKind: 'OFFICIAL' });
    const short = name('Опенышева', { language: 'ru', nameKind: 'SHORT' });
    const { label, labels } = bestLabels([full, short], undefined, today);
    expect(labels).toEqual(['en\tSvetlana Openysheva']);
    expect(labelInLanguage(labels, label, 'ru')).toBe('Svetlana Openysheva');
    expect(bestLabels([short], undefined, today).labels).toEqual(['ru\tОпенышева']);
    const past = { ...full, ...during({ start: '1990', end: '1995' }) };
    expect(bestLabels([past, short], undefined, today).labels).toContain('ru\tОпенышева');
  });

  it('is the fallback if there is no name', () => {
    expect(bestLabels([], 'continued cooperation', today)).toEqual({
      label: 'continued cooperation',
      labels: ['\tcontinued cooperation'],
    });
    expect(bestLabels([], undefined, today)).toEqual({ label: '', labels: [] });
  });
});

describe('foldLabel', () => {
  it.each([
    ['Čapek', 'capek'],
    ['Ёлка Й', 'елка и'],
    ['ＷｅＧＯ', 'wego'],
    ['서울', '서울'],
    ['İstanbul', 'istanbul'],
  ])('%s -> %s', (text, folded) => expect(foldLabel(text)).toBe(folded));
});
