/**
 * Vega turns the expressions of a specification into JavaScript with `Function`, which a page that
 * forbids `eval` refuses. Given syntax trees instead (`parse(…, { ast: true })`), it leaves the
 * running of expressions to whoever draws; here they become closures. Expressions of events are left out: these
 * charts are still.
 */

/** A node of an expression's syntax tree, in the words of ESTree. */
interface Node {
  readonly type: string;
  readonly name: string;
  readonly value: unknown;
  readonly operator: string;
  readonly computed: boolean;
  readonly argument: Node;
  readonly left: Node;
  readonly right: Node;
  readonly test: Node;
  readonly consequent: Node;
  readonly alternate: Node;
  readonly object: Node;
  readonly property: Node;
  readonly callee: Node;
  readonly key: Node;
  readonly arguments: readonly Node[];
  readonly elements: readonly Node[];
  readonly properties: readonly Node[];
}

type Values = Record<string, unknown>;
type Callable = (...values: unknown[]) => unknown;

/** What the names of an expression stand for while it runs. */
interface Scope {
  readonly datum?: unknown;
  readonly item?: unknown;
  /** The values of signals and scales, by name. */
  readonly parameters: Values;
}

type Run = (scope: Scope) => unknown;

/** What Vega hands over: its own functions, such as `format` and `scale`. */
interface Context {
  readonly functions: Readonly<Record<string, Callable>>;
}

interface Expression {
  readonly ast: Node;
}

const infix: Readonly<Record<string, (a: never, b: never) => unknown>> = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  // biome-ignore lint/suspicious/noDoubleEquals: the operator of the expression
  '==': (a: unknown, b: unknown) => a == b,
  // biome-ignore lint/suspicious/noDoubleEquals: the operator of the expression
  '!=': (a: unknown, b: unknown) => a != b,
  '===': (a: unknown, b: unknown) => a === b,
  '!==': (a: unknown, b: unknown) => a !== b,
};

const prefix: Readonly<Record<string, (value: never) => unknown>> = {
  '!': (value: unknown) => !value,
  '-': (value: number) => -value,
  '+': (value: unknown) => Number(value),
};

/** Functions that Vega knows by the names of JavaScript's own, and so does not hand over. */
const plain: Readonly<Record<string, Callable>> = {
  ...Object.fromEntries(
    ['abs', 'ceil', 'exp', 'floor', 'log', 'max', 'min', 'pow', 'round', 'sqrt'].map((name) => [
      name,
      (...values) => (Math[name as 'max'] as Callable)(...values),
    ]),
  ),
  isNaN: (value) => Number.isNaN(value),
  isFinite: (value) => Number.isFinite(value),
  length: (value) => (value as { length: number }).length,
  datetime: (...values) => new Date(...(values as [number, number])),
  utc: (...values) => Date.UTC(...(values as [number, number])),
};

/** Reads one kind of node. */
type Reader = (node: Node, context: Context) => Run;

const readers: Readonly<Record<string, Reader>> = {
  Literal:
    ({ value }) =>
    () =>
      value,
  Identifier: ({ name }) => {
    if (name === 'datum' || name === 'item') return (scope) => scope[name];
    if (name === 'PI' || name === 'NaN') return () => (name === 'PI' ? Math.PI : Number.NaN);
    return ({ parameters }) => parameters[`$${name}`];
  },
  MemberExpression: ({ object, property, computed }, context) => {
    const of = runnable(object, context);
    const at = computed ? runnable(property, context) : () => property.name;
    return (scope) => (of(scope) as Values)[at(scope) as string];
  },
  CallExpression: ({ callee, arguments: nodes }, context) => {
    const runs = nodes.map((node) => runnable(node, context));
    const scaled = own(scaleFunctions, callee.name);
    if (scaled) return scaled(runs, context);
    if (callee.name === 'if') return choice(runs as [Run, Run, Run]);
    const called =
      context.functions[callee.name]?.bind(context.functions) ?? own(plain, callee.name);
    if (!called)
      throw new TypeError(`function of an expression must be known, received ${callee.name}`);
    return (scope) => called(...runs.map((run) => run(scope)));
  },
  ArrayExpression: ({ elements }, context) => {
    const runs = elements.map((node) => runnable(node, context));
    return (scope) => runs.map((run) => run(scope));
  },
  ObjectExpression: ({ properties }, context) => {
    const runs = properties.map(
      ({ key, value }) =>
        [String(key.name ?? key.value), runnable(value as Node, context)] as const,
    );
    return (scope) => Object.fromEntries(runs.map(([key, run]) => [key, run(scope)]));
  },
  UnaryExpression: ({ operator, argument }, context) => {
    const [operate, run] = [prefix[operator] as Callable, runnable(argument, context)];
    return (scope) => operate(run(scope));
  },
  BinaryExpression: ({ operator, left, right }, context) => {
    const [operate, a, b] = [
      infix[operator] as Callable,
      runnable(left, context),
      runnable(right, context),
    ];
    return (scope) => operate(a(scope), b(scope));
  },
  LogicalExpression: ({ operator, left, right }, context) => {
    const [a, b] = [runnable(left, context), runnable(right, context)];
    return operator === '&&' ? (scope) => a(scope) && b(scope) : (scope) => a(scope) || b(scope);
  },
  ConditionalExpression: ({ test, consequent, alternate }, context) =>
    choice([runnable(test, context), runnable(consequent, context), runnable(alternate, context)]),
};

