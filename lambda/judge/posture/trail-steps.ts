import type { RootPosture, Trail } from '../../domain/root-posture';
import { trailName } from '../../domain/trail';
import type { NextSteps } from '../../domain/verdict';
import { flawsOf, nearestToWhole, type Flaw } from './trail-flaws';

/** How to make one trail whole, of the account's own the one that needs least, and where to see who changed it. */
export function trailSteps({ trails, accountId }: RootPosture): NextSteps {
  const all = trails.known ? trails.value : [];
  const trail = nearestToWhole(all.filter((one) => accountOf(one) === accountId)) ?? nearestToWhole(all);
  if (trail === null) return forNone;
  const mend = flawsOf(trail).map((flaw) => `${inAccount(trail, accountId)}${mendOf(flaw, trail)}`);
  const events = new Set(flawsOf(trail).map((flaw) => eventNames[flaw]));
  return {
    expected: mend,
    unexpected: [
      ...mend,
      `See who changed it: CloudTrail, Event history, ${regionOf(trail)}, event name ${[...events].join(' or ')}.`,
      intrusion,
    ],
  };
}

const make =
  'Make a trail: deploy again with -c trail=create, or CloudTrail, Trails, Create trail, with management events Read and Write.';
const intrusion =
  'Treat what nobody can explain as an intrusion: check root, users, roles and keys made since; Event history works without a trail.';

const forNone: NextSteps = {
  expected: [make],
  unexpected: [
    `${make} Until then only the scheduled reviews and sweeps watch root, which is slower.`,
    'If there was one, see who deleted it: CloudTrail, Event history, in the region of the trail (mostly us-east-1), event name DeleteTrail.',
    intrusion,
  ],
};

const eventNames: Readonly<Record<Flaw, string>> = {
  off: 'StopLogging',
  'one-region': 'UpdateTrail',
  'no-writes': 'PutEventSelectors',
  'no-reads': 'PutEventSelectors',
  'no-events': 'PutEventSelectors',
  undelivered: 'PutBucketPolicy',
};

function mendOf(flaw: Flaw, trail: Trail): string {
  const place = `CloudTrail in ${regionOf(trail)}, Trails, ${trailName(trail)}`;
  switch (flaw) {
    case 'off':
      return `${place}: Start logging. Until then only the scheduled reviews and sweeps watch root, which is slower.`;
    case 'one-region':
      return `Run aws cloudtrail update-trail --region ${regionOf(trail)} --name ${trail.arn} --is-multi-region-trail --include-global-service-events to make it record all regions.`;
    case 'no-writes':
    case 'no-reads':
    case 'no-events':
      return `${place}, Management events, Edit: choose Read and Write, and exclude nothing but AWS KMS and the RDS Data API.`;
    case 'undelivered':
      return `${place}: mend the bucket under Storage location, or its policy; AWS says ${trail.deliveryError ?? 'no reason'}.`;
  }
}

/** An organization's trail is changed where it was made. */
function inAccount(trail: Trail, accountId: string): string {
  const owner = accountOf(trail);
  return owner === accountId ? '' : `In account ${owner}: `;
}

function accountOf({ arn }: Trail): string | undefined {
  return arn.split(':')[4];
}

function regionOf({ arn }: Trail): string {
  return arn.split(':')[3] ?? 'us-east-1';
}
