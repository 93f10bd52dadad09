'use strict';

// The explorer. Everything that comes from pages is set as text; markup is built from elements alone.

const BP = 'https://w3id.org/baopu/ontology#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TOP = ['Park', 'Project', 'Organization', 'Person', 'Place'];

const WORDS = {
  zh: {
    skip: '跳到正文', search: '搜索园区、企业、人物、项目、地点', queries: '示例查询', dark: '深色', language: 'English',
    Park: '园区', Organization: '组织', Person: '人物', Project: '项目', Place: '地点', GovernmentBody: '党政机关', Company: '企业',
    EducationalInstitution: '教育机构', Hospital: '医院', MediaOutlet: '媒体',
    Document: '文档', Article: '文章', Claim: '事实', Measurement: '数据',
    names: '名称', facts: '事实', numbers: '数据', graph: '关系图', frequent: '说得最多的', source: '看原文', nothing: '没有找到',
    metric: '指标', value: '数值', period: '时期', where: '出处', failed: '服务器没有回答', planned: '计划', former: '曾经', negated: '否定',
    neighbours: '邻近的实体', by: '作者', evidence: '依据（原文）', results: '搜索结果',
    locatedIn: ['位于', '其中有'], holdsPosition: ['任职于', '任职者'], developedBy: ['建设单位', '建设的项目'], partOf: ['隶属于', '下属'],
    manages: ['管理', '管理者'], cooperatesWith: ['合作', '合作'], suppliesTo: ['供应给', '供应方'], produces: ['生产', '生产者'],
  },
  en: {
    skip: 'Skip to content', search: 'Search parks, companies, people, projects, places', queries: 'Example queries', dark: 'Dark', language: '中文',
    Park: 'Park', Organization: 'Organization', Person: 'Person', Project: 'Project', Place: 'Place', GovernmentBody: 'Government body',
    Company: 'Company', EducationalInstitution: 'Education', Hospital: 'Hospital', MediaOutlet: 'Media',
    Document: 'Documents', Article: 'Articles', Claim: 'Facts', Measurement: 'Figures',
    names: 'Names', facts: 'Facts', numbers: 'Figures', graph: 'Relations', frequent: 'Most spoken of', source: 'Show source', nothing: 'Nothing found',
    metric: 'Metric', value: 'Value', period: 'Period', where: 'Source', failed: 'The server did not answer', planned: 'planned', former: 'former', negated: 'negated',
    neighbours: 'Neighbours', by: 'By', evidence: 'evidence (original text)', results: 'Search results',
    locatedIn: ['Located in', 'Contains'], holdsPosition: ['Holds position in', 'Positions held by'], developedBy: ['Developed by', 'Develops'],
    partOf: ['Part of', 'Parts'], manages: ['Manages', 'Managed by'], cooperatesWith: ['Cooperates with', 'Cooperates with'],
    suppliesTo: ['Supplies', 'Supplied by'], produces: ['Produces', 'Produced by'],
  },
};

const main = document.getElementById('main');
const input = document.getElementById('q');
const hits = document.getElementById('hits');
let language = stored('language') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
let drawn = null;

function stored(key) {
  try { return localStorage.getItem('baopu.' + key); } catch (e) { return null; }
}

function store(key, value) {
  try { localStorage.setItem('baopu.' + key, value); } catch (e) { /* a browser may forbid it: the setting lasts for the page */ }
}

function word(key) {
  return WORDS[language][key] || key;
}

function local(iri) {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** An element with attributes; children are elements or text. */
function el(name, attributes, ...children) {
  const svg = name.startsWith('svg:');
  const node = svg ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

async function ask(name, parameters) {
  const answer = await fetch('/api/' + name + '?' + new URLSearchParams(parameters || {}), { headers: { Accept: 'application/sparql-results+json' } });
  if (!answer.ok) throw new Error(word('failed') + ' (' + answer.status + ')');
  const results = await answer.json();
  return results.results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([key, term]) => [key, term.value])));
}

const entityLink = (iri, label) => el('a', { href: '#/e/' + encodeURIComponent(iri) }, label);
const badge = (type) => el('span', { class: 'badge ' + (TOP.includes(type) ? type : 'Other') }, word(type));

function show(...nodes) {
  main.replaceChildren(...nodes.filter(Boolean));
}

