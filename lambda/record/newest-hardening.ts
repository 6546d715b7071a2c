import type { Hardening } from '../domain/hardening';

export function newestRun(runs: readonly Hardening[]): Hardening | null {
  const [newest = null] = [...runs].sort((left, right) => Date.parse(right.beganAt) - Date.parse(left.beganAt));
  return newest;
}
