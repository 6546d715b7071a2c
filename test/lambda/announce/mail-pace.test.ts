import { MailPace } from '../../../lambda/announce/mail-pace';

/** Answers at what milliseconds each mail goes out, of those that are due at these. */
async function sentAt(...due: readonly number[]): Promise<readonly number[]> {
  let now = 0;
  const pace = new MailPace({
    elapsed: () => now,
    wait: (milliseconds) => {
      waited = milliseconds;
      return Promise.resolve();
    },
  });
  let waited = 0;
  const sent: number[] = [];
  for (const at of due) {
    now = at;
    waited = 0;
    await pace.turn();
    sent.push(at + waited);
  }
  return sent;
}

describe('mails go out', () => {
  it.each([
    ['at once when there is one', [7], [7]],
    ['two a second when many are due at once', [0, 0, 0, 0], [0, 500, 1000, 1500]],
    ['at once again after a pause', [0, 0, 2000], [0, 500, 2000]],
    ['in turn with those that still wait', [0, 0, 0, 600], [0, 500, 1000, 1500]],
  ])('%s', async (_, due, sent) => {
    expect(await sentAt(...due)).toEqual(sent);
  });

  it('however many there are, before the function that waits is killed', async () => {
    const sent = await sentAt(...Array.from({ length: 40 }, () => 0));

    expect(Math.max(...sent)).toBe(4500);
  });
});
