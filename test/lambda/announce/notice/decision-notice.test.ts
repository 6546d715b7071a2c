import { decisionNotice } from '../../../../lambda/announce/notice/decision-notice';
import type { Presentation } from '../../../../lambda/announce/presentation';
import type { Owed } from '../../../../lambda/judge/planned-use/owed';
import { planFinding } from '../../../../lambda/judge/planned-use/plan-finding';
import { aPlan } from '../../../support/plans';

const context = {
  profile: null,
  observedAt: '2026-11-20T18:00:01.000Z',
  productVersion: '0.1.0',
  runbook: (section: string) => `docs/runbook.md#${section}`,
};
const deployed: Presentation = { whoToAsk: null, timeZone: 'UTC' };
const watch: Presentation = { ...deployed, isDeployed: false };
const elsewhere: Presentation = { ...watch, store: '/srv/store.db' };

const stepsOf = (owed: Owed, presentation: Presentation): readonly string[] =>
  decisionNotice(planFinding(aPlan(), owed, 'aws', context), presentation).branches.flatMap(({ steps }) => steps);

describe('the notice of a window', () => {
  it.each([
    ['of a deployment', deployed, 'Cancel it: npx rootwatch plan cancel k3f9x2ab'],
    ['of a watch whose store is in its usual place', watch, 'Cancel it: npx rootwatch plan cancel k3f9x2ab'],
    [
      'of a watch with a store elsewhere',
      elsewhere,
      'Cancel it: npx rootwatch plan cancel k3f9x2ab --store /srv/store.db',
    ],
  ] as const)('%s says how to cancel it there', (_, presentation, step) => {
    expect(stepsOf('plan-announced', presentation)).toContain(step);
  });

  it('names the store in the step that needs it alone', () => {
    const naming = (owed: Owed) => stepsOf(owed, elsewhere).filter((step) => step.includes('--store'));

    expect(naming('plan-announced')).toHaveLength(1);
    expect(naming('plan-cancelled')).toEqual([]);
  });
});
