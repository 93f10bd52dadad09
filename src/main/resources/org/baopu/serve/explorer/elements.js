// Elements, links and questions to the server. Everything that comes from pages is set as text; markup is built from elements alone.

import { word } from './words.js';

export const BP = 'https://w3id.org/baopu/ontology#';
export const TOP = ['Park', 'Project', 'Organization', 'Person', 'Place'];

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  Park: 'M3 21V11l6 4v-4l6 4V4h4l2 17zM7 18h2m3 0h2',
  Project: 'M4 21h10M9 21V4m0 3h12M9 7 5 4m4 7L3 7l6-3m9 3v4m-2 0h4v4h-4z',
  Organization: 'M4 21h16M6 21V4h8v17m0-12h5v12M9 8h2m-2 4h2m-2 4h2',
  Person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4 3.5-6 8-6s8 2 8 6',
  Place: 'M12 21s7-6.5 7-11a7 7 0 1 0-14 0c0 4.5 7 11 7 11zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
};

export function local(iri) {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** An element with attributes; children are elements or text, nothing for null. */
export function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Words of a newspaper, which are Chinese in an English page too. */
export const zh = (text, attributes) => el('span', { lang: 'zh-CN', ...attributes }, text);

export function icon(type) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[type] || 'M5 3h10l4 4v14H5zM14 3v5h5');
  svg.append(path);
  return svg;
}

export const entityAddress = (iri) => '#/e/' + encodeURIComponent(iri);
export const articleAddress = (iri, evidence) => '#/a/' + encodeURIComponent(iri) + (evidence ? '/' + encodeURIComponent(evidence) : '');

/** A link to an entity, with the sign of its class. */
export function entityLink(iri, label, type) {
  const name = type ? local(type) : '';
  return el('a', { href: entityAddress(iri), class: 'entity ' + (TOP.includes(name) ? name : '') }, TOP.includes(name) ? icon(name) : null, zh(label));
}

export function badge(type, kind) {
  return el('span', { class: 'badge ' + (TOP.includes(type) ? type : 'Other') }, icon(type), word(kind || type));
}

/** The rows that a query of the server gives: objects of plain texts. */
export async function ask(name, parameters) {
  return rowsOf(await fetch('/api/' + name + '?' + new URLSearchParams(parameters || {})));
}

export async function rowsOf(answer) {
  if (!answer.ok) throw new Error(word('failed') + ' (' + answer.status + ')');
  const { results } = await answer.json();
  return results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([key, term]) => [key, term.value])));
}

/** What else the server tells, in its own JSON. */
export async function plain(name, parameters) {
  const answer = await fetch('/api/' + name + '?' + new URLSearchParams(parameters || {}));
  if (!answer.ok) throw new Error(word('failed') + ' (' + answer.status + ')');
  return answer.json();
}

/** Rows by what a function makes of them, in order of their first. */
export function groups(rows, key) {
  const found = new Map();
  for (const row of rows) {
    const name = key(row);
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(row);
  }
  return found;
}

/** A list that shows its first items, and the rest when asked. */
export function folded(items, most, attributes) {
  const list = el('ul', attributes, items.slice(0, most));
  if (items.length <= most) return [list];
  const button = el('button', { type: 'button', class: 'more' }, word('showAll') + ' (' + items.length + ')');
  button.addEventListener('click', () => {
    list.append(...items.slice(most));
    button.remove();
    const next = items[most].querySelector('a, button');
    if (next) next.focus();
  });
  return [list, button];
}

/** A button that brings the next page, as long as there is one; the function gives how many came, and where the first of them is. */
export function more(total, shown, next) {
  if (shown >= total) return null;
  const label = () => word('showMore', shown.toLocaleString('en'), total.toLocaleString('en'));
  const button = el('button', { type: 'button', class: 'more' }, label());
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const [came, place] = await next(shown);
      shown = came ? shown + came : total;
      const first = place && place.querySelector('a, button');
      if (first) first.focus();
    } catch (e) {
      button.after(el('p', { role: 'alert' }, e.message));
    }
    button.disabled = false;
    button.textContent = label();
    if (shown >= total) button.remove();
  });
  return button;
}

/** An article in a list: date, newspaper, headline. */
export function articleItem(row, ...rest) {
  return el('li', {},
    el('a', { href: articleAddress(row.article) }, zh(row.headline || row.file)),
    el('span', { class: 'soft' }, ' ', [row.newspaper, row.date].filter(Boolean).join(' · ')), ...rest);
}
