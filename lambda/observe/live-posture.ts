import type { STSClient } from '@aws-sdk/client-sts';
import type { Deployment, RootFacts } from '../domain/root-posture';
import { introduction, type Introduction, type ProfileClients } from './account-profile';
import { accountSummary, type SummaryFacts } from './account-summary';
import { askAs, type Ask } from './ask';
import { whoAsks, type Caller } from './caller';
import { centralRootAccess } from './central-root-access';
import { channelsOf, type AlertPaths } from './channels';
import { credentialReport, type ReportPatience } from './credential-report';
import { identityCenterRoles } from './identity-center-roles';
import type { PostureSource, Survey } from './posture-source.port';
import { securityContactSet } from './security-contact';
import { seenByRoot } from './seen-by-root';
import { trailsOf, type CloudTrailIn } from './trails';
import { rootVirtualMfa } from './virtual-mfa';

export interface LivePostureOptions extends ProfileClients {
  readonly cloudTrailIn: CloudTrailIn;
  readonly sts: STSClient;
  /** Null when Rootwatch is not deployed here, as for `rootwatch audit`. */
  readonly alerts: AlertPaths | null;
  readonly reportPatience: ReportPatience;
  /** How long one question to AWS may take, its retries and pages included. */
  readonly callTimeoutMs: number;
  readonly now: () => Date;
}

type CredentialFacts = SummaryFacts &
  Pick<
    RootFacts,
    'virtualMfaDevice' | 'virtualMfaSince' | 'mfaDevices' | 'rootKeys' | 'signingCertificates' | 'credentialReport'
  >;
type Surroundings = Introduction &
  Pick<RootFacts, 'centralRootAccess' | 'identityCenterRoles' | 'securityContactSet' | 'trails'>;

/**
 * Reads the account with the credentials of whoever runs it: at most five calls for root's credentials, and three more where
 * root itself asks. Of these only the list of virtual MFA devices has pages, of a thousand, and at most five are read: the number
 * does not grow with users for ever. Everything within two rounds side by side (a report and a trail must be known before they are read).
 */
export class LivePosture implements PostureSource {
  private readonly options: LivePostureOptions;

  constructor(options: LivePostureOptions) {
    this.options = options;
  }

  /** @throws UnknownAccountError when not even the account's id can be learned. */
  async survey(): Promise<Survey> {
    const { sts, callTimeoutMs, now } = this.options;
    // Of two readings at once, the one that began earlier may hold the older facts, however late it ends.
    const observedAt = now().toISOString();
    const caller = whoAsks(sts, callTimeoutMs);
    // Attached at once, so that a caller who cannot be learned rejects the survey and nothing else.
    const callerArn = caller.then(
      ({ arn }) => arn,
      () => null,
    );
    const ask = askAs(callerArn, now, callTimeoutMs);
    const [{ accountId, partition }, credentials, { profile, ...around }, deployment] = await Promise.all([
      caller,
      this.credentials(caller, ask),
      this.around(caller, ask),
      this.deployment(ask),
    ]);
    return { posture: { accountId, partition, observedAt, ...credentials, ...around, deployment }, profile };
  }

  private async credentials(caller: Promise<Caller>, ask: Ask): Promise<CredentialFacts> {
    const { iam, reportPatience } = this.options;
    const [summary, app, byRoot, report] = await Promise.all([
      accountSummary(iam, ask),
      rootVirtualMfa(iam, caller, ask),
      seenByRoot(iam, caller, ask),
      credentialReport(iam, ask, reportPatience),
    ]);
    return { ...summary, ...app, ...byRoot, credentialReport: report };
  }

  private async around(caller: Promise<Caller>, ask: Ask): Promise<Surroundings> {
    const { account, iam, cloudTrailIn } = this.options;
    const [{ profile, standing }, access, roles, contact, trails] = await Promise.all([
      introduction(this.options, caller, ask),
      centralRootAccess(iam, ask),
      identityCenterRoles(iam, ask),
      securityContactSet(account, ask),
      trailsOf(cloudTrailIn, ask),
    ]);
    const seen = { centralRootAccess: access, identityCenterRoles: roles, securityContactSet: contact };
    return { profile, standing, ...seen, trails };
  }

  private async deployment(ask: Ask): Promise<Deployment> {
    const { alerts } = this.options;
    return alerts === null ? { deployed: false } : { deployed: true, channels: await channelsOf(alerts, ask) };
  }
}
