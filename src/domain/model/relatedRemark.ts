/** The text of a remark that keeps a relation of EAC-CPF which the model cannot express, so that it can be written as one again. */

/** A relation as a remark keeps it. */
interface RelatedRecord {
  /** The relation types that the record uses. */
  readonly words: string;
  /** The name of the other entity. */
  readonly name: string;
  /** The id or address of its record, if the remark is not about this entity too, since its kind is unknown. */
  readonly href?: string | undefined;
}

/** "Related (associative): Bell Laboratories, record FRAN_NP_001". */
export const relatedText = ({ words, name, href }: RelatedRecord): string =>
  `Related${words === '' ? '' : ` (${words})`}: ${name}${href === undefined ? '' : `, record ${href}`}`;

/** The relation that the text of a remark keeps; null for other texts. */
export function readRelatedText(text: string): RelatedRecord | null {
  const [, words = '', name, href] = /^Related(?: \(([^)]*)\))?: (.+?)(?:, record (\S+))?$/.exec(text) ?? [];
  return name === undefined ? null : { words, name, href };
}
