import { windowAround } from '../../planned-use/window';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { counted, daysBetween } from '../day';
import { historyOfRoot } from '../root-steps';
import { rootUses } from '../root-use';

const orSession = ', or a root session from the management account (IAM, Root access management)';

function giveItARole(partition: string, role = 'a role'): string {
  return `Find out what root was needed for (${historyOfRoot({ partition })}, user name root) and give that work ${role}.`;
}

/** CIS AWS Foundations 7.0, 2.7: root is for the few tasks that only root can do. */
export const rootUnused: PostureCheck = {
  id: 'root-unused',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'Root user is not used for daily work',
  question: 'whether root is used for daily work',
  remediation: giveItARole('aws'),
  controls: {
    'cis-1.2.0': ['1.1'],
    'cis-1.4': ['1.7'],
    'cis-1.5': ['1.7'],
    'cis-2.0': ['1.7'],
    'cis-3.0': ['1.7'],
    'cis-4.0.1': ['1.7'],
    'cis-5.0': ['1.6'],
    'cis-6.0': ['2.6'],
    'cis-7.0': ['2.7'],
  },
  facts: ['credentialReport'],
  judge: ({ accountId, credentialReport, observedAt }, { rootUnusedDays, plans = [] }) => {
    if (!credentialReport.known) return unknown(credentialReport);
    const all = rootUses(credentialReport.value);
    const uses = all.filter(({ at }) => windowAround(plans, accountId, at) === null);
    const planned = all.length > uses.length ? ', but for planned use' : '';
    const fresh = uses.filter(({ at }) => daysBetween(at, observedAt) < rootUnusedDays);
    if (fresh.length > 0) {
      const told = fresh.map(({ words }) => words).join(', ');
      const headline = `root was used within ${counted(rootUnusedDays, 'day')}`;
      return fail(headline, `${headline}: ${told}`);
    }
    const [newest] = uses;
    if (newest === undefined) return pass(`no use of root is on record${planned}`);
    return pass(`root unused for ${counted(daysBetween(newest.at, observedAt), 'day')}${planned}`);
  },
  nextSteps: ({ posture: { partition }, standing }) => ({
    expected: [],
    unexpected: [giveItARole(partition, standing === 'member' ? `a role${orSession}` : 'a role')],
  }),
};
