/** The style sheet of the picture and the list of a network. */
import { colorsFor } from '../timeline/colors.ts';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Line styles say how sure a link is: only what is sure has no gaps. Shapes say what a node is, beside their color. */
export const NETWORK_STYLE = `
${colorsFor(':where(.fasti-network)')}
.fasti-network { display: block; max-width: 100%; direction: ltr; font: 13px/1.3 ${FONT}; color: var(--fasti-ink); background: var(--fasti-paper); print-color-adjust: exact; }
.fasti-network .paper { fill: var(--fasti-paper); }
.fasti-network text { fill: var(--fasti-ink); font-size: 13px; paint-order: stroke; stroke: var(--fasti-paper); stroke-width: 3px; stroke-linejoin: round; }
.fasti-network .name { font-size: 12px; }
.fasti-network .chosen .name, .fasti-network .heading { font-weight: 600; }
.fasti-network .quiet { fill: var(--fasti-quiet); }
.fasti-network .link { fill: none; stroke: var(--fasti-quiet); stroke-width: 1.5; }
.fasti-network .sure { stroke: var(--fasti-ink); stroke-width: 2; }
.fasti-network .possible { stroke-dasharray: 7 5; }
.fasti-network .attributed { stroke-dasharray: 10 4 2 4; }
.fasti-network .planned { stroke-dasharray: 2 4; stroke-width: 2; }
.fasti-network .withdrawn { stroke-dasharray: 1 3; stroke-width: 1; }
.fasti-network .elsewhen { stroke-dasharray: 2 6; stroke-width: 1.6; }
.fasti-network .hit { fill: none; stroke: none; pointer-events: all; }
.fasti-network .wide { stroke: transparent; stroke-width: 12; pointer-events: stroke; fill: none; }
.fasti-network g:hover > .link { stroke: var(--fasti-mark); }
.fasti-network .conflict { fill: none; stroke: var(--fasti-mark); stroke-width: 1.6; }
.fasti-network .badge { fill: var(--fasti-paper); stroke: var(--fasti-quiet); stroke-width: 1; }
.fasti-network .number { font-size: 11px; stroke-width: 0; }
.fasti-network .node { stroke: var(--fasti-paper); stroke-width: 1.5; }
.fasti-network .ring { fill: none; stroke: var(--fasti-ink); stroke-width: 2; }
.fasti-network .person { fill: var(--fasti-c10); }
.fasti-network .organization { fill: var(--fasti-c9); }
.fasti-network .office { fill: var(--fasti-c11); }
.fasti-network .region { fill: var(--fasti-c8); }
.fasti-network .event { fill: var(--fasti-c5); }
.fasti-network .topic { fill: var(--fasti-quiet); }
.fasti-network a { text-decoration: none; cursor: pointer; outline: none; }
.fasti-network a:hover text { text-decoration: underline; }
.fasti-network a:focus-visible .hit { stroke: var(--fasti-ink); stroke-width: 2; }
.fasti-network-list, .fasti-network-list ul, .fasti-network-list ol { list-style: none; margin: 0; padding: 0; }
.fasti-network-list { font: 14px/1.45 ${FONT}; color: var(--fasti-ink); }
.fasti-network-list ul, .fasti-network-list ol { padding-inline-start: 1.2rem; }
.fasti-network-list > li { padding: .4rem 0; }
.fasti-network-list li { overflow-wrap: anywhere; }
.fasti-network-list a { display: inline-block; min-height: 1.5rem; padding: .1rem 0; }
.fasti-network-list .facts > li { border: 0; padding: .1rem 0; }
.fasti-network-list .quiet { color: var(--fasti-quiet); }
.fasti-network-list .doubt { border-bottom: 1px dashed var(--fasti-quiet); }
.fasti-network-list .conflict { color: var(--fasti-mark); }
`;
