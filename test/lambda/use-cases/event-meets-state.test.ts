import { parseAccountId } from '../../../lambda/domain/account-id';
import type { ActivityFinding } from '../../../lambda/domain/finding';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { respondToActivity, type ActivityServices } from '../../../lambda/use-cases/respond-to-activity';
import { UnrecordedTellings } from '../../../lambda/use-cases/unrecorded-tellings';
import { cannotBeLearned } from '../../support/activity-house';
import { fixture } from '../../support/cloudtrail-fixture';
import { seen } from '../../support/posture';
import { anAccountWithListeners, type ReviewedAccount } from '../../support/review';
import { EmbeddedIncidents } from '../../../lambda/record/embedded/embedded-incidents';
import { RecordingFollowUps } from '../../support/recording-follow-ups';

/** The record as it would be at this moment of the account's clock. */
function happening(name: string, { clock }: ReviewedAccount) {
  const record = parseRecord(fixture(name));
  if (record.kind !== 'event') throw new Error(`${name} cannot be read.`);
  return { ...record, occurredAt: clock.now().toISOString() };
}

function activityOf(account: ReviewedAccount): ActivityServices {
  const { findings, announcer, profiles, states, plans, proofs, clock } = account;
  const { findingText } = account.services();
  const audience = { isListening: () => Promise.resolve(true) };
  const [incidents, followUps] = [new EmbeddedIncidents(), new RecordingFollowUps()];
  const unrecorded = new UnrecordedTellings();
  const kept = { findings, profiles, states, plans, proofs, incidents };
  return { ...kept, announcer, followUps, unrecorded, findingText, audience, now: clock.now };
}

async function alertOf(name: string, account: ReviewedAccount): Promise<ActivityFinding | null> {
  account.clock.pass(600);
  return await respondToActivity(happening(name, account), activityOf(account));
}

const statesOf = (finding: ActivityFinding | null): readonly string[] | undefined =>
  finding?.evidence.states.map(({ words }) => words);

describe('a change of credentials and the state of the account', () => {
  it('tells the state before with the deed, then the state after, and what the next deed repairs as resolved', async () => {
    const account = await anAccountWithListeners();

    const worse = await alertOf('root-mfa-deactivated', account);
    account.becomes({ mfaEnabled: seen(false) });
    await account.reviewAfter(5);

    expect(statesOf(worse)).toEqual(['MFA on', 'no access key']);
    expect(account.heard()).toEqual(['root-mfa-deactivated none', 'root-mfa-enabled opened']);

    const better = await alertOf('root-mfa-device-enabled', account);
    account.becomes({});
    await account.reviewAfter(5);

    expect(statesOf(better)).toEqual(['MFA off', 'no access key']);
    expect(account.heard()).toEqual(['root-mfa-device-enabled none', 'root-mfa-enabled resolved']);
  });

  it('says nothing wrong when the review right after the deed still reads the old state: the next one finds the new', async () => {
    const account = await anAccountWithListeners();
    await alertOf('root-mfa-deactivated', account);
    account.heard();

    await account.reviewAfter(5);
    expect(account.heard()).toEqual([]);

    account.becomes({ mfaEnabled: seen(false) });
    await account.review();
    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
  });

  it('goes out without the state when the store does not tell it', async () => {
    const account = await anAccountWithListeners();
    const states = { of: () => Promise.reject(new StoreDownError('down')) };

    const finding = await respondToActivity(happening('root-mfa-deactivated', account), {
      ...activityOf(account),
      states,
    });

    expect(finding?.evidence.states).toEqual([]);
    expect(account.heard()).toEqual(['root-mfa-deactivated none']);
  });

  it('asks for no state where no credential was changed, nor for what is only recorded', async () => {
    const account = await anAccountWithListeners();
    const asked = jest.spyOn(account.states, 'of');

    await respondToActivity(happening('root-login-with-mfa', account), activityOf(account));
    await respondToActivity(happening('root-access-key-deleted', account), {
      ...activityOf(account),
      audience: cannotBeLearned,
    });

    expect(asked).not.toHaveBeenCalled();
  });

  it("tells the state of the deed's own account", async () => {
    const account = await anAccountWithListeners();
    const elsewhere = { ...happening('root-mfa-deactivated', account), accountId: parseAccountId('444455556666') };

    const finding = await respondToActivity(elsewhere, activityOf(account));

    expect(finding?.evidence.states).toEqual([]);
  });
});
