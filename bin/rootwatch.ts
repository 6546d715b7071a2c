#!/usr/bin/env node
import { addAck } from './commands/ack';
import { addAudit } from './commands/audit';
import { addClassify } from './commands/classify';
import { addDemo } from './commands/demo';
import { addHarden } from './commands/harden';
import { addHistory } from './commands/history';
import { addPlan } from './commands/plan';
import { addPreflight } from './commands/preflight';
import { addReview } from './commands/review';
import { addWatch } from './commands/watch';
import { commandLine, run } from './terminal/command-line';

const program = commandLine();
addDemo(program);
addClassify(program);
addAudit(program);
addPreflight(program);
addHistory(program);
addPlan(program);
addAck(program);
addReview(program);
addHarden(program);
addWatch(program);

void run(program, process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
