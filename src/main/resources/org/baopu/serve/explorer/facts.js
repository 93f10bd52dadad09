// Facts with the words that state them: each statement's quotation is a link to its place in the article.

import { BP, articleAddress, el, entityLink, folded, groups, local, zh } from './elements.js';
import { relation, word } from './words.js';

const squeezed = (text) => text.replace(/\s+/g, '');

/** The words that state something, linked to where they stand: newspaper, day, headline. */
export function source(row) {
  const day = row.date ? el('span', { class: 'day' }, row.date) : null;
  const where = [row.newspaper, day, row.headline ? '《' + squeezed(row.headline) + '》' : row.file].filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));
  const words = [row.prefix ? '…' + squeezed(row.prefix) : '', el('mark', {}, squeezed(row.exact)), row.suffix ? squeezed(row.suffix) + '…' : ''];
  return el(row.article ? 'a' : 'span', { class: 'source', lang: 'zh-CN', href: row.article ? articleAddress(row.article, row.evidence) : null },
    el('q', {}, words), ' ', el('cite', {}, where));
}

/** How a claim is meant, where it is not simply stated. */
export function modality(row) {
  const name = row.modality ? local(row.modality).toLowerCase() : 'stated';
  return name === 'stated' ? null : el('span', { class: 'note ' + name }, word(name === 'former' && row.title ? 'formerly' : name));
}

export function period(row) {
  return row.period ? el('span', { class: 'note' }, row.period.replace('/', ' – ')) : null;
}

/** The other side of a claim: an entity to go to, or the text's own words. */
export function other(row) {
  return row.otherLabel ? entityLink(row.other, row.otherLabel, row.otherType) : zh(row.other);
}

/** The first source of several, the others behind a switch. */
export function sources(rows) {
  const once = [...groups(rows, (row) => row.evidence).values()].map(([row]) => row);
  const rest = once.slice(1);
  return [
    source(once[0]),
    rest.length ? el('details', {}, el('summary', {}, '+' + rest.length + ' ' + word('more')), el('ul', { class: 'plain' }, rest.map((row) => el('li', {}, source(row))))) : null,
  ];
}

const ORDER = {
  Person: ['holdsPosition'],
  Project: ['developedBy', 'locatedIn', 'partOf', 'suppliesTo'],
  Park: ['manages', 'locatedIn', 'partOf', 'cooperatesWith', 'holdsPosition', 'produces'],
  Organization: ['locatedIn', 'partOf', 'produces', 'developedBy', 'cooperatesWith', 'suppliesTo', 'manages', 'holdsPosition'],
  Place: ['locatedIn', 'manages', 'holdsPosition'],
};

/** A section for each relation, those first that matter to the class; the same fact out of several texts is told once. */
export function factSections(facts, type, left) {
  const order = ORDER[type] || [];
  const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sections = [...groups(facts.filter((row) => !left(row)), (row) => row.predicate + ' ' + (row.predicate === BP + 'cooperatesWith' ? 'out' : row.direction))];
  return sections
    .map(([key, rows]) => [...key.split(' '), rows])
    .sort((a, b) => rank(local(a[0])) - rank(local(b[0])))
    .map(([predicate, direction, rows]) => el('section', { class: 'relation' },
      el('h3', {}, relation(local(predicate), direction)),
      folded([...groups(rows, (row) => [row.other, row.title, row.modality].join(' ')).values()].sort(latest).map(fact), 8, { class: 'facts' })));
}

/** What is said of no time first, as it holds now; then backwards through the years. */
function latest([a], [b]) {
  const now = (row) => row.period || '9999';
  return now(a) < now(b) ? 1 : now(a) > now(b) ? -1 : 0;
}

function fact(rows) {
  const row = rows[0];
  return el('li', {},
    el('div', { class: 'claim' }, other(row), row.title ? zh(row.title, { class: 'title' }) : null,
      row.amount ? zh(Number(row.amount).toLocaleString('zh-CN') + ' 元', { class: 'amount' }) : null, modality(row), period(row)),
    sources(rows));
}
