import { Writable } from 'node:stream';
import { progressOn } from '../../../bin/commands/history/progress';

/** A standard error that is a terminal, or is not. */
function aStream(isTTY: boolean) {
  let written = '';
  const stream = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        written += chunk.toString();
        done();
      },
    }),
    { isTTY, columns: 80, cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
  );
  return { stream, written: () => written };
}

it.each([
  ['draws a bar on a terminal', true],
  ['writes nothing where nobody looks', false],
])('%s', (_, isTTY) => {
  const { stream, written } = aStream(isTTY);

  const progress = progressOn(stream, 4);
  progress.advanced(4, 'eu-west-1');
  progress.end();

  expect(written() !== '').toBe(isTTY);
});
