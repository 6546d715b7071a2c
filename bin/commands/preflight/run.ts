import { clientsFor } from '../../aws/clients';
import { paintFor } from '../../terminal/colours';
import { exitCodeOf, type ExitCode } from '../../terminal/exit-code';
import { LineWriter } from '../../terminal/line-writer';
import { plainTable } from '../../terminal/plain-table';
import type { PreflightOptions } from './options';
import { linesOf } from './lines';
import { look } from './look';
import { nextSteps } from './next-steps';

const styles = { ok: 'green', missing: 'red', 'cannot tell': 'yellow' } as const;

/** @returns 2 when something could not be told, else 0: what is missing, the commands bring */
export async function runPreflight(options: PreflightOptions): Promise<ExitCode> {
  const seen = await look(clientsFor(options, process.env), () => new Date());
  const lines = linesOf(seen);
  const paint = paintFor(process.stdout, process.env);
  const table = plainTable(lines.map(({ mark, about, text }) => [mark, about, text]));
  const output = new LineWriter(process.stdout);
  for (const [index, line] of table.entries()) output.write(paint(styles[lines[index]?.mark ?? 'cannot tell'], line));
  for (const { heading, lines: toDo } of nextSteps(seen, options)) {
    output.write(`\n${heading}`);
    for (const line of toDo) output.write(`  ${line}`);
  }
  await output.flush();
  return exitCodeOf({ badNews: false, undetermined: lines.some(({ mark }) => mark === 'cannot tell') });
}
