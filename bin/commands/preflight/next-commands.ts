import type { PreflightOptions } from './options';
import { trailJudgement } from './lines';
import type { Look } from './look';

/** Exactly what to type next, in order. */
export function nextCommands(look: Look, { profile }: PreflightOptions): readonly string[] {
  const { caller, region, bootstrap } = look;
  const withProfile = profile === undefined ? '' : ` --profile ${profile}`;
  if (typeof caller === 'string') {
    return [`aws sts get-caller-identity${withProfile}    # until this answers; then preflight again`];
  }
  const isPrepared = bootstrap.known && bootstrap.value !== null;
  const home = region === 'us-east-1' ? '' : ` -c homeRegion=${region}`;
  const trail = trailJudgement(look).outcome === 'fail' ? ' -c trail=create' : '';
  return [
    ...(isPrepared ? [] : [`npx cdk bootstrap aws://${caller.accountId}/${region}${withProfile}`]),
    `npx cdk deploy -c alertEmail=you@example.com${home}${trail}${withProfile}`,
  ];
}
