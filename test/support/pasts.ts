import { emptyTally, type PastSignIn, type PastSumUp } from '../../lambda/domain/past';

/** Ninety days in which nothing happened; every region was read. */
export function aSumUp(overrides: Partial<PastSumUp> = {}): PastSumUp {
  return {
    ...emptyTally,
    from: '2026-08-23T12:00:00Z',
    to: '2026-11-21T11:40:00Z',
    regions: ['eu-west-1', 'us-east-1'],
    unread: [],
    regionsUnknown: null,
    ...overrides,
  };
}

/** Given oldest first, as people say it. */
export function signInsOf(...oldestFirst: readonly PastSignIn[]): PastSumUp['signIns'] {
  const withoutMfa = oldestFirst.filter(({ mfa }) => !mfa).length;
  return { times: oldestFirst.length, withoutMfa, newest: [...oldestFirst].reverse() };
}

export function aSignIn(at: string, sourceIp: string | null = '198.51.100.4', mfa = true): PastSignIn {
  return { at, sourceIp, mfa };
}
