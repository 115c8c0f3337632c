import { commentWords } from '../../../src/words/comments.js';
import { element } from './elements.js';
import type { Chart, ChartName, Saved } from './messages.js';
import { download, pngOf, svgInTheme } from './pictures.js';
import { capital } from './wording.js';
import type { PageWords } from './words/words.js';

/** What the buttons of the results do besides saving pictures. */
export interface ToolActions {
  readonly save: (what: Saved) => void;
  readonly copyLink: () => void;
  readonly say: (sentence: string) => void;
}

/** The buttons above the results. */
export function toolbar(words: PageWords, { save, copyLink }: ToolActions): HTMLElement {
  const bar = element(
    'div',
    'tools',
    button(words.report, () => save('report')),
    button(words.settings, () => save('settings')),
    button(words.link, copyLink),
  );
  bar.setAttribute('role', 'group');
  bar.ariaLabel = words.tools;
  return bar;
}

/** The buttons below a chart. */
export function chartTools(
  chart: Chart,
  base: string,
  words: PageWords,
  { save, say }: ToolActions,
): HTMLElement {
  const { name } = chart;
  const part = partNames(words)[name];
  const ofChart = (text: string, act: () => void) => {
    const created = button(text, act);
    created.ariaLabel = words.ofPart(text, part);
    return created;
  };
  const png = () => pngOf(svgInTheme(chart));
  const svg = () => new Blob([svgInTheme(chart)], { type: 'image/svg+xml' });
  return element(
    'div',
    'tools',
    ofChart(words.copyPicture, () => copyPicture(png(), words, say)),
    ofChart('PNG', async () => download(`${base}-${name}.png`, await png())),
    ofChart('SVG', () => download(`${base}-${name}.svg`, svg())),
    ofChart('CSV', () => save(name)),
  );
}

function partNames(words: PageWords): Record<ChartName, string> {
  const { trend, segmentHeading: segments, distribution, comments } = words;
  return {
    trend,
    segments,
    distribution,
    themes: capital(commentWords[words.language].columns.theme),
    comments: comments.heading,
  };
}

/** The promise goes to the clipboard as it is: a browser may refuse once the click is long over. */
function copyPicture(png: Promise<Blob>, words: PageWords, say: (sentence: string) => void): void {
  navigator.clipboard?.write([new ClipboardItem({ 'image/png': png })]).then(
    () => say(words.pictureCopied),
    () => say(words.notCopied),
  ) ?? say(words.notCopied);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const created = element('button', '', text);
  created.type = 'button';
  created.addEventListener('click', act);
  return created;
}
