import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildPages } from '../../docs/site/build.mjs';
import { browserPath, openBrowser } from '../support/browser.js';
import { built, testsBuild } from '../support/build.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** `describe`, or `describe.skip` without a browser or a build; a warning says so. */
export const describeSite = testsBuild && browserPath !== undefined ? describe : describe.skip;

/** A page that a test opened, with its requests and errors. */
export interface Visit {
  readonly page: Page;
  /** The addresses of all requests, except for blobs that the page made. */
  readonly requests: string[];
  /** The errors in the console. */
  readonly complaints: string[];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Builds the pages and serves them while the tests of a file run. */
export function site() {
  const folder = temporaryFolder('site');
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, new URL(url, 'http://site').pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    const type = types[extname(path)] ?? 'application/octet-stream';
    return response.setHeader('content-type', type).end(readFileSync(path));
  });
  let browser: Browser;
  let page: Page;
  let visit: Visit;

  beforeAll(async () => {
    built('index.js'); // the pages are made of it
    const listening = new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    [browser] = await Promise.all([openBrowser(), listening, buildPages(folder)]);
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    page.context().on('request', (request) => {
      if (!request.url().startsWith('blob:')) visit.requests.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') visit.complaints.push(message.text());
    });
    page.on('pageerror', (error) => visit.complaints.push(error.message));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  return {
    folder,
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async visit(address: string, { width = 900, colorScheme = 'light' }: WindowOptions = {}) {
      await page.goto('about:blank'); // another fragment alone would not load the page again
      visit = { page, requests: [], complaints: [] };
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      return visit;
    },
  };
}

/** The window in which a page is opened. */
export interface WindowOptions {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}
