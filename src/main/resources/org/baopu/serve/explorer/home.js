// The first page, and the lists of a class.

import { BP, TOP, articleAddress, articleItem, ask, el, entityLink, icon, local, more, plain, zh } from './elements.js';
import { source } from './facts.js';
import { FIND, excerpt } from './places.js';
import { word } from './words.js';

const PLURAL = { Park: 'Parks', Project: 'Projects', Organization: 'Organizations', Person: 'People', Place: 'Places' };

export async function home(search) {
  const [counts, { entities: parks }, investments, recent] = await Promise.all([
    plain('summary'), plain('frequent', { type: 'Park' }), ask('investments'), ask('recent')]);
  const count = (type) => (counts[type] || 0).toLocaleString('en');
  return {
    title: '报谱 Baopu',
    parts: [
      el('section', { class: 'hero' },
        el('h1', {}, word('lead')),
        parks.length ? el('p', {}, word('try'), parks.slice(0, 4).map((row) => entityLink(row.entity, row.label, BP + 'Park'))) : null),
      el('ul', { class: 'counts' },
        TOP.map((type) => el('li', {}, el('a', { href: '#/list/' + type, class: type }, icon(type), el('b', {}, count(type)), word(PLURAL[type])))),
        ['Claim', 'Measurement', 'Article', 'Document'].map((type) => el('li', {}, el('span', {}, el('b', {}, count(type)), word(type))))),
      el('div', { class: 'columns even' },
        el('section', {}, el('h2', {}, word('spoken')), ranking(parks.slice(0, 10), 'Park'),
          el('p', {}, el('a', { href: '#/list/Park' }, word('all') + ' →'))),
        el('section', {}, el('h2', {}, word('largest')),
          el('ul', { class: 'facts' }, investments.slice(0, 6).map((row) => el('li', {},
            el('div', { class: 'claim' }, entityLink(row.subject, row.subjectLabel, row.subjectType), zh(row.metric, { class: 'metric' }), zh(row.surface, { class: 'amount' })),
            source(row)))))),
      el('section', {}, el('h2', {}, word('recent')), el('ul', { class: 'articles two' }, recent.map((row) => articleItem(row)))),
    ],
  };
}

function ranking(rows, type, most = Math.max(1, ...rows.map((row) => row.count))) {
  return el('ol', { class: 'ranking' }, ranked(rows, type, most));
}

function ranked(rows, type, most) {
  return rows.map((row) => {
    const meter = el('span', { class: 'meter ' + type, 'aria-hidden': 'true' });
    meter.style.width = row.count / most * 100 + '%';
    return el('li', {}, entityLink(row.entity, row.label, BP + type), el('span', { class: 'soft' }, row.count + ' ' + word('statements')), meter);
  });
}

/** The entities of a class, those first of which most is said, a page at a time; null if there is no such class. */
export async function list(type) {
  if (!TOP.includes(type)) return null;
  const { total, entities } = await plain('frequent', { type });
  const most = Math.max(1, ...entities.map((row) => row.count));
  const rows = ranking(entities, type, most);
  return {
    title: word(PLURAL[type]),
    parts: [
      el('p', { class: 'kicker' }, word('byCount')),
      el('h1', {}, word(PLURAL[type]), ' ', el('span', { class: 'count' }, total.toLocaleString('en'))),
      entities.length ? rows : el('p', {}, word('nothing')),
      more(total, entities.length, async (from) => {
        const next = await plain('frequent', { type, from });
        const items = ranked(next.entities, type, most);
        rows.append(...items);
        return [items.length, items[0]];
      }),
    ],
  };
}

/** The words that were searched for, as the article has them. */
function found(row, q) {
  const [before, words, after] = excerpt(row.body, q);
  return el('a', { class: 'source', lang: 'zh-CN', href: articleAddress(row.article, words ? FIND + q : null) }, before, words ? el('mark', {}, words) : null, after);
}

/** All that a search finds: names, and places in articles. */
export async function results(q) {
  const [entities, texts] = await Promise.all([ask('search', { q }), ask('text', { q })]);
  return {
    title: q,
    parts: [
      el('h1', {}, word('searchFor', q)),
      entities.length + texts.length ? null : el('p', {}, word('nothing')),
      entities.length ? el('section', {}, el('h2', {}, word('entities'), ' ', el('span', { class: 'count' }, String(entities.length))),
        el('ul', { class: 'facts' }, entities.map((row) => el('li', {}, entityLink(row.entity, row.label, row.type),
          el('span', { class: 'soft' }, ' ', word(local(row.kind || row.type)), row.place ? ' · ' : null, row.place ? zh(row.place) : null))))) : null,
      texts.length ? el('section', {}, el('h2', {}, word('texts'), ' ', el('span', { class: 'count' }, String(texts.length))),
        el('ul', { class: 'facts' }, texts.map((row) => articleItem(row, found(row, q))))) : null,
    ],
  };
}
