/**
 * Becomes aborted at the first Ctrl-C, or other signal of those given, so that what has begun can end with a whole line. A
 * second one ends the process at once.
 */
export function interruption(signals: readonly NodeJS.Signals[] = ['SIGINT']): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals)
    process.once(signal, () => {
      controller.abort();
    });
  return controller.signal;
}

/**
 * Becomes aborted when the terminal is closed. The system and the shell each say so, at any time: the second one must not cut
 * off what is done about the first.
 */
export function terminalClosing(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGHUP', () => {
    controller.abort();
  });
  return controller.signal;
}

/** Ends the process as Ctrl-C would have, so that whoever started it sees that. */
export function endInterrupted(): void {
  process.kill(process.pid, 'SIGINT');
}

/** Ctrl-C while nothing has begun that would have to end well ends the command as it ends others. @param answer waited for */
export async function endsAtOnce<T>(interrupted: AbortSignal, answer: Promise<T>): Promise<T> {
  interrupted.addEventListener('abort', endInterrupted, { once: true });
  try {
    return await answer;
  } finally {
    interrupted.removeEventListener('abort', endInterrupted);
  }
}
