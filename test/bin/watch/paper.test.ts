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
