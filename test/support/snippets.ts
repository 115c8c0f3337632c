import ts from 'typescript';

/** A piece of code in a document, and its place there. */
export interface Snippet {
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** The fenced code blocks of a Markdown text. */
export function fencedBlocks(name: string, text: string): Snippet[] {
  const blocks = text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(({ index, 1: language = '', 2: code = '' }) => ({
    place: `${name}:${lineAt(text, index)}`,
    language,
    code,
  }));
}

/** The `@example` blocks of the doc comments of a source file. */
export function examples(name: string, text: string): Snippet[] {
  const blocks = text.matchAll(/^ \* @example\n((?: \* (?!@).*\n)+)/gm);
  return [...blocks].map(({ index, 1: code = '' }) => ({
    place: `${name}:${lineAt(text, index)}`,
    language: 'ts',
    code: code.replace(/^ \* /gm, ''),
  }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The modules a snippet may import, by name. */
export type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A result of a snippet, and the result that the document prints. */
export interface Result {
  readonly statement: string;
  readonly printed: string;
  readonly value: unknown;
}

/**
 * Runs a snippet and returns the value of every statement that a comment `// => …` follows. The
 * snippet can import `modules`; the names of `ambient` modules need no import.
 */
export async function run(code: string, modules: Modules, ambient: Modules): Promise<Result[]> {
  const results: Result[] = [];
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);
  const imports = Object.keys(Object.assign({}, ...Object.values(ambient)));
  const lines = imports.length > 0 ? [`const { ${imports.join(', ')} } = ambient;`] : [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const module = (statement.moduleSpecifier as ts.StringLiteral).text;
      if (!(module in modules)) throw new Error(`${module} is not among the modules`);
      const names = statement.importClause?.namedBindings?.getText().replace(/\btype \w+,?/g, '');
      lines.push(`const ${names?.replaceAll(' as ', ': ')} = modules['${module}'];`);
      continue;
    }
    const printed = printedAfter(statement, code);
    const text = statement.getText();
    const noted = (value: string) =>
      `note(${JSON.stringify(text)}, ${JSON.stringify(printed)}, ${value});`;
    if (printed === undefined) lines.push(text);
    else if (ts.isVariableStatement(statement)) {
      lines.push(text, noted(`${statement.declarationList.declarations[0]?.name.getText()}`));
    } else if (ts.isExpressionStatement(statement)) {
      const expression = statement.expression.getText();
      lines.push(`try { ${noted(`await (${expression})`)} } catch (error) { ${noted('error')} }`);
    } else throw new Error(`a statement without a value has a result beside it: ${text}`);
  }
  const { outputText } = ts.transpileModule(lines.join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const body = AsyncFunction('modules', 'ambient', 'note', outputText);
  const note = (statement: string, text: string, value: unknown) =>
    results.push({ statement, printed: text, value });
  await body(modules, Object.assign({}, ...Object.values(ambient)), note);
  return results;
}

/** The text after `// =>`, including the comment lines that follow directly. */
function printedAfter(statement: ts.Statement, code: string): string | undefined {
  const comments = ts.getTrailingCommentRanges(code, statement.end) ?? [];
  const first = comments[0] && code.slice(comments[0].pos, comments[0].end);
  if (!first?.startsWith('// =>') || !comments[0]) return undefined;
  const rest = /^(?:\n\/\/ {3,}.*)*/.exec(code.slice(comments[0].end))?.[0] ?? '';
  return `${first.slice(5)}${rest.replace(/\n\/\/ +/g, ' ')}`.trim();
}

/** Whether a value is the printed one; `1.23…` stands for any number that begins with 1.23. */
export function isAsPrinted(value: unknown, printed: string): boolean {
  if (value instanceof Error) return String(value) === printed;
  if (/^(Range|Type)Error: /.test(printed)) return false;
  const expression = printed.replace(/(-?\d+\.?\d*)…/g, '{ begins: "$1" }');
  return matches(value, new Function(`return (${expression});`)());
}

function matches(value: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return Object.is(value, expected);
  if ('begins' in expected) {
    return typeof value === 'number' && value.toFixed(15).startsWith(String(expected.begins));
  }
  if (typeof value !== 'object' || value === null) return false;
  const expectedFields = expected as Record<string, unknown>;
  const fields = value as Record<string, unknown>;
  const names = Object.keys(expectedFields);
  return (
    Array.isArray(value) === Array.isArray(expected) &&
    Object.keys(fields).length === names.length &&
    names.every((name) => name in fields && matches(fields[name], expectedFields[name]))
  );
}