// ---- Home

async function home() {
  const [summary, frequent] = await Promise.all([ask('summary'), ask('frequent')]);
  const counts = Object.fromEntries(summary.map((row) => [local(row.type), row.count]));
  document.title = '报谱 Baopu';
  show(
    el('h1', {}, '报谱 Baopu'),
    el('ul', { class: 'tiles' }, ...[...TOP, 'Claim', 'Measurement', 'Article', 'Document'].map((type) =>
      el('li', {}, el('b', {}, counts[type] || '0'), word(type)))),
    el('h2', {}, word('frequent')),
    el('ul', { class: 'facts' }, ...frequent.map((row) =>
      el('li', {}, badge(local(row.type)), entityLink(row.entity, row.label), ' ', el('span', { class: 'soft' }, row.count)))));
}

// ---- An entity

async function entity(iri) {
  const [about, facts, numbers, edges] = await Promise.all([
    ask('entity', { iri }), ask('facts', { iri }), ask('measurements', { iri }), ask('neighbourhood', { iri })]);
  const label = (about.find((row) => row.what === SKOS + 'prefLabel') || { value: iri }).value;
  const types = about.filter((row) => row.what.endsWith('#type')).map((row) => local(row.value));
  const names = about.filter((row) => row.what === SKOS + 'altLabel').map((row) => row.value);
  const top = TOP.find((type) => types.includes(type));
  const kind = types.find((type) => !TOP.includes(type) && WORDS.zh[type]);
  document.title = label + ' · 报谱';
  show(
    el('p', {}, ...(top ? [badge(top)] : []), kind ? el('span', { class: 'soft' }, word(kind)) : null),
    el('h1', {}, label),
    names.length ? el('p', { class: 'soft' }, word('names') + '：' + [...new Set(names)].filter((name) => name !== label).join('，')) : null,
    numbers.length ? el('h2', {}, word('numbers')) : null,
    ...charts(numbers),
    numbers.length ? numberTable(numbers) : null,
    facts.length ? el('h2', {}, word('facts')) : null,
    ...factSections(facts),
    edges.length ? el('h2', {}, word('graph')) : null,
    edges.length ? el('div', { id: 'graph', role: 'img', 'aria-label': word('graph') + ' ' + label }) : null);
  main.querySelectorAll('h1 + p:empty').forEach((node) => node.remove());
  if (edges.length) draw(iri, edges);
}

function sourceLink(row) {
  if (!row.article) return el('span', { class: 'soft' }, row.file);
  const target = '#/a/' + encodeURIComponent(row.article) + '/' + encodeURIComponent(row.evidence);
  evidenceOf.set(row.evidence, row);
  return el('a', { href: target, class: 'source' }, word('source') + '：' + (row.headline || row.file));
}

const evidenceOf = new Map();

function quote(row) {
  return el('blockquote', {}, row.prefix ? '…' + row.prefix : '', el('mark', {}, row.exact), row.suffix ? row.suffix + '…' : '');
}

function factSections(facts) {
  const groups = new Map();
  for (const row of facts) {
    const key = local(row.predicate) + ' ' + row.direction;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  const nodes = [];
  for (const [key, rows] of groups) {
    const [predicate, direction] = key.split(' ');
    const label = WORDS[language][predicate];
    nodes.push(el('h3', {}, label ? label[direction === 'out' ? 0 : 1] : predicate));
    nodes.push(el('ul', { class: 'facts' }, ...rows.map((row) => el('li', {},
      row.otherLabel ? entityLink(row.other, row.otherLabel) : row.other,
      row.title ? ' ' + row.title : null,
      row.amount ? ' ' + row.amount + ' CNY' : null,
      el('span', { class: 'soft' }, ' ' + [row.period, word(local(row.modality).toLowerCase()) === 'stated' ? '' : modality(row.modality)].filter(Boolean).join(' ')),
      quote(row), sourceLink(row)))));
  }
  return nodes;
}

function modality(iri) {
  const name = local(iri).toLowerCase();
  return name === 'stated' ? '' : '（' + word(name) + '）';
}

function numberTable(numbers) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('numbers') }, el('table', {},
    el('thead', {}, el('tr', {}, ...['metric', 'value', 'period', 'where'].map((key) => el('th', { scope: 'col' }, word(key))))),
    el('tbody', {}, ...numbers.map((row) => el('tr', {},
      el('td', {}, row.metric), el('td', { class: 'number' }, row.surface), el('td', {}, row.period || ''), el('td', {}, quote(row), sourceLink(row)))))));
}

