import { byId } from './elements.js';

/** The example survey, inserted by the build. */
declare const EXAMPLE: string;

const paste = byId<HTMLTextAreaElement>('paste');
const file = byId<HTMLInputElement>('file');

const LONGEST_TYPED = 100_000;
const PAUSE = 200;

/** Waits until typing pauses. */
let timer: number | undefined;

/** What is done with what people give. */
export interface Takers {
  readonly text: (text: string) => void;
  readonly example: (text: string) => void;
  readonly file: (file: File) => void;
  readonly severalFiles: () => void;
}

/** Forgets typing that is still waiting. */
export function forgetTyping(): void {
  window.clearTimeout(timer);
}

/** Empties the field for pasted text. */
export function clearPaste(): void {
  paste.value = '';
}

/** Hands over what is typed, pasted, chosen or dropped. */
export function onSources(take: Takers): void {
  paste.addEventListener('input', () => {
    forgetTyping();
    timer = window.setTimeout(() => take.text(paste.value), PAUSE);
  });
  paste.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length < LONGEST_TYPED) return;
    event.preventDefault(); // a field with so much text in it would freeze the page
    take.text(text);
  });
  byId('input').addEventListener('submit', (event) => event.preventDefault());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) take.file(chosen);
    file.value = '';
  });
  byId('example').addEventListener('click', () => take.example(EXAMPLE));
  onDrop(take);
}

function onDrop(take: Takers): void {
  const dropping = (isOver: boolean) => document.body.classList.toggle('is-dropping', isOver);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    dropping(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => dropping(relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    dropping(false);
    const { files = [] } = event.dataTransfer ?? {};
    const [dropped] = files;
    if (files.length > 1) take.severalFiles();
    else if (dropped) take.file(dropped);
    else take.text(event.dataTransfer?.getData('text/plain') ?? '');
  });
}
