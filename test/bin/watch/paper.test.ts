import { Writable } from 'node:stream';
import { paperOn } from '../../../bin/commands/watch/tell/paper';

const open = new AbortController().signal;
const mail = { subject: 'root signed in', body: 'It did.\n' };

function refusing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error(code), { code }));
    },
  });
}

it.each([
  ['EPIPE', 'was closed'],
  ['ENOSPC', 'goes to a disk that is full'],
  ['EIO', 'cannot be written (EIO)'],
])('says of %s that standard output %s', async (code, gone) => {
  const paper = paperOn(refusing(code), (_, text) => text, open);
  expect(paper.gone).toBeNull();

  await expect(paper.print(mail)).rejects.toThrow(code);

  expect(paper.gone).toBe(gone);
});

it.each([
  [
    30,
    'Subject: root signed in\n\nIt was done from an address\nthat was never seen before.\nnpx rootwatch ack 5d1a70f2 --note "who and why"\n',
  ],
  [
    undefined,
    `Subject: root signed in\n\nIt was done from an address that was never seen before.\nnpx rootwatch ack 5d1a70f2 --note "who and why"\n`,
  ],
])('breaks lines at words for a terminal of %s columns, and no command', async (columns, printed) => {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  const paper = paperOn(Object.assign(stream, columns !== undefined && { columns }), (_, line) => line, open);

  const body =
    'It was done from an address that was never seen before.\nnpx rootwatch ack 5d1a70f2 --note "who and why"';
  await paper.print({ subject: 'root signed in', body });

  expect(text).toBe(printed);
});

it('knows at once of a stream that throws', async () => {
  const stream = new Writable();
  stream.write = () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const paper = paperOn(stream, (_, text) => text, open);

  await expect(paper.print(mail)).rejects.toThrow('full');

  expect(paper.gone).toBe('goes to a disk that is full');
});

it('knows of a terminal that is closed before anything is printed', () => {
  const closing = new AbortController();
  const paper = paperOn(new Writable(), (_, text) => text, closing.signal);
  expect(paper.gone).toBeNull();

  closing.abort();

  expect(paper.gone).toBe('lost its terminal, which was closed');
});
