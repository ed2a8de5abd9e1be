/** The style of tables, which few pages have. */
export const TABLE_STYLE = `table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font: .85rem system-ui, sans-serif; color: var(--quiet); }`;

const LIGHT =
  '--ink: #1b1f27; --quiet: #545b69; --paper: #fdfcf9; --card: #f5f2ea; --line: #dcd8cd; --accent: #8a2b2b; --mark: #b3261e;';

/** The style sheet of all pages but the query editor. Sizes are relative, so that text can be enlarged. */
export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe6; --quiet: #a9aeb8; --paper: #16181d; --card: #1f222a; --line: #363a43; --accent: #f0a58f; --mark: #ff9d93; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
.site, main, footer { max-width: 58rem; margin: 0 auto; padding: 0 1.5rem; }
.site { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .6rem 1.2rem; padding-top: 1.2rem; }
main { padding-top: 1.8rem; }
main:focus { outline: none; }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .6rem; letter-spacing: -.01em; }
.site nav, .site nav span { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
.site details a[title]::after { content: " (" attr(title) ")"; }
.site nav:first-child { font-weight: 600; }
.site nav span { font-weight: 400; }
.site details { display: none; }
.path { display: block; margin-bottom: .6rem; color: var(--quiet); }
@media (max-width: 46rem) { .site nav span, .site > nav:last-child { display: none; } .site details { display: block; } .site details nav { flex-direction: column; } .site form { flex-basis: 100%; } }
@media (max-width: 30rem) { h1 { font-size: 1.8rem; } .site, main, footer { padding-left: 1rem; padding-right: 1rem; } }
h2 { font-size: 1.2rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; max-width: 44rem; }
dl + p, section + p { margin-top: 1.2rem; }
a { color: var(--accent); text-underline-offset: .15em; }
[rel=bookmark], code { overflow-wrap: anywhere; }
summary:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, .scroll:focus-visible, svg:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { top: .5rem; }
nav, form, .small { font-family: system-ui, sans-serif; font-size: .95rem; }
nav { display: flex; align-items: baseline; flex-wrap: wrap; gap: .2rem 1.4rem; }
main > nav:not(.path) { margin: .6rem 0; }
a[aria-current] { font-weight: 700; color: inherit; }
nav a, .more a, .chosen a, .columns a { display: inline-block; min-height: 1.5rem; padding: .1rem 0; }
form { max-width: 100%; display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; }
label, legend { color: var(--quiet); }
input, select, button { font: inherit; min-height: 2.2rem; padding: .2rem .6rem; max-width: 100%; border: 1px solid var(--quiet); border-radius: 4px; background: var(--paper); color: var(--ink); }
input[type=search] { width: 20rem; }
.site input { flex: 1 1 10rem; width: 12rem; }
button { cursor: pointer; border-color: var(--accent); color: var(--accent); font-weight: 600; }
input[type=checkbox] { min-height: 1.5rem; width: 1.5rem; margin: 0 .3rem 0 0; vertical-align: middle; }
dl.counts { display: flex; flex-wrap: wrap; gap: 1.1rem 2.2rem; margin: 0; }
dl.counts div { display: flex; flex-direction: column-reverse; }
dl.counts dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
dl { margin: 0; }
dt { font: .85rem/1.3 system-ui, sans-serif; color: var(--quiet); }
dd { margin: 0; padding: .15rem 0; }
.columns > div { break-inside: avoid; padding-bottom: .8rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ul, ol { padding: 0; margin: 0; list-style: none; }
.columns { columns: 20rem; column-gap: 2.5rem; }
li { break-inside: avoid; padding: .35rem 0; }
.facts > li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
.facts > li:is(:target, :has(:target)) { background: var(--card); }
.time { font-variant-numeric: tabular-nums; }
.tag { display: inline-block; padding: 0 .5rem; border: 1px solid var(--quiet); border-radius: 1rem; color: var(--quiet); font: .8rem/1.5 system-ui, sans-serif; }
.tag.doubt { border-style: dashed; }
.tag.conflict { border-color: var(--mark); color: var(--mark); }
small, .quiet { color: var(--quiet); font-size: .88rem; }
summary { cursor: pointer; padding: .15rem 0; font-family: system-ui, sans-serif; font-size: .9rem; color: var(--quiet); }
details ul { margin-top: .3rem; }
details .claims { border-left: 3px solid var(--line); padding-left: 1rem; scroll-margin-top: 8rem; }
blockquote { margin: .3rem 0; padding: 0 0 0 1rem; border-left: 3px solid var(--line); font-style: italic; }
mark { background: none; color: inherit; font-weight: 700; }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--accent); background: var(--card); padding: .6rem 1rem; margin: 1rem 0 0; }
.scroll { overflow-x: auto; position: relative; }
footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .4rem 2rem; margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--quiet); font: .85rem system-ui, sans-serif; }
footer nav { font-size: inherit; }
body:has(main.wide) :is(.site, main, footer) { max-width: 73rem; }
form > div { max-width: 100%; }
form.filters { align-items: start; }
.filters select { max-width: min(100%, 22rem); }
form p { flex-basis: 100%; margin: 0; }
form { margin-top: 1rem; }
.site form { margin: 0; align-items: center; }
fieldset { border: 1px solid var(--line); border-radius: 4px; padding: .2rem .8rem .4rem; margin: 0; min-width: 0; }
fieldset label { display: inline-block; min-height: 1.5rem; margin-right: .8rem; color: var(--ink); }
[aria-invalid=true] { border: 2px solid var(--accent); }
.problem { color: var(--accent); max-width: 20rem; }
.chosen { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin-top: .8rem; }
.picture { display: none; }
.picture svg { height: auto; }
@media (max-width: 46rem) { .picture.narrow { display: block; } }
@media (min-width: 46.01rem) and (max-width: 73rem) { .picture.middle { display: block; } }
@media (min-width: 73.01rem) { .picture.wide { display: block; } }
a, cite, bdi, blockquote, code, mark, h1 { unicode-bidi: isolate; }
@media print {
:root { color-scheme: light; ${LIGHT} }
.site, .skip, form, details:has(form), .more, main nav { display: none; }
h1, h2, h3, caption { break-after: avoid; }
li:has(.axis, [open]) { break-inside: auto; }
tr, summary { break-inside: avoid; }
.picture.narrow, .picture.wide { display: none; }
.picture.middle { display: block; }
}
`;
