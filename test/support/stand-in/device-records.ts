import { aRootRecord, type CloudTrailJson } from '../cloudtrail';
import { iamArn, type State } from './state';

/** What the event history tells of root's MFA devices when they become others, at this moment. */
export function deviceRecords(before: State, after: State, now: Date): readonly CloudTrailJson[] {
  const removed = without(before, after).map((serial) => ['DeactivateMFADevice', serial] as const);
  const added = without(after, before).map((serial) => ['EnableMFADevice', serial] as const);
  return [...removed, ...added].map(([eventName, serialNumber], index) =>
    aRootRecord({
      eventID: `${String(after.events.length + index + 1).padStart(8, '0')}-51e0-4a00-8000-00000000de71`,
      eventTime: `${now.toISOString().slice(0, 19)}Z`,
      eventSource: 'iam.amazonaws.com',
      eventName,
      awsRegion: 'us-east-1',
      recipientAccountId: after.accountId,
      userIdentity: {
        type: 'Root',
        principalId: after.accountId,
        arn: iamArn(after, 'root'),
        accountId: after.accountId,
        accessKeyId: 'ASIAEXAMPLEROOTSESSION',
      },
      requestParameters: { userName: 'AWS ROOT USER', serialNumber },
      responseElements: null,
    }),
  );
}

function without({ mfaDevices }: State, other: State): readonly string[] {
  const others = other.mfaDevices.map(({ serial }) => serial);
  return mfaDevices.map(({ serial }) => serial).filter((serial) => !others.includes(serial));
}
