// The picture of docs/design.md, checked by dependency-cruiser (`npm run floors`): a file imports
// from its own floor and the floors below, never upwards, never in a circle; an adapter imports from
// the floors and from the adapters listed beside its name. Nothing imports src/index.ts: it is the list
// of public names.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const subpaths = require('./subpaths.json');

/** The floors of the core, lowest first. The folders of one entry form one floor. */
const floors = [['counting'], ['inference', 'metrics'], ['grouping', 'monitoring', 'comments']];

/** The adapters, each with the other adapters that it may import. */
const adapters = {
  display: [],
  findings: [],
  files: [],
  survey: ['files', 'display'],
  words: ['display', 'findings', 'files', 'survey'],
  sql: [],
  spreadsheet: [],
  chart: ['display', 'findings', 'words'],
  report: ['display', 'findings', 'words', 'survey', 'chart'],
  cli: ['display', 'findings', 'files', 'survey', 'words', 'sql', 'spreadsheet', 'chart', 'report'],
};

const folders = readdirSync(join(__dirname, '../../src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const known = [...floors.flat(), ...Object.keys(adapters)];
const unknown = [...folders, ...Object.values(subpaths)].filter(
  (folder) => !known.includes(folder),
);
if (unknown.length > 0)
  throw new Error(`floors.cjs has no place for src/${unknown.join(', src/')}`);

/** A path in one of these folders of src. */
const inside = (names) => `^src/(${names.join('|')})/`;

const upwards = floors.map((floor, level) => ({
  name: `${floor.join('-and-')}-import-nothing-above`,
  severity: 'error',
  from: { path: inside(floor) },
  to: { path: inside([...floors.slice(level + 1).flat(), ...Object.keys(adapters)]) },
}));

const sideways = Object.entries(adapters).map(([adapter, allowed]) => ({
  name: `${adapter}-imports-only-${['the-floors', ...allowed].join('-and-')}`,
  severity: 'error',
  from: { path: inside([adapter]) },
  to: { path: inside(Object.keys(adapters)), pathNot: inside([adapter, ...allowed]) },
}));

module.exports = {
  forbidden: [
    ...upwards,
    ...sideways,
    {
      // Through it, every file would depend on every file of the floors.
      name: 'nothing-in-src-imports-the-index',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'only-the-command-imports-packages',
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
