// The house of docs/design.md, checked by dependency-cruiser: a file imports from its own floor
// and the floors below, never upwards, never in a circle; an adapter from
// the core, and from the adapters that are named beside it.
const floors = ['counting', 'inference', 'metrics', 'grouping'];

/** The adapters, and which others each may import. */
const adapters = {
  display: [],
  findings: [],
  files: [],
  survey: ['files', 'display'],
  words: ['display', 'findings', 'files', 'survey'],
  sql: [],
  spreadsheet: [],
  chart: ['display', 'findings', 'words'],
  report: ['display', 'findings', 'words', 'survey'],
  cli: ['display', 'findings', 'files', 'survey', 'words', 'sql', 'spreadsheet', 'chart', 'report'],
};

const upwards = floors.map((floor, level) => ({
  name: `${floor}-imports-nothing-above`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: {
    path: `^src/(${[...floors.slice(level + 1), ...Object.keys(adapters), 'index\\.ts'].join('|')})`,
  },
}));

const sideways = Object.entries(adapters).map(([adapter, allowed]) => ({
  name: `${adapter}-imports-only-${['core', ...allowed].join('-and-')}`,
  severity: 'error',
  from: { path: `^src/${adapter}/` },
  to: {
    path: `^src/(${Object.keys(adapters).join('|')})/`,
    pathNot: `^src/(${[adapter, ...allowed].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...upwards,
    ...sideways,
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'the-core-imports-nothing-else',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { pathNot: '^src/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    exclude: { path: '\\.m[jt]s$' }, // what builds use
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
