import { parseAccountId } from '../../lambda/domain/account-id';
import type { Welcome } from '../../lambda/domain/welcome';
import { aPostureFinding } from './findings';

/** A standalone account in which all is well, nothing waited, and one mail address listens. */
export function aWelcome(overrides: Partial<Welcome> = {}): Welcome {
  return {
    account: { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' },
    at: '2026-11-21T03:20:00Z',
    checks: [
      aPostureFinding({ title: 'Root user has MFA' }),
      aPostureFinding({ detection: 'root-access-keys-absent', title: 'Root user has no access keys' }),
    ],
    waiting: [],
    rootLastUsedAt: '2026-06-19T10:00:00Z',
    rootLastUseKnown: true,
    channels: [{ name: 'mail to s***@example.com', kind: 'email', state: 'confirmed', detail: null, mend: null }],
    eventsArrive: { answer: 'yes', except: [] },
    ...overrides,
  };
}
