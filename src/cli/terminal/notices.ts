import type { Language } from '../../display/language.js';
import type { SurveyNotice } from '../../survey/index.js';
import { surveyWords } from '../../words/languages.js';
import { noticeText } from '../../words/notices.js';
import { terminalWords } from '../../words/terminal.js';

/** What people must know of how a survey was read, in sentences that name the options of the command. */
export function noticeSentences(notices: readonly SurveyNotice[], language: Language): string[] {
  return notices.map((notice) => {
    const text = noticeText(surveyWords[language].notices, notice);
    return notice.code === 'encoding' ? terminalWords[language].overrule(text, '--encoding') : text;
  });
}
