import { describe, expect, it } from 'vitest';
import { counted as english } from '../../src/words/en/numbers.ts';
import { noun, counted as russian } from '../../src/words/ru/numbers.ts';
import { calendarWords, languageOf } from '../../src/words/words.ts';

describe('numbers with their nouns', () => {
  it('take all forms of the language, and no others', () => {
    const categories = (language: string): string[] =>
      new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    expect(categories('en')).toEqual(['one', 'other']);
    expect(categories('ru')).toEqual(Object.keys(noun('', '', '')).sort());
  });

  it.each([
    [1, '1 день'],
    [2, '2 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [21, '21 день'],
    [1.5, '1,5 дня'],
    [12_345, '12\u00a0345 дней'],
  ])('%d in Russian', (n, text) => expect(russian(n, noun('день', 'дня', 'дней'))).toBe(text));

  it('in English', () =>
    expect([1, 2, 1_000].map((n) => english(n, { one: 'day', other: 'days' }))).toEqual([
      '1 day',
      '2 days',
      '1,000 days',
    ]));
});

describe('months', () => {
  const intl = (language: string, day: boolean, month: 'long' | 'short', index: number): string =>
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', ...(day ? { day: 'numeric' } : {}) }).format(
      Date.UTC(2000, index - 1, 1),
    );
  const each = Array.from({ length: 12 }, (_, index) => index + 1);

  it.each(each)('the %d. is written as Intl writes it', (month) => {
    const [en, ru] = [calendarWords('en'), calendarWords('ru')];
    expect(en.month(month)).toBe(intl('en-GB', false, 'short', month));
    expect(en.dayOfYear(1, month)).toBe(intl('en-GB', true, 'short', month));
    expect(ru.month(month)).toBe(intl('ru', false, 'long', month));
    expect(ru.dayOfYear(1, month)).toBe(intl('ru', true, 'long', month));
  });

  it('follow a Russian preposition', () => {
    const words = calendarWords('ru');
    expect(words.within('октябрь 2016 г.', 10)).toBe('в октябре 2016 г.');
    expect(words.within('март 2016 г.', 3)).toBe('в марте 2016 г.');
  });
});

it('Russian is spoken for Russian tags only', () =>
  expect(['ru', 'ru-RU', 'RU', 'rue', 'en', 'uk', ''].map(languageOf)).toEqual([
    'ru',
    'ru',
    'ru',
    'en',
    'en',
    'en',
    'en',
  ]));
