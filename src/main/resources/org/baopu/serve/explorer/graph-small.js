// A picture by Cytoscape.js: every label is there.

import { entityAddress } from './elements.js';

const SHAPES = { Park: 'hexagon', Project: 'diamond', Organization: 'round-rectangle', Person: 'ellipse', Place: 'triangle' };

export async function draw(container, ties, look, wanted) {
  const { default: cytoscape } = await import('/cytoscape.mjs');
  if (!wanted()) return null;
  const { color, font } = look;
  const picture = cytoscape({
    container,
    elements: {
      nodes: ties.nodes.map(({ id, label, type, distance }) => ({ data: { id, label, color: color(type), shape: SHAPES[type] || 'ellipse', center: distance === 0 ? 1 : 0 } })),
      edges: ties.edges.map((edge, i) => ({ data: { id: 'e' + i, source: edge.source, target: edge.target, label: look.label(edge) } })),
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
  picture.on('tap', 'node', (event) => { location.hash = entityAddress(event.target.id()); });
  return {
    zoom: (factor) => picture.zoom({ level: picture.zoom() * factor, renderedPosition: { x: picture.width() / 2, y: picture.height() / 2 } }),
    fit: () => picture.fit(undefined, 24),
    destroy: () => picture.destroy(),
  };
}
