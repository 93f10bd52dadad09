// The neighbourhood of an entity: a picture, by Cytoscape.js if it is small and Sigma.js if it is large, and the same as lists for those
// who do not see it. Either library is fetched when the first such picture is drawn.

import { TOP, el, entityLink, folded, icon, local, zh } from './elements.js';
import { relation, word } from './words.js';

/** Nodes that Cytoscape.js draws with all their labels, so that a reader can still tell them apart. */
const SMALL = 40;

/** What a drawing needs of the page: colours by their names, fonts, the words for a line. */
function look() {
  const style = getComputedStyle(document.documentElement);
  return {
    color: (name) => style.getPropertyValue('--' + name).trim(),
    font: getComputedStyle(document.body).fontFamily,
    label: (edge) => edge.relations.map((name) => relation(local(name), 'out')).join('、'),
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

let drawn = null;

/** A section that fills itself with the picture; it is gone if the entity has no relations. */
export function graph(iri, label) {
  const section = el('section', { class: 'neighbourhood' });
  const canvas = el('div', { id: 'graph', role: 'img', 'aria-label': word('graph') });
  const note = el('p', { class: 'soft small', role: 'status' });
  const lists = el('div', {});
  const steps = [1, 2].map((depth) => {
    const button = el('button', { type: 'button', 'aria-pressed': 'false' }, word('depth' + depth));
    button.addEventListener('click', () => show(depth));
    return button;
  });
  const tools = el('div', { class: 'tools', role: 'group', 'aria-label': word('view') });
  section.append(el('h2', {}, word('graph')),
    el('div', { class: 'over' }, el('div', { class: 'steps', role: 'group', 'aria-label': word('reach') }, steps), tools), canvas, note, lists);
  let turn = 0;

  async function show(depth) {
    const mine = ++turn;
    steps.forEach((button, i) => button.setAttribute('aria-pressed', String(i + 1 === depth)));
    delete canvas.dataset.nodes;
    note.textContent = word('loading');
    let ties;
    try {
      const answer = await fetch('/api/neighbourhood?' + new URLSearchParams({ iri, depth }));
      if (!answer.ok) throw new Error(word('failed') + ' (' + answer.status + ')');
      ties = await answer.json();
    } catch (e) {
      note.textContent = e.message;
      return;
    }
    if (mine !== turn || !section.isConnected) return;
    if (!ties.edges.length) return section.remove();
    const large = ties.nodes.length > SMALL && hasWebGl();
    const shown = large || ties.nodes.length <= SMALL ? ties : best(ties);
    const omitted = ties.omitted + ties.nodes.length - shown.nodes.length;
    canvas.setAttribute('aria-label', word('graphOf', label, shown.nodes.length, shown.edges.length));
    lists.replaceChildren(alternative(shown));
    if (drawn) drawn.destroy();
    drawn = null;
    tools.replaceChildren();
    const { draw } = await import(large ? './graph-large.js' : './graph-small.js');
    if (mine !== turn || !canvas.isConnected) return;
    drawn = await draw(canvas, shown, look(), () => mine === turn && canvas.isConnected);
    if (mine !== turn || !drawn) return;
    note.textContent = word(large ? 'graphHelpLarge' : 'graphHelp') + (omitted > 0 ? ' ' + word('omitted', omitted) : '');
    tools.replaceChildren(...[['zoomIn', '+', () => drawn.zoom(1.5)], ['zoomOut', '−', () => drawn.zoom(1 / 1.5)], ['fit', '⤢', () => drawn.fit()]].map(([name, sign, action]) => {
      const button = el('button', { type: 'button', 'aria-label': word(name), title: word(name) }, sign);
      button.addEventListener('click', action);
      return button;
    }));
    canvas.dataset.drawn = large ? 'sigma' : 'cytoscape';
    canvas.dataset.nodes = shown.nodes.length;
  }

  requestAnimationFrame(() => show(1));
  return section;
}

function hasWebGl() {
  const canvas = document.createElement('canvas');
  return Boolean(canvas.getContext('webgl2') || canvas.getContext('webgl'));
}

/** The entity itself and those with the most relations, for a picture that cannot show all. */
function best(ties) {
  const degrees = new Map(ties.nodes.map((node) => [node.id, 0]));
  for (const edge of ties.edges) for (const end of [edge.source, edge.target]) degrees.set(end, degrees.get(end) + 1);
  const nodes = [...ties.nodes].sort((a, b) => Number(b.distance === 0) - Number(a.distance === 0) || degrees.get(b.id) - degrees.get(a.id)).slice(0, SMALL);
  const kept = new Set(nodes.map((node) => node.id));
  return { nodes, edges: ties.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)) };
}

/** The same as lists, a class each: who is there, and what ties it to what is nearer. */
function alternative(ties) {
  const about = new Map(ties.nodes.map((node) => [node.id, node]));
  const tie = new Map();
  for (const edge of ties.edges) {
    for (const [far, near, direction] of [[edge.source, edge.target, 'out'], [edge.target, edge.source, 'in']]) {
      if (about.get(far).distance > about.get(near).distance && !tie.has(far)) tie.set(far, { near: about.get(near), words: edge.relations.map((name) => relation(local(name), direction)).join('、') });
    }
  }
  const classes = [...TOP, 'Other'].map((type) => [type, ties.nodes.filter((node) => node.type === type && node.distance > 0)]).filter(([, nodes]) => nodes.length);
  return el('details', { class: 'ties' },
    el('summary', {}, word('asLists', ties.nodes.length - 1), ' ',
      classes.map(([type, nodes]) => el('span', { class: 'key ' + type }, icon(type), word(type) + ' ' + nodes.length))),
    classes.map(([type, nodes]) => [el('h3', {}, word(type)),
      folded(nodes.map((node) => el('li', {}, entityLink(node.id, node.label, node.type),
        tie.has(node.id) ? el('span', { class: 'soft' }, ' ', tie.get(node.id).words, node.distance > 1 ? zh(' ' + tie.get(node.id).near.label) : null) : null)), 20, { class: 'plain' })]));
}
