import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type CloudTrailClient,
} from '@aws-sdk/client-cloudtrail';
import { known, type Fact } from '../domain/fact';
import type { Trail } from '../domain/root-posture';
import { recordsEverything } from '../domain/trail';
import { UnexpectedAnswerError, type Ask } from './ask';
import { managementEvents } from './event-selectors';

type ListedTrail = Pick<Trail, 'arn' | 'multiRegion'>;

/**
 * The trails that reach this region, the organization's and other regions' included. A member may see the organization's
 * trail without being allowed to look into it: that leaves the answer open, unless another trail records everything.
 */
export async function trailsOf(cloudTrail: CloudTrailClient, ask: Ask): Promise<Fact<readonly Trail[]>> {
  const listed = await ask(
    'cloudtrail:DescribeTrails',
    (options) => cloudTrail.send(new DescribeTrailsCommand({ includeShadowTrails: true }), options),
    ({ trailList = [] }) =>
      trailList.map(({ TrailARN, IsMultiRegionTrail }) => listedTrail(TrailARN, IsMultiRegionTrail)),
  );
  if (!listed.known) return listed;
  const looks = await Promise.all(listed.value.map((trail) => lookInto(trail, cloudTrail, ask)));
  const seen = looks.flatMap((look) => (look.known ? [look.value] : []));
  const hidden = looks.find((look) => !look.known);
  return hidden === undefined || seen.some(recordsEverything) ? known(seen, listed.observation) : hidden;
}

function listedTrail(arn: string | undefined, multiRegion: boolean | undefined): ListedTrail {
  if (arn === undefined) throw new UnexpectedAnswerError('a trail has no ARN');
  return { arn, multiRegion: multiRegion === true };
}

/** Status and selectors, side by side. Both want the ARN: a name is not enough for the organization's trail. */
async function lookInto(trail: ListedTrail, cloudTrail: CloudTrailClient, ask: Ask): Promise<Fact<Trail>> {
  const [status, events] = await Promise.all([
    ask(
      'cloudtrail:GetTrailStatus',
      (options) => cloudTrail.send(new GetTrailStatusCommand({ Name: trail.arn }), options),
      ({ IsLogging, LatestDeliveryError }) => ({
        logging: IsLogging === true,
        deliveryError: emptyIsNone(LatestDeliveryError),
      }),
    ),
    ask(
      'cloudtrail:GetEventSelectors',
      (options) => cloudTrail.send(new GetEventSelectorsCommand({ TrailName: trail.arn }), options),
      ({ EventSelectors, AdvancedEventSelectors }) => managementEvents(EventSelectors, AdvancedEventSelectors),
    ),
  ]);
  if (!status.known) return status;
  if (!events.known) return events;
  const observed = { status: status.observation, selectors: events.observation };
  return known({ ...trail, ...status.value, ...events.value, observed }, status.observation);
}

function emptyIsNone(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
