import { words } from './language.js';
import type { Answer, Request } from './messages.js';

/** The code of the worker, inserted by the build. */
declare const WORKER: string;

/** A request without what every request has. */
export type Question = Request extends infer Message
  ? Message extends unknown
    ? Omit<Message, 'id' | 'language'>
    : never
  : never;

// A worker from a file would not start on a page that is opened from a disk, and the page's policy
// would not bind it. A worker from a blob starts, and is bound.
const code = new Blob([WORKER], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(code));
let latest = 0;

/** Asks the worker; answers to earlier questions are ignored from now on. */
export function ask(question: Question): void {
  latest++;
  askBeside(question);
}

/** Asks the worker for something about the results that are shown or on their way. */
export function askBeside(question: Question): void {
  worker.postMessage({ ...question, id: latest, language: words().language });
}

/** Ignores answers that are still on their way. */
export function ignoreAnswers(): void {
  latest++;
}

/** Calls functions with the answers of the worker, and with the message of an error in its code. */
export function onAnswer(take: (answer: Answer) => void, failed: (message: string) => void): void {
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.id === latest) take(data);
  });
  worker.addEventListener('error', ({ message }) => failed(message));
}
