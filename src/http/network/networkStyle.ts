/** The style sheet of the page of networks: that of the picture and the list, and the slider of moments. */
import { NETWORK_STYLE } from '../../client/network/style.ts';

export const NETWORK_PAGE_STYLE = `${NETWORK_STYLE}
.moments svg { display: block; overflow: visible; font: 12px/1.3 system-ui, sans-serif; print-color-adjust: exact; }
@media (forced-colors: active) { .moments svg { forced-color-adjust: none; } }
.moments text { fill: var(--fasti-ink); font-variant-numeric: tabular-nums; }
.moments .quiet { fill: var(--fasti-quiet); }
.moments line { stroke: var(--fasti-quiet); stroke-width: 1; }
.moments .sure { fill: var(--fasti-quiet); }
.moments .possible { fill: var(--fasti-quiet); fill-opacity: .15; stroke: var(--fasti-quiet); stroke-width: 1; }
.moments .frame { fill: none; stroke: var(--fasti-mark); stroke-width: 2; }
.moments .shown .sure { fill: var(--fasti-mark); }
.moments .shown .possible { fill: var(--fasti-mark); stroke: var(--fasti-mark); }
.moments .now { font-weight: 700; }
.moments .hit { fill: none; stroke: none; pointer-events: all; }
.moments svg a { outline: none; }
.moments a:hover .hit, .moments a:focus-visible .hit { fill: var(--fasti-mark); fill-opacity: .12; }
.moments a:focus-visible .hit { stroke: var(--fasti-ink); stroke-width: 2; }
.moments nav { margin: .3rem 0; }
.moments nav strong { min-width: 4rem; text-align: center; }
.moments .key { display: inline-block; width: 14px; height: 11px; vertical-align: -1px; }
.moments .columns { columns: 12rem; }
.moments .columns a { min-width: 4rem; }
@media (max-width: 46rem) { .moments .between { display: none; } .moments .many .possible { fill-opacity: .35; stroke: none; } }
@media print { .moments nav, .moments details { display: none; } }
`;
