import type { Trail } from '../../../domain/root-posture';
import { trailName, wholeTrail } from '../../../domain/trail';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { flawsInWords } from '../trail-flaws';
import { trailSteps } from '../trail-steps';

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
    const whole = wholeTrail(trails.value);
    if (whole !== null) {
      return pass(`the trail ${trailName(whole)} records all management events of all regions${exceptions(whole)}`);
    }
    if (trails.value.length === 0) return fail('there is no trail: nothing arrives');
    const headline = trails.value.some(({ logging }) => logging) ? nothingWhole : 'no trail is switched on';
    return fail(headline, `${nothingWhole}: ${trails.value.map(flawsInWords).join('; ')}`);
  },
  nextSteps: ({ posture }) => trailSteps(posture),
};

const nothingWhole = 'no trail records everything';

function exceptions({ exclusions }: Trail): string {
  return exclusions.length === 0 ? '' : ` except ${exclusions.join(' and ')}`;
}
