import type { Seen } from '../../bin/commands/harden/step';
import { parseAccountId } from '../../lambda/domain/account-id';
import type { Hardening } from '../../lambda/domain/hardening';
import type { RootPosture } from '../../lambda/domain/root-posture';

const at = '2026-11-21T03:10:00.000Z';
const by = 'arn:aws:iam::111122223333:user/kim';

/** A run of the payments account in which one step is proven and one was skipped. */
export function aRun(overrides: Partial<Hardening> = {}): Hardening {
  const observation = { call: 'iam:ListRoles', at, callerArn: by, requestId: 'request-1' };
  return {
    accountId: parseAccountId('111122223333'),
    beganAt: '2026-11-21T03:00:00.000Z',
    by,
    version: 0,
    endedAt: null,
    windowId: null,
    settled: [
      {
        kind: 'proven',
        step: 'everyday-identities',
        at,
        by,
        words: 'people sign in through IAM Identity Center',
        evidence: [{ fact: 'identityCenterRoles', observation, value: 'true', reason: null }],
      },
      {
        kind: 'skipped',
        step: 'root-access-keys',
        at,
        by,
        reason: 'the export needs it',
        acceptedBy: 'the platform team',
        checks: ['root-access-keys-absent'],
        unseen: [],
        until: '2027-02-19',
      },
    ],
    said: [{ step: 'spare-device', at, by, question: 'Who holds it?', answer: 'the finance lead' }],
    noticed: [{ step: 'root-access-keys', at, words: 'root has 1 key, inactive' }],
    ...overrides,
  };
}

/** A look of kim's at a standalone account, where nothing is deployed. */
export function seenOf(posture: RootPosture, overrides: Partial<Seen> = {}): Seen {
  const profile = { id: posture.accountId, name: 'payments', standing: 'standalone' } as const;
  const asker = { by, ownKey: null };
  return { posture, profile, ...asker, settings: { rootUnusedDays: 30 }, deployed: false, unread: null, ...overrides };
}
