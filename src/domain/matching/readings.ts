/** What a name may be in the English romanization, where it is romanized as other languages do. */

/** How one language writes; `by` shows that a text may be written so, and `not` that it is not. */
interface Romanization {
  readonly by: RegExp;
  readonly not?: RegExp;
  /** In this order. Some give the Cyrillic letter that the letters stand for. */
  readonly rules: readonly (readonly [RegExp, string])[];
}

/** Gorbatschow, Chruschtschow, Jelzin, Morosow; "sch" is "ш" or, in Schukow, "ж". */
const german = (by: RegExp, sch: string): Romanization => ({
  by,
  not: /v|sh|zh|kh/,
  rules: [
    [/schtsch/g, 'щ'],
    [/tsch/g, 'ч'],
    [/sch/g, sch],
    [/ch/g, 'х'],
    [/tz|z/g, 'ts'],
    [/ds/g, 'dz'],
    [/(?<=[aeiouyj])s(?=[aeiouylmnbdgj])/g, 'z'],
    [/ss/g, 's'],
    [/w/g, 'v'],
    [/j/g, 'y'],
  ],
});

const ROMANIZATIONS: readonly Romanization[] = [
  // Serhii, Hryhorii, Oleh: "г" is "h" from Ukrainian and "g" from Russian. Not in Harry.
  { by: /h/, rules: [[/(?<=[aeiouylmnrbdv])h|(?<!\p{L})h(?=[rln])/gu, 'g']] },
  // Ганна, Гельмут: an initial "г" is an "h" too. Elsewhere that of Ligachev would be Likhachev.
  { by: /(?<!\p{L})г(?=[аеєиіоуюя])/u, rules: [[/(?<!\p{L})г(?=[аеєиіоуюя])/gu, 'h']] },
  german(/sch|w|j|ch|z/, 'ш'),
  german(/sch/, 'ж'),
  // Mueller, Soeren, Aalesund.
  { by: /[aou]e|aa/, rules: [[/([aou])e|a(?=a)/g, '$1']] },
  // Chroesjtsjov, Poetin.
  {
    by: /oe|[sz]j/,
    rules: [
      [/tsj/g, 'ч'],
      [/ch/g, 'х'],
      [/sj/g, 'ш'],
      [/zj/g, 'ж'],
      [/oe/g, 'u'],
      [/j/g, 'y'],
    ],
  },
  // Khrouchtchev, Jirinovski, Poutine, Serguei.
  {
    by: /ou|tch|gu[ei]|j|[iy]ne(?!\p{L})/u,
    not: /sch|w|sh/,
    rules: [
      [/tch/g, 'ч'],
      [/ch/g, 'ш'],
      [/ou/g, 'u'],
      [/j/g, 'ж'],
      [/gu(?=[ei])/g, 'g'],
      [/(?<=[iy]n)e(?!\p{L})/gu, ''],
    ],
  },
  // Scholarly: Čajkovskij, Solženicyn.
  {
    by: /[šžč]/,
    rules: [
      [/š/g, 'ш'],
      [/ž/g, 'ж'],
      [/č/g, 'ч'],
      [/c(?!h)/g, 'ц'],
      [/j(?=[aou])/g, 'y'],
    ],
  },
];

/** Two letters are an abbreviation: NJ is not NY, and VA is not WA. */
const WORDS_OF_SOUNDS = /\p{L}{3,}/gu;

/** Texts that an English romanization of the same name may have; the text itself is not among them. */
export function readingsOf(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  const found = ROMANIZATIONS.filter(({ by, not }) => by.test(lower) && !not?.test(lower)).map(({ rules }) =>
    lower.replaceAll(WORDS_OF_SOUNDS, (word) =>
      rules.reduce((read, [letters, form]) => read.replaceAll(letters, form), word),
    ),
  );
  return [...new Set(found)].filter((read) => read !== lower);
}
