/**
 * What runs in the page of a webview: it shows what it is sent, marks the paragraph of the cursor and says which one
 * was clicked. Plain JavaScript, since nothing translates it; it has no words and takes none for HTML but those it is sent.
 */
export const SCRIPT = `
(() => {
  const api = acquireVsCodeApi();
  const main = document.querySelector('main');
  let marked;
  const lineOf = (place) => Number(place.dataset.line);
  // Of several on one line the first: the heading of what stands there, but a row and not the head of its table.
  function placeOf(line) {
    const places = [...main.querySelectorAll('[data-line]:not(thead tr)')];
    const last = places.findLast((place) => lineOf(place) <= line);
    return last && places.find((place) => lineOf(place) === lineOf(last));
  }
  function mark(line) {
    marked?.removeAttribute('aria-current');
    marked = placeOf(line);
    marked?.setAttribute('aria-current', 'location');
    if (marked === undefined) scrollTo(0, 0);
    else marked.scrollIntoView({ block: 'nearest' });
  }
  window.addEventListener('message', ({ data: { html, line } }) => {
    if (html !== undefined) main.innerHTML = html;
    if (line !== undefined) mark(line);
    const count = main.querySelectorAll('[data-line]').length;
    api.postMessage({ kind: 'shown', count, line: marked === undefined ? null : lineOf(marked) });
  });
  main.addEventListener('click', ({ target }) => {
    // Words that are being selected are to be copied.
    if (String(getSelection()) !== '') return;
    const place = target.closest('[data-line]');
    if (place !== null) api.postMessage({ kind: 'open', line: lineOf(place) });
  });
  document.querySelector('button').addEventListener('click', () => api.postMessage({ kind: 'print' }));
  api.postMessage({ kind: 'ready' });
})();
`;
