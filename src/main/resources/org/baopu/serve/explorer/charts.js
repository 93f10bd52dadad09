// Numbers: the chief ones as tiles, those told for several times as bars, all of them in a table. Each leads to its source.

import { articleAddress, el, folded, groups, local, zh } from './elements.js';
import { period, source, sources } from './facts.js';
import { word } from './words.js';

const MONEY = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP'];

/** Metrics that a reader asks for first. */
const CHIEF = ['投资', '产值', '收入', '营收', '生产总值', 'GDP', '利润', '税', '面积', '占地', '产能', '就业', '员工', '企业'];

const bounds = (row) => (row.bound && local(row.bound) !== 'Exact' ? local(row.bound) : null);
const when = (row) => row.period || row.date || '';
const chief = (row) => {
  const found = CHIEF.findIndex((name) => row.metric.includes(name));
  return found < 0 ? CHIEF.length : found;
};

function address(row) {
  return row.article ? articleAddress(row.article, row.evidence) : null;
}

/** Up to six numbers that say most of the entity, each a link to where it is stated. */
export function tiles(numbers) {
  const latest = [...groups(numbers.filter((row) => chief(row) < CHIEF.length && row.metric.length <= 12), (row) => row.metric + ' ' + row.unit).values()]
    .map((rows) => rows.reduce((a, b) => (when(b) > when(a) ? b : a)));
  const chosen = latest
    .sort((a, b) => Number(MONEY.includes(b.unit)) - Number(MONEY.includes(a.unit)) || chief(a) - chief(b) || Number(b.value) - Number(a.value))
    .slice(0, 6);
  if (!chosen.length) return null;
  return el('ul', { class: 'tiles' }, chosen.map((row) => el('li', {}, el(address(row) ? 'a' : 'div', { href: address(row) },
    zh(row.metric, { class: 'metric' }), zh(row.surface, { class: 'number' }), el('span', { class: 'soft' }, zh([when(row), row.newspaper].filter(Boolean).join(' · ')))))));
}

/** A year, a month, a day, a span: only periods of one kind stand side by side. */
function grain(row) {
  const at = when(row);
  return at.includes('/') ? 'span' : String(at.split('-').length);
}

/** A chart for each metric that is told for at least two times. */
export function charts(numbers) {
  const series = [...groups(numbers.filter(when), (row) => [row.metric, row.unit, grain(row)].join(' ')).values()]
    .map((rows) => [...groups(rows, (row) => when(row) + ' ' + row.value).values()].map(([row]) => row))
    .filter((rows) => new Set(rows.map(when)).size > 1);
  return series.sort((a, b) => b.length - a.length || chief(a[0]) - chief(b[0])).slice(0, 12).map(chart);
}

function chart(rows) {
  const points = rows.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  const most = Math.max(...points.map((row) => Math.abs(Number(row.value)))) || 1;
  return el('figure', { class: 'chart' },
    el('figcaption', {}, zh(points[0].metric)),
    el('ol', {}, points.map((row) => {
      const bar = el('span', { class: Number(row.value) < 0 ? 'bar negative' : 'bar' });
      bar.style.height = Math.max(2, Math.abs(Number(row.value)) / most * 120) + 'px';
      return el('li', {}, el(address(row) ? 'a' : 'span', { href: address(row), class: 'point', title: row.exact.replace(/\s+/g, '') },
        zh(row.surface, { class: 'number' }), bar, el('span', { class: 'at' }, when(row).replace('/', ' – '))));
    })));
}

/** All numbers, by metric, each with its source. */
export function numberList(numbers) {
  const items = [...groups([...numbers].sort((a, b) => Number(MONEY.includes(b.unit)) - Number(MONEY.includes(a.unit)) || chief(a) - chief(b)),
    (row) => [row.metric, row.surface, row.period].join(' ')).values()].map((rows) => {
    const row = rows[0];
    return el('li', {}, el('div', { class: 'claim' }, zh(row.metric, { class: 'metric' }), zh(row.surface, { class: 'amount' }),
      bounds(row) ? el('span', { class: 'note' }, word(bounds(row))) : null, period(row)), sources(rows));
  });
  return folded(items, 10, { class: 'facts' });
}

/** A number in a card: metric, number, source. */
export function numberLine(row) {
  return el('div', { class: 'line' }, el('dt', {}, zh(row.metric)), el('dd', {}, zh(row.surface, { class: 'amount' }), period(row), source(row)));
}

export const isMoney = (row) => MONEY.includes(row.unit);
