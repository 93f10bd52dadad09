// What the page says in Chinese and in English. Data stays in the language of its newspaper.

const WORDS = {
  zh: {
    skip: '跳到正文', tagline: '报纸里的知识图谱', search: '搜索园区、企业、人物、项目、地点，或任意文字', queries: '查询', dark: '深色',
    language: 'English', colophon: '每个事实都指向写着它的那几个字。', loading: '读取中…', untitled: '（无标题）',
    lead: '谁在哪个园区投了什么项目、由谁建设、花了多少钱——以及报纸上究竟是怎么说的。', try: '试试：',
    Park: '园区', Organization: '组织', Person: '人物', Project: '项目', Place: '地点', GovernmentBody: '党政机关', Company: '企业',
    EducationalInstitution: '教育机构', Hospital: '医院', MediaOutlet: '媒体', Document: '文档', Article: '文章', Claim: '事实',
    Measurement: '数据', Parks: '园区', Organizations: '组织', People: '人物', Projects: '项目', Places: '地点',
    statements: '条记录', facts: '事实', numbers: '数据', graph: '关系图', spoken: '报道最多的园区', largest: '最大的投资', recent: '最新报道',
    all: '全部', source: '看原文', nothing: '没有找到', failed: '服务器没有回答', planned: '计划', former: '曾经', formerly: '曾任', negated: '否定',
    About: '约', AtLeast: '以上', AtMost: '以下', alias: '又称', code: '区划代码', mentions: '相关报道', articles: '篇报道', article: '篇报道',
    more: '更多出处', showAll: '显示全部', showMore: '再显示一些（{1} 条中已取 {0} 条）', overTime: '历年数据', keyNumbers: '主要数据', metric: '指标', value: '数值', period: '时期', where: '出处',
    within: { Park: '落户园区的项目与企业', Place: '在此地的园区、项目与企业', Organization: '建设与下属', Project: '组成部分' },
    companies: '企业与机构', developer: '建设', makes: '生产', money: '金额', otherNumbers: '其他数据',
    states: '文中所述', statesNothing: '文中没有提取到事实。', by: '记者', characters: '第 {0}–{1} 字', evidence: '依据（原文）',
    notInBody: '这段文字不在正文之内（图片说明、标题等）：', back: '返回', results: '搜索结果', hits: '{0} 条结果', entities: '名称', texts: '原文中出现',
    download: '下载', searchFor: '搜索“{0}”', graphHelp: '点击一个节点可打开它。', graphHelpLarge: '点击一个节点可打开它；指向一个节点可看它的关系；Ctrl＋滚轮或双指可缩放。',
    omitted: '（另有 {0} 个未画出）', graphOf: '{0} 的关系图：{1} 个节点，{2} 条关系，下面以列表给出', asLists: '以列表显示这 {0} 个', depth1: '直接关系', depth2: '两步之内', reach: '范围',
    view: '视图', zoomIn: '放大', zoomOut: '缩小', fit: '显示全图', Other: '其他',
    run: '运行', running: '运行中…', rows: '{0} 行', rowsCut: '（显示前 {0} 行）', exampleQueries: '示例查询', columns: '列', sparqlLead: '端点 /kg/sparql，只读。',
    query: '查询语句', csv: '下载 CSV', link: '此查询的链接', openQuery: '打开并运行', byCount: '按记录数排列',
    locatedIn: ['位于', '其中有'], holdsPosition: ['职务', '任职者'], developedBy: ['建设单位', '建设的项目'], partOf: ['隶属于', '下属'],
    manages: ['管理', '管理者'], cooperatesWith: ['合作', '合作'], suppliesTo: ['供应给', '供应方'], produces: ['生产', '生产者'],
  },
  en: {
    skip: 'Skip to content', tagline: 'newspapers as a knowledge graph', search: 'Search parks, companies, people, projects, places, or any text',
    queries: 'Queries', dark: 'Dark', language: '中文', colophon: 'Every fact points to the very characters that state it.', loading: 'Loading…',
    untitled: '(untitled)', lead: 'Which projects went into which park, who built them, for how much, and what exactly the newspaper says of it.', try: 'Try:',
    Park: 'Park', Organization: 'Organization', Person: 'Person', Project: 'Project', Place: 'Place', GovernmentBody: 'Government body',
    Company: 'Company', EducationalInstitution: 'Education', Hospital: 'Hospital', MediaOutlet: 'Media', Document: 'Documents', Article: 'Articles',
    Claim: 'Facts', Measurement: 'Figures', Parks: 'Parks', Organizations: 'Bodies', People: 'People', Projects: 'Projects', Places: 'Places',
    statements: 'statements', facts: 'Facts', numbers: 'Figures', graph: 'Relations', spoken: 'Parks most reported on', largest: 'Largest investments',
    recent: 'Latest articles', all: 'All', source: 'Show source', nothing: 'Nothing found', failed: 'The server did not answer', planned: 'planned',
    former: 'former', formerly: 'former', negated: 'negated', About: 'about', AtLeast: 'at least', AtMost: 'at most', alias: 'Also', code: 'Division code',
    mentions: 'Articles', articles: 'articles', article: 'article', more: 'more sources', showAll: 'Show all', showMore: 'Show more ({0} of {1} so far)', overTime: 'Over time', keyNumbers: 'Key figures',
    metric: 'Metric', value: 'Value', period: 'Period', where: 'Source',
    within: { Park: 'Projects and companies in the park', Place: 'Parks, projects and companies here', Organization: 'Builds and comprises', Project: 'Parts' },
    companies: 'Companies and bodies', developer: 'Built by', makes: 'Makes', money: 'Money', otherNumbers: 'Other figures',
    states: 'What the article states', statesNothing: 'No facts were found in it.', by: 'By', characters: 'characters {0}–{1}', evidence: 'Evidence (original text)',
    notInBody: 'These words stand outside of the body (a caption, a headline):', back: 'Back', results: 'Search results', hits: '{0} results',
    entities: 'Names', texts: 'In the text of articles', download: 'Download', searchFor: 'Search for “{0}”',
    graphHelp: 'Choose a node to open it.', graphHelpLarge: 'Choose a node to open it, point at one to see what ties it; Ctrl and the wheel, or two fingers, zoom.',
    omitted: '({0} more are not drawn)', graphOf: 'Relations of {0}: {1} nodes, {2} relations, listed below', asLists: 'These {0} as lists', depth1: 'Direct', depth2: 'Two steps',
    reach: 'Reach', view: 'View', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Show all', Other: 'Other',
    run: 'Run', running: 'Running…', rows: '{0} rows', rowsCut: '(the first {0} are shown)', exampleQueries: 'Example queries', columns: 'Columns',
    sparqlLead: 'Endpoint /kg/sparql, read-only.', query: 'Query', csv: 'Download CSV', link: 'Link to this query', openQuery: 'Open and run', byCount: 'by number of statements',
    locatedIn: ['Located in', 'Contains'], holdsPosition: ['Positions', 'Positions held by'], developedBy: ['Built by', 'Builds'],
    partOf: ['Part of', 'Parts'], manages: ['Manages', 'Managed by'], cooperatesWith: ['Cooperates with', 'Cooperates with'],
    suppliesTo: ['Supplies', 'Supplied by'], produces: ['Produces', 'Produced by'],
  },
};

let current = 'zh';

export function speak(language) {
  current = language === 'en' ? 'en' : 'zh';
}

export const language = () => current;

/** The word for a key, with {0}, {1} filled in; the key itself if there is none, as for a class of a user's ontology. */
export function word(key, ...values) {
  const text = Object.hasOwn(WORDS[current], key) ? WORDS[current][key] : key;
  return values.reduce((filled, value, i) => filled.replace('{' + i + '}', () => value), typeof text === 'string' ? text : key);
}

/** What a relation is called, seen from its subject ("out") or its object ("in"). */
export function relation(predicate, direction) {
  const names = Object.hasOwn(WORDS[current], predicate) ? WORDS[current][predicate] : null;
  return Array.isArray(names) ? names[direction === 'in' ? 1 : 0] : predicate;
}

export const withinTitle = (type) => WORDS[current].within[type] || WORDS[current].within.Organization;
