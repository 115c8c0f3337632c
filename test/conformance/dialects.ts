import type { DialectName } from '../../src/sql/index.js';
import type { Engine } from '../engines/engine.js';
import { clickhouse } from './clickhouse.js';
import { type Translatable, translated, translations } from './translated.js';

/** The dialects of engines that the tests do not run themselves. */
export const dialects = ['clickhouse', ...Object.keys(translations)] as DialectName[];

/** Starts what answers in a dialect. */
export const start = async (dialect: DialectName): Promise<Engine> =>
  dialect === 'clickhouse' ? clickhouse() : translated(dialect as Translatable);
