import type { Paper } from '../../bin/commands/watch/tell/voice';

/** Whoever prints learns that nobody reads it any more; then it stays so for this process. */
export function closablePaper(print: Paper['print'], isClosed: () => boolean): Paper {
  let gone: string | null = null;
  return {
    get gone() {
      return gone;
    },
    print: (mail) => {
      if (!isClosed()) return print(mail);
      gone = 'was closed';
      return Promise.reject(new Error('write EPIPE'));
    },
  };
}
