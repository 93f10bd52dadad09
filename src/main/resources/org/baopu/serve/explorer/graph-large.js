// A picture by Sigma.js, which draws with WebGL: hundreds of nodes, as many labels as there is room for. The nearest to the pointer
// tell what ties them.

import { entityAddress } from './elements.js';

/** Rounds of ForceAtlas2, and how many are made before the page may do something else. */
const ROUNDS = 200;
const AT_ONCE = 10;

/** Characters of a label. */
const LONGEST = 24;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export async function draw(container, ties, look, wanted) {
  const { Graph, Sigma, forceAtlas2 } = await import('/sigma.mjs');
  const graph = new Graph({ type: 'directed' });
  const { color } = look;
  ties.nodes.forEach((node, i) => graph.addNode(node.id, {
    x: Math.sqrt(i) * Math.cos(i * GOLDEN_ANGLE), y: Math.sqrt(i) * Math.sin(i * GOLDEN_ANGLE),
    label: node.label.length > LONGEST ? [...node.label].slice(0, LONGEST).join('') + '…' : node.label, color: color(node.type), distance: node.distance }));
  for (const edge of ties.edges) graph.mergeEdge(edge.source, edge.target, { words: look.label(edge) });
  const scale = container.clientWidth < 400 ? 0.75 : 1;
  graph.forEachNode((id, { distance }) => graph.setNodeAttribute(id, 'size', scale * (distance === 0 ? 14 : Math.min(12, 2.5 + 1.5 * Math.sqrt(graph.degree(id))))));
  await arrange(graph, forceAtlas2, wanted);
  if (!wanted()) return null;
  container.replaceChildren();
  let near = null;
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'arrow',
    defaultEdgeColor: color('tie'),
    labelFont: look.font,
    labelSize: 12,
    labelColor: { color: color('ink') },
    edgeLabelFont: look.font,
    edgeLabelSize: 11,
    edgeLabelColor: { color: color('ink') },
    renderEdgeLabels: true,
    labelDensity: 1,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 4,
    stagePadding: 36,
    minCameraRatio: 0.03,
    maxCameraRatio: 2,
    doubleClickZoomingRatio: 1,
    zIndex: true,
    defaultDrawNodeLabel: (context, data, settings) => text(context, data, settings, color('panel')),
    defaultDrawNodeHover: (context, data, settings) => text(context, data, settings, color('mark')),
    nodeReducer: (id, data) => {
      if (near === null) return data.distance === 0 ? { ...data, forceLabel: true, zIndex: 1 } : data;
      return id === near || graph.areNeighbors(id, near) ? { ...data, forceLabel: graph.degree(near) < 40 || id === near, zIndex: 1 } : { ...data, color: color('line'), label: '' };
    },
    edgeReducer: (id, data) => {
      if (near === null) return data;
      return graph.hasExtremity(id, near) ? { ...data, color: color('soft'), label: graph.degree(near) < 40 ? data.words : '', forceLabel: true, zIndex: 1 } : { ...data, hidden: true };
    },
  });
  sigma.on('enterNode', ({ node }) => { near = node; container.classList.add('on-node'); sigma.refresh({ skipIndexation: true }); });
  sigma.on('leaveNode', () => { near = null; container.classList.remove('on-node'); sigma.refresh({ skipIndexation: true }); });
  sigma.on('clickNode', ({ node }) => { location.hash = entityAddress(node); });
  const leave = leaveThePageItsMoves(container);
  const camera = sigma.getCamera();
  const duration = look.still ? 0 : 200;
  return {
    zoom: (factor) => camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration }),
    fit: () => camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration }),
    destroy: () => { leave(); sigma.kill(); },
    at: (id) => sigma.graphToViewport(graph.getNodeAttributes(id)),
  };
}

/** Places that depend on nothing but the graph: from a spiral, by forces, a little at a time. */
async function arrange(graph, forceAtlas2, wanted) {
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1, scalingRatio: 12, slowDown: 4, barnesHutOptimize: graph.order > 300, adjustSizes: false, outboundAttractionDistribution: true };
  for (let done = 0; done < ROUNDS && wanted(); done += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings });
    await new Promise((next) => { setTimeout(next); });
  }
}

/** A label right of its node, on a ground that keeps lines off. */
function text(context, data, settings, ground) {
  if (!data.label) return;
  context.font = settings.labelSize + 'px ' + settings.labelFont;
  const x = data.x + data.size + 3, y = data.y + settings.labelSize / 3;
  context.globalAlpha = 0.8;
  context.fillStyle = ground;
  context.fillRect(x - 2, y - settings.labelSize, context.measureText(data.label).width + 4, settings.labelSize + 4);
  context.globalAlpha = 1;
  context.fillStyle = settings.labelColor.color;
  context.fillText(data.label, x, y);
}

/** One finger and the wheel move the page; two fingers, the wheel with Ctrl, and the mouse move the picture. */
function leaveThePageItsMoves(container) {
  const wheel = (event) => { if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); };
  const touch = (event) => { if (event.touches.length < 2) event.stopPropagation(); };
  container.addEventListener('wheel', wheel, true);
  container.addEventListener('touchstart', touch, true);
  return () => {
    container.removeEventListener('wheel', wheel, true);
    container.removeEventListener('touchstart', touch, true);
  };
}
