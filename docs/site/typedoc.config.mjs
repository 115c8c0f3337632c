// The options of TypeDoc, for `npm run docs`. Paths are relative to this file.
import { entries } from '../../test/tools/subpaths.mjs';
import { reachScrolling } from './typedoc-page.mjs';

export default {
  name: 'nps-core',
  entryPoints: Object.values(entries).map((source) => `../../${source}`),
  tsconfig: '../../test/tools/tsconfig.core.json',
  out: '../../site/api',
  readme: '../../README.md',
  customCss: 'typedoc.css',
  plugin: ['./typedoc-plugin.mjs'],
  theme: 'site',
  markdownItLoader: reachScrolling,
  projectDocuments: [
    '../guide.md',
    '../!(guide|design|contributing).md',
    '../*/**/*.md',
    '../design.md',
    '../contributing.md',
  ],
  highlightLanguages: ['bash', 'dax', 'html', 'json', 'python', 'sql', 'typescript'],
  ignoredHighlightLanguages: ['excel', 'console'],
  groupOrder: ['Documents', 'Modules', 'Functions', 'Variables', '*'],
  kindSortOrder: ['Document', 'Module', 'Function', 'Variable', 'Interface', 'TypeAlias'],
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  navigation: { includeFolders: false },
  includeHierarchySummary: false, // its branches open for a mouse only
  excludeInternal: true,
  includeVersion: true,
  disableSources: true,
};
