/** The style sheet of the picture and the table; a page lists its hash in its policy. */
import { colorsFor } from './colors.ts';

const SCOPE = ':where(.fasti-timeline, .fasti-timeline-table, .fasti-timeline-more, fasti-timeline, :host)';

/** Colors by custom properties, with light and dark values; a page may set them on an element around the picture. */
export const TIMELINE_STYLE = `
${colorsFor(SCOPE)}
.fasti-timeline { display: block; max-width: 100%; direction: ltr; font: 13px/1.3 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--fasti-ink); background: var(--fasti-paper); print-color-adjust: exact; }
.fasti-timeline[viewBox] { height: auto; }
.fasti-timeline-scroll > .fasti-timeline { max-width: none; }
.fasti-timeline .paper { fill: var(--fasti-paper); }
.fasti-timeline text { fill: var(--fasti-ink); font-size: 13px; paint-order: stroke; stroke: var(--fasti-paper); stroke-width: 3px; stroke-linejoin: round; }
/* Printed twice, it would be found twice. */
@media print { .fasti-timeline text { stroke: none; } }
.fasti-timeline .heading { font-weight: 600; }
.fasti-timeline .count, .fasti-timeline .quiet, .fasti-timeline .tick-text { fill: var(--fasti-quiet); }
.fasti-timeline .tick-text { font-variant-numeric: tabular-nums; }
.fasti-timeline .tick-text.major { fill: var(--fasti-ink); font-weight: 600; }
.fasti-timeline .tick { stroke: var(--fasti-line); stroke-width: 1; }
.fasti-timeline .tick.major { stroke-width: 2; }
.fasti-timeline .lane-line { stroke: var(--fasti-line); stroke-width: 1; }
.fasti-timeline .today { stroke: var(--fasti-quiet); stroke-width: 1; stroke-dasharray: 2 4; }
.fasti-timeline .today-text { fill: var(--fasti-quiet); }
.fasti-timeline .cursor { stroke: var(--fasti-mark); stroke-width: 2; }
.fasti-timeline .cursor-text { fill: var(--fasti-mark); font-weight: 600; }
.fasti-timeline .c { color: var(--fasti-quiet); }
${Array.from({ length: 12 }, (_, index) => `.fasti-timeline .c${index} { color: var(--fasti-c${index}); }`).join('\n')}
.fasti-timeline .sure { fill: currentColor; }
.fasti-timeline .bridged { fill: var(--fasti-paper); stroke: currentColor; stroke-width: 1; }
.fasti-timeline .hatch { fill: none; stroke: currentColor; stroke-width: 1.4; }
.fasti-timeline .possible { fill: currentColor; fill-opacity: .2; stroke: currentColor; stroke-width: 1; stroke-linejoin: round; }
.fasti-timeline .planned { fill: var(--fasti-paper); stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 5 3; }
.fasti-timeline .attributed { fill: var(--fasti-paper); stroke: currentColor; stroke-width: 1.8; stroke-dasharray: .1 3.4; stroke-linecap: round; }
.fasti-timeline .withdrawn { fill: none; stroke: var(--fasti-quiet); stroke-width: 1; }
.fasti-timeline .strike { fill: none; stroke: var(--fasti-ink); stroke-width: 1.6; }
.fasti-timeline .point.possible, .fasti-timeline .point.planned, .fasti-timeline .point.attributed, .fasti-timeline .point.withdrawn { fill: var(--fasti-paper); fill-opacity: 1; stroke-width: 1.6; }
.fasti-timeline .point.sure { stroke: var(--fasti-paper); stroke-width: 1; }
.fasti-timeline .cluster-days { fill: var(--fasti-paper); stroke: currentColor; stroke-width: 1; }
.fasti-timeline .strip { color: var(--fasti-quiet); }
.fasti-timeline .frame { fill: none; stroke: var(--fasti-ink); stroke-width: 1.5; stroke-linejoin: round; }
.fasti-timeline .unloaded { stroke: var(--fasti-line); stroke-dasharray: 1 7; }
.fasti-timeline .open { stroke: currentColor; stroke-width: 1; }
.fasti-timeline .perhaps { color: var(--fasti-quiet); }
.fasti-timeline .limit, .fasti-timeline .arrow { fill: none; stroke: currentColor; stroke-width: 1.6; }
.fasti-timeline .conflict { fill: none; stroke: var(--fasti-mark); stroke-width: 1.4; }
.fasti-timeline .handover { fill: none; stroke: var(--fasti-ink); stroke-width: 1.4; }
.fasti-timeline .change-ring { fill: var(--fasti-paper); stroke: var(--fasti-ink); stroke-width: 1.2; }
.fasti-timeline .change-sign { fill: none; stroke: var(--fasti-ink); stroke-width: 1.6; stroke-linejoin: round; }
.fasti-timeline .change-sign.changed { fill: var(--fasti-ink); stroke-width: 1; }
.fasti-timeline .hit { fill: none; stroke: none; pointer-events: all; }
.fasti-timeline a { text-decoration: none; cursor: pointer; outline: none; }
.fasti-timeline .link text { fill: var(--fasti-ink); text-decoration: underline; }
.fasti-timeline a:hover text { text-decoration: underline; }
.fasti-timeline a:focus-visible .hit { stroke: var(--fasti-ink); stroke-width: 2; }
.fasti-timeline-table { border-collapse: collapse; width: 100%; font: 13px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--fasti-ink); }
.fasti-timeline-table caption { text-align: start; font-weight: 600; padding: .4rem 0; }
.fasti-timeline-table th, .fasti-timeline-table td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--fasti-line); font-weight: 400; overflow-wrap: break-word; }
.fasti-timeline-table [scope='row'] { min-width: 8em; overflow-wrap: anywhere; }
.fasti-timeline-table td { min-width: 6em; }
.fasti-timeline-table td:last-child { min-width: 16em; }
.fasti-timeline-scroll { overflow-x: auto; }
.fasti-timeline-table thead th, .fasti-timeline-table [scope='rowgroup'] { font-weight: 600; }
.fasti-timeline-table [scope='rowgroup'] { padding-top: .9rem; }
.fasti-timeline-table a { color: inherit; text-underline-offset: .15em; }
.fasti-timeline-more { color: var(--fasti-quiet); font: 13px/1.4 system-ui, sans-serif; margin: .4rem 0; }
`;
