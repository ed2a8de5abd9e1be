/** Numbers with the form of their noun. */

export const plural = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

/** The form of a Russian noun after a number: 1 день, 2 дня, 5 дней. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count.toLocaleString('ru')} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
