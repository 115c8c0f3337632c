// What runs the commands of the list: loaded only where one of them is named.
import type { Command } from 'commander';
import type { Io } from '../input/io.js';
import { chartCommand } from './chart.js';
import { commentsCommand } from './comments.js';
import { compareCommand } from './compare.js';
import { explainCommand } from './explain.js';
import type { Subcommand } from './list.js';
import { monitorCommand } from './monitor.js';
import { panelCommand } from './panel.js';
import { planCommand } from './plan.js';
import { reportCommand } from './report.js';
import { scanCommand } from './scan.js';
import { selftestCommand } from './selftest.js';
import { sqlCommand } from './sql.js';

export const subcommands: Readonly<Record<Subcommand, (io: Io) => Command>> = {
  explain: explainCommand,
  compare: compareCommand,
  panel: panelCommand,
  scan: scanCommand,
  monitor: monitorCommand,
  comments: commentsCommand,
  selftest: selftestCommand,
  report: reportCommand,
  chart: chartCommand,
  sql: sqlCommand,
  plan: planCommand,
};
