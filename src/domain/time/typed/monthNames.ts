/** The names of months in the languages that archives use most, and in Roman numbers. */

const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'cs', 'sv', 'da', 'fi', 'ca'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

let monthsByName: ReadonlyMap<string, number> | undefined;

/** In a sentence: "в мае 1905 года", "w maju 1905 r.". Intl has no such forms. */
const IN_SENTENCES = [
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
  'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
].map((names) => names.split(' '));

/** The number of the month with this name, in small letters and without a full stop; a name of two months has none. */
export function monthNamed(name: string): number | undefined {
  monthsByName ??= unambiguousMonths();
  return monthsByName.get(name);
}

function unambiguousMonths(): Map<string, number> {
  const found = new Map(
    [ROMAN, ...IN_SENTENCES].flatMap((names) => names.map((name, i) => [name, i + 1] as const)),
  );
  const ambiguous = new Set<string>();
  for (const [name, month] of allMonthNames()) {
    if ((found.get(name) ?? month) !== month) ambiguous.add(name);
    found.set(name, month);
  }
  for (const name of ambiguous) found.delete(name);
  return found;
}

/** The names of the months in all languages, in full and abbreviated, alone and as part of a date. */
function* allMonthNames(): Generator<readonly [name: string, month: number]> {
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
        for (let month = 0; month < 12; month += 1) {
          const part = format
            .formatToParts(new Date(Date.UTC(2001, month, 5)))
            .find(({ type }) => type === 'month');
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
          if (/^\p{L}{3,}$/u.test(name)) yield [name, month + 1];
        }
      }
}
