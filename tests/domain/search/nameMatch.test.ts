import { describe, expect, it } from 'vitest';
import {
  type MatchKind,
  matchName,
  matchSomeWords,
  readSearchText,
} from '../../../src/domain/search/nameMatch.ts';

describe('matchName', () => {
  it.each<[string, string, MatchKind | null, string?]>([
    // Numbers have no typing errors, and only those of three digits and more are typed on.
    ['12th Riigikogu', '13th Riigikogu', null],
    ['Riigikogu 12', '12th Riigikogu', 'WORDS'],
    ['Riigikogu 1', '12th Riigikogu', null],
    ['assembly 201', 'Assembly 2017', 'PREFIX'],
    ['assembly 2018', 'Assembly 2017', null],
    ['Henry Ford II', 'Henry Ford', null],
    ['henry ford', 'Henry Ford II', 'WORDS'],
    ['john vi', 'John VI', 'EXACT'],
    ['vi john', 'John VI', 'WORDS'],
    // An exchange of two letters is one error, beside another too.
    ['wgeo', 'WeGO', 'FUZZY'],
    ['openyhseav', 'Openysheva', 'FUZZY'],
    ['opneyshewq', 'Openysheva', 'FUZZY'],
    // Joined words.
    ['SergeiLavrov', 'Sergey Lavrov', 'FOLDED'],
    ['SergeiLavrov', 'Lavrov, Sergey', 'WORDS'],
    ['minister SergeiLavrov', 'Sergey Lavrov, minister', 'WORDS'],
    ['SergeiLavrvo', 'Sergey Lavrov', 'FUZZY'],
    ['SregeiLavrov', 'Lavrov, Sergey', 'FUZZY'],
    ['SergeiMorozov', 'Sergey Lavrov', null],
    // Other romanizations.
    ['Gorbatschow', 'Михаил Горбачёв', 'WORDS'],
    ['Schukow', 'Юрий Жуков', 'WORDS'],
    ['Ганна', 'Hanna Hopko', 'WORDS'],
    ['Serhii', 'Сергій Павленко', 'WORDS'],
    ['Mueller', 'Jürgen Müller', 'WORDS'],
    // Names of women and men; where no other word is the same, the case of a text.
    ['Paula Smith', 'Paul Smith', null],
    ['Mario Berg', 'Maria Berg', null],
    ['Paula Maria Smith', 'Paul Smith', null],
    ['Морозова', 'Сергей Морозов', 'FUZZY'],
    ['Сергея Морозова', 'Сергей Морозов', 'FUZZY'],
    // Legal forms and abbreviations.
    ['Siemens Aktiengesellschaft', 'Siemens AG', 'FOLDED'],
    ['Romashka LLC', 'ООО «Ромашка»', 'FOLDED'],
    ['Siemens AG', 'Siemens GmbH', null],
    ['Siemens AG', 'Siemens', 'PART', 'AG'],
    ['Seoul Metropolitan Govt', 'Seoul Metropolitan Government', 'WORDS'],
    // More words than the name has.
    ['Павленко Сергій Григорович', 'Павленко Сергій', 'PART', 'Григорович'],
    ['Pavlenko Sergyi Hryhorovych', 'Павленко Сергій', 'PART', 'Hryhorovych'],
    ['Ministry for Foreign Affairs', 'Ministry of Foreign Affairs', 'PART', 'for'],
    ['Sergey Morozov', 'Morozov', null],
  ])('of %s with %s is %s', (text, name, match, unmatched) => {
    const search = readSearchText(text);
    const found = matchName(search, name);
    expect(found?.match ?? null).toBe(match);
    expect((found?.unmatched ?? []).map((word) => search.written.get(word)).join(' ')).toBe(unmatched ?? '');
  });
});

describe('matchSomeWords', () => {
  it.each([
    ['morozov governor seoul', 'Sergey Morozov', 'governor seoul'],
    ['morozov governor seoul', 'Governor of Seoul', 'morozov'],
    ['mayor of nowhere', 'Governor of Seoul', null],
    ['moro zov', 'Morozov', null],
    ['12 drummers', '12th Riigikogu', null],
  ])('of %s with %s leaves %s', (text, name, unmatched) => {
    const found = matchSomeWords(readSearchText(text), name);
    expect(found?.unmatched.join(' ') ?? null).toBe(unmatched);
  });
});
