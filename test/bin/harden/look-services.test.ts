import { clientsFor } from '../../../bin/aws/clients';
import { look } from '../../../bin/commands/harden/look/look';
import { lookServices } from '../../../bin/commands/harden/look/look-services';
import { RootHistory } from '../../../bin/commands/harden/look/root-history';
import { SeenDevices } from '../../../bin/commands/harden/look/seen-devices';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { standInForEachTest } from '../../support/stand-in/for-each-test';

let expireAfter: string | null = null;
const aws = standInForEachTest({}, () => {
  if (expireAfter !== null && aws().operations.includes(expireAfter)) {
    expireAfter = null;
    aws().change({ hasExpiredCredentials: true });
  }
  return new Date();
});

async function looked() {
  const now = (): Date => new Date();
  const looking = { history: new RootHistory('us-east-1'), devices: new SeenDevices(), readsHistory: false };
  const rest = { settings: { rootUnusedDays: 30 }, deployed: false, now };
  return look(
    lookServices(clientsFor({}, process.env), embeddedRecord(new MemoryKeeper(), now), { ...looking, ...rest }),
  );
}

afterEach(() => {
  expireAfter = null;
});

describe('a look with a root key', () => {
  it.each([
    ['names the key that asks', 'AKIAEXAMPLE', 'root', 'AKIAEXAMPLE'],
    ['names none where root asks otherwise', 'AKIAEXAMPLEOTHER', 'root', null],
    ['names none where others ask, who are not shown the keys', 'AKIAEXAMPLE', 'user/kim', null],
  ])('%s', async (_, id, caller, ownKey) => {
    aws().change({ caller, accessKeys: [{ id }] });

    expect(await looked()).toMatchObject({ state: 'seen', ownKey });
  });
});

describe('a look during which credentials expire', () => {
  it('sees nothing, and says why, instead of taking it for missing permissions', async () => {
    expireAfter = 'iam:GetAccountSummary';

    expect(await looked()).toMatchObject({ state: 'blind', reason: expect.stringContaining('ExpiredToken') as string });
  });

  it('is not what a look is where a permission is missing', async () => {
    aws().change({ denied: ['iam:GetAccountSummary'] });

    expect(await looked()).toMatchObject({ state: 'seen', posture: { mfaEnabled: { known: false, cause: 'denied' } } });
  });
});
