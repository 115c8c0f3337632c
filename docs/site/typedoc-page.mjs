// What TypeDoc's pages lack for people who use a keyboard or a screen reader.

/** Parts of every page, and what stands in their place. */
const parts = [
  ['<div class="col-content">', '<div class="col-content" role="main">'],
  ['<div class="col-sidebar">', '<div class="col-sidebar" id="site-menu">'],
  ['<div class="page-menu">', '<div class="page-menu" role="navigation" aria-label="Page">'],
  ['<nav class="tsd-navigation">', '<nav class="tsd-navigation" aria-label="Contents">'],
  // the menu of a narrow screen opens for a finger only: it becomes a link to the end of the page
  ['href="#" class="tsd-widget menu"', 'href="#site-menu" class="tsd-widget menu"'],
  [' data-toggle="menu"', ''],
];

/** The link to a heading that opens and closes its section: a control within a control. */
const linksInSummaries =
  /<a href="[^"]*" aria-label="Permalink"[^>]*>(?:(?!<\/a>).)*<\/a>(?=<\/h\d><\/summary>)/g;

/**
 * A page as TypeDoc writes it, with landmarks, headings of which none is two levels below the one
 * before it, and no link within a control.
 *
 * @throws {Error} If the page lacks a part: another version of TypeDoc writes it otherwise.
 */
export function accessiblePage(html) {
  let page = html.replace(linksInSummaries, '');
  for (const [part, better] of parts) {
    if (!page.includes(part)) throw new Error(`a page of TypeDoc has no ${part}`);
    page = page.replace(part, better);
  }
  return withHeadingLevels(page);
}

/** Headings keep their looks; where one skips a level, `aria-level` says what it is. */
function withHeadingLevels(html) {
  let last = 0;
  return html.replace(/<h([1-6])(?=[ >])/g, (tag, digit) => {
    const level = Number(digit);
    last = Math.min(level, last + 1);
    return level === last ? tag : `${tag} aria-level="${last}"`;
  });
}

/**
 * The entries of the menu, of which those with entries of their own are no links: a link within the
 * control that opens them could not be told from it. Their page is their first entry.
 */
export function menuEntries(entries) {
  return entries.map((entry) => {
    if (entry.children === undefined) return entry;
    const { path, kind, icon, ...rest } = entry;
    const children = menuEntries(entry.children);
    const own = { text: entry.text, path, kind, icon };
    return { ...rest, children: path === undefined ? children : [own, ...children] };
  });
}

/** Lets the keyboard reach what scrolls on a narrow screen: tables, and code without a button to copy it. */
export function reachScrolling(markdown) {
  const { rules } = markdown.renderer;
  rules.table_open = () => '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>';
  rules.table_close = () => '</table></div>';
  const codeBlock = rules.code_block;
  rules.code_block = (tokens, index, ...rest) => {
    tokens[index].attrSet('tabindex', '0');
    return codeBlock(tokens, index, ...rest);
  };
}
