import { describe, expect, it } from 'vitest';
import { suggestId } from '../../../src/domain/search/suggestId.ts';

const ids = (...all: string[]) => all.map((id) => ({ id, words: [] }));

describe('the id that was perhaps meant', () => {
  it.each([
    ['sergei-morosov', ids('sergey-kirienko', 'sergey-morozov'), 'sergey-morozov'],
    ['excom-2011', ids('excom-2015', 'excom-2012-seoul', 'excom-2010'), 'excom-2010'],
    ['s022', ids('s02', 's1'), 's02'],
    ['vladimir-putin', [{ id: 'Q7747', words: ['vladimir', 'putin'] }, ...ids('vladimir')], 'Q7747'],
    ['ulyanovsk', ids('governor-ulyanovsk', 'ulyanovsk-region', 'ulyanovsk-city'), 'ulyanovsk-city'],
    ['sergey-mor', ids('sergey-lavrov', 'sergei-mor', 'sergey-morozov'), 'sergey-morozov'],
    ['WeGO', ids('the-wego', 'wego-secretariat'), 'wego-secretariat'],
    ['moscow', ids('seoul', 'moskva-oblast'), null],
    ['moscow', ids('moscow'), null],
    ['--', ids('a'), null],
  ])('of %s', (given, candidates, meant) => {
    expect(suggestId(given, candidates)).toBe(meant);
  });
});
