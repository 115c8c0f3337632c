import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The controls that can be seen. */
export async function controlsOn(page: Page): Promise<string[]> {
  return page.$$eval('#choices :is(select, input)', (controls) =>
    controls.filter((control) => control.checkVisibility()).map(({ id }) => id),
  );
}

/** The score, once there is one. */
export async function scoreOf(page: Page): Promise<string | null> {
  await page.waitForSelector('#score');
  return page.textContent('#score');
}

/** The texts of elements. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? ''));
}

/** Waits for a problem. */
export async function problemIs(page: Page, sentence: string): Promise<void> {
  const isProblem = (expected: string) =>
    document.querySelector('#problem')?.textContent === expected;
  await page.waitForFunction(isProblem, sentence).catch(() => undefined);
  expect(await page.textContent('#problem')).toBe(sentence);
}

/** Drops a file on the page. */
export async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], name));
      return transfer;
    },
    [name, Buffer.from(content).toString('base64')] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

/** Shows the example with all its charts. */
export async function showExample(page: Page): Promise<void> {
  await page.click('#example');
  await scoreOf(page);
  await page.selectOption('#segment', { label: 'Plan' });
  for (const name of ['trend', 'segments', 'distribution']) {
    await page.waitForSelector(`#chart-${name} img:visible`);
  }
}

/** The width of the page, including the part outside the window. */
export async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** The id of the element with the focus. */
export async function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}