/** A bar chart for each metric and unit that is stated for at least two periods. */
function charts(numbers) {
  const series = new Map();
  for (const row of numbers) {
    const at = row.period || row.date;
    if (!at) continue;
    const key = row.metric + ' (' + row.unit + ')';
    if (!series.has(key)) series.set(key, new Map());
    series.get(key).set(at, Number(row.value));
  }
  return [...series].filter(([, points]) => points.size > 1).map(([name, points]) => chart(name, [...points].sort()));
}

function chart(name, points) {
  const width = 640, height = 200, base = 160, most = Math.max(...points.map(([, value]) => Math.abs(value))) || 1;
  const step = (width - 40) / points.length;
  const figure = el('svg:svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name + '：' + points.map(([at, value]) => at + ' ' + value).join('，') },
    el('svg:text', { x: 20, y: 16 }, name), el('svg:line', { class: 'axis', x1: 20, x2: width - 20, y1: base, y2: base }));
  points.forEach(([at, value], i) => {
    const tall = Math.abs(value) / most * 110, x = 20 + i * step + step * .2;
    figure.append(
      el('svg:rect', { class: 'bar', x, y: base - tall, width: step * .6, height: tall }),
      el('svg:text', { x, y: base - tall - 4 }, String(value)), el('svg:text', { x, y: base + 18 }, at));
  });
  return figure;
}

function draw(center, edges) {
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue('--' + name).trim();
  const nodes = new Map();
  const add = (id, label, type) => nodes.set(id, { data: { id, label, color: color(local(type)) || color('Other'), center: id === center ? 1 : 0 } });
  for (const row of edges) {
    add(row.subject, row.subjectLabel, row.subjectType);
    add(row.object, row.objectLabel, row.objectType);
  }
  const lines = edges.map((row, i) => ({ data: { id: 'e' + i, source: row.subject, target: row.object, label: (WORDS[language][local(row.predicate)] || [local(row.predicate)])[0] } }));
  if (drawn) drawn.destroy();
  drawn = cytoscape({
    container: document.getElementById('graph'),
    elements: { nodes: [...nodes.values()], edges: lines },
    layout: { name: 'cose', animate: false, padding: 20, randomize: false, nodeDimensionsIncludeLabels: true },
    style: [
      { selector: 'node', style: { label: 'data(label)', 'background-color': 'data(color)', color: color('ink'), 'font-size': 11, 'text-wrap': 'wrap', 'text-max-width': 110, width: 18, height: 18 } },
      { selector: 'node[center = 1]', style: { width: 30, height: 30, 'border-width': 3, 'border-color': color('accent') } },
      { selector: 'edge', style: { label: 'data(label)', 'font-size': 9, color: color('soft'), 'line-color': color('line'), 'target-arrow-color': color('line'), 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', width: 1.5 } },
    ],
  });
  drawn.on('tap', 'node', (event) => { location.hash = '#/e/' + encodeURIComponent(event.target.id()); });
}

// ---- An article with the evidence highlighted

/** The text without white space, and where each of its characters stands. */
function squeeze(text) {
  const at = [];
  let squeezed = '';
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i])) { squeezed += text[i].normalize('NFKC')[0] || text[i]; at.push(i); }
  }
  return { squeezed, at };
}

/** Where the evidence stands in the cleaned body: [start, end), or null. */
function locate(body, row) {
  if (!row) return null;
  const text = squeeze(body), exact = squeeze(row.exact).squeezed;
  const context = squeeze((row.prefix || '')).squeezed;
  let from = text.squeezed.indexOf(context + exact);
  from = from < 0 ? text.squeezed.indexOf(exact) : from + context.length;
  return from < 0 || !exact ? null : [text.at[from], text.at[from + exact.length - 1] + 1];
}

