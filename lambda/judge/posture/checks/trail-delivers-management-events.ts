import type { Trail } from '../../../domain/root-posture';
import { recordsEverything, trailName } from '../../../domain/trail';
import { fail, pass, unknown, type PostureCheck } from '../check';

/** Without such a trail nothing reaches EventBridge, and a quiet account looks just like a deaf one. */
export const trailDeliversManagementEvents: PostureCheck = {
  id: 'trail-delivers-management-events',
  kind: 'posture',
  severity: 'critical',
  told: 'now',
  title: 'A trail delivers the management events of all regions',
  question: 'whether a trail records everything',
  remediation:
    'Turn on a trail for all regions that records management events, read and write; deploying with -c trail=create makes one.',
  whenNobodyKnows: [
    'Start it again: CloudTrail, Trails, choose the trail, Start logging. Until then root is not watched.',
    'See who stopped or changed it: CloudTrail, Event history, event names StopLogging, UpdateTrail, PutEventSelectors, DeleteTrail.',
    'Treat a stop that nobody can explain as an intrusion: check root, users, roles and keys made since.',
  ],
  controls: {
    'aws-startup-security-baseline': ['ACCT.02', 'ACCT.07'],
    'nist-800-171-r2': ['3.14.6', '3.14.7'],
    'pci-dss-3.2.1': ['7.2.1'],
    'iso-27001-2022': ['A.8.15', 'A.8.16'],
    'soc-2-own-reading': ['CC7.2', 'CC7.3'],
    hipaa: ['164.308(a)(6)(i)', '164.308(a)(6)(ii)'],
    'aws-well-architected': ['SEC02-BP01'],
  },
  facts: ['trails'],
  judge: ({ trails }) => {
    if (!trails.known) return unknown(trails);
    const [whole] = trails.value.filter(recordsEverything).sort(byExclusions);
    if (whole !== undefined) {
      return pass(`the trail ${trailName(whole)} records all management events of all regions${exceptions(whole)}`);
    }
    if (trails.value.length === 0) return fail('no trail: nothing arrives');
    const headline = trails.value.some(({ logging }) => logging) ? nothingWhole : 'no trail is switched on';
    return fail(headline, `${nothingWhole}: ${trails.value.map(flawsInWords).join('; ')}`);
  },
};

const nothingWhole = 'no trail records everything';

function byExclusions(left: Trail, right: Trail): number {
  return left.exclusions.length - right.exclusions.length;
}

function exceptions({ exclusions }: Trail): string {
  return exclusions.length === 0 ? '' : ` except ${exclusions.join(' and ')}`;
}

function flawsInWords(trail: Trail): string {
  const flaws = [
    trail.logging ? [] : ['it is switched off, so nothing arrives'],
    trail.multiRegion ? [] : ['it covers one region only'],
    managementEventsFlaw(trail.managementEvents),
    trail.deliveryError === null ? [] : [`its last delivery failed (${trail.deliveryError})`],
  ];
  return `${trailName(trail)}: ${flaws.flat().join(', ')}`;
}

function managementEventsFlaw(recorded: Trail['managementEvents']): readonly string[] {
  switch (recorded) {
    case 'all':
      return [];
    case 'read-only':
      return ['it leaves out what writes'];
    case 'write-only':
      return ['it leaves out what only reads, such as aws login'];
    case 'none':
      return ['it leaves out management events, or some of them'];
  }
}