function runnable(node: Node, context: Context): Run {
  const reader = own(readers, node.type);
  if (!reader) throw new TypeError(`node of an expression must be known, received ${node.type}`);
  return reader(node, context);
}

/** An entry of a table, never what every object has, such as `toString`. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function choice([test, consequent, alternate]: readonly [Run, Run, Run]): Run {
  return (scope) => (test(scope) ? consequent(scope) : alternate(scope));
}

interface VegaScale {
  (value: unknown): unknown;
  range(): unknown;
}

/** The scales of marks, which stand among the parameters under `%` and their name. */
const scaleFunctions: Readonly<Record<string, (runs: readonly Run[], context: Context) => Run>> = {
  _scale:
    ([name, value]) =>
    (scope) =>
      scaleIn(scope, name)(value?.(scope)),
  _range:
    ([name]) =>
    (scope) =>
      scaleIn(scope, name).range(),
  _bandwidth:
    ([name], { functions }) =>
    (scope) =>
      functions['__bandwidth']?.(scaleIn(scope, name)),
};

function scaleIn(scope: Scope, name: Run | undefined): VegaScale {
  return scope.parameters[`%${name?.(scope)}`] as VegaScale;
}

/** The marks that are drawn from the lesser to the greater of two ends. */
const boxes = new Set(['group', 'image', 'rect']);

/** Brings the two ends of a mark, or its centre, into the place and size that is drawn. */
function place(item: Values, channels: object, marktype: string): void {
  if (marktype === 'rule') return;
  for (const [start, size, end, centre] of [
    ['x', 'width', 'x2', 'xc'],
    ['y', 'height', 'y2', 'yc'],
  ] as const) {
    const extent = (): number => (item[size] as number) || 0;
    if (end in channels) {
      if (start in channels) {
        if (boxes.has(marktype) && (item[start] as number) > (item[end] as number)) {
          [item[start], item[end]] = [item[end], item[start]];
        }
        item[size] = (item[end] as number) - (item[start] as number);
      } else item[start] = (item[end] as number) - extent();
    }
    if (centre in channels) item[start] = (item[centre] as number) - extent() / 2;
  }
}

interface Encoding {
  readonly marktype: string;
  readonly channels: Readonly<Record<string, Expression>>;
}

/** Runs Vega's expressions: the `expr` of a view's options. */
export const expressions = {
  operator(context: Context, { ast }: Expression) {
    const run = runnable(ast, context);
    return (parameters: Values) => run({ parameters });
  },
  parameter(context: Context, { ast }: Expression) {
    const run = runnable(ast, context);
    return (datum: unknown, parameters: Values) => run({ datum, parameters });
  },
  encode(context: Context, { marktype, channels }: Encoding) {
    const runs = Object.entries(channels).map(
      ([channel, { ast }]) => [channel, runnable(ast, context)] as const,
    );
    return (item: Values, parameters: Values) => {
      const scope = { item, datum: item['datum'], parameters };
      let isChanged = false;
      for (const [channel, run] of runs) {
        const value = run(scope);
        if (item[channel] === value) continue;
        item[channel] = value;
        isChanged = true;
      }
      place(item, channels, marktype);
      return isChanged;
    };
  },
};
