import { setTimeout } from 'node:timers/promises';
import { explain } from '../../../lambda/observe/ask';
import { UnknownAccountError } from '../../../lambda/observe/caller';
import { LivePosture } from '../../../lambda/observe/live-posture';
import { callTimeoutMs, type Clients } from '../../aws/clients';
import { auditOf, auditOfNothing, type Audit } from './audit';
import { findDeployment } from './deployment';
import { keepingOf } from './memory';
import { rememberedIn, settingsIn, waiversIn } from './remembered';

/** A person waits for the credential report that AWS is making: the scheduled review would come back later. */
const reportPatience = { wait: (ms: number): Promise<void> => setTimeout(ms), headStartMs: 0, tries: 15 };

/** Where what Rootwatch keeps of the account may be. */
export interface Places {
  readonly stackName: string;
  readonly storeFile: string;
}

/** Reads the account and judges every check. Never rejects because of AWS: what could not be read is unknown. */
export async function readAccount(clients: Clients, { stackName, storeFile }: Places, now: () => Date): Promise<Audit> {
  const deployment = await findDeployment(clients, stackName);
  const alerts = deployment.state === 'found' ? deployment.alerts : null;
  try {
    const { posture, profile } = await new LivePosture({
      ...clients,
      alerts,
      reportPatience,
      callTimeoutMs,
      now,
    }).survey();
    const hidden =
      deployment.state === 'unknown' ? { deployment: { deployed: true, channels: deployment.fact } as const } : {};
    const keeping = await keepingOf(deployment, posture.accountId, { clients, storeFile, now });
    const [remembered, waivers, settings] = await Promise.all([
      rememberedIn(keeping, posture.accountId),
      waiversIn(keeping, posture.accountId),
      settingsIn(keeping, posture.accountId),
    ]);
    return auditOf({ ...posture, ...remembered, ...hidden }, profile, settings, waivers);
  } catch (thrown) {
    if (!(thrown instanceof UnknownAccountError)) throw thrown;
    const { cause } = explain('sts:GetCallerIdentity', thrown.cause ?? thrown);
    return auditOfNothing(cause, clients.missingCredentials(thrown) ?? thrown.message, now().toISOString());
  }
}
