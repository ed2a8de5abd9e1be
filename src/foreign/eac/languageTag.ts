/** Converts languages and scripts of EAC-CPF to language tags. */

/**
 * A tag such as `fr` or `ru-Latn` from ISO 639 and 15924 codes (`fre`, `Latn`), without the script if it is the usual
 * one of the language. Undefined if there is no such language.
 */
export function languageTag(language: string | undefined, script: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  let tag: string | undefined;
  try {
    [tag] = Intl.getCanonicalLocales(language);
  } catch {
    return undefined;
  }
  if (tag === undefined || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return undefined;
  if (script === undefined || !/^[A-Z][a-z]{3}$/.test(script) || tag.includes('-')) return tag;
  return new Intl.Locale(tag).maximize().script === script ? tag : `${tag}-${script}`;
}
