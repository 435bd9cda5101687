/** How a report looks on screen, light and dark, and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #5b6470; --line: #d5d9df; --fill: #f4f5f7;
  --link: #0b57d0; --page: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e9ec; --soft: #a2abb7; --line: #3a414a; --fill: #22272d; --link: #8ab4f8;
    --page: #15181c; }
}
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h1, h2, h3, h4, p, li, td, th { unicode-bidi: plaintext; }
a { color: var(--link); }
del { color: var(--soft); }
/* Words of a table stay whole: it scrolls in its own box. */
.table { overflow-x: auto; }
.table:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .75rem; border: 1px solid var(--line); overflow-wrap: normal; }
th { background: var(--fill); }
ul { padding-left: 1.5rem; }
li { margin: .3rem 0; }
li > p { margin: .3rem 0; }
li.task-list-item { list-style: none; }
li.task-list-item > input, li.task-list-item > p > input { margin: 0 .4rem 0 -1.4rem; }
blockquote { margin: .5rem 0; padding: .1rem 1rem; border-left: 3px solid var(--line);
  color: var(--soft); }
code { font: .875em ui-monospace, monospace; background: var(--fill); padding: .1em .3em;
  border-radius: 4px; }
pre { background: var(--fill); padding: .75rem 1rem; border-radius: 6px; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --fill: #f2f2f2;
    --link: #000; --page: #fff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .table { overflow: visible; }
  h1, h2, h3, h4 { break-after: avoid; }
  li > p:first-child, tr, pre { break-inside: avoid; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; }
}
`;
