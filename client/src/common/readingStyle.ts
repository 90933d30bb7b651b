/** How a plan looks as a document: in the colours of the editor's theme on the screen, in black on A4. */
export const STYLE = `
:root { color-scheme: light dark; }
body {
  margin: 0 auto;
  padding: 0 2em 4em;
  max-width: 56em;
  color: var(--vscode-editor-foreground, CanvasText);
  background: var(--vscode-editor-background, Canvas);
  font: 15px/1.75 var(--vscode-font-family, sans-serif);
}
h1 { text-align: center; font-size: 1.6em; line-height: 1.4; }
h2 { font-size: 1.3em; margin: 1.6em 0 0.5em; border-bottom: 1px solid var(--vscode-panel-border, GrayText); }
h3 { font-size: 1.1em; margin: 1.2em 0 0.4em; }
h4 { font-size: 1em; margin: 1em 0 0.3em; }
p { margin: 0.4em 0; white-space: pre-line; overflow-wrap: anywhere; }
p.item { text-indent: 2em; }
p.more { color: var(--vscode-descriptionForeground, GrayText); }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0; font-size: 0.85em; }
th, td {
  border: 1px solid var(--vscode-panel-border, GrayText);
  padding: 0.25em 0.4em;
  min-width: min(3.6em, 7vw);
  text-align: left;
  vertical-align: top;
  white-space: pre-line;
  overflow-wrap: anywhere;
}
th {
  background: var(--vscode-keybindingTable-headerBackground, transparent);
  overflow-wrap: break-word;
  text-wrap: balance;
}
mark {
  color: inherit;
  background: var(--vscode-editor-findMatchHighlightBackground, Highlight);
  border-bottom: 1px dashed var(--vscode-editorWarning-foreground, currentColor);
}
strong { color: var(--vscode-textLink-foreground, inherit); }
code {
  font-family: var(--vscode-editor-font-family, monospace);
  text-decoration: underline wavy var(--vscode-editorError-foreground, currentColor);
  white-space: pre-wrap;
}
main [data-line] { cursor: pointer; scroll-margin: 5em 0 3em; }
main [aria-current] { background: var(--vscode-editor-lineHighlightBackground, transparent); }
main [aria-current], main tr[aria-current] td:first-child {
  box-shadow: inset 3px 0 var(--vscode-focusBorder, Highlight);
}
header {
  position: sticky;
  top: 0;
  padding: 0.6em 0;
  text-align: right;
  background: var(--vscode-editor-background, Canvas);
}
button {
  padding: 0.15em 0.9em;
  border: 1px solid var(--vscode-button-border, transparent);
  color: var(--vscode-button-foreground, ButtonText);
  background: var(--vscode-button-background, ButtonFace);
  font: inherit;
  cursor: pointer;
}
@page { size: A4; margin: 25mm 20mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; color: #000; background: #fff; font-size: 11pt; }
  header { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  h2, th, td { border-color: #000; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, main [aria-current] { background: none; box-shadow: none; }
  strong { color: #000; }
}
`;
