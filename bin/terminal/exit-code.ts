/** Good; bad news; could not be determined. When both are true, bad news wins. */
export const exitCodes = { good: 0, badNews: 1, undetermined: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function exitCodeOf({ badNews, undetermined }: { badNews: boolean; undetermined: boolean }): ExitCode {
  if (badNews) return exitCodes.badNews;
  return undetermined ? exitCodes.undetermined : exitCodes.good;
}
