import { FailedSignIns } from '../../../bin/commands/classify/failed-sign-ins';
import type { RootEvent } from '../../../lambda/domain/root-event';
import { classify } from '../../../lambda/judge/activity/classify';
import { aRootLogin, eventOf } from '../../support/cloudtrail';

function failure(index: number): RootEvent {
  return eventOf(
    aRootLogin({
      eventID: `failure-${index}`,
      eventTime: new Date(Date.UTC(2026, 10, 21, 3, 0, index)).toISOString(),
      errorMessage: 'Failed authentication',
      responseElements: { ConsoleLogin: 'Failure' },
      additionalEventData: { MFAUsed: 'No' },
    }),
  );
}

function afterFailures(number: number, spacing = 1): ReturnType<FailedSignIns['judge']> {
  const signIns = new FailedSignIns();
  const [first, classification] = [failure(0), classify(failure(0))];
  for (let index = 0; index < number; index += 1) {
    const occurredAt = new Date(Date.parse(first.occurredAt) + index * spacing * 1000).toISOString();
    signIns.add({ ...first, eventId: `failure-${index}`, occurredAt }, classification);
  }
  return signIns.judge();
}

describe('failed sign-ins of root', () => {
  it('are nothing by themselves while they are few', () => {
    expect(afterFailures(4)).toEqual({ severities: [], sentences: [] });
  });

  it('are brute force when they are many, told with number, account and time', () => {
    expect(afterFailures(7)).toEqual({
      severities: ['high'],
      sentences: [
        'Brute force (high): 7 failed sign-ins of root in account 111122223333 between 2026-11-21 03:00:00 and 2026-11-21 03:00:06 UTC.',
      ],
    });
  });

  it('are not all remembered, and that is said', () => {
    const { sentences } = afterFailures(50_003);

    expect(sentences[0]).toContain('Brute force (high): 50000 failed sign-ins');
    expect(sentences[1]).toBe(
      'Brute force was looked for among the first 50000 failed sign-ins, not among the 3 after them.',
    );
  });

  it('name the first twenty bursts', () => {
    const signIns = new FailedSignIns();
    const [first, classification] = [failure(0), classify(failure(0))];
    for (let index = 0; index < 5 * 22; index += 1) {
      const hours = Math.floor(index / 5);
      const occurredAt = new Date(Date.parse(first.occurredAt) + hours * 3_600_000 + index).toISOString();
      signIns.add({ ...first, eventId: `failure-${index}`, occurredAt }, classification);
    }

    const { sentences } = signIns.judge();

    expect(sentences).toHaveLength(21);
    expect(sentences[20]).toBe('… and 2 more bursts of failed sign-ins.');
  });
});
