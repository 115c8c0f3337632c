import type { ChartName } from './messages.js';

type Child = Node | string;

/** An element with its children. A text is never parsed as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (className !== '') created.className = className;
  created.append(...children);
  return created;
}

/** The element of the page with an id. */
export function byId<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** A section of the results. */
export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return element('section', '', element('h2', '', title), ...children);
}

/** The figure of a chart, which the chart fills later. */
export function figureFor(name: ChartName): HTMLElement {
  const figure = element('figure', '');
  figure.id = `chart-${name}`;
  return figure;
}

/** A table whose first column names the rows; `className` marks a row. */
export function tableOf(
  caption: string,
  heading: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly className?: string }[],
): HTMLElement {
  const head = heading.map((title) => {
    const cell = element('th', '', title);
    cell.scope = 'col';
    return cell;
  });
  const body = rows.map(({ cells, className = '' }) => {
    const [name = '', ...rest] = cells;
    const first = element('th', '', name);
    first.scope = 'row';
    return element('tr', className, first, ...rest.map((cell) => element('td', '', cell)));
  });
  const table = element(
    'table',
    '',
    element('caption', '', caption),
    element('thead', '', element('tr', '', ...head)),
    element('tbody', '', ...body),
  );
  const wide = element('div', 'wide', table);
  wide.tabIndex = 0;
  wide.setAttribute('role', 'region');
  wide.setAttribute('aria-label', caption);
  return wide;
}
