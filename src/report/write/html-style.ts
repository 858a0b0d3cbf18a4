/** One sheet for screen and A4 paper. Black on white; nothing is said by colour alone. */
export const HTML_STYLE = `
:root { color-scheme: light; --ink: #16181d; --soft: #4a4f5a; --line: #8a909c; --faint: #eef0f3; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: #fff; color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 2px solid var(--ink); font-size: 1.25rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
p, ul { margin: .5rem 0; }
.subtitle { color: var(--soft); }
.verdict { margin: 1.25rem 0; padding: .75rem 1rem; border: 2px solid var(--ink); font-size: 1.2rem; font-weight: 700; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.25rem; margin: .75rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
.wide { overflow-x: auto; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: .9rem; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { padding: .35rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--faint); }
tbody th { font-weight: 600; }
.w { overflow-wrap: break-word; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; }
figure p { color: var(--soft); font-size: .9em; }
svg { display: block; width: 100%; height: auto; }
code { font: .85em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
a { color: #0b4f9e; text-decoration: underline; }
@page { size: A4; margin: 16mm 14mm 18mm;
  @bottom-right { content: counter(page) " of " counter(pages); font: 8pt system-ui, sans-serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 16pt; } .verdict { font-size: 12pt; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, .verdict, dl { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  .wide { overflow: visible; padding-right: 1px; }
  a { color: inherit; }
}
`.trim();
