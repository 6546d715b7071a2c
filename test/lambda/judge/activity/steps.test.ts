import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { StepContext } from '../../../../lambda/judge/activity/detection';
import {
  lookBack,
  needRootLess,
  placeAndTime,
  protectSignIn,
  removeRootKey,
  removeRootKeyAndPassword,
  somebodyIsRoot,
  takeRootBack,
} from '../../../../lambda/judge/activity/steps';
import { lookBackAtWhoever, stopWhoever } from '../../../../lambda/judge/activity/steps-for-anyone';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';
import { inSession } from '../../../support/root-calls';
import { aStepContext } from '../../../support/step-context';

const foreign = { foreignAccount: parseAccountId('444455556666') };
const inASession = eventOf(aRootRecord({ userIdentity: { ...inSession, accessKeyId: 'ASIAEXAMPLESESSIONK' } }));

type Row = readonly [sentence: string, changes: Partial<StepContext>, words: RegExp];

describe('taking root back', () => {
  const rows: readonly Row[] = [
    [
      'is for root itself where the account stands alone',
      { standing: 'standalone' },
      /^This account stands alone.*"Forgot/,
    ],
    [
      'is for root itself in the management account',
      { standing: 'management' },
      /^This is the management account.*"Forgot/,
    ],
    [
      'is for the management account in a member',
      { standing: 'member' },
      /^From the management account.*credentials\.$/,
    ],
    [
      'names both where the standing is not known',
      { standing: 'unknown' },
      /^Member of an organization: from the.*Any other/,
    ],
    ['is for the owner of another account', foreign, /^It was the root user of account 444455556666, not of this one/],
    [
      'is for whoever opened the session',
      { actor: 'root-session', event: inASession },
      /ask the management account for key ASIAEXAMPLESESSIONK\./,
    ],
    [
      'repeats nothing that is no key',
      {
        actor: 'root-session',
        event: eventOf(aRootRecord({ userIdentity: { ...inSession, accessKeyId: 'ASIA<b>' } })),
      },
      /ask the management account for its key\./,
    ],
    [
      'finds its way without a record',
      { actor: 'root-session', event: null },
      /ask the management account for its key\./,
    ],
    [
      'sends to the account that opened it',
      { actor: 'root-session', openedFrom: parseAccountId('777788889999') },
      /^It was opened from account 777788889999/,
    ],
  ];

  it.each(rows)('%s', (_, changes, words) => {
    expect(takeRootBack(aStepContext(changes))).toMatch(words);
  });
});

describe('getting rid of a root key', () => {
  const rows: readonly Row[] = [
    [
      'is for root where the account stands alone',
      { standing: 'standalone' },
      /^Sign in as root.*delete it\. Change root's password/,
    ],
    [
      'is for root in the management account',
      { standing: 'management' },
      /^Sign in as root.*delete it\. Change root's password/,
    ],
    [
      'takes the password along in a member',
      { standing: 'member' },
      /^From the management account.*its keys go with them\.$/,
    ],
    [
      'names both where the standing is not known',
      { standing: 'unknown' },
      /^Member of an organization: from.*Any other account: sign in as/,
    ],
  ];

  it.each(rows)('%s', (_, changes, words) => {
    expect(removeRootKeyAndPassword(aStepContext(changes))).toMatch(words);
    expect(words.source).toContain(removeRootKey(aStepContext(changes)).slice(0, 12));
  });
});

describe('protecting the sign-in', () => {
  const rows: readonly Row[] = [
    ['is MFA where the account stands alone', { standing: 'standalone' }, /^Make sure that root has MFA/],
    ['is MFA in the management account', { standing: 'management' }, /^Make sure that root has MFA/],
    ['is no password in a member', { standing: 'member' }, /^A member needs no root password: from the management/],
    [
      'names both where the standing is not known',
      { standing: 'unknown' },
      /^Member of an organization: a member.*account: make sure/,
    ],
  ];

  it.each(rows)('%s', (_, changes, words) => {
    expect(protectSignIn(aStepContext(changes))).toMatch(words);
  });
});

describe('needing root less', () => {
  const rows: readonly Row[] = [
    [
      'is a role where the account stands alone',
      { standing: 'standalone' },
      /^Next time use a role with.*only root can do\.$/,
    ],
    [
      'is a role in the management account',
      { standing: 'management' },
      /^Next time use a role with.*only root can do\.$/,
    ],
    ['may be a root session in a member', { standing: 'member' }, /^Next time use a role, or a root session/],
    [
      'says both where the standing is not known',
      { standing: 'unknown' },
      /^Next time use a role with.*member of an organization needs no/,
    ],
    ['is for the other account to do', foreign, /^Ask account 444455556666 to use a role/],
  ];

  it.each(rows)('%s', (_, changes, words) => {
    expect(needRootLess(aStepContext(changes))).toMatch(words);
  });
});

describe('looking back', () => {
  const then = 'CloudTrail, Event history, eu-west-1, user name root, from 03:12 UTC on 2026-11-21.';
  const rows: readonly Row[] = [
    ['begins at the deed of root', {}, new RegExp(`^Look at what root did around then: ${then}`)],
    [
      'asks for any user where nobody is named',
      { actor: 'unidentified' },
      /eu-west-1, by whatever user, from 03:12 UTC on/,
    ],
    [
      'has no beginning where the time is not known',
      { occurredAt: null },
      /^When it was done is not known: look.*, user name root\./,
    ],
  ];

  it.each(rows)('%s', (_, changes, words) => {
    expect(lookBack(aStepContext(changes))).toMatch(words);
  });

  it('says place and time, and the place alone where the time is not known', () => {
    expect(placeAndTime(aStepContext())).toBe('CloudTrail, Event history, eu-west-1, from 03:12 UTC on 2026-11-21');
    expect(placeAndTime(aStepContext({ occurredAt: null }))).toBe('CloudTrail, Event history, eu-west-1');
  });

  it('says that it is root, unless nobody is named', () => {
    expect(somebodyIsRoot(aStepContext())).toBe('somebody acts as root');
    expect(somebodyIsRoot(aStepContext({ actor: 'unidentified' }))).toBe('somebody acts, perhaps as root');
  });
});

describe('what to do about whoever it was', () => {
  const rows: readonly (readonly [...Row, behind: RegExp])[] = [
    ['is for root itself', { actor: 'root-user' }, /^This account stands alone/, /^Look at what root did/],
    ['is for whoever opened a session', { actor: 'root-session' }, /^It was opened from/, /^Look at what root did/],
    ['is for root where nobody is named', { actor: 'unidentified' }, /^This account stands alone/, /by whatever user/],
    ['is for the user or role', { actor: 'other-principal' }, /^It was not root/, /^Look at what the same caller did/],
    [
      'is for the owner of another account',
      { actor: 'other-principal', ...foreign },
      /user or role of account 4444/,
      /same caller/,
    ],
    [
      'is for whoever set the service up',
      { actor: 'aws-service' },
      /^An AWS service did it/,
      /^Look at what the same caller did/,
    ],
  ];

  it.each(rows)('%s', (_, changes, stop, behind) => {
    expect(stopWhoever(aStepContext(changes))).toMatch(stop);
    expect(lookBackAtWhoever(aStepContext(changes))).toMatch(behind);
  });
});