async function article(iri, evidence) {
  const rows = await ask('article', { iri });
  if (!rows.length) return show(el('p', {}, word('nothing')));
  if (evidence && !evidenceOf.has(evidence)) (await ask('evidence', { iri: evidence })).forEach((row) => evidenceOf.set(evidence, row));
  const row = evidenceOf.get(evidence), first = rows[0], place = locate(first.body, row);
  document.title = (first.headline || first.file) + ' · 报谱';
  const authors = [...new Set(rows.map((r) => r.author).filter(Boolean))].join('，');
  show(
    el('h1', {}, first.headline || first.file),
    el('p', { class: 'soft' }, [first.newspaper, first.date, authors && word('by') + ' ' + authors, first.file].filter(Boolean).join(' · ')),
    row && !place ? el('div', {}, el('h2', {}, word('evidence')), quote(row)) : null,
    el('div', { class: 'article' }, ...paragraphs(first.body, place)));
  const mark = main.querySelector('mark');
  if (mark) { mark.tabIndex = -1; mark.scrollIntoView({ block: 'center' }); mark.focus({ preventScroll: true }); }
}

function paragraphs(body, place) {
  const nodes = [];
  let start = 0;
  for (const line of body.split('\n')) {
    const end = start + line.length;
    const a = place ? Math.min(Math.max(place[0], start), end) : end, b = place ? Math.min(Math.max(place[1], start), end) : end;
    nodes.push(el('p', {}, body.slice(start, a), b > a ? el('mark', {}, body.slice(a, b)) : null, body.slice(Math.max(a, b), end)));
    start = end + 1;
  }
  return nodes;
}

// ---- Search as you type

let turn = 0;

async function suggest() {
  const mine = ++turn, q = input.value.trim();
  if (!q) return closeHits();
  let rows;
  try { rows = await ask('search', { q }); } catch (e) { return closeHits(); }
  if (mine !== turn) return;
  hits.replaceChildren(...rows.map((row, i) => {
    const item = el('li', { role: 'option', id: 'hit' + i, 'aria-selected': 'false', 'data-iri': row.entity }, badge(local(row.type)), row.label);
    item.addEventListener('mousedown', (event) => { event.preventDefault(); choose(item); });
    return item;
  }));
  if (!rows.length) hits.append(el('li', { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' }, word('nothing')));
  hits.hidden = false;
  input.setAttribute('aria-expanded', 'true');
}

function closeHits() {
  hits.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function choose(item) {
  if (!item || !item.dataset.iri) return;
  closeHits();
  location.hash = '#/e/' + encodeURIComponent(item.dataset.iri);
}

function move(by) {
  const items = [...hits.querySelectorAll('[data-iri]')];
  if (!items.length) return;
  const now = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  items.forEach((item) => item.setAttribute('aria-selected', 'false'));
  const next = items[(now + by + items.length + (now < 0 && by < 0 ? 1 : 0)) % items.length];
  next.setAttribute('aria-selected', 'true');
  next.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', next.id);
}

input.addEventListener('input', suggest);
input.addEventListener('blur', closeHits);
input.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') { event.preventDefault(); move(1); }
  if (event.key === 'ArrowUp') { event.preventDefault(); move(-1); }
  if (event.key === 'Escape') closeHits();
});
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  choose(hits.querySelector('[aria-selected="true"]') || hits.querySelector('[data-iri]'));
});

// ---- Settings and routes

function dress() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = word(node.dataset.text); });
  document.getElementById('language').textContent = word('language');
  input.placeholder = word('search');
  hits.setAttribute('aria-label', word('results'));
}

function dark(on) {
  document.documentElement.classList.toggle('dark', on);
  document.getElementById('theme').setAttribute('aria-pressed', String(on));
}

document.getElementById('language').addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; store('language', language); dress(); route(); });
document.getElementById('theme').addEventListener('click', () => {
  const on = !document.documentElement.classList.contains('dark');
  store('theme', on ? 'dark' : 'light'); dark(on); route();
});

async function route() {
  const [, kind, ...rest] = location.hash.split('/');
  const parts = rest.map(decodeURIComponent);
  try {
    if (kind === 'e') await entity(parts[0]);
    else if (kind === 'a') await article(parts[0], parts[1]);
    else await home();
  } catch (e) {
    show(el('p', { role: 'alert' }, e.message));
  }
  document.body.dataset.ready = location.hash || '#/';
}

window.addEventListener('hashchange', () => { delete document.body.dataset.ready; route(); main.focus({ preventScroll: true }); });
dark(stored('theme') ? stored('theme') === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
dress();
route();
