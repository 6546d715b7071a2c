import { parseAccountId } from '../../../lambda/domain/account-id';
import { notKnown } from '../../../lambda/domain/fact';
import type { Fact } from '../../../lambda/domain/fact';
import type { Judgement } from '../../../lambda/domain/outcome';
import { plainText } from '../../../lambda/domain/plain-text';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { trailDeliversManagementEvents } from '../../../lambda/judge/posture/checks/trail-delivers-management-events';
import { costInWords } from './cost';
import type { Look } from './look';

export interface Line {
  readonly mark: 'ok' | 'missing' | 'cannot tell';
  readonly about: string;
  readonly text: string;
}

export function linesOf(look: Look): readonly Line[] {
  return [
    caller(look),
    bootstrap(look),
    trail(look),
    guardrail(look),
    { mark: 'ok', about: 'cost', text: costInWords() },
  ];
}

function caller({ caller: who, profile }: Look): Line {
  const about = 'who and where';
  if (typeof who === 'string') return { mark: 'cannot tell', about, text: who };
  const name = profile?.name ?? null;
  const account = name === null ? who.accountId : `${plainText(name, 60)} (${who.accountId})`;
  return { mark: 'ok', about, text: `you are ${who.arn} in ${account}` };
}

function bootstrap({ bootstrap: version, region }: Look): Line {
  const about = 'bootstrapped';
  if (!version.known) return { mark: 'cannot tell', about, text: version.reason };
  if (version.value === null)
    return { mark: 'missing', about, text: `${region}, the home region, is not prepared for the CDK yet` };
  return { mark: 'ok', about, text: `${region}, the home region, has the CDK's bootstrap version ${version.value}` };
}

function trail(look: Look): Line {
  const { outcome, reason } = trailJudgement(look);
  if (outcome === 'unknown') return { mark: 'cannot tell', about: 'trail', text: reason };
  return { mark: outcome === 'pass' ? 'ok' : 'missing', about: 'trail', text: reason };
}

/** The check itself says it, so that preflight and the later reviews agree. */
export function trailJudgement({ trails }: Pick<Look, 'trails'>): Judgement {
  return trailDeliversManagementEvents.judge({ ...nothingElse, trails }, { rootUnusedDays: 30 });
}

const notAsked = notKnown('failed', 'preflight does not ask for it');
const nothingElse: Omit<RootPosture, 'trails'> = {
  accountId: parseAccountId('000000000000'),
  partition: 'aws',
  observedAt: '1970-01-01T00:00:00Z',
  mfaEnabled: notAsked,
  passwordPresent: notAsked,
  accessKeysPresent: notAsked,
  signingCertificatesPresent: notAsked,
  virtualMfaDevice: notAsked,
  credentialReport: notAsked,
  deployment: { deployed: false },
};

/** An organization may deny whole regions: then a regional call in the home region is refused by its policy. */
function guardrail({ bootstrap: version, trails, region }: Look): Line {
  const about = 'region policy';
  const regional: readonly Fact<unknown>[] = [version, trails];
  const refusal = regional.find((fact) => !fact.known && fact.reason.includes('service control policy'));
  if (refusal !== undefined) {
    return {
      mark: 'missing',
      about,
      text: `a policy of your organization denies calls in ${region}: ask for an exception, or deploy with -c homeRegion=REGION`,
    };
  }
  const answered = regional.some(({ known }) => known);
  return answered
    ? { mark: 'ok', about, text: `${region} answers: no sign of a policy that denies it` }
    : { mark: 'cannot tell', about, text: `no call in ${region} went through, for another reason` };
}
