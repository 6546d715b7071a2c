import { MailPace } from '../announce/mail-pace';

/** Of this running copy of a function, over all its invocations. */
export const mailPace = new MailPace({
  elapsed: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
