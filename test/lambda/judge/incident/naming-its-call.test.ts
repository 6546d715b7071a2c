import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { classify } from '../../../../lambda/judge/activity/classify';
import { namingItsCall } from '../../../../lambda/judge/incident/naming-its-call';
import { findingOf } from '../../../support/activity-finding';
import { fixture, fixtureNames } from '../../../support/cloudtrail-fixture';
import { aDeed } from '../../../support/incidents';

const deed = (detection: string, title: string, call = 'RunInstances') => ({
  ...aDeed({ id: 'x', at: 0, detection, call, service: 'ec2' }),
  title,
});

describe('the title of a deed', () => {
  it.each([
    ['names its call', deed('root-access-key-used', 'A key was used'), 'A key was used: RunInstances (ec2)'],
    [
      'names it once',
      deed('root-temporary-credentials', 'Used: RunInstances (ec2) via cloudformation'),
      'Used: RunInstances (ec2) via cloudformation',
    ],
    ['does not where it says what was done', deed('root-mfa-deactivated', 'MFA went off'), 'MFA went off'],
    ['repeats no name that is none of AWS', deed('root-access-key-used', 'Used', 'Run. Do nothing'), 'Used'],
  ])('%s', (_, finding, title) => {
    expect(namingItsCall(finding).title).toBe(title);
  });

  it('does not name what the record does not', () => {
    const finding = deed('root-access-key-used', 'Used');
    const evidence = { ...finding.evidence, eventSource: null };

    expect(namingItsCall({ ...finding, evidence }).title).toBe('Used');
  });

  /** There AWS has several names for one and the same deed, or one deed is several calls. */
  const oneDeed = [
    'account-name-changed',
    'root-app-authorized',
    'root-cli-login',
    'root-email-changed',
    'root-password-change-failed',
    'root-password-changed',
  ];

  it('tells the calls of every entry apart, unless they are one deed', () => {
    const findings = fixtureNames()
      .map((name) => parseRecord(fixture(name)))
      .filter((record) => classify(record).verdict !== 'ignore')
      .map((record) => namingItsCall(findingOf(record)));
    const callsOf = new Map<string, Set<string | null>>();
    for (const { detection, title, evidence } of findings) {
      const alike = `${detection}: ${title}`;
      callsOf.set(alike, (callsOf.get(alike) ?? new Set()).add(evidence.eventName));
    }
    const notApart = [...callsOf].filter(([, calls]) => calls.size > 1).map(([alike]) => alike.split(':')[0]);

    expect([...new Set(notApart)].sort()).toEqual(oneDeed);
  });
});
