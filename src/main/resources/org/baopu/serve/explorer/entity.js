// An entity's page: what it is, its chief numbers, what it holds, its facts, all with their sources.

import { charts, isMoney, numberLine, numberList, tiles } from './charts.js';
import { BP, TOP, articleItem, ask, badge, el, entityLink, folded, groups, local, more, zh } from './elements.js';
import { factSections, modality, other, period, source, sources } from './facts.js';
import { graph } from './graph.js';
import { relation, withinTitle, word } from './words.js';

const KINDS = ['GovernmentBody', 'Company', 'EducationalInstitution', 'Hospital', 'MediaOutlet'];

/** Classes that hold others. */
const HOLDERS = ['Park', 'Place', 'Organization', 'Project'];

/** The page of an entity: its title and its parts; null if nothing is known of it. */
export async function entity(iri) {
  const [about, facts, numbers, mentions, [amounts]] = await Promise.all(
    ['entity', 'facts', 'measurements', 'mentions', 'amounts'].map((name) => ask(name, { iri })));
  if (!about.length) return null;
  const values = (what) => about.filter((row) => local(row.what) === what);
  const label = (values('label')[0] || { value: local(iri) }).value;
  const types = values('type').map((row) => local(row.value));
  const type = TOP.find((name) => types.includes(name)) || 'Other';
  const within = HOLDERS.includes(type) ? await ask('within', { iri }) : [];
  const shown = new Set(within.map((row) => row.statement));
  const arranged = (rows) => factSections(rows, type, (row) => shown.has(row.statement) && row.direction === 'in');
  return {
    title: label,
    parts: [
      el('article', { class: 'page ' + type },
        head({ iri, label, type, kind: KINDS.find((name) => types.includes(name)), about, facts, articles: Number(amounts.articles) }),
        tiles(numbers),
        held(within, iri, type),
        el('div', { class: 'columns' },
          el('div', {},
            paged(iri, 'facts', facts, Number(amounts.facts), PAGE, (rows) => titled('facts', arranged(rows))),
            paged(iri, 'measurements', numbers, Number(amounts.numbers), PAGE, (rows) => [
              titled('overTime', charts(rows), { class: 'charts' }), titled('numbers', rows.length ? numberList(rows) : [])])),
          el('div', {},
            graph(iri, label),
            paged(iri, 'mentions', mentions, Number(amounts.articles), MENTIONS, (rows) => titled('mentions',
              rows.length ? folded(rows.map((row) => articleItem(row)), 10, { class: 'articles' }) : []))))),
    ],
  };
}

/** Statements, and articles, of a page of the server's. */
const PAGE = 400, MENTIONS = 100;

const titled = (title, content, attributes) => (content.length ? el('section', {}, el('h2', {}, word(title)), attributes ? el('div', attributes, content) : content) : null);

/** What is arranged of the rows that came; of what is told very often, the rest comes a page at a time and is arranged with it. */
function paged(iri, name, rows, total, page, arrange) {
  const content = el('div', {}, arrange(rows));
  const button = more(total, page, async (from) => {
    rows.push(...await ask(name, { iri, from }));
    content.replaceChildren(...[arrange(rows)].flat().filter(Boolean));
    return [page, content];
  });
  return el('div', { class: 'paged' }, content, button);
}

function head({ iri, label, type, kind, about, facts, articles }) {
  const names = about.filter((row) => local(row.what) === 'altLabel' && row.language === 'zh' && row.value !== label).map((row) => row.value);
  const pinyin = about.find((row) => local(row.what) === 'prefLabel' && row.language === 'zh-Latn-pinyin');
  const code = about.find((row) => local(row.what) === 'divisionCode');
  return el('header', { class: 'entity-head' },
    el('div', { class: 'portrait', 'aria-hidden': 'true' }, type === 'Person' ? [...label][0] : badge(type).firstChild),
    el('div', {},
      el('p', { class: 'kicker' }, badge(type, kind), summary(facts, type)),
      el('h1', {}, zh(label), pinyin ? el('small', { lang: 'zh-Latn' }, pinyin.value) : null),
      names.length ? el('p', { class: 'soft' }, word('alias') + ' ', zh(names.join('、'))) : null,
      el('p', { class: 'soft small' },
        [code ? word('code') + ' ' + code.value : null, articles ? articles.toLocaleString('en') + ' ' + word(articles === 1 ? 'article' : 'articles') : null].filter(Boolean).join(' · '),
        ' · ', word('download') + ' ', el('a', { href: exported(iri, 'turtle') }, 'Turtle'), ' ', el('a', { href: exported(iri, 'jsonld') }, 'JSON-LD'))));
}

