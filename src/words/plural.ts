/** Numbers with the form of their noun; `Category` has all forms that `Intl.PluralRules` distinguishes in the language. */
export function pluralIn<Category extends Intl.LDMLPluralRule>(language: string) {
  const rules = new Intl.PluralRules(language);
  const { format } = new Intl.NumberFormat(language);
  return (n: number, forms: Readonly<Record<Category, string>>): string =>
    `${format(n)} ${forms[rules.select(n) as Category]}`;
}
