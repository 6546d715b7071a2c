import { known, notKnown } from '../../../lambda/domain/fact';

const observation = {
  call: 'iam:GetAccountSummary',
  at: '2026-11-21T03:00:00Z',
  callerArn: 'arn:aws:sts::111122223333:assumed-role/rootwatch-posture/run',
  requestId: '5a1e4b1e-33f0-4c87-8b0d-6a52f5a5d5b1',
};

describe('a fact', () => {
  it('that is known has its value, also when that is nothing', () => {
    expect(known(null, observation)).toEqual({ known: true, value: null, observation });
  });

  it('that is not known has no value, but a cause and a reason', () => {
    expect(notKnown('denied', 'iam:GetAccountSummary was refused', observation)).toEqual({
      known: false,
      cause: 'denied',
      reason: 'iam:GetAccountSummary was refused',
      observation,
    });
  });

  it.each([
    ['known', known(true)],
    ['not known', notKnown('failed', 'the call broke')],
  ])('that is %s may come from no call at all', (_, fact) => {
    expect(fact.observation).toBeNull();
  });
});
