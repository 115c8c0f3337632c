/** The sentences under the box of ratings. */
export interface Wording {
  readonly nobody: string;
  score(score: string, lower: string, upper: string, answers: number): string;
  left(entries: number): string;
}

export const wordings: Readonly<Record<'en' | 'ko', Wording>> = {
  en: {
    nobody: 'Type ratings from 0 to 10.',
    score: (score, lower, upper, answers) =>
      `NPS ${score}: with ${answers} ${answers === 1 ? 'answer' : 'answers'} the true score is likely between ${lower} and ${upper} (95%).`,
    left: (entries) =>
      entries === 1
        ? 'One entry is not a rating and does not count.'
        : `${entries} entries are not ratings and do not count.`,
  },
  ko: {
    nobody: '0에서 10까지의 평점을 입력하십시오.',
    score: (score, lower, upper, answers) =>
      `NPS ${score}: 응답 ${answers}건으로 보면 실제 점수는 ${lower}에서 ${upper} 사이일 가능성이 높습니다(95%).`,
    left: (entries) => `평점이 아닌 항목 ${entries}개는 세지 않았습니다.`,
  },
};
