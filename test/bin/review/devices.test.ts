import { randomUUID } from 'node:crypto';
import { ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import { DynamoIncidents } from '../../../lambda/record/dynamo/dynamo-incidents';
import { aThread } from '../../contracts/incidents';
import { awsError } from '../../support/asking';
import { ourOutputs } from '../../support/deployed-stand-in';
import { DevicesStandIn, at, key, phone } from '../../support/devices-stand-in';

const deployed = new DevicesStandIn();

beforeEach(async () => {
  deployed.begin();
  await deployed.signedInWith();
});

describe('the devices', () => {
  it('are all shown to root, with kinds and last uses', async () => {
    deployed.rootAsks();

    expect(await deployed.sheet()).toMatchObject({
      complete: true,
      devicesNote: expect.stringContaining('A passkey synced by a vendor cannot be told') as string,
      devices: [
        { name: 'phone', kind: 'authenticator-app', lastUsedOn: '2026-10-02' },
        { name: 'blue-ABC', kind: 'passkey-or-security-key', since: '2026-03-03T00:00:00.000Z', lastUsedOn: null },
      ],
      recordWith: "npx rootwatch review --holder 'ROLE: phone' --holder 'ROLE: blue-ABC'",
    });
  });

  it('are named by sign-ins where AWS shows them to nobody else', async () => {
    const seen = [key, 'arn:aws:iam::444455556666:mfa/elsewhere'];
    const during = seen.map((value) => ({ kind: 'mfaDevice', value, lastOn: '2026-11-20' }) as const);
    await new DynamoIncidents(deployed.dynamo, ourOutputs.FindingsTableName, () => new Date(at), randomUUID).save(
      aThread({ before: [], during }),
    );

    await deployed.review();

    expect(deployed.stdout).toContain(
      'passkey or security key  blue-ABC  last sign-in with it 20 Nov 2026  whether it is still assigned is not shown\n',
    );
    expect(deployed.stdout).not.toContain('elsewhere');
  });

  it('come with the newest sign-in of each, whichever memory has it', async () => {
    const seen = (lastOn: string) => [{ kind: 'mfaDevice', value: phone, lastOn } as const];
    const thread = aThread({ before: seen('2026-11-20'), during: seen('2026-09-01') });
    await new DynamoIncidents(deployed.dynamo, ourOutputs.FindingsTableName, () => new Date(at), randomUUID).save(
      thread,
    );

    expect(await deployed.sheet()).toMatchObject({ devices: [{ name: 'phone', lastUsedOn: '2026-11-20' }] });
  });

  it.each([
    [
      'what MFA without an app must be',
      { AccountMFAEnabled: 1 },
      'MFA is on, and no authenticator app is assigned: so with a',
    ],
    ['that there are none', { AccountMFAEnabled: 0 }, 'None: MFA is off.\n\nLast review: none is on record.\n'],
    [
      'that root needs none',
      { AccountMFAEnabled: 0, AccountPasswordPresent: 0 },
      'None: MFA is off.\n\nNo review is needed: root has no credentials.\n',
    ],
  ])('say %s', async (_, summary, sentence) => {
    deployed.counts(summary);
    deployed.appsAre();

    expect(await deployed.review()).toBe(0);

    expect(deployed.stdout).toContain(sentence);
    expect(deployed.stdout.includes('To record a review')).toBe(summary.AccountMFAEnabled !== 0);
  });

  it('are not known where a call is refused, which is undetermined', async () => {
    deployed.iam.on(ListVirtualMFADevicesCommand).rejects(awsError('AccessDenied', 403));

    expect(await deployed.review()).toBe(2);

    expect(deployed.stdout).toContain('Which devices there are, and how many, is not known: AWS shows it only to root');
    expect(deployed.stdout).toContain('Not known: iam:ListVirtualMFADevices was refused by AWS (AccessDenied).\n');
    expect(deployed.stdout).toContain('Last review: none is on record.\n');
  });

  it('have unknown last uses while the memory of them is damaged', async () => {
    const sk = { S: 'mfa/proof' };
    const pk = { S: 'account/111122223333' };
    deployed.table.items.set(`${pk.S}\n${sk.S}`, { pk, sk, body: { S: '{}' } });

    expect(await deployed.review()).toBe(2);

    expect(deployed.stdout).toContain('its last sign-in is not known');
    expect(deployed.stdout).toContain('Not known: what Rootwatch remembers could not be read: ');
  });
});
