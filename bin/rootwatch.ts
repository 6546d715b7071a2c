#!/usr/bin/env node
import { addAudit } from './commands/audit';
import { addClassify } from './commands/classify';
import { addDemo } from './commands/demo';
import { addHistory } from './commands/history';
import { addPreflight } from './commands/preflight';
import { commandLine, run } from './terminal/command-line';

const program = commandLine();
addDemo(program);
addClassify(program);
addAudit(program);
addPreflight(program);
addHistory(program);

void run(program, process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
