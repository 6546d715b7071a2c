import { parseAccountId } from '../../../lambda/domain/account-id';
import { newHardening, settledIn, withSettled, type SettledStep } from '../../../lambda/domain/hardening';

const run = newHardening({
  accountId: parseAccountId('111122223333'),
  by: 'arn:aws:sts::111122223333:assumed-role/Admin/kim',
  at: '2026-11-21T03:00:00Z',
});
const skipped = (step: string, reason: string): SettledStep => ({
  kind: 'skipped',
  step,
  at: '2026-11-21T03:12:45Z',
  by: run.by,
  reason,
  acceptedBy: 'head of platform',
  checks: [],
  unseen: [],
  until: '2026-12-24',
});

describe('a run of the lock-down', () => {
  it('begins with nothing done, by whoever asks', () => {
    expect(run).toEqual({
      accountId: '111122223333',
      beganAt: '2026-11-21T03:00:00Z',
      by: 'arn:aws:sts::111122223333:assumed-role/Admin/kim',
      version: 0,
      endedAt: null,
      windowId: null,
      settled: [],
      said: [],
      noticed: [],
    });
    expect(settledIn(run, 'mfa')).toBeNull();
  });

  it('keeps the newest word on each step', () => {
    const twice = withSettled(withSettled(run, skipped('mfa', 'later')), skipped('review', 'later'));
    const now = withSettled(twice, skipped('mfa', 'never'));

    expect(settledIn(now, 'mfa')).toMatchObject({ reason: 'never' });
    expect(settledIn(now, 'review')).toMatchObject({ reason: 'later' });
    expect(now.settled).toHaveLength(2);
  });
});
