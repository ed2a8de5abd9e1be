/** Greek, Armenian, Georgian, Hangul and Kana in Latin letters, by the romanizations that are usual in names. */

/** A table from pairs such as "ա a", separated by commas. */
const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(',').map((pair) => pair.split(' ') as [string, string]));

const LETTERS = table(
  // ELOT 743.
  'α a,β v,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,ο o,π p,ρ r,σ s,ς s,τ t,υ y,φ f,χ ch,ψ ps,ω o,' +
    // As Armenian and Georgian authorities write names in English; vowels that only help are left out.
    'ա a,բ b,գ g,դ d,ե e,զ z,է e,ը y,թ t,ժ zh,ի i,լ l,խ kh,ծ ts,կ k,հ h,ձ dz,ղ gh,ճ ch,մ m,յ y,ն n,շ sh,ո o,չ ch,պ p,' +
    'ջ j,ռ r,ս s,վ v,տ t,ր r,ց ts,ւ v,փ p,ք k,և ev,օ o,ֆ f,' +
    'ა a,ბ b,გ g,დ d,ე e,ვ v,ზ z,თ t,ი i,კ k,ლ l,მ m,ნ n,ო o,პ p,ჟ zh,რ r,ს s,ტ t,უ u,ფ p,ქ k,ღ gh,ყ k,შ sh,ჩ ch,ც ts,' +
    'ძ dz,წ ts,ჭ ch,ხ kh,ჯ j,ჰ h',
);

/** Letters that are read together, before `LETTERS`. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/([αε])υ(?=[αεηιουωβγδζλμνρ])/g, '$1v'],
  [/([αε])υ/g, '$1f'],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/γγ/g, 'ng'],
  [/ու/g, 'u'],
  [/(?<!\p{L})ո(?!վ)/gu, 'vo'],
];

const KANA = table(
  'あ a,い i,う u,え e,お o,か ka,き ki,く ku,け ke,こ ko,が ga,ぎ gi,ぐ gu,げ ge,ご go,さ sa,し shi,す su,せ se,そ so,ざ za,' +
    'じ ji,ず zu,ぜ ze,ぞ zo,た ta,ち chi,つ tsu,て te,と to,だ da,ぢ ji,づ zu,で de,ど do,な na,に ni,ぬ nu,ね ne,の no,' +
    'は ha,ひ hi,ふ fu,へ he,ほ ho,ば ba,び bi,ぶ bu,べ be,ぼ bo,ぱ pa,ぴ pi,ぷ pu,ぺ pe,ぽ po,ま ma,み mi,む mu,め me,も mo,' +
    'や ya,ゆ yu,よ yo,ら ra,り ri,る ru,れ re,ろ ro,わ wa,を o,ん n,ゔ vu,ぁ a,ぃ i,ぅ u,ぇ e,ぉ o,ゃ ya,ゅ yu,ょ yo',
);

/** Hepburn; long vowels as short ones, as most names are written in English. */
const romanizeKana = (text: string): string =>
  [...text]
    .map((letter) =>
      letter >= 'ァ' && letter <= 'ヴ' ? String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60) : letter,
    )
    .join('')
    .replaceAll(/(.)([ぁぃぅぇぉゃゅょ])/g, (_, whole: string, small: string) => {
      const [base, ending] = [(KANA.get(whole) ?? '').slice(0, -1), KANA.get(small) ?? ''];
      return base + (/^([cs]h|j)$/.test(base) ? ending.slice(-1) : ending);
    })
    .replaceAll(/./gu, (letter) => KANA.get(letter) ?? letter)
    .replaceAll(/っ(\p{L})/gu, '$1$1')
    .replaceAll(/o[uo]/g, 'o')
    .replaceAll(/uu|ー/g, (long) => long.slice(2));

const FIRST_SYLLABLE = 0xac00;
const INITIALS = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ');
const MEDIALS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** The surnames of most Koreans as they are usually written, other than by the Revised Romanization. */
const SURNAMES = table(
  '김 kim,이 lee,박 park,최 choi,강 kang,임 lim,오 oh,신 shin,문 moon,정 jung,조 cho,권 kwon,류 ryu,노 roh',
);
/** A word of three syllables that begins with one of these is a surname and a given name. */
const FULL_NAME = /(?<!\p{L})([김이박최정강조윤장임한오신권황안송류홍문노반유])(?=[가-힣]{2}(?!\p{L}))/gu;

/** Revised Romanization, and surnames as usual. */
const romanizeHangul = (text: string): string =>
  text
    .replaceAll(FULL_NAME, (surname) => `${surname} `)
    .replaceAll(/(?<!\p{L})[가-힣](?!\p{L})/gu, (surname) => SURNAMES.get(surname) ?? surname)
    .replaceAll(/[가-힣]/g, (syllable) => {
      const place = syllable.charCodeAt(0) - FIRST_SYLLABLE;
      const parts = [
        INITIALS[Math.floor(place / 588)],
        MEDIALS[Math.floor((place % 588) / 28)],
        FINALS[place % 28],
      ];
      return parts.join('').replaceAll('_', '');
    });

const OTHERS = /[\u0370-\u03ff\u1f00-\u1fff\u0530-\u058f\u10a0-\u10ff\u1c90-\u1cbf]/;
const HANGUL = /[\u1100-\u11ff\uac00-\ud7a3]/;
const KANA_LETTERS = /[\u3041-\u30ff\uff66-\uff9f]/;
/** All but the diaeresis, which keeps two letters from being read together. */
const GREEK_MARKS = /(?<=[α-ω]\u0308?)[\u0300-\u0307\u0309-\u0345]+/g;

/** A text with the letters of these scripts in Latin letters. */
export function romanize(text: string): string {
  let latin = text.normalize('NFKC');
  if (HANGUL.test(latin)) latin = romanizeHangul(latin);
  if (KANA_LETTERS.test(latin)) latin = romanizeKana(latin);
  if (!OTHERS.test(latin)) return latin;
  latin = latin.toLowerCase().normalize('NFD').replaceAll(GREEK_MARKS, '');
  for (const [letters, form] of TOGETHER) latin = latin.replaceAll(letters, form);
  return latin.replaceAll(/./gu, (letter) => LETTERS.get(letter) ?? letter);
}
