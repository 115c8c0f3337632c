import { type ShareRecord, type SurveyRecord, shareRecord } from '../../survey/index.js';
import { noticeSentences } from './notices.js';
import type { Printing } from './printing.js';

/** What `--json` prints of a survey; `schema` says which command made it. */
export interface JsonRecord extends Omit<SurveyRecord, 'notices'>, JsonFrame {}

/** What `--json` prints of CSAT or CES. */
export interface ShareJsonRecord extends Omit<ShareRecord, 'notices'>, JsonFrame {}

interface JsonFrame {
  readonly schema: `nps-core/${string}@1`;
  /** In sentences. */
  readonly notices: readonly string[];
}

/** A survey's record for machines. */
export function jsonText(command: string, record: SurveyRecord, { language }: Printing): string {
  const isShare = record.metric !== undefined;
  const { notices, ...numbers } = isShare ? shareRecord(record) : record;
  const json: JsonRecord | ShareJsonRecord = {
    schema: `nps-core/${isShare ? `${command}-shares` : command}@1`,
    ...numbers,
    notices: noticeSentences(notices, language),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
