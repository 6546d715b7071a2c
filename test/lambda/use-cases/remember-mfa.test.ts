import type { AccountId } from '../../../lambda/domain/account-id';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse } from '../../support/activity-house';
import { fixture } from '../../support/cloudtrail-fixture';

function accountOf({ accountId }: ReturnType<typeof parseRecord>): AccountId {
  if (accountId === null) throw new Error('the record names no account');
  return accountId;
}

async function afterRecord(name: string) {
  const house = aHealthyHouse();
  const record = parseRecord(fixture(name));
  await respondToActivity(record, house.services);
  return await house.proofs.of(accountOf(record));
}

it('a sign-in of root with MFA is a proof, with its device', async () => {
  expect(await afterRecord('root-login-with-mfa')).toMatchObject({
    proof: { at: expect.any(String) as string, device: expect.stringContaining(':mfa/') as string },
    change: null,
  });
});

it.each([
  ['root-mfa-device-enabled', 'added'],
  ['root-mfa-deactivated', 'removed'],
  ['root-session-deactivates-mfa', 'removed'],
])('%s is a change of the devices', async (name, deed) => {
  expect(await afterRecord(name)).toMatchObject({ proof: null, change: { deed } });
});

it.each([
  'root-login-without-mfa',
  'root-login-without-a-word-on-mfa',
  'root-login-failed-at-mfa',
  'root-denied-mfa-deactivation',
  'root-enables-mfa-device-of-user',
  'user-login-without-mfa',
  'nobody-named-signs-in-with-mfa',
])('%s proves and changes nothing', async (name) => {
  expect(await afterRecord(name)).toEqual({ proof: null, change: null });
});

it('comes after the telling, and is done again with the repeat when the store refuses', async () => {
  const house = aHealthyHouse();
  const keepProof = () => Promise.reject(new Error('full'));
  const refusing = { ...house.services, proofs: { keepProof, keepChange: keepProof } };
  const record = parseRecord(fixture('root-login-with-mfa'));

  await expect(respondToActivity(record, refusing)).rejects.toThrow('full');
  expect(house.announcer.announced).toHaveLength(1);

  await respondToActivity(record, house.services);
  expect(house.announcer.announced).toHaveLength(1);
  expect((await house.proofs.of(accountOf(record))).proof).not.toBeNull();
});
