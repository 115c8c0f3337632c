import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { pages, read, root } from './support/pages.js';
import { fencedBlocks } from './support/snippets.js';

const folder = fileURLToPath(root);

test('code in the documents: compiles in strict TypeScript', () => {
  const blocks = pages.flatMap((page) =>
    fencedBlocks(page, read(page)).filter(({ language }) => language === 'ts'),
  );
  // The export makes each block a module, so that it has its own names and may use `await`.
  const modules = new Map(
    blocks.map(({ code, place }, index) => [
      `${folder}block-${index}.mts`,
      { place, code: `${code}export {};\n` },
    ]),
  );
  expect(diagnosticsOf(modules)).toEqual([]);
});

interface Module {
  readonly place: string;
  readonly code: string;
}

function diagnosticsOf(modules: ReadonlyMap<string, Module>): string[] {
  const { config } = ts.readConfigFile(`${folder}tsconfig.json`, ts.sys.readFile);
  const options = {
    ...ts.parseJsonConfigFileContent(config, ts.sys, folder).options,
    ...{ noUnusedLocals: false, noUnusedParameters: false },
    ...{ noUncheckedIndexedAccess: false, exactOptionalPropertyTypes: false },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.readFile = (name) => modules.get(name)?.code ?? readFile(name);
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules].flatMap(([name, { place }]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}
