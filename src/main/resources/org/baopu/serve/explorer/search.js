// Search as you type: a combobox after the ARIA practices (list autocomplete with manual selection).

import { ask, el, entityAddress, icon, local, zh } from './elements.js';
import { word } from './words.js';

const input = document.getElementById('q');
const hits = document.getElementById('hits');
const status = document.getElementById('status');
let turn = 0;
let pause = 0;

export function dressSearch() {
  input.placeholder = word('search');
  hits.setAttribute('aria-label', word('results'));
}

async function suggest() {
  const mine = ++turn, q = input.value.trim();
  if (!q) return close();
  let rows;
  try { rows = await ask('search', { q }); } catch (e) { return close(); }
  if (mine !== turn) return;
  const options = rows.slice(0, 12).map((row) => option(entityAddress(row.entity),
    el('span', { class: 'entity ' + local(row.type) }, icon(local(row.type)), zh(row.label)),
    el('span', { class: 'soft' }, ' ', word(local(row.kind || row.type)), row.place ? ' · ' : null, row.place ? zh(row.place) : null)));
  options.push(option('#/s/' + encodeURIComponent(q), el('span', {}, word('searchFor', q))));
  options.forEach((item, i) => { item.id = 'hit' + i; });
  hits.replaceChildren(...options);
  hits.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  input.removeAttribute('aria-activedescendant');
  status.textContent = rows.length ? word('hits', rows.length) : word('nothing');
}

function option(address, ...children) {
  const item = el('li', { role: 'option', 'aria-selected': 'false', 'data-address': address }, ...children);
  item.addEventListener('mousedown', (event) => { event.preventDefault(); choose(address); });
  return item;
}

function close() {
  turn++;
  hits.hidden = true;
  hits.replaceChildren();
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function choose(address) {
  clearTimeout(pause);
  close();
  if (location.hash === address) window.dispatchEvent(new HashChangeEvent('hashchange'));
  location.hash = address;
}

function move(by) {
  const items = [...hits.children];
  if (!items.length) return suggest();
  const now = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  items.forEach((item) => item.setAttribute('aria-selected', 'false'));
  const next = items[now < 0 ? (by > 0 ? 0 : items.length - 1) : (now + by + items.length) % items.length];
  next.setAttribute('aria-selected', 'true');
  next.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', next.id);
}

input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(suggest, 120); });
input.addEventListener('blur', () => { clearTimeout(pause); close(); });
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown') { event.preventDefault(); move(1); }
  if (event.key === 'ArrowUp') { event.preventDefault(); move(-1); }
  if (event.key === 'Escape' && !hits.hidden) { event.preventDefault(); clearTimeout(pause); close(); }
});
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  const selected = hits.querySelector('[aria-selected="true"]'), q = input.value.trim();
  if (selected) choose(selected.dataset.address);
  else if (q) choose('#/s/' + encodeURIComponent(q));
});
