/**
 * The colors of pictures as custom properties, in light, dark, printed and forced colors. A color says of which kind a fact
 * is, on every page, whatever its lane; the four others, and that of events, say of which kind an entity of a network is.
 */
import { FACT_KINDS } from '../../domain/model/kinds.ts';

const LIGHT = `--fasti-ink: #1b1f27; --fasti-quiet: #545b69; --fasti-paper: #fdfcf9; --fasti-line: #dcd8cd; --fasti-mark: #b3261e;
--fasti-c0: #8a2b2b; --fasti-c1: #1f5f99; --fasti-c2: #2e6b34; --fasti-c3: #7a4d00; --fasti-c4: #6a3d8f; --fasti-c5: #00696b;
--fasti-c6: #9c3d6b; --fasti-c7: #4a5560; --fasti-c8: #5c6300; --fasti-c9: #a04000; --fasti-c10: #3d4fb0; --fasti-c11: #6b5344;`;

const DARK = `--fasti-ink: #ecebe6; --fasti-quiet: #a9aeb8; --fasti-paper: #16181d; --fasti-line: #363a43; --fasti-mark: #ff9d93;
--fasti-c0: #f0a58f; --fasti-c1: #8fc1f2; --fasti-c2: #8fd39a; --fasti-c3: #e3b866; --fasti-c4: #c9a5ee; --fasti-c5: #6fd0d2;
--fasti-c6: #f0a3c8; --fasti-c7: #b6c0cb; --fasti-c8: #cdd36e; --fasti-c9: #f5a86b; --fasti-c10: #a9b6ff; --fasti-c11: #d3b8a5;`;

const FORCED = `--fasti-ink: CanvasText; --fasti-quiet: CanvasText; --fasti-paper: Canvas; --fasti-line: GrayText; --fasti-mark: CanvasText;
${Array.from({ length: 12 }, (_, index) => `--fasti-c${index}: CanvasText;`).join(' ')}`;

/** The class of what is drawn of a fact of a kind, by its number, which the lanes of the API have too; that without a color of its own for other texts. */
export const colorOf = (kind: string): string => {
  const index = (FACT_KINDS as readonly string[]).indexOf(kind);
  return index < 0 ? 'c' : `c${index}`;
};

/** The rules that set the properties; what `scope` selects keeps them where the system forces its own colors. */
export const colorsFor = (scope: string): string => `:where(:root, :host) { ${LIGHT} }
@media (prefers-color-scheme: dark) { :where(:root, :host) { ${DARK} } }
@media print { :where(:root, :host) { ${LIGHT} } }
@media (forced-colors: active) { :where(:root, :host) { ${FORCED} } ${scope} { forced-color-adjust: none; } }`;

/** The rules for a page whose reader chose light or dark against the system; a class on an element says which. */
export const chosenColors = (light: string, dark: string): string =>
  `@media screen { ${light} { ${LIGHT} } ${dark} { ${DARK} } }`;
