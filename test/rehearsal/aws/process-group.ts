import type { ChildProcess } from 'node:child_process';

/**
 * Ends a child and all that it has started when we end, however that happens, and before anything is tidied up.
 *
 * @param child must have been started `detached`, which makes it the leader of a group of its own.
 * @returns ends them now.
 */
export function endWithUs(child: ChildProcess): () => void {
  const end = () => {
    process.off('exit', end);
    endGroup(child.pid);
  };
  process.prependListener('exit', end);
  return end;
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // ESRCH: nobody of the group is left, as it should be
  }
}
