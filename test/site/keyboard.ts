import type { Page } from 'playwright-core';

/** Where the Tab key went on a page. */
export interface KeyboardTour {
  /** The controls that can be seen, in the order of the document. */
  readonly controls: readonly string[];
  /** The elements that got the focus, in the order in which they got it. */
  readonly reached: readonly string[];
  /** Those of them that look the same with the focus as without it. */
  readonly unmarked: readonly string[];
}

/** Presses Tab from the start of a page until the focus leaves it. */
export async function tour(page: Page): Promise<KeyboardTour> {
  const controls = await page.evaluate(() => {
    const all = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const isStop = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      (element as HTMLElement).tabIndex >= 0 &&
      !element.matches(':disabled');
    const stops = [...document.querySelectorAll(all)].filter(isStop);
    for (const [index, element] of stops.entries()) element.setAttribute('data-stop', `${index}`);
    return stops.map((element) => element.outerHTML.slice(0, 90));
  });
  await page.evaluate(() => {
    document.body.tabIndex = -1; // so that the tour begins there, and not where the focus was
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const reached: string[] = [];
  const unmarked: string[] = [];
  for (let presses = 0; presses < 4 * controls.length + 20; presses++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null || (stop.index === 0 && reached.length > 0)) break;
    if (stop.index === null) continue; // scrolls without being a control, or is within a frame
    const control = controls[stop.index] ?? '';
    if (reached.at(-1) === control && stop.isFrame) continue;
    reached.push(control);
    if (!stop.isMarked) unmarked.push(control);
  }
  return { controls, reached, unmarked };
}

/** What has the focus; null if the page has none. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const isOutlined = (part: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const labels = (element as HTMLInputElement).labels ?? [];
    const index = element.getAttribute('data-stop');
    return {
      index: index === null ? null : Number(index),
      isFrame: element.matches('iframe'),
      // the mark of a file input is its label's; within a frame, its page marks what has the focus
      isMarked:
        element.matches('iframe') ||
        [element, ...element.querySelectorAll('svg'), ...labels].some(isOutlined),
    };
  });
}

const landmarks = ['banner', 'navigation', 'main', 'complementary', 'contentinfo'];

/** The landmarks, with their names, and the levels of the headings, as the browser tells a screen reader. */
export async function outline(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parts = (id: string): string[] => {
    const { role, name, properties = [], childIds = [] } = byId.get(id) ?? {};
    const level = properties.find((property) => property.name === 'level')?.value.value;
    const own = role?.value === 'heading' ? [`heading ${level}`] : [];
    const landmark = landmarks.includes(role?.value)
      ? [`${role?.value} ${name?.value}`.trim()]
      : [];
    return [...own, ...landmark, ...childIds.flatMap(parts)];
  };
  return parts(nodes[0]?.nodeId ?? '');
}