const exported = (iri, format) => '/id/?' + new URLSearchParams({ iri, format });

/** What a reader wants to know first: a person's post, where something lies, who builds it. */
function summary(facts, type) {
  const chief = { Person: ['holdsPosition'], Project: ['developedBy', 'locatedIn'] }[type] || ['locatedIn', 'partOf'];
  const rows = chief.flatMap((name) => facts.filter((row) => row.predicate === BP + name && row.direction === 'out' && local(row.modality) !== 'Negated'));
  const once = [...groups(rows, (row) => row.predicate + row.other + row.title).values()].map(([row]) => row)
    .sort((a, b) => Number(Boolean(a.period)) - Number(Boolean(b.period)) || chief.indexOf(local(a.predicate)) - chief.indexOf(local(b.predicate))).slice(0, 3);
  return once.map((row) => el('span', { class: 'gist' },
    type === 'Person' ? null : el('span', { class: 'soft' }, relation(local(row.predicate), 'out') + ' '), other(row), row.title ? zh(' ' + row.title) : null, modality(row)));
}

/** Cards of what is in a park, belongs to an organisation, or is built by it: who builds it, for how much, who says so. */
function held(rows, iri, type) {
  if (!rows.length) return null;
  const cards = [...groups(rows, (row) => row.thing).values()];
  const weight = (card) => (card[0].kind && local(card[0].kind) === 'GovernmentBody' ? TOP.length : TOP.indexOf(local(card[0].type))) * 10000 - card.length;
  return el('section', {}, el('h2', {}, withinTitle(type), ' ', el('span', { class: 'count' }, String(cards.length))),
    folded(cards.sort((a, b) => weight(a) - weight(b)).map((card) => el('li', {}, cardOf(card, iri))), 6, { class: 'cards' }));
}

function cardOf(rows, iri) {
  const first = rows[0];
  const claims = rows.filter((row) => row.predicate);
  const numbers = rows.filter((row) => row.metric);
  const money = numbers.filter(isMoney);
  const rest = numbers.filter((row) => !isMoney(row));
  const ties = claims.filter((row) => row.other === iri);
  const others = [...groups(claims.filter((row) => row.other !== iri), (row) => row.predicate + ' ' + row.other).values()];
  return el('div', { class: 'card ' + local(first.type) },
    el('h3', {}, entityLink(first.thing, first.label, first.type), first.kind ? el('span', { class: 'soft small' }, word(local(first.kind))) : null),
    el('dl', {},
      others.map((same) => el('div', { class: 'line' }, el('dt', {}, relation(local(same[0].predicate), 'out')),
        el('dd', {}, other(same[0]), modality(same[0]), sources(same)))),
      money.slice(0, 4).map(numberLine),
      [...groups(ties, (row) => row.predicate).values()].map((same) => el('div', { class: 'line' }, el('dt', {}, relation(local(same[0].predicate), 'out')),
        el('dd', {}, zh('✓ ', { 'aria-hidden': 'true' }), modality(same[0]), period(same[0]), sources(same))))),
    rest.length ? el('details', {}, el('summary', {}, word('otherNumbers') + ' ' + rest.length), el('dl', {}, rest.slice(0, 40).map(numberLine))) : null);
}

/** The articles of a document. */
export async function documentPage(iri) {
  const rows = await ask('document', { iri });
  if (!rows.length) return null;
  return {
    title: rows[0].file,
    parts: [
      el('p', { class: 'kicker' }, badge('Document'), zh([rows[0].newspaper, rows[0].date].filter(Boolean).join(' · '))),
      el('h1', {}, rows[0].file),
      el('ul', { class: 'articles' }, rows.map((row) => articleItem(row))),
    ],
  };
}
