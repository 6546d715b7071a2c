/**
 * What CloudTrail writes beside its logs, in folders of its own and with names such as
 * `111122223333_CloudTrail-Digest_us-east-1_trail_us-east-1_20261121T031245Z.json.gz`:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
const besideLogs = {
  'CloudTrail-Digest': 'hold hashes of the logs and no records',
  'CloudTrail-Insight': 'hold unusual rates of calls and no records',
} as const;

export type BesideLogs = keyof typeof besideLogs;

const names: readonly BesideLogs[] = ['CloudTrail-Digest', 'CloudTrail-Insight'];

/** Null for everything else. */
export function besideLogsOf(name: string, isFolder: boolean): BesideLogs | null {
  return names.find((beside) => (isFolder ? name === beside : name.includes(`_${beside}_`))) ?? null;
}

/** Counts them, since what is left out is said. */
export class LeftOut {
  private readonly counts = new Map<BesideLogs, number>();

  count(beside: BesideLogs): void {
    this.counts.set(beside, (this.counts.get(beside) ?? 0) + 1);
  }

  sentences(): readonly string[] {
    return [...this.counts].map(
      ([beside, files]) =>
        `Left out: ${String(files)} ${files === 1 ? 'file' : 'files'} of ${beside}, which ${besideLogs[beside]}.`,
    );
  }
}
