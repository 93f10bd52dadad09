// The explorer: which page stands at which address, and the reader's settings.

import { article } from './article.js';
import { documentPage, entity } from './entity.js';
import { el } from './elements.js';
import { home, list, results } from './home.js';
import { queries, sparql } from './queries.js';
import { dressSearch } from './search.js';
import { language, speak, word } from './words.js';

const main = document.getElementById('main');

const PAGES = {
  e: async (iri) => (await entity(iri)) || (await article(iri)) || documentPage(iri),
  a: article,
  d: documentPage,
  list,
  s: results,
  queries: (name) => (name ? sparql(name) : queries()),
  sparql: (text) => sparql(null, text),
};

/** Which page was asked for last: an answer that comes late is not shown over a newer one. */
let turn = 0;

/** How far down each address was left, for the way back. */
const left = new Map();
let back = false;

function stored(key) {
  try { return localStorage.getItem('baopu.' + key); } catch (e) { return null; }
}

function store(key, value) {
  try { localStorage.setItem('baopu.' + key, value); } catch (e) { /* a browser may forbid it: the setting lasts for the page */ }
}

async function route(settle) {
  const mine = ++turn;
  if (document.body.dataset.ready) left.set(document.body.dataset.ready, window.scrollY);
  delete document.body.dataset.ready;
  main.setAttribute('aria-busy', 'true');
  let page;
  try {
    const [, kind, ...rest] = location.hash.split('/');
    const parts = rest.map(decodeURIComponent);
    page = kind ? Object.hasOwn(PAGES, kind) && (await PAGES[kind](...parts)) : await home();
    page = page || { title: word('nothing'), parts: [el('h1', {}, word('nothing')), el('p', {}, el('a', { href: '#/' }, '报谱'))] };
  } catch (e) {
    page = { title: word('failed'), parts: [el('p', { role: 'alert' }, e.message)] };
  }
  if (mine !== turn) return;
  document.title = page.title.startsWith('报谱') ? page.title : page.title + ' · 报谱';
  main.replaceChildren(...page.parts.filter(Boolean));
  main.removeAttribute('aria-busy');
  settle(page);
  history.replaceState({ seen: true }, '');
  document.body.dataset.ready = location.hash || '#/';
}

/** After a link: to the place asked for, else to the top; on the way back: where the reader was. */
function arrive(returning) {
  return (page) => {
    const position = returning ? left.get(location.hash || '#/') : undefined;
    if (position !== undefined) {
      window.scrollTo(0, position);
      main.focus({ preventScroll: true });
    } else if (!page.focus || !page.focus()) {
      window.scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  };
}

function dress() {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = word(node.dataset.text); });
  document.getElementById('language').textContent = word('language');
  document.getElementById('language').lang = language() === 'zh' ? 'en' : 'zh-CN';
  dressSearch();
}

function dark(on) {
  document.documentElement.classList.toggle('dark', on);
  document.getElementById('theme').setAttribute('aria-pressed', String(on));
}

document.getElementById('language').addEventListener('click', () => {
  speak(language() === 'zh' ? 'en' : 'zh');
  store('language', language());
  dress();
  route(() => {});
});
document.getElementById('theme').addEventListener('click', () => {
  const on = !document.documentElement.classList.contains('dark');
  store('theme', on ? 'dark' : 'light');
  dark(on);
  route(() => {});
});
document.querySelector('.skip').addEventListener('click', (event) => { event.preventDefault(); main.focus(); });

history.scrollRestoration = 'manual';
window.addEventListener('popstate', (event) => { back = event.state !== null; });
window.addEventListener('hashchange', () => route(arrive(back)));

speak(stored('language') || (navigator.language.startsWith('zh') ? 'zh' : 'en'));
dark(stored('theme') ? stored('theme') === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
dress();
route((page) => page.focus && page.focus());
