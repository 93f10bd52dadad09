
'use strict';
(function () {
  var data = JSON.parse(document.getElementById('graph').textContent);
  var chinese = /^zh/.test(navigator.language || 'zh');
  var nodes = new Map(data.elements.nodes.map(function (node) { return [node.data.id, node.data]; }));
  var touching = new Map();
  data.elements.edges.forEach(function (edge) {
    [edge.data.source, edge.data.target].forEach(function (end) {
      if (!touching.has(end)) { touching.set(end, []); }
      touching.get(end).push(edge.data);
    });
  });
  var panel = document.getElementById('panel');
  var loose = document.getElementById('loose');
  var hidden = new Set();

  document.documentElement.lang = chinese ? 'zh' : 'en';
  document.querySelectorAll('[data-zh]').forEach(function (element) {
    element.textContent = element.getAttribute(chinese ? 'data-zh' : 'data-en');
  });

  /** The name of a class, property or modality in the reader's language. */
  function term(name) {
    var label = data.terms[name];
    return label ? label[chinese ? 0 : 1] : name;
  }

  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  var cy = cytoscape({
    container: document.getElementById('picture'),
    elements: data.elements,
    layout: { name: 'preset' },
    minZoom: 0.02,
    maxZoom: 6,
    hideEdgesOnViewport: data.elements.edges.length > 4000,
    textureOnViewport: data.elements.nodes.length > 4000,
    style: [
      { selector: 'node', style: {
        'background-color': 'data(color)', 'width': 'data(size)', 'height': 'data(size)', 'label': 'data(name)',
        'font-size': 12, 'min-zoomed-font-size': 7, 'color': dark ? '#ececec' : '#1c1c1c', 'text-valign': 'bottom',
        'text-wrap': 'wrap', 'text-overflow-wrap': 'anywhere', 'text-max-width': '108px', 'text-margin-y': 2 } },
      { selector: 'edge', style: {
        'width': 1, 'line-color': '#9a9a9a', 'target-arrow-color': '#9a9a9a', 'target-arrow-shape': 'triangle',
        'arrow-scale': 0.6, 'curve-style': 'bezier' } },
      { selector: 'edge[modality != "Stated"]', style: { 'line-style': 'dashed' } },
      { selector: '.hidden', style: { 'display': 'none' } },
      { selector: '.dim', style: { 'opacity': 0.15 } },
      { selector: 'edge.near', style: {
        'label': 'data(label)', 'font-size': 8, 'min-zoomed-font-size': 6, 'text-rotation': 'autorotate',
        'color': dark ? '#ececec' : '#1c1c1c', 'text-background-color': dark ? '#161616' : '#ffffff',
        'text-background-opacity': 0.8, 'width': 2 } },
      { selector: '.chosen', style: { 'border-width': 3, 'border-color': dark ? '#ffffff' : '#000000' } }
    ]
  });
  cy.edges().forEach(function (edge) { edge.data('label', edge.data('title') || term(edge.data('property'))); });

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (parent) { parent.appendChild(made); }
    return made;
  }

  function visible() {
    cy.batch(function () {
      cy.nodes().forEach(function (node) {
        var away = hidden.has(node.data('type')) || (!loose.checked && !touching.has(node.id()));
        node.toggleClass('hidden', away);
      });
    });
  }

  function link(id, parent) {
    var button = element('button', nodes.get(id).name, parent);
    button.type = 'button';
    button.addEventListener('click', function () { choose(id); });
    return button;
  }

  function fact(edge, parent, from) {
    var item = element('li', '', parent);
    if (edge.source !== from) { link(edge.source, item); }
    element('span', ' ' + term(edge.property) + (edge.title ? '（' + edge.title + '）' : '') + ' ', item);
    if (edge.target !== from) { link(edge.target, item); }
    var more = [];
    if (edge.modality !== 'Stated') { more.push(term(edge.modality)); }
    if (edge.period) { more.push(edge.period); }
    if (edge.amount) { more.push(edge.amount + ' CNY'); }
    if (more.length) { element('span', ' ' + more.join(', '), item).className = 'faint'; }
    edge.sources.forEach(function (source) {
      element('blockquote', source.evidence, item);
      var page = /^page=(\d+)/.exec(source.boxes || '');
      element('div', source.document + (page ? ' · p. ' + page[1] : '') + ' · ' + source.start + (source.date ? ' · ' + source.date : ''), item).className = 'faint';
    });
  }

  function show(id) {
    var node = nodes.get(id);
    panel.textContent = '';
    element('h2', node.name, panel);
    element('p', term(node.type) + (node.code ? ' · ' + node.code : '') + ' · ' + node.support
      + (chinese ? ' 个文档' : ' documents'), panel).className = 'faint';
    if (node.names) { element('p', node.names.split(' | ').join('、'), panel); }
    var edges = touching.get(id) || [];
    if (edges.length) {
      element('h3', chinese ? '事实' : 'Facts', panel);
      var facts = element('ul', '', panel);
      edges.forEach(function (edge) { fact(edge, facts, id); });
    }
    if (node.figures) {
      element('h3', chinese ? '数据' : 'Figures', panel);
      var figures = element('ul', '', panel);
      node.figures.split(' | ').forEach(function (figure) { element('li', figure, figures); });
    }
    element('h3', chinese ? '文档' : 'Documents', panel);
    element('p', node.documents.split(' | ').join('、'), panel).className = 'faint';
    panel.scrollTop = 0;
  }

  function choose(id) {
    var node = cy.getElementById(id);
    if (!touching.has(id) && !loose.checked) { loose.checked = true; visible(); }
    cy.elements().removeClass('chosen near').addClass('dim');
    node.closedNeighborhood().removeClass('dim');
    node.connectedEdges().addClass('near');
    node.addClass('chosen');
    cy.animate({ center: { eles: node }, zoom: Math.max(cy.zoom(), 1) }, { duration: 200 });
    show(id);
  }

  function all() {
    cy.elements().removeClass('chosen near dim');
  }

  cy.on('tap', 'node', function (event) { choose(event.target.id()); });
  cy.on('tap', 'edge', function (event) {
    panel.textContent = '';
    fact(event.target.data(), element('ul', '', panel), '');
  });
  cy.on('tap', function (event) { if (event.target === cy) { all(); } });

  var search = document.getElementById('search');
  var byName = new Map();
  data.elements.nodes.forEach(function (node) {
    [node.data.name].concat(node.data.names ? node.data.names.split(' | ') : []).forEach(function (name) {
      if (!byName.has(name)) { byName.set(name, node.data.id); }
    });
  });
  search.addEventListener('input', function () {
    var names = document.getElementById('names');
    names.textContent = '';
    var words = search.value.trim();
    if (byName.has(words)) { choose(byName.get(words)); return; }
    var shown = 0;
    byName.forEach(function (id, name) {
      if (words && shown < 20 && name.indexOf(words) >= 0) { element('option', '', names).value = name; shown++; }
    });
  });
  search.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter') { return; }
    var words = search.value.trim();
    var found = Array.from(byName.keys()).filter(function (name) { return words && name.indexOf(words) >= 0; });
    if (found.length) { choose(byName.get(found[0])); panel.focus(); }
  });

  var legend = document.getElementById('legend');
  var types = new Map();
  data.elements.nodes.forEach(function (node) { types.set(node.data.type, node.data.color); });
  Array.from(types.keys()).sort().forEach(function (type) {
    var label = element('label', '', legend);
    var box = element('input', '', label);
    box.type = 'checkbox';
    box.checked = true;
    box.addEventListener('change', function () {
      if (box.checked) { hidden.delete(type); } else { hidden.add(type); }
      visible();
    });
    var space = 'http://www.w3.org/2000/svg';
    var dot = document.createElementNS(space, 'svg');
    dot.setAttribute('class', 'dot');
    dot.setAttribute('viewBox', '0 0 10 10');
    dot.setAttribute('aria-hidden', 'true');
    var disc = document.createElementNS(space, 'circle');
    disc.setAttribute('cx', '5');
    disc.setAttribute('cy', '5');
    disc.setAttribute('r', '5');
    disc.setAttribute('fill', types.get(type));
    dot.appendChild(disc);
    label.appendChild(dot);
    element('span', ' ' + term(type), label);
  });
  loose.addEventListener('change', visible);

  visible();
  cy.fit(cy.nodes(':visible'), 30);

  /** graph.html#罗昕 opens at that thing; an IRI does too. */
  function opened() {
    var words = '';
    try { words = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    var id = nodes.has(words) ? words : byName.get(words);
    if (id) { choose(id); }
  }
  window.addEventListener('hashchange', opened);
  opened();
}());
