import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  TrailNotFoundException,
  type CloudTrailClient,
} from '@aws-sdk/client-cloudtrail';
import { known, type Fact } from '../domain/fact';
import type { Trail } from '../domain/root-posture';
import { recordsEverything, trailName } from '../domain/trail';
import { isDenial, NotVisibleError, UnexpectedAnswerError, type Ask } from './ask';
import { managementEvents } from './event-selectors';

/** CloudTrail in a region; null is the region that the credentials' configuration names. */
export type CloudTrailIn = (region: string | null) => CloudTrailClient;

type ListedTrail = Pick<Trail, 'arn' | 'multiRegion'>;

/**
 * The trails that reach this region, the organization's and other regions' included. AWS may show the organization's trail
 * to a member without letting it look into it: that leaves the answer open, unless another trail records everything.
 */
export async function trailsOf(cloudTrailIn: CloudTrailIn, ask: Ask): Promise<Fact<readonly Trail[]>> {
  const here = cloudTrailIn(null);
  const listed = await ask(
    'cloudtrail:DescribeTrails',
    (options) => here.send(new DescribeTrailsCommand({ includeShadowTrails: true }), options),
    ({ trailList = [] }) =>
      trailList.map(({ TrailARN, IsMultiRegionTrail }) => listedTrail(TrailARN, IsMultiRegionTrail)),
  );
  if (!listed.known) return listed;
  const callerAccount = accountOf(listed.observation?.callerArn ?? '');
  const looks = await Promise.all(listed.value.map((trail) => lookInto(trail, callerAccount, cloudTrailIn, ask)));
  const seen = looks.flatMap((look) => (look.known ? [look.value] : []));
  const hidden = looks.flatMap((look) => (look.known ? [] : [look]));
  const graver = hidden.find(({ cause }) => cause !== 'not-visible') ?? hidden[0];
  return graver === undefined || seen.some(recordsEverything) ? known(seen, listed.observation) : graver;
}

function listedTrail(arn: string | undefined, multiRegion: boolean | undefined): ListedTrail {
  if (arn === undefined) throw new UnexpectedAnswerError('a trail has no ARN');
  return { arn, multiRegion: multiRegion === true };
}

/**
 * Status and selectors, side by side. Both want the ARN, since a name is not enough for the organization's trail, and the
 * trail's own region: elsewhere CloudTrail takes its ARN for a wrong one.
 */
async function lookInto(
  trail: ListedTrail,
  callerAccount: string,
  cloudTrailIn: CloudTrailIn,
  ask: Ask,
): Promise<Fact<Trail>> {
  const there = cloudTrailIn(trail.arn.split(':')[3] ?? null);
  const asSeenBy = <A>(answer: Promise<A>): Promise<A> => answer.catch(hiddenFrom(callerAccount, trail));
  const [status, events] = await Promise.all([
    ask(
      'cloudtrail:GetTrailStatus',
      (options) => asSeenBy(there.send(new GetTrailStatusCommand({ Name: trail.arn }), options)),
      ({ IsLogging, LatestDeliveryError }) => ({
        logging: IsLogging === true,
        deliveryError: emptyIsNone(LatestDeliveryError),
      }),
    ),
    ask(
      'cloudtrail:GetEventSelectors',
      (options) => asSeenBy(there.send(new GetEventSelectorsCommand({ TrailName: trail.arn }), options)),
      ({ EventSelectors, AdvancedEventSelectors }) => managementEvents(EventSelectors, AdvancedEventSelectors),
    ),
  ]);
  if (!status.known) return status;
  if (!events.known) return events;
  const observed = { status: status.observation, selectors: events.observation };
  return known({ ...trail, ...status.value, ...events.value, observed }, status.observation);
}

/**
 * A member may not look into its organization's trail, whatever its permissions. Of a trail of one's own, the same answer
 * means something else.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html
 */
function hiddenFrom(callerAccount: string, trail: ListedTrail) {
  const owner = accountOf(trail.arn);
  return (error: unknown): never => {
    const refused = isDenial(error) || error instanceof TrailNotFoundException;
    if (callerAccount === '' || owner === callerAccount || !refused) throw error;
    throw new NotVisibleError(`AWS shows the settings of the trail ${trailName(trail)} only to account ${owner}`);
  };
}

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

function emptyIsNone(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
