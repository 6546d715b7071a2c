import { isPlannable } from '../../../lambda/domain/plannable';
import { aRootLoginFinding } from '../../support/findings';

const root = 'arn:aws:iam::111122223333:root';
const otherRoot = 'arn:aws:iam::444455556666:root';
const role = 'arn:aws:sts::111122223333:assumed-role/Deploy/deploy';

describe('a window of planned use', () => {
  it.each([
    ['covers what root of the account does', 'root-user', root, 'root-action', true],
    ['covers a session on it', 'root-session', root, 'root-session-action', true],
    ['covers root of which the record does not say whose', 'root-user', null, 'root-action', true],
    ['does not cover root of another account', 'root-user', otherRoot, 'root-action', false],
    ['does not cover a session on another account', 'root-session', otherRoot, 'root-session-action', false],
    ['does not cover what others do', 'other-principal', role, 'account-closed', false],
    ['does not cover a service', 'aws-service', root, 'root-by-service', false],
    ['does not cover whoever is not named', 'unidentified', null, 'root-action', false],
    ['covers whoever opens a session on root', 'other-principal', role, 'root-session-started', true],
  ] as const)('%s', (_, kind, principal, detection, expected) => {
    const { account, actor } = aRootLoginFinding();

    expect(isPlannable({ account, actor: { ...actor, kind, principal }, detection })).toBe(expected);
  });
});
