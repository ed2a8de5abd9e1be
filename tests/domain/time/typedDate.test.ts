/** Dates as people type them, in five languages, and what each is read as. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../../src/domain/time/edtf/isEdtf.ts';
import { readEdtf } from '../../../src/domain/time/edtf/readEdtf.ts';
import { boundOf, readTyped, yearSpan } from '../../../src/domain/time/typed/typedDate.ts';
import { check } from '../property.ts';

describe('dates as people type them', () => {
  it.each([
    // English
    ['ca. 1851', '1851~'],
    ['c1902', '1902~'],
    ['circa 1930s', '193X~'],
    ['18 May 1995', '1995-05-18'],
    ['January 23,1876', '1876-01-23'],
    ['before 1900', '[..1899]'],
    ['before 1 March 1904', '[..1904-02-29]'],
    ['after March 1901', '[1901-04..]'],
    ['by 1947', '[..1947]'],
    ['since 1947', '[1947..]'],
    ['1960 or 1961', '[1960,1961]'],
    ['3 or 4 May 1901', '[1901-05-03,1901-05-04]'],
    ['between 1901 and 1903', '[1901..1903]'],
    ['from 1924 to 1926', '1924/1926'],
    ['May-June 1902', '1902-05/1902-06'],
    ['early 1902', '1902'],
    ['spring 1998', '1998-21'],
    ['the 1890s', '189X'],
    ['19th century', '[1801..1900]'],
    ['present', '..'],
    ['n.d.', ''],
    // German
    ['um 1910', '1910~'],
    ['vor 1900', '[..1899]'],
    ['nach 1945', '[1946..]'],
    ['nach 31.12.1901', '[1902-01-01..]'],
    ['seit 1945', '[1945..]'],
    ['5.3.1901', '1901-03-05'],
    ['12.1901', '1901-12'],
    ['3. März 1901', '1901-03-03'],
    ['von 1924 bis 1926', '1924/1926'],
    ['zwischen 1901 und 1903', '[1901..1903]'],
    ['1960 oder 1961', '[1960,1961]'],
    ['Frühjahr 1902', '1902-21'],
    ['Anfang 1902', '1902'],
    ['1930er', '193X'],
    ['1930er Jahre', '193X'],
    ['19. Jh.', '[1801..1900]'],
    ['o. D.', ''],
    ['heute', '..'],
    ['im Jahre 1901', '1901'],
    ['i. J. 1901', '1901'],
    ['im Mai 1901', '1901-05'],
    ['im 19. Jahrhundert', '[1801..1900]'],
    ['am 3. Mai 1901', '1901-05-03'],
    ['vor dem 3. Mai 1901', '[..1901-05-02]'],
    ['nach dem 3. Mai 1901', '[1901-05-04..]'],
    ['bis zum 3. Mai 1901', '[..1901-05-03]'],
    ['seit dem 3. Mai 1901', '[1901-05-03..]'],
    ['vom 3. bis 5. Mai 1901', '1901-05-03/1901-05-05'],
    ['um das Jahr 1900', '1900~'],
    ['gegen 1900', '1900~'],
    ['Anfang 1901', '1901'],
    // French
    ['vers 1780', '1780~'],
    ['1er juin 1815', '1815-06-01'],
    ['septembre 1920', '1920-09'],
    ['avant 1900', '[..1899]'],
    ['après 1900', '[1901..]'],
    ['de 1924 à 1926', '1924/1926'],
    ['entre 1901 et 1903', '[1901..1903]'],
    ['fin 1902', '1902'],
    ['années 1930', '193X'],
    ['XXe siècle', '[1901..2000]'],
    ['s.d.', ''],
    ['vers 1900', '1900~'],
    ['1er mai 1901', '1901-05-01'],
    ['en mai 1901', '1901-05'],
    ['avant le 3 mai 1901', '[..1901-05-02]'],
    ["jusqu'au 3 mai 1901", '[..1901-05-03]'],
    ["l'été 1901", '1901-22'],
    ['XIXe siècle', '[1801..1900]'],
    // Italian
    ['12 maggio 1901', '1901-05-12'],
    ["l'8 maggio 1901", '1901-05-08'],
    ['nel maggio 1901', '1901-05'],
    ["nell'anno 1901", '1901'],
    ["nell'estate del 1901", '1901-22'],
    ['circa 1900', '1900~'],
    ['verso il 1900', '1900~'],
    ['intorno al 1900', '1900~'],
    ['prima del 1900', '[..1899]'],
    ['dopo 1900', '[1901..]'],
    ['dopo il 1900', '[1901..]'],
    ['entro il 1900', '[..1900]'],
    ['dal 1900 al 1903', '1900/1903'],
    ['tra il 1900 e il 1903', '[1900..1903]'],
    ['metà 1901', '1901'],
    ['sec. XIX', '[1801..1900]'],
    ['XIX secolo', '[1801..1900]'],
    ['in corso', '..'],
    // Russian
    ['27 июня 2017 г.', '2017-06-27'],
    ['в мае 1905 года', '1905-05'],
    ['1850 год', '1850'],
    ['около 1850 г.', '1850~'],
    ['до 1947', '[..1947]'],
    ['после 1850 г.', '[1851..]'],
    ['с 1924 по 1926', '1924/1926'],
    ['между 1901 и 1903', '[1901..1903]'],
    ['весна 1902', '1902-21'],
    ['конец 1902 г.', '1902'],
    ['в 1850-х гг.', '185X'],
    ['XIX в.', '[1801..1900]'],
    ['по настоящее время', '..'],
    ['б. д.', ''],
    ['до 1900 г.', '[..1900]'],
    ['12 мая 1901 г.', '1901-05-12'],
    ['12-го мая 1901 года', '1901-05-12'],
    ['1901г.', '1901'],
    ['1900—1903 гг.', '1900/1903'],
    ['1904-05 гг.', '1904/1905'],
    ['1900 или 1901 гг.', '[1900,1901]'],
    ['нач. 1901 г.', '1901'],
    ['до конца 1901 г.', '[..1901]'],
    ['в XIX в.', '[1801..1900]'],
    // Polish, and in Roman numbers
    ['12 maja 1901', '1901-05-12'],
    ['12 maja 1901 r.', '1901-05-12'],
    ['w maju 1901 r.', '1901-05'],
    ['1901 r.', '1901'],
    ['w 1901 roku', '1901'],
    ['ok. 1900', '1900~'],
    ['około 1900 r.', '1900~'],
    ['przed 1900', '[..1899]'],
    ['przed 12 V 1901 r.', '[..1901-05-11]'],
    ['po 1900', '[1901..]'],
    ['po roku 1900', '[1901..]'],
    ['do 1900 r.', '[..1900]'],
    ['od 1900', '[1900..]'],
    ['od 1900 do 1903', '1900/1903'],
    ['1900-1903 r.', '1900/1903'],
    ['między 1900 a 1903', '[1900..1903]'],
    ['1900 lub 1901', '[1900,1901]'],
    ['pod koniec 1901 r.', '1901'],
    ['po połowie 1901', '[1901..]'],
    ['jesienią 1901 r.', '1901-23'],
    ['XIX w.', '[1801..1900]'],
    ['w XIX wieku', '[1801..1900]'],
    ['obecnie', '..'],
    ['b.d.', ''],
    ['12.V.1901', '1901-05-12'],
    ['12.V.1901 r.', '1901-05-12'],
    ['5.III.1901', '1901-03-05'],
    // In numbers and marks
    ['1947', '1947'],
    ['[1902]', '1902?'],
    ['1902?', '1902?'],
    ['1901 [?]', '1901?'],
    ['[ca. 1902]', '1902%'],
    ['ca. 1947?', '1947%'],
    ['1937-00-00', '1937'],
    ['1937-05-00', '1937-05'],
    ['1947-5-3', '1947-05-03'],
    ['19470503', '1947-05-03'],
    ['13/12/2014', '2014-12-13'],
    ['12/13/2014', '2014-12-13'],
    ['03/03/2014', '2014-03-03'],
    ['1924-1926', '1924/1926'],
    ['1945–1950', '1945/1950'],
    ['1945-50', '1945/1950'],
    ['1923-24', '1923/1924'],
    ['1912/13', '[1912..1913]'],
    ['1998-03', '1998-03'],
    ['193-', '193X'],
    ['193-?', '193X?'],
    ['19--', '19XX'],
    ['?', ''],
    // Read wrongly once
    ['2012-06-14', '2012-06-14'],
    ['ca. 1901-1902', '1901~/1902~'],
    ['um 1900 bis 1910', '1900~/1910~'],
    ['vor Ende 1901', '[..1901]'],
    ['before late 1901', '[..1901]'],
    ['after early 1901', '[1901..]'],
    ['the 1800s', '18XX'],
    ['1900er', '19XX'],
    ['1900-е гг.', '190X'],
    ['1900/1', '[1900..1901]'],
    ['1999/00', '[1999..2000]'],
    ['2000/1', '[2000..2001]'],
    ['0000-00-00', ''],
    ['spring 1901 - autumn 1902', '1901-21/1902-23'],
    ['12 V 1901', '1901-05-12'],
    ['XI.1901', '1901-11'],
    ['IX в.', '[0801..0900]'],
    ['vor dem Ende 1901', '[..1901]'],
  ])('%s is %s', (typed, edtf) => {
    expect(readTyped(typed)).toEqual([edtf]);
  });

  it.each([
    ['01/02/1935', ['1935-02-01', '1935-01-02'], '[1935-01-02,1935-02-01]'],
    ['1904-05', ['1904-05', '1904/1905'], '[1904..1905]'],
    ['1904-5', ['1904-05', '1904/1905'], '[1904..1905]'],
    ['01/02/1935 r.', ['1935-02-01', '1935-01-02'], '[1935-01-02,1935-02-01]'],
    ['w 1904-05', ['1904-05', '1904/1905'], '[1904..1905]'],
    ['winter 1901', ['1900-24', '1901-24'], '[1900-24,1901-24]'],
    ['zimą 1901 r.', ['1900-24', '1901-24'], '[1900-24,1901-24]'],
    ['en hiver 1901', ['1900-24', '1901-24'], '[1900-24,1901-24]'],
    ['зимой 1901 г.', ['1900-24', '1901-24'], '[1900-24,1901-24]'],
    ['3-4-1901', ['1901-04-03', '1901-03-04'], '[1901-03-04,1901-04-03]'],
    ['1899-00', ['1899', '1899/1900'], '[1899..1900]'],
  ])('%s has two readings', (typed, readings, bound) => {
    expect(readTyped(typed)).toEqual(readings);
    expect(boundOf(readings)).toBe(bound);
  });

  it.each([
    ...['30 February 1900', '31.02.1950', '2014-13-01', '1er janvier', '5 1947', 'mai juin 1947', '01.02.35'],
    ...[
      'born 1900',
      '5 (17) марта 1901',
      'winter 1901/02',
      'vor ca. 1900',
      '193?',
      '1926-1924',
      '13/13/1901',
    ],
    // Two readings, or another than the first look says.
    ...['v. 1900', 'V 1901', 'x 1901', 'c. 1904-05', '1904-05?', 'before 1904-05', '1904-05 bis 1906-07'],
    ...[
      '30 May 1901-02',
      'ca. 1900-10',
      'um 1900/01',
      'winter 1901-1902',
      'ca. winter 1901',
      'before spring 1901',
    ],
    ...['28 - 3 Jan 1902', 'October - spring 1901', '3 - 1 May 1901', 'May 1901, 5', '5 1901 Mai'],
    ...[
      '1901.5',
      '193.',
      '01.01.0000',
      'winter 0000',
      'after 31.12.9999',
      'vx век',
      'iiii siècle',
      '1/2 May 1901',
    ],
    ...['5/18 марта 1901', '1901 (1902)', '1901ff.', '1901-', '* 1900', '† 1950', 'geb. 1900', 'Q1 1901'],
    // "na" is "after" in Dutch and "for" in Polish, "zum" is "to" or "for", the first c is a Latin one.
    ...['na 1900', 'na rok 1901', 'zum 3. Mai 1901', 'vom 3. Mai 1901', 'c 1900 г.', '1900 гг.', 's. XX'],
    ...['1904-05 r.', 'po 1901-02', 'do 01/02/1935', 'по 1901'],
    ...['19 w.', '19 sec.', '1901r', 'lata 1901', 'V 1901 r.', 'po ok. 1900', 'XIX/XX w.', 'ok. XIX w.'],
    ...['44197', '########', '#REF!', 'Jan-50', 'Smith', '44 BC', '1901, 1903', '..', '', '1 май май 1901'],
  ])('%s is not read', (typed) => {
    expect(readTyped(typed)).toEqual([]);
  });

  it.each([
    ['1924-1926', '[1924..1926]'],
    ['ca. 1924 - 1926', null],
    ['n.d.', null],
    ['present', '..'],
    ['um 1910', '1910~'],
    ['Smith', null],
  ])('%s as a start or an end is %s', (typed, bound) => {
    expect(boundOf(readTyped(typed))).toBe(bound);
  });

  const words = fc.constantFrom(
    ...['ca.', 'um', 'vor', 'nach', 'с', 'по', 'or', '-', '/', '.', '?', '[', ']', '(', '0', '5', '13', '31'],
    ...[
      '1901',
      '1850',
      '99',
      '00',
      'XIX',
      'век',
      'мая',
      'May',
      'III',
      'years',
      'Frühjahr',
      '19--',
      '193-',
      'г.',
    ],
  );
  const typedTexts = fc
    .array(fc.tuple(words, fc.constantFrom('', ' ')), { maxLength: 8 })
    .map((parts) => parts.flat().join(''));

  it('is EDTF, whatever is typed, and a bound that contains each reading', () => {
    check(
      fc.property(fc.oneof(typedTexts, fc.string()), (typed) => {
        const readings = readTyped(typed);
        for (const reading of readings)
          expect(reading === '' || reading === '..' || isEdtf(reading)).toBe(true);
        const bound = boundOf(readings);
        if (bound === null || bound === '..') return;
        const { min, max } = readEdtf(bound);
        for (const reading of readings.filter((text) => text !== '')) {
          const edtf = readEdtf(reading);
          expect(edtf.min >= min && edtf.max <= max).toBe(true);
        }
      }),
    );
  });

  it('is never more exact than the digits that were typed', () => {
    check(
      fc.property(typedTexts, (typed) => {
        for (const reading of readTyped(typed)) {
          const { precision } = reading === '' || reading === '..' ? { precision: null } : readEdtf(reading);
          if (precision === 'DAY') expect(typed).toMatch(/\d{1,2}.*\d{4}|\d{4}.*\d{1,2}/);
        }
      }),
    );
  });

  it('that end with a short number are the shortest span of years that ends so', () => {
    const digits = fc.constantFrom(1, 2);
    const mark = fc.constantFrom('-', '/', '–', '—');
    check(
      fc.property(
        fc.integer({ min: 1000, max: 9800 }),
        fc.nat(99),
        digits,
        mark,
        (year, number, length, dash) => {
          const end = String(number).padStart(2, '0').slice(-length);
          const [first, last] = yearSpan(`${year}${dash}${end}`) ?? [0, 0];
          expect(first).toBe(year);
          expect(String(last).endsWith(end)).toBe(true);
          expect(last - first).toBeGreaterThanOrEqual(0);
          expect(last - first).toBeLessThan(10 ** length);
        },
      ),
    );
    expect(['1998', '1998-02-03', '98-02', '1998-200', 'x1998-02'].map(yearSpan)).toEqual(
      Array(5).fill(null),
    );
  });
});
