import { describe, expect, it } from 'vitest';
import { UNNAMED_ARCHIVE } from '../../src/import/archiveFile.ts';
import type { Frame } from '../../src/site/page/html.ts';
import { speechFor } from '../../src/site/page/language.ts';
import { linkedSentence } from '../../src/site/page/linkedSentence.ts';

const frame: Frame = {
  basePath: '/base',
  home: '/base',
  archive: UNNAMED_ARCHIVE,
  hasEditor: true,
  speech: speechFor(['en'], '/base/', null, { headers: {} }),
};
const ref = (id: string, label: string) => ({ id, label });
const text = (sentence: string, ...refs: { id: string; label: string }[]): string =>
  linkedSentence(frame, sentence, refs).text;

describe('a sentence with links', () => {
  it('has a link in place of each label', () => {
    expect(text('Ann, Mayor of York', ref('ann', 'Ann'), ref('mayor', 'Mayor of York'))).toBe(
      '<a href="/base/entity/ann">Ann</a>, <a href="/base/entity/mayor">Mayor of York</a>',
    );
  });

  it('looks for the longest labels first, so that a part of one is no link', () => {
    expect(text('Mayor of York is part of York', ref('york', 'York'), ref('mayor', 'Mayor of York'))).toBe(
      '<a href="/base/entity/mayor">Mayor of York</a> is part of <a href="/base/entity/york">York</a>',
    );
  });

  it('gives two entities of one label a link each', () => {
    expect(text('Ann is a sibling of Ann', ref('a', 'Ann'), ref('b', 'Ann'))).toBe(
      '<a href="/base/entity/a">Ann</a> is a sibling of <a href="/base/entity/b">Ann</a>',
    );
  });

  it('is followed by entities that it does not name', () => {
    expect(text('Ann (acting)', ref('ann', 'Ann'), ref('bob', 'Bob'), ref('empty', ''))).toBe(
      '<a href="/base/entity/ann">Ann</a> (acting) (<a href="/base/entity/bob">Bob</a>, <a href="/base/entity/empty">empty</a>)',
    );
  });

  it('escapes labels and ids', () => {
    expect(text('<b> & co', ref('a/../b@2001-01-01,definite', '<b>'))).toBe(
      '<a href="/base/entity/a%2F..%2Fb@2001-01-01,definite">&lt;b&gt;</a> &amp; co',
    );
  });
});
