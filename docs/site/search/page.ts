import { wordings } from './wording.js';

/** What we use of Pagefind, whose files stand beside the page that searches. */
interface Pagefind {
  options(options: { readonly baseUrl: string }): Promise<void>;
  debouncedSearch(words: string): Promise<{ readonly results: readonly Found[] } | null>;
}

interface Found {
  data(): Promise<FoundPage>;
}

interface FoundPage {
  readonly url: string;
  readonly meta: { readonly title: string };
  /** The parts of the page that hold the words; their excerpts are HTML of Pagefind's own. */
  readonly sub_results: readonly FoundPart[];
}

interface FoundPart {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
}

const MOST_PAGES = 12;
const MOST_PARTS = 3;

const wording = wordings[document.documentElement.lang === 'ko' ? 'ko' : 'en'];
const words = document.querySelector('#words') as HTMLInputElement;
const found = document.querySelector('#found') as HTMLElement;
const results = document.querySelector('#results') as HTMLOListElement;

/** The folder of the site, above that of a language. */
const site = new URL(document.documentElement.lang === 'ko' ? '..' : '.', location.href);
const loading = load();

async function load(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(new URL('pagefind/pagefind.js', site).href);
  await pagefind.options({ baseUrl: site.pathname });
  return pagefind;
}

async function search(): Promise<void> {
  const asked = words.value.trim();
  history.replaceState(null, '', asked === '' ? '#' : `#${encodeURIComponent(asked)}`);
  const search = await (await loading).debouncedSearch(asked);
  if (search === null) return; // more was typed in the meantime
  const pages = await Promise.all(search.results.slice(0, MOST_PAGES).map((page) => page.data()));
  if (asked !== words.value.trim()) return;
  found.textContent = asked === '' ? '' : summary(search.results.length);
  results.replaceChildren(...pages.map(entryOf));
}

const summary = (pages: number): string => (pages === 0 ? wording.nothing : wording.found(pages));

function entryOf({ url, meta, sub_results }: FoundPage): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(linkTo(url, meta.title));
  for (const part of sub_results.slice(0, MOST_PARTS)) {
    const excerpt = document.createElement('p');
    excerpt.innerHTML = part.excerpt;
    if (part.url !== url) excerpt.prepend(linkTo(part.url, part.title), ' ');
    entry.append(excerpt);
  }
  return entry;
}

function linkTo(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

/** Searches for the words in the address, as in a link to a search. */
function searchAsAddressed(): void {
  words.value = decodeURIComponent(location.hash.slice(1));
  if (words.value !== '') search();
}

words.addEventListener('input', search);
addEventListener('hashchange', searchAsAddressed);
searchAsAddressed();
words.focus();
