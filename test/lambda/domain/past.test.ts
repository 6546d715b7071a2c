import { parseAccountId } from '../../../lambda/domain/account-id';
import { emptyTally, told, untold, type PastState } from '../../../lambda/domain/past';
import { aSumUp } from '../../support/pasts';

const at = '2026-11-21T12:05:00Z';

describe('what people were never told of the past', () => {
  it('is nothing before the first sweep', () => {
    expect(untold(null)).toBeNull();
  });

  it('is nothing while the past is still being read', () => {
    expect(untold(aPast({ sumUp: null }))).toBeNull();
  });

  it('is the sum-up once it was made', () => {
    const sumUp = aSumUp();

    expect(untold(aPast({ sumUp }))).toBe(sumUp);
  });

  it('is nothing once it was told', () => {
    expect(untold(told(aPast(), at))).toBeNull();
  });

  it('is the next sum-up when another was made since', () => {
    const later = aSumUp({ regions: ['ap-south-1'] });

    expect(untold({ ...told(aPast(), at), sumUp: later, toldAt: null })).toBe(later);
  });
});

describe('a past that was told', () => {
  it('remembers when, and the regions whose past people know now', () => {
    const past = aPast({ sumUp: aSumUp({ regions: ['eu-west-1', 'us-east-1'] }) });

    expect(told(past, at)).toEqual({ ...past, toldAt: at, toldRegions: ['eu-west-1', 'us-east-1'] });
  });

  it('keeps the regions that were told before, each once', () => {
    const past = aPast({ toldRegions: ['us-east-1'], sumUp: aSumUp({ regions: ['eu-west-1', 'us-east-1'] }) });

    expect(told(past, at).toldRegions).toEqual(['us-east-1', 'eu-west-1']);
  });

  it('knows no further region when nothing had been summed up', () => {
    const past = aPast({ toldRegions: ['us-east-1'], sumUp: null });

    expect(told(past, at).toldRegions).toEqual(['us-east-1']);
  });
});

it('counts nothing before the reading of the past begins', () => {
  expect(emptyTally).toEqual({ signIns: { times: 0, withoutMfa: 0, newest: [] }, deeds: [], unreadable: 0 });
});

/** Read and summed up, and nobody heard of it yet. */
function aPast(overrides: Partial<PastState> = {}): PastState {
  return {
    accountId: parseAccountId('111122223333'),
    since: '2026-11-21T12:00:00Z',
    sumUp: aSumUp(),
    toldAt: null,
    toldRegions: [],
    ...overrides,
  };
}
