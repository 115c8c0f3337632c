import type { Language } from '../../display/language.js';
import type { SurveyNotice } from '../../survey/index.js';
import { surveyWords } from '../../words/languages.js';
import { noticeText } from '../../words/notices.js';
import { terminalWords } from '../../words/terminal.js';

/** What people must know of how a survey was read, in sentences that name the options of the command. */
export function noticeSentences(notices: readonly SurveyNotice[], language: Language): string[] {
  return notices.map((notice) => {
    const text = noticeText(surveyWords[language].notices, notice);
    const option = optionAgainst(notice);
    return option === null ? text : terminalWords[language].overrule(text, option);
  });
}

/** The option that overrules what a notice says; null if there is none. */
function optionAgainst(notice: SurveyNotice): string | null {
  switch (notice.code) {
    case 'encoding':
      return '--encoding';
    case 'rating-guessed':
      return '--rating';
    case 'scale-doubtful':
      return notice.scaleName === null ? '--scale' : `--scale ${notice.scaleName}`;
    case 'texts-left-out':
      return `--label ${JSON.stringify(`${notice.texts[0]?.text ?? ''}=RATING`)}`;
    default:
      return null;
  }
}
