import { z } from 'zod';
import { aRootLogin, type CloudTrailJson } from '../cloudtrail';
import { iamArn, type State } from './state';

const signInSchema = z.strictObject({
  /** Serial number of the MFA device that was used; null without. @default the first that root has */
  device: z.string().nullable().optional(),
  failed: z.boolean().default(false),
});

/** The record of root's sign-in at this moment. @throws Error when what was asked is not of its form */
export function signIn(state: State, asked: unknown, now: Date): CloudTrailJson {
  const parsed = signInSchema.safeParse(asked);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { device = state.mfaDevices[0]?.serial ?? null, failed } = parsed.data;
  const { accountId } = state;
  return aRootLogin({
    eventID: `${String(state.events.length + 1).padStart(8, '0')}-51e0-4a00-8000-000000000000`,
    eventTime: `${now.toISOString().slice(0, 19)}Z`,
    recipientAccountId: accountId,
    userIdentity: { type: 'Root', principalId: accountId, arn: iamArn(state, 'root'), accountId, accessKeyId: '' },
    additionalEventData: { LoginTo: 'https://console.aws.amazon.com/console/home', ...mfa(device) },
    ...(failed && failure),
  });
}

const failure = { errorMessage: 'Failed authentication', responseElements: { ConsoleLogin: 'Failure' } };

function mfa(device: string | null): CloudTrailJson {
  return device === null ? { MFAUsed: 'No' } : { MFAUsed: 'Yes', MFAIdentifier: device };
}
