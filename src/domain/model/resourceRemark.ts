/** Remarks that keep resources of EAC-CPF, such as papers that an entity left, in a text that can be written as a resource again. */

/** A resource as a remark keeps it. */
export interface RelatedResource {
  /** How the entity is related to it, in the words of the record: "creatorOf". */
  readonly words: string;
  readonly title: string;
  /** Where it is, as the record writes it. */
  readonly address?: string | undefined;
}

/** "Resource (creatorOf): Letters to Anna Berg, at https://example.org/letters". */
export const resourceText = ({ words, title, address }: RelatedResource): string =>
  `Resource${words === '' ? '' : ` (${words})`}: ${title}${address === undefined ? '' : `, at ${address}`}`;

/** The resource that the text of a remark keeps; null for other texts. */
export function readResourceText(text: string): RelatedResource | null {
  const [, words = '', title, address] = /^Resource(?: \(([^)]*)\))?: (.+?)(?:, at (\S+))?$/.exec(text) ?? [];
  return title === undefined ? null : { words, title, address };
}
