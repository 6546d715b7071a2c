import type { Writable } from 'node:stream';
import type { Mail } from '../../../lambda/announce/mail/mail';
import type { Paint } from '../../terminal/colours';
import type { Paper } from './voice';

/** Prints each message as a mail, and knows whether it got out: what nobody could read does not count as told. */
export function paperOn(stream: Writable, paint: Paint): Paper {
  let isGone = false;
  stream.on('error', () => {
    isGone = true;
  });
  return {
    get isGone() {
      return isGone;
    },
    print: ({ subject, body }: Mail) =>
      new Promise<void>((resolve, reject) => {
        stream.write(`${paint('bold', `Subject: ${subject}`)}\n\n${body}\n`, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
