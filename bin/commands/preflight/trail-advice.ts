import { plainText } from '../../../lambda/domain/plain-text';
import type { Trail } from '../../../lambda/domain/root-posture';
import type { Look } from './look';
import type { PreflightOptions } from './options';
import type { Step } from './step';
import { trailState } from './trail';

/** Only the first copy is free. https://aws.amazon.com/cloudtrail/pricing/, as of 2025 */
const secondTrail =
  '(-c trail=create would make a second trail instead: AWS charges 2.00 USD per 100,000 management events for a second copy)';

/** How to make the trail that lacks least record everything: a second one would be charged. */
export function trailAdvice(look: Look, { profile }: PreflightOptions): readonly Step[] {
  const { trails, caller } = look;
  if (trailState(look) !== 'flawed' || !trails.known || typeof caller === 'string') return [];
  const own = trails.value.filter(({ arn }) => partsOf(arn).account === caller.accountId);
  const [best] = [...(own.length > 0 ? own : trails.value)].sort((one, other) => flaws(one) - flaws(other));
  if (best === undefined) return [];
  const { name, account } = partsOf(best.arn);
  const whose = account === caller.accountId ? '' : `, which belongs to account ${account}: ask there`;
  return [
    {
      heading: `First let the trail ${name} record everything${whose}:`,
      lines: [...changes(best, profile), secondTrail],
    },
  ];
}

function flaws({ logging, multiRegion, managementEvents, deliveryError }: Trail): number {
  return [logging, multiRegion, managementEvents === 'all', deliveryError === null].filter((good) => !good).length;
}

/** By command only what changes nothing else: new event selectors would replace those for data events too. */
function changes(trail: Trail, profile: string | undefined): readonly string[] {
  const { name, region } = partsOf(trail.arn);
  const there = `--name ${name} --region ${region}${profile === undefined ? '' : ` --profile ${profile}`}`;
  const inConsole = `in the console of ${region}, CloudTrail, Trails, ${name}`;
  return [
    ...(trail.multiRegion
      ? []
      : [`aws cloudtrail update-trail ${there} --is-multi-region-trail --include-global-service-events`]),
    ...(trail.managementEvents === 'all' ? [] : [`${inConsole}, Management events, Edit: Read and Write`]),
    ...(trail.deliveryError === null
      ? []
      : [
          `${inConsole}: its last delivery failed (${plainText(trail.deliveryError, 100)}); let CloudTrail write to its bucket`,
        ]),
    ...(trail.logging ? [] : [`aws cloudtrail start-logging ${there}`]),
  ];
}

function partsOf(arn: string): { readonly name: string; readonly region: string; readonly account: string } {
  const [, , , region = '', account = '', resource = ''] = arn.split(':');
  return { name: resource.slice(resource.indexOf('/') + 1), region, account };
}
