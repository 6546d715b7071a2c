import type { CheckState } from '../../domain/check-state';
import type { JudgedState } from '../../domain/finding';
import type { Outcome } from '../../domain/outcome';
import type { RootEvent } from '../../domain/root-event';
import { checksAround } from './credential-changes';

const inWords: Readonly<Record<string, Readonly<Record<Outcome, string>>>> = {
  'root-mfa-enabled': {
    pass: 'MFA on',
    fail: 'MFA off',
    'not-applicable': 'no credentials',
    unknown: 'MFA unknown',
  },
  'root-access-keys-absent': {
    pass: 'no access key',
    fail: 'an access key',
    'not-applicable': 'no access key',
    unknown: 'access keys unknown',
  },
  'root-signing-certificates-absent': {
    pass: 'no signing certificate',
    fail: 'a signing certificate',
    'not-applicable': 'no signing certificate',
    unknown: 'signing certificates unknown',
  },
};

/** For so long after a change IAM may still answer with the state before it: what was judged then tells neither side. */
const settlesMs = 60_000;

/** What the last review said of the credentials that the deed is about, the most telling first. Whether it was before or after, its time says. */
export function statesAround(event: RootEvent, states: readonly CheckState[]): readonly JudgedState[] {
  return checksAround(event).flatMap((check) => {
    const state = states.find((one) => one.check === check && one.accountId === event.accountId);
    if (state === undefined || !isSettled(event, state)) return [];
    const words = inWords[check]?.[state.outcome];
    if (words === undefined) return [];
    return [{ check, outcome: state.outcome, words, judgedAt: state.judgedAt }];
  });
}

function isSettled({ occurredAt }: RootEvent, { judgedAt }: CheckState): boolean {
  const after = Date.parse(judgedAt) - Date.parse(occurredAt);
  return after <= 0 || after > settlesMs;
}
