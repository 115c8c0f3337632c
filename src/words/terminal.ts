import type { Language } from '../display/language.js';
import { terminal as english } from './en/terminal.js';
import { terminal as korean } from './ko/terminal.js';
import type { TerminalWords } from './terminal-words.js';

/** What the command prints. */
export const terminalWords: Readonly<Record<Language, TerminalWords>> = {
  en: english,
  ko: korean,
};
