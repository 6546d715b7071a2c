import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetAccountSummaryCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
  ListVirtualMFADevicesCommand,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { runReview } from '../../bin/commands/review/run-review';
import type { ReviewOptions } from '../../bin/commands/review/options';
import { DynamoMfaProofs } from '../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../lambda/record/dynamo/dynamo-mfa-reviews';
import { DeployedStandIn, ourOutputs } from './deployed-stand-in';
import { rootDevice } from './live-aws';
import { aProof } from './posture';

const root = 'arn:aws:iam::111122223333:root';
const assigned = new Date('2026-03-03T00:00:00Z');
export const phone = 'arn:aws:iam::111122223333:mfa/phone';
export const key = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';
/** Now. */
export const at = '2026-11-21T03:00:00.000Z';
const now = (): Date => new Date(Date.now());

/** Our deployment in an account whose root has an app and perhaps more; kim, who asks, is shown the app only. */
export class DevicesStandIn extends DeployedStandIn {
  readonly iam = mockClient(IAMClient);
  readonly dynamo = new DynamoDBClient({});
  readonly reviews = new DynamoMfaReviews(this.dynamo, ourOutputs.FindingsTableName, now);

  /** A review counts for 90 days, nobody has recorded one, and root signed in with the app in October. */
  override begin(): void {
    super.begin();
    this.iam.reset();
    this.tells({ ...ourOutputs, RootUnusedDays: '30', MfaReviewDays: '90' });
    this.isNow(new Date(at));
    this.counts({});
    this.appsAre({ ...rootDevice(root, phone), EnableDate: assigned });
  }

  async signedInWith(device = phone, time = '2026-10-02T08:00:00.000Z'): Promise<void> {
    const proofs = new DynamoMfaProofs(this.dynamo, ourOutputs.FindingsTableName, now);
    await proofs.keepProof(aProof({ at: time, device }));
  }

  isNow(time: Date): void {
    jest.spyOn(Date, 'now').mockReturnValue(time.getTime());
  }

  /** In the account's summary, besides a password and MFA. */
  counts(entries: Readonly<Record<string, number>>): void {
    const usual = { AccountMFAEnabled: 1, AccountPasswordPresent: 1, AccountAccessKeysPresent: 0 };
    this.iam.on(GetAccountSummaryCommand).resolves({ SummaryMap: { ...usual, ...entries } });
  }

  appsAre(...VirtualMFADevices: VirtualMFADevice[]): void {
    this.iam.on(ListVirtualMFADevicesCommand).resolves({ VirtualMFADevices });
  }

  /** And is shown the security key too. */
  rootAsks(): void {
    this.asks(root);
    const MFADevices = [phone, key].map((SerialNumber) => ({ UserName: '', SerialNumber, EnableDate: assigned }));
    this.iam.on(ListMFADevicesCommand).resolves({ MFADevices });
    this.iam.on(ListAccessKeysCommand).resolves({ AccessKeyMetadata: [] });
    this.iam.on(ListSigningCertificatesCommand).resolves({ Certificates: [] });
  }

  /** @returns the exit code */
  async review(options: Partial<ReviewOptions> = {}): Promise<number> {
    return await runReview({ stackName: 'Rootwatch', format: 'table', ...options });
  }

  /** What a machine gets. */
  async sheet(options: Partial<ReviewOptions> = {}): Promise<unknown> {
    await this.review({ ...options, format: 'json' });
    return JSON.parse(this.stdout);
  }
}
