/** Remarks that keep prose of EAC-CPF: the text of the remark says what it is, the quotes of its claims are the prose. */

/** The elements of a description with prose, and the texts of their remarks. */
export const PROSE = {
  biogHist: 'Biography or history',
  structureOrGenealogy: 'Structure or genealogy',
  generalContext: 'General context',
} as const;
export type ProseElement = keyof typeof PROSE;

const ELEMENTS = new Map<string, ProseElement>(
  (Object.keys(PROSE) as ProseElement[]).map((element) => [PROSE[element], element]),
);

/** The element whose prose a remark with this text keeps; undefined for other remarks. */
export const proseElementOf = (text: string): ProseElement | undefined => ELEMENTS.get(text);
