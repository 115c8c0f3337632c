/** What the search says about what it found. */
export interface Wording {
  readonly nothing: string;
  found(pages: number): string;
}

export const wordings: Readonly<Record<'en' | 'ko', Wording>> = {
  en: {
    nothing: 'Nothing was found.',
    found: (pages) => (pages === 1 ? 'One page was found.' : `${pages} pages were found.`),
  },
  ko: {
    nothing: '찾은 문서가 없습니다.',
    found: (pages) => `문서 ${pages}개를 찾았습니다.`,
  },
};
