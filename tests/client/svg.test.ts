import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { NETWORK_STYLE } from '../../src/client/network/style.ts';
import { colorOf } from '../../src/client/timeline/colors.ts';
import { FONT_SIZE } from '../../src/client/timeline/itemLabel.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { timelineTable } from '../../src/client/timeline/table.ts';
import { textWidth } from '../../src/client/timeline/textWidth.ts';
import { timelineView } from '../../src/client/timeline/view.ts';
import { FACT_KINDS } from '../../src/domain/model/kinds.ts';
import { laneColor } from '../../src/domain/timeline/lanes.ts';
import { timelineWords } from '../../src/words/words.ts';
import { check } from '../domain/property.ts';
import { HOSTILE_NAMES, itemAnswer, itemAnswers, named, timelineAnswer } from './timelines.ts';

interface Markup {
  readonly names: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Reads XML; throws an Error if it is not well-formed. */
function read(text: string): Markup {
  const [names, attributes, links] = [new Set<string>(), new Set<string>(), [] as string[]];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    names.add(tag.name);
    for (const [name, value] of Object.entries(tag.attributes)) {
      attributes.add(name);
      if (name === 'href') links.push(value);
    }
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return { names, attributes, links };
}

const views = fc
  .array(itemAnswers, { maxLength: 12 })
  .map((nodes) => timelineView(timelineAnswer(nodes, { totalCount: nodes.length + 3 })));

const SVG_ELEMENTS = ['svg', 'g', 'a', 'title', 'rect', 'path', 'line', 'text', 'tspan', 'style'];
const TABLE_ELEMENTS = ['div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'bdi', 'p'];

describe('the picture and the table', () => {
  it('are well-formed, and no name becomes markup or a link to elsewhere', () =>
    check(
      fc.property(views, fc.boolean(), (view, standalone) => {
        const svg = read(
          timelineSvg(view, { width: 700, basePath: '/base', standalone, title: '</title><script>' }),
        );
        const table = read(`<div>${timelineTable(view, { basePath: '/base' })}</div>`);
        for (const name of svg.names) expect(SVG_ELEMENTS).toContain(name);
        for (const name of table.names) expect(TABLE_ELEMENTS).toContain(name);
        for (const name of [...svg.attributes, ...table.attributes])
          expect(name).not.toMatch(/^(?:on|style$|src$)/);
        for (const link of [...svg.links, ...table.links])
          expect(link).toMatch(
            /^(?:\/base\/(?:entity|fact)\/[^/?#\s]*(?:#claims%3A[^/?#\s]*)?$|https:\/\/example\.org\/)/,
          );
      }),
      40,
    ));

  it.each(HOSTILE_NAMES)('escape %j', (name) => {
    const day = { earliest: 1, latest: 9, coreStart: 3, coreEnd: 4 };
    const fact = { recordId: name, kind: 'TENURE', holder: named(name, name), office: named(name) };
    const view = timelineView(
      timelineAnswer([itemAnswer(day, { fact, laneKey: name, entity: { recordId: name } })]),
    );
    const markup = timelineSvg(view, { width: 390, standalone: true }) + timelineTable(view);
    expect(markup).not.toMatch(/<script|<img|"\s*on\w+=|'\s*on\w+=/);
    expect(markup.replace(/data-key="[^"]*"/g, '')).not.toMatch(/[\u202A-\u202E]/);
    read(`<div>${markup}</div>`);
  });

  it('draw nothing sure solid that is only possible', () =>
    check(
      fc.property(itemAnswers, (answer) => {
        if (answer.interval.coreStart !== null) return;
        const svg = timelineSvg(timelineView(timelineAnswer([answer])), { width: 800, legend: false });
        expect(svg).not.toMatch(/class="sure|class="bridged/);
      }),
      100,
    ));

  const core = { earliest: 0, latest: 999, coreStart: 0, coreEnd: 999 };
  const nothing = { earliest: null, latest: null, coreStart: null, coreEnd: null };

  it('place bars where the scale has their days', () => {
    const svg = timelineSvg(timelineView(timelineAnswer([itemAnswer(core)])), { width: 1104 });
    expect(svg).toContain('<rect class="sure" x="52"');
    expect(svg).toMatch(/<rect class="sure" x="52" y="[\d.]+" width="1000"/);
  });

  it('say what they do not show', () => {
    const answer = timelineAnswer([itemAnswer(core), itemAnswer(nothing)], {
      totalCount: 1_203,
      leftOut: { byKinds: 1, byLanes: 0 },
    });
    for (const text of [
      timelineSvg(timelineView(answer), { width: 800 }),
      timelineTable(timelineView(answer)),
    ]) {
      expect(text).toContain('1,201 items more');
      expect(text).toContain('1 fact of other kinds left out');
    }
    expect(timelineSvg(timelineView(answer), { width: 800 })).toContain('Without a date (1)');
  });

  it('say that nothing recorded is not nothing', () => {
    const view = timelineView(timelineAnswer([]));
    expect(timelineSvg(view, { width: 800 })).toContain('That does not mean that nothing was so.');
    expect(timelineTable(view, { language: 'ru' })).toContain('Здесь ничего не записано.');
  });

  it('carry the language of names, and keep directions apart', () => {
    const holder = {
      ...named('Сергей Морозов', 'm'),
      names: { nodes: [{ text: 'Сергей Морозов', language: 'ru' }] },
    };
    const fact = { recordId: 'f', kind: 'TENURE', holder, office: named('مجلس', 'o') };
    const view = timelineView(timelineAnswer([itemAnswer(core, { fact })]));
    const svg = timelineSvg(view, { width: 800 });
    expect(svg).toContain('<tspan lang="ru">\u2068Сергей Морозов\u2069</tspan>');
    expect(svg).toContain('<tspan lang="und-Arab">\u2068مجلس\u2069</tspan>');
    expect(timelineTable(view)).toContain('<bdi lang="ru">Сергей Морозов</bdi>');
  });

  it('mark changes with a sign, a class and a word, and explain them', () => {
    const items = (['new', 'changed', 'gone', 'same'] as const).map((key) => {
      const fact = { recordId: key, kind: 'TENURE', holder: named(key), office: named('Mayor') };
      return itemAnswer(key === 'gone' ? nothing : core, { fact });
    });
    const view = timelineView(timelineAnswer(items));
    const changes = new Map((['new', 'changed', 'gone'] as const).map((key) => [key, key]));
    const svg = timelineSvg(view, { width: 800, changes });
    for (const [key, word] of [
      ['new', 'new'],
      ['changed', 'changed'],
      ['gone', 'no longer'],
    ]) {
      const [, item = ''] = new RegExp(`<a [^>]*is-${key}"(.*?)</a>`).exec(svg) ?? [];
      expect(item).toContain(`, ${word}"`);
      expect(item).toContain(`class="change-sign ${key}"`);
      expect(svg.split('class="legend"')[1]).toMatch(new RegExp(`change-sign ${key}.*?>${word}<`));
    }
    expect(svg.match(/class="change-sign/g)).toHaveLength(6);
    expect(timelineSvg(view, { width: 800, changes, language: 'ru' })).toContain('больше нет');
    expect(timelineSvg(view, { width: 800 })).not.toMatch(/change-sign|is-new/);
  });

  it('draw a term of ten days, one of a day, and what is of a day alone in three forms at every zoom, and explain them', () => {
    const of = (kind: string, to: number) => {
      const days = { earliest: 100, latest: to, coreStart: 100, coreEnd: to };
      const fact = { recordId: 'f', kind, holder: named('Anna'), office: named('Mayor') };
      return itemAnswer(days, { fact });
    };
    for (const years of [0, 1, 30, 500]) {
      const days = { from: 95, to: 115 + years * 365 };
      const drawn = (answer: ReturnType<typeof itemAnswer>): readonly [mark: string, legend: string] => {
        const [picture = '', legend = ''] = timelineSvg(timelineView(timelineAnswer([answer])), {
          width: 1_000,
          days,
        }).split('class="legend"');
        const mark = picture.match(/<(?:rect|path) class="sure(?: point)?"[^>]*>/g)?.at(-1) ?? '';
        return [`${mark.slice(1, 5)}${mark.includes('rx="6"') ? ' round' : ''}`, legend];
      };
      const [[term, few], [day, one], [moment, alone]] = [
        drawn(of('TENURE', 109)),
        drawn(of('TENURE', 100)),
        drawn(of('PARTICIPATION', 100)),
      ];
      expect([years, term, day, moment]).toEqual([years, 'rect', 'rect round', 'path']);
      expect(few.includes('a few days')).toBe(years > 1);
      expect(one).toContain('a term of one day');
      expect(alone).toContain('on one day');
    }
  });

  it('give a fact one color, whatever its lane, and explain it where a lane does not', () => {
    const fact = { recordId: 'f', kind: 'MEMBERSHIP', member: named('Anna'), body: named('Council') };
    const colors = (laneKey: string): readonly string[] => {
      const items = [
        itemAnswer(core, { laneKey: laneKey || 'TENURE' }),
        itemAnswer(core, { laneKey: laneKey || 'MEMBERSHIP', fact }),
      ];
      const svg = timelineSvg(timelineView(timelineAnswer(items)), { width: 800 });
      expect(svg.split('class="legend"')[1]?.includes('Memberships')).toBe(laneKey !== '');
      return [...svg.matchAll(/class="item (c\d*)"/g)].map(([, color = '']) => color);
    };
    expect(colors('')).toEqual(['c0', 'c1']);
    expect(colors('anna')).toEqual(['c0', 'c1']);
  });

  it('have the colors that the API names, and pictures of networks others, but for events', () => {
    expect(FACT_KINDS.map(colorOf)).toEqual(FACT_KINDS.map((kind) => `c${laneColor(kind)}`));
    const entities = new Map(
      [...NETWORK_STYLE.matchAll(/\.(\w+) { fill: var\(--fasti-(c\d+)\)/g)].map(
        ([, kind = '', color = '']) => [kind, color],
      ),
    );
    expect(entities.get('event')).toBe(colorOf('EXISTENCE'));
    entities.delete('event');
    expect([...entities.keys()]).toEqual(['person', 'organization', 'office', 'region']);
    for (const color of entities.values()) expect(FACT_KINDS.map(colorOf)).not.toContain(color);
  });

  it('have all of their texts within a phone, and none of the legend is cut', () => {
    const item = itemAnswer({ earliest: 100, latest: null, coreStart: 100, coreEnd: 200 });
    const interval = { ...item.interval, endKind: 'ONGOING' as const };
    for (const language of ['en', 'ru']) {
      const svg = timelineSvg(timelineView(timelineAnswer([{ ...item, interval }], { totalCount: 12_345 })), {
        width: 300,
        language,
      });
      const texts = [...svg.matchAll(/<(?:text|tspan)[^>]* x="([^"]*)"[^>]*>([^<]+)</g)];
      expect(texts.length).toBeGreaterThan(5);
      for (const [, x, text = ''] of texts.filter(([whole]) => !whole.includes('text-anchor')))
        expect([text, Number(x) + textWidth(text, FONT_SIZE) <= 300, text.includes('…')]).toEqual([
          text,
          true,
          false,
        ]);
      expect(svg.replace(/<[^>]+>/g, '')).toContain(timelineWords(language).samples.ongoing);
    }
  });

  it('keep all texts at 12 pixels or more, without inline styles', () => {
    const svg = timelineSvg(timelineView(timelineAnswer([itemAnswer(core)])), {
      width: 390,
      standalone: true,
    });
    const sizes = [...svg.matchAll(/font(?:-size)?: ?(\d+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    expect(svg).not.toContain('style=');
  });
});
