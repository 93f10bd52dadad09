// An article with the places that state something: all of them marked, the one that was asked for set off.

import { articleAddress, ask, el, entityLink, groups, local, zh } from './elements.js';
import { modality, other, period } from './facts.js';
import { FIND, locate, squeeze } from './places.js';
import { relation, word } from './words.js';

/** The page of an article, with one place of it set off if that is asked for; null if there is no such article. */
export async function article(iri, evidence) {
  const [rows, statements, asked] = await Promise.all([
    ask('article', { iri }), ask('statements', { iri }), asking(evidence)]);
  if (!rows.length) return null;
  const first = rows[0], body = first.body, text = squeeze(body);
  const places = [...groups(statements, (row) => row.evidence)].map(([id, same]) => ({ id, rows: same, place: locate(text, same[0]) }));
  if (asked.length && !places.some((place) => place.id === evidence)) places.push({ id: evidence, rows: [], place: locate(text, asked[0]) });
  const chosen = places.find((place) => place.id === evidence);
  const authors = [...new Set(rows.map((row) => row.author).filter(Boolean))].join('、');
  const headline = first.headline || first.file;
  const titled = asked.length && !chosen.place ? locate(squeeze(headline), asked[0]) : null;
  return {
    title: headline.replace(/\s+/g, ''),
    parts: [
      el('div', { class: 'reading' },
        el('article', { class: 'newsprint', lang: 'zh-CN' },
          el('p', { class: 'kicker' }, [first.newspaper, first.date].filter(Boolean).join(' · ')),
          el('h1', {}, titled ? [headline.slice(0, titled.start), el('mark', { class: 'chosen', tabindex: '-1' }, headline.slice(titled.start, titled.end)), headline.slice(titled.end)] : headline),
          authors ? el('p', { class: 'soft' }, word('by') + ' ' + authors) : null,
          asked.length && !chosen.place && !titled ? outside(asked[0]) : null,
          paragraphs(body, places.filter((place) => place.place), evidence, iri),
          el('p', { class: 'soft small' }, el('a', { href: '#/d/' + encodeURIComponent(first.document) }, first.file))),
        el('aside', { 'aria-label': word('states') }, el('h2', {}, word('states'), ' ', el('span', { class: 'count' }, String(new Set(statements.map((row) => row.statement)).size))),
          statements.length ? null : el('p', { class: 'soft' }, word('statesNothing')),
          el('ul', { class: 'facts' }, [...groups(statements, (row) => row.statement).values()].map(([row]) => statement(row, iri, evidence))))),
    ],
    focus: () => {
      const mark = document.querySelector('mark.chosen');
      if (!mark) return false;
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
      return true;
    },
  };
}

/** The place that is asked for: evidence by its IRI, or words that were searched for. */
function asking(evidence) {
  if (!evidence) return [];
  return evidence.startsWith(FIND) ? [{ exact: evidence.slice(FIND.length) }] : ask('evidence', { iri: evidence });
}

/** Words that are not in the article as it was cut out: a caption, say. Those that were searched for are not shown. */
function outside(row) {
  return row.start ? el('div', { class: 'outside' }, el('p', {}, word('notInBody')),
    el('blockquote', {}, row.prefix || '', el('mark', { class: 'chosen', tabindex: '-1' }, row.exact), row.suffix || ''),
    el('p', { class: 'soft small' }, word('characters', row.start, row.end))) : null;
}

function statement(row, article, evidence) {
  const here = row.evidence === evidence;
  return el('li', { class: here ? 'here' : null },
    el('div', { class: 'claim' }, entityLink(row.subject, row.subjectLabel, row.subjectType),
      row.metric ? [zh(row.metric, { class: 'metric' }), zh(row.surface, { class: 'amount' })]
        : [el('span', { class: 'soft' }, relation(local(row.predicate), 'out')), other(row), row.title ? zh(row.title, { class: 'title' }) : null],
      modality(row), period(row)),
    el('a', { class: 'source small', href: articleAddress(article, row.evidence), 'aria-current': here ? 'true' : null },
      zh('「' + row.exact.replace(/\s+/g, '') + '」'), ' ', word('characters', row.start, row.end), row.page ? ` · PDF p. ${row.page}` : ''));
}

/** The body, a paragraph a line, with its places marked: what several places share belongs to the one that was asked for. */
function paragraphs(body, places, evidence, iri) {
  const marks = new Array(body.length).fill(null);
  const order = [...places].sort((a, b) => Number(a.id === evidence) - Number(b.id === evidence) || b.place.end - b.place.start - (a.place.end - a.place.start));
  for (const place of order) marks.fill(place, place.place.start, place.place.end);
  const nodes = [];
  let paragraph = el('p', {}), run = '', now = null;
  const flush = () => {
    if (run) paragraph.append(now ? mark(now, run, evidence, iri) : run);
    run = '';
  };
  for (let i = 0; i < body.length; i++) {
    if (marks[i] !== now || body[i] === '\n') {
      flush();
      now = marks[i];
    }
    if (body[i] === '\n') {
      nodes.push(paragraph);
      paragraph = el('p', {});
    } else {
      run += body[i];
    }
  }
  flush();
  nodes.push(paragraph);
  return nodes.filter((node) => node.hasChildNodes());
}

function mark(place, text, evidence, iri) {
  if (place.id === evidence) return el('mark', { class: 'chosen', tabindex: '-1' }, text);
  return el('a', { class: 'stated', href: articleAddress(iri, place.id) }, text);
}
