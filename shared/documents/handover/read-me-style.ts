/** Style of the page: readable on any screen and on paper, light and dark, no fonts or pictures from anywhere. */
export const readMeStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfcf9; --soft: #f0eee8; --line: #b9b4a8 }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --paper: #191816; --soft: #26241f; --line: #57534a } }
body { margin: 0 auto; padding: 1.5rem; max-width: 54rem; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, sans-serif }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0 }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 1.2rem 0 0.3rem }
pre { overflow-x: auto; padding: 0.7rem; background: var(--soft); border: 1px solid var(--line); font: 0.86rem/1.5 ui-monospace, monospace }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border: 1px solid var(--line) }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.sample { margin: 0 0 1rem; padding: 0.6rem; border: 3px solid var(--ink); text-align: center; font-weight: 700; font-size: 1.3rem }
.codes { display: flex; flex-wrap: wrap; gap: 1.5rem }
.codes figure { margin: 0; flex: 1 1 23rem }
.code { font: 700 0.98rem/1.6 ui-monospace, monospace }
.codes svg { background: #ffffff; border: 1px solid var(--line) }
section + section { margin-top: 3rem; border-top: 4px double var(--line) }
@media print { body { max-width: none; padding: 0 } pre { white-space: pre-wrap } h2, h3 { break-after: avoid } }
`
