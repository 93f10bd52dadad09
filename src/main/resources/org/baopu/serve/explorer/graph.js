// The neighbourhood of an entity as a picture. Cytoscape.js is fetched when the first one is drawn.

import { el, entityAddress, groups, local } from './elements.js';
import { relation, word } from './words.js';

/** Nodes that a reader can still tell apart. */
const MOST = 60;

const SHAPES = { Park: 'hexagon', Project: 'diamond', Organization: 'round-rectangle', Person: 'ellipse', Place: 'triangle' };

let drawn = null;

/** A section with the picture; null if the entity has no relations. */
export function graph(iri, label, edges) {
  if (!edges.length) return null;
  const canvas = el('div', { id: 'graph', role: 'img', 'aria-label': word('graph') + ' ' + label });
  const nodes = chosen(iri, edges);
  const all = new Set(edges.flatMap((row) => [row.subject, row.object])).size;
  requestAnimationFrame(() => draw(canvas, iri, nodes, edges.filter((row) => nodes.has(row.subject) && nodes.has(row.object))));
  return el('section', { class: 'neighbourhood' }, el('h2', {}, word('graph')), canvas,
    el('p', { class: 'soft small' }, word('graphHelp'), all > nodes.size ? ' ' + word('omitted', all - nodes.size) : null));
}

/** The entity itself and those with the most relations. */
function chosen(iri, edges) {
  const about = new Map();
  for (const row of edges) {
    for (const side of ['subject', 'object']) {
      const id = row[side], known = about.get(id) || { label: row[side + 'Label'], type: local(row[side + 'Type']), degree: 0 };
      known.degree++;
      about.set(id, known);
    }
  }
  const order = [...about].sort(([a, x], [b, y]) => Number(b === iri) - Number(a === iri) || y.degree - x.degree);
  return new Map(order.slice(0, MOST));
}

async function draw(container, iri, nodes, edges) {
  const { default: cytoscape } = await import('/cytoscape.mjs');
  if (!container.isConnected) return;
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue('--' + name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const lines = [...groups(edges, (row) => row.subject + ' ' + row.object).values()].map((rows, i) => ({ data: {
    id: 'e' + i, source: rows[0].subject, target: rows[0].object, label: rows.map((row) => relation(local(row.predicate), 'out')).join('、') } }));
  if (drawn) drawn.destroy();
  drawn = cytoscape({
    container,
    elements: {
      nodes: [...nodes].map(([id, { label, type }]) => ({ data: { id, label, color: color(type), shape: SHAPES[type] || 'ellipse', center: id === iri ? 1 : 0 } })),
      edges: lines,
    },
    layout: { name: 'cose', animate: false, padding: 24, randomize: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 70, nodeRepulsion: () => 12000, gravity: 0.4 },
    minZoom: 0.3,
    maxZoom: 2.5,
    userZoomingEnabled: false,
    style: [
      { selector: 'node', style: { label: 'data(label)', 'background-color': 'data(color)', shape: 'data(shape)', color: color('ink'), 'font-family': font, 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 120, 'text-overflow-wrap': 'anywhere', 'text-background-color': color('panel'), 'text-background-opacity': 0.85, 'text-background-padding': 2, width: 20, height: 20 } },
      { selector: 'node[center = 1]', style: { width: 36, height: 36, 'font-size': 14, 'font-weight': 'bold', 'border-width': 4, 'border-color': color('mark') } },
      { selector: 'edge', style: { label: 'data(label)', 'font-family': font, 'font-size': 10, color: color('soft'), 'text-background-color': color('panel'), 'text-background-opacity': 0.85, 'line-color': color('soft'), 'line-opacity': 0.5, 'target-arrow-color': color('soft'), 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', width: 1.5 } },
    ],
  });
  drawn.on('tap', 'node', (event) => { location.hash = entityAddress(event.target.id()); });
  container.dataset.nodes = nodes.size;
}
