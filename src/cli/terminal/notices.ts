import type { Language } from '../../display/language.js';
import type { SurveyNotice } from '../../survey/index.js';
import { surveyWords } from '../../words/languages.js';
import { noticeText } from '../../words/notices.js';
import { terminalWords } from '../../words/terminal.js';
import type { TerminalWords } from '../../words/terminal-words.js';
import { whereOption } from '../../words/where-option.js';
import { printable } from './one-line.js';

/** What people must know of how a survey was read, in sentences that name the options of the command. */
export function noticeSentences(notices: readonly SurveyNotice[], language: Language): string[] {
  return notices.map((notice) => {
    const text = noticeText(surveyWords[language].notices, notice);
    return withOption(notice, text, terminalWords[language]);
  });
}

/** The text of a notice with the option that overrules or settles what it says. */
function withOption(notice: SurveyNotice, text: string, words: TerminalWords): string {
  switch (notice.code) {
    case 'encoding':
      return words.overrule(text, '--encoding');
    case 'rating-guessed':
      return words.overrule(text, '--rating');
    case 'comment-guessed':
      return words.overrule(text, '--comment');
    case 'scale-doubtful':
      return notice.scaleName === null
        ? words.confirmScale(text, '--scale 0-10')
        : words.settleScale(text, `--scale ${notice.scaleName}`);
    case 'several-questions': {
      const { value = '' } = notice.values.find(({ isOfMetric }) => isOfMetric) ?? {};
      return words.settleRows(text, printable(whereOption(notice.column, value)));
    }
    case 'texts-left-out': {
      const label = JSON.stringify(`${notice.texts[0]?.text ?? ''}=RATING`);
      return words.settleLabel(text, `--label ${printable(label)}`);
    }
    default:
      return text;
  }
}
