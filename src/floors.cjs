// The house of docs/design.md, checked by dependency-cruiser: a file imports from its own floor
// and the floors below, never upwards, never in a circle.
const floors = ['counting', 'inference', 'grouping', 'sister'];
const adapters = [
  'display',
  'sql',
  'spreadsheet',
  'files',
  'words',
  'chart',
  'report',
  'cli',
  'index\\.ts',
];

const upwards = floors.map((floor, level) => ({
  name: `${floor}-imports-nothing-above`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${[...floors.slice(level + 1), ...adapters].join('|')})` },
}));

module.exports = {
  forbidden: [
    ...upwards,
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
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
