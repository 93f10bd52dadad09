// The example queries, and a place to run one's own.

import { el, entityAddress } from './elements.js';
import { language, word } from './words.js';

/** Rows that a page shows at most; the download has all. */
const MOST = 500;

async function examples() {
  const answer = await fetch('/queries', { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(word('failed') + ' (' + answer.status + ')');
  return answer.json();
}

const question = (query) => query.question[language()] || query.question.en;

export async function queries() {
  const found = await examples();
  return {
    title: word('exampleQueries'),
    parts: [
      el('h1', {}, word('exampleQueries')),
      el('ul', { class: 'cards' }, found.map((query) => el('li', {}, el('div', { class: 'card' },
        el('h2', {}, el('a', { href: '#/queries/' + query.name }, question(query))),
        el('pre', { class: 'small soft', lang: 'en' }, query.columns)))))
    ],
  };
}

/** The place to run a query: an example by name, one out of a link, or one to begin with. */
export async function sparql(name, given) {
  const query = name ? (await examples()).find((one) => one.name === name) : null;
  if (name && !query) return null;
  const text = el('textarea', { id: 'sparql', spellcheck: 'false', rows: '16', lang: 'en' });
  text.value = given || (query ? query.query : 'PREFIX bp: <https://w3id.org/baopu/ontology#>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n\nSELECT ?park ?name\nWHERE { ?park a bp:Park ; rdfs:label ?name }\nORDER BY ?name\nLIMIT 100\n');
  const output = el('div', { id: 'output', 'aria-live': 'polite' });
  const button = el('button', { type: 'submit', class: 'primary' }, word('run'));
  const form = el('form', { class: 'sparql' }, el('label', { for: 'sparql' }, word('query')), text, button);
  form.addEventListener('submit', (event) => { event.preventDefault(); run(text.value, output, button); });
  text.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
  if (query || given) await run(text.value, output, button);
  return {
    title: query ? question(query) : 'SPARQL',
    parts: [el('p', { class: 'kicker' }, word('sparqlLead')), el('h1', {}, query ? question(query) : 'SPARQL'), form, output],
  };
}

async function run(text, output, button) {
  button.disabled = true;
  output.replaceChildren(el('p', { class: 'soft' }, word('running')));
  try {
    const answer = await fetch('/kg/sparql', {
      method: 'POST', body: text, headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json, text/turtle;q=0.9' } });
    const type = answer.headers.get('Content-Type') || '';
    if (!answer.ok || !type.includes('sparql-results+json')) {
      output.replaceChildren(el('pre', { role: answer.ok ? null : 'alert', tabindex: '0' }, (await answer.text()).slice(0, 200000)));
    } else {
      output.replaceChildren(...table(await answer.json(), text));
    }
  } catch (e) {
    output.replaceChildren(el('p', { role: 'alert' }, e.message));
  } finally {
    button.disabled = false;
  }
}

function table(answer, text) {
  if (answer.boolean !== undefined) return [el('p', {}, el('b', {}, String(answer.boolean)))];
  const columns = answer.head.vars, rows = answer.results.bindings;
  const cell = (term) => {
    if (!term) return '';
    return term.type === 'uri' && term.value.includes('/id/') ? el('a', { href: entityAddress(term.value) }, decodeURI(term.value.split('/id/')[1] || term.value)) : term.value;
  };
  return [
    el('p', { class: 'soft' }, word('rows', rows.length), rows.length > MOST ? word('rowsCut', MOST) : null, ' · ',
      el('a', { href: '/kg/sparql?' + new URLSearchParams({ query: text, format: 'csv' }), download: 'result.csv' }, word('csv')), ' · ',
      el('a', { href: '#/sparql/' + encodeURIComponent(text) }, word('link'))),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('results') }, el('table', {},
      el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, rows.slice(0, MOST).map((row) => el('tr', {}, columns.map((name) => el('td', { class: row[name] && row[name].type !== 'uri' && !isNaN(row[name].value) ? 'number' : null }, cell(row[name])))))))),
  ];
}

