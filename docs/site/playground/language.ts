import { byId } from './elements.js';
import type { Language } from './messages.js';
import { koreanTexts } from './words/texts.js';
import type { PageWords } from './words/words.js';
import { pageWords } from './words.js';

const control = byId<HTMLSelectElement>('language');

/** The words of the language that the page is in. */
export function words(): PageWords {
  return pageWords[control.value as Language];
}

/** Sets the language; it is written to all texts that never change. */
export function setLanguage(language: Language): void {
  control.value = language;
  writeTexts();
}

/** Calls a function when another language is chosen, after the page is written in it. */
export function onLanguage(told: () => void): void {
  control.addEventListener('change', () => {
    writeTexts();
    told();
  });
}

/** How the page holds texts: in elements, as labels of elements, and as placeholders of fields. */
const holders = {
  text: 'textContent',
  label: 'ariaLabel',
  placeholder: 'placeholder',
} as const;

/** The elements that hold texts, with the English that page.html has. */
const held = Object.entries(holders).flatMap(([name, property]) =>
  [...document.querySelectorAll<HTMLInputElement>(`[data-${name}]`)].map((item) => ({
    item,
    property,
    key: item.dataset[name] ?? '',
    english: item[property] ?? '',
  })),
);

function writeTexts(): void {
  const { language, january } = words();
  document.documentElement.lang = language;
  for (const { item, property, key, english } of held) {
    item[property] = language === 'en' ? english : (koreanTexts[key] ?? english);
  }
  writeMonths(language, january);
}

/** The months in which a year may begin, named by the browser. */
function writeMonths(language: Language, january: string): void {
  const select = byId<HTMLSelectElement>('year-start');
  const { value } = select;
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const later = Array.from({ length: 11 }, (_, index) => {
    return new Option(name.format(Date.UTC(2026, index + 1, 1)), String(index + 2));
  });
  select.replaceChildren(new Option(january, ''), ...later);
  select.value = value;
}
