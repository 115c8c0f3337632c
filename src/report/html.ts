/** Text that is HTML already. Only `html` and `trusted` make it. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML from a template: whatever stands in its places is text, and escaped, unless it is HTML. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((done, next, i) => `${done}${put(parts[i - 1] ?? '')}${next}`) };
}

/** What is known to be HTML, or the SVG of a chart, although it came as a text. */
export function trusted(text: string): Html {
  return { html: text };
}

function put(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}

/** A text for any place in HTML or XML. What neither may contain becomes a replacement sign. */
export function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => entities[sign] as string);
}
