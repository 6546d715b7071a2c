import type { PreflightOptions } from './options';
import { isDeniedByPolicy } from './region-policy';
import type { Look } from './look';
import type { Step } from './step';
import { trailState } from './trail';
import { trailAdvice } from './trail-advice';

/** Exactly what to type next, in order, and what has to be done before that. */
export function nextSteps(look: Look, options: PreflightOptions): readonly Step[] {
  const { caller, region } = look;
  const withProfile = options.profile === undefined ? '' : ` --profile ${options.profile}`;
  if (typeof caller === 'string') {
    return [typeNext(`aws sts get-caller-identity${withProfile}    # until this answers; then preflight again`)];
  }
  if (isDeniedByPolicy(look)) {
    return [
      {
        heading: 'Ask whoever manages the policies of your organization (service control policies):',
        lines: [
          `to let account ${caller.accountId} make calls in ${region}: whoever deploys, the roles of the CDK and those of Rootwatch`,
          'then preflight again',
        ],
      },
    ];
  }
  return [
    ...trailAdvice(look),
    typeNext(...bootstrapping(look, caller.accountId, withProfile), deploying(look, withProfile)),
    {
      heading: 'Worth adding to it, so that mails and alarms link the runbook (docs/runbook.md is no link on a phone):',
      lines: ['-c runbookUrl=https://WHERE-YOUR-TEAM-READS-IT'],
    },
  ];
}

function typeNext(...lines: readonly string[]): Step {
  return { heading: 'Type next:', lines };
}

function bootstrapping({ bootstrap, region }: Look, account: string, withProfile: string): readonly string[] {
  const isPrepared = bootstrap.known && bootstrap.value !== null;
  return isPrepared ? [] : [`npx cdk bootstrap aws://${account}/${region}${withProfile}`];
}

function deploying(look: Look, withProfile: string): string {
  const home = look.region === 'us-east-1' ? '' : ` -c homeRegion=${look.region}`;
  const trail = trailState(look) === 'none' ? ' -c trail=create' : '';
  return `npx cdk deploy -c alertEmail=you@example.com${home}${trail}${withProfile}`;
}
