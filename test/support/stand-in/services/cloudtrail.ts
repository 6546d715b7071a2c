import { asked, type Operations } from '../desk';
import { Refusal } from '../refusal';
import type { State } from '../state';
import { lookupEvents } from './event-history';

type Trail = State['trails'][number];

export const cloudtrail: Operations = {
  LookupEvents: lookupEvents,
  DescribeTrails: ({ state }, { region }) => ({
    trailList: state.trails
      .filter((trail) => trail.multiRegion || trail.region === region)
      .map((trail) => ({
        Name: trail.name,
        TrailARN: arnOf(state, trail),
        HomeRegion: trail.region,
        IsMultiRegionTrail: trail.multiRegion,
        IsOrganizationTrail: trail.ownerAccountId !== null,
      })),
  }),
  GetTrailStatus: ({ state }, call) => {
    const { logging, deliveryError } = found(state, asked(call, 'Name'), call.region);
    return { IsLogging: logging, ...(deliveryError !== null && { LatestDeliveryError: deliveryError }) };
  },
  GetEventSelectors: ({ state }, call) => {
    const trail = found(state, asked(call, 'TrailName'), call.region);
    const ReadWriteType = { all: 'All', 'read-only': 'ReadOnly', 'write-only': 'WriteOnly', none: 'All' };
    const selector = {
      ReadWriteType: ReadWriteType[trail.managementEvents],
      IncludeManagementEvents: trail.managementEvents !== 'none',
      ExcludeManagementEventSources: [],
    };
    return { TrailARN: arnOf(state, trail), EventSelectors: [selector] };
  },
};

/** CloudTrail knows a trail by its ARN in its own region only, and shows another account's to nobody. */
function found(state: State, arn: string, region: string): Trail {
  const trail = state.trails.find((each) => arnOf(state, each) === arn && each.region === region);
  if (trail?.ownerAccountId === null) return trail;
  throw new Refusal('TrailNotFoundException', `Unknown trail: ${arn}`);
}

function arnOf({ partition, accountId }: State, { name, region, ownerAccountId }: Trail): string {
  return `arn:${partition}:cloudtrail:${region}:${ownerAccountId ?? accountId}:trail/${name}`;
}
