import type { SurveyRecord } from '../../survey/index.js';
import { noticeSentences } from './notices.js';
import type { Printing } from './printing.js';

/** What `--json` prints of a survey; `schema` says which command made it. */
export interface JsonRecord extends Omit<SurveyRecord, 'notices'> {
  readonly schema: `nps-core/${string}@1`;
  /** In sentences. */
  readonly notices: readonly string[];
}

/** A survey's record for machines. */
export function jsonText(command: string, record: SurveyRecord, { language }: Printing): string {
  const { notices, ...numbers } = record;
  const json: JsonRecord = {
    schema: `nps-core/${command}@1`,
    ...numbers,
    notices: noticeSentences(notices, language),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
