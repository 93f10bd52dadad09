// Where words stand in a text, whatever white space and widths either has.

/** Before words, in the address of an article: these are to be found in it. */
export const FIND = 'find:';

/** The text without white space in its compatibility form, and where each of its characters stands in the text. */
export function squeeze(text) {
  const at = [];
  let squeezed = '';
  let i = 0;
  for (const character of text) {
    for (const unit of character.normalize('NFKC').replace(/\s+/g, '')) {
      squeezed += unit;
      for (let k = 0; k < unit.length; k++) at.push(i);
    }
    i += character.length;
  }
  at.push(i);
  return { squeezed, at };
}

function common(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

const reversed = (text) => [...text].reverse().join('');

/** Where words stand in the text, [start, end): of several such places the one with the same words around it; null if nowhere. */
export function locate(text, row) {
  const exact = squeeze(row.exact).squeezed;
  if (!exact) return null;
  const before = reversed(squeeze(row.prefix || '').squeezed), after = squeeze(row.suffix || '').squeezed;
  let best = null;
  for (let from = text.squeezed.indexOf(exact); from >= 0; from = text.squeezed.indexOf(exact, from + 1)) {
    const to = from + exact.length;
    const score = common(reversed(text.squeezed.slice(Math.max(0, from - 40), from)), before) + common(text.squeezed.slice(to, to + 40), after);
    if (!best || score > best.score) best = { score, start: text.at[from], end: text.at[to - 1] + 1 };
  }
  return best && { start: best.start, end: best.end };
}

/** A piece of the text around words, as [before, words, after]; its beginning, if the words are not in it. */
export function excerpt(body, words) {
  const place = locate(squeeze(body), { exact: words });
  const tidy = (text) => text.replace(/\s+/g, '');
  return place
    ? [(place.start > 30 ? '…' : '') + tidy(body.slice(Math.max(0, place.start - 30), place.start)), tidy(body.slice(place.start, place.end)),
      tidy(body.slice(place.end, place.end + 60)) + '…']
    : [tidy(body.slice(0, 90)) + '…', '', ''];
}
