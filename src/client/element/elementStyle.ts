/** The style sheet of the picture and its controls. */
import { TIMELINE_STYLE } from '../timeline/style.ts';

const ELEMENT_STYLE = `
:host { display: block; color: var(--fasti-ink); background: var(--fasti-paper); font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
:host([hidden]) { display: none; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; padding-bottom: .5rem; }
button, input { min-width: 32px; min-height: 32px; box-sizing: border-box; font: inherit; color: inherit; background: var(--fasti-paper); border: 1px solid var(--fasti-quiet); border-radius: 4px; padding: .1rem .6rem; }
button { cursor: pointer; }
button:hover { border-color: var(--fasti-ink); }
button:focus-visible, input:focus-visible { outline: 3px solid var(--fasti-ink); outline-offset: 1px; }
input { width: 8.5rem; }
label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .4rem; }
output { color: var(--fasti-quiet); font-variant-numeric: tabular-nums; }
/* Moved as a layer of its own, above the headings of the lanes. */
.pane { position: absolute; inset: 0 0 auto; overflow: hidden; }
.moving { will-change: transform; max-width: none; background: none; }
.strip { touch-action: pan-y; cursor: pointer; user-select: none; -webkit-user-select: none; }
.strip:focus-visible { outline: 3px solid var(--fasti-ink); outline-offset: 1px; }
.plot { position: relative; touch-action: pan-y; cursor: grab; user-select: none; -webkit-user-select: none; }
.plot.dragging { cursor: grabbing; }
.table { overflow-x: auto; }
.held { padding: .3rem 0; }
.held p { margin: 0; font-weight: 600; }
.held ul { margin: .2rem 0; padding: 0 0 0 1.2rem; }
.help, .message { color: var(--fasti-quiet); margin: .4rem 0; font-size: 13px; }
/* What is said in them is heard only if they are there before. */
.message:empty, .held:empty { margin: 0; padding: 0; }
[hidden] { display: none !important; }
/* A drawing in the flow begins on a new sheet. */
@media print { .controls, .help, .more { display: none; } .plot > svg, .moving { position: absolute; top: 0; left: 0; } .pane { inset: 0; overflow: clip; z-index: 1; } }
`;

export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TIMELINE_STYLE + ELEMENT_STYLE);
  return sheet;
}
