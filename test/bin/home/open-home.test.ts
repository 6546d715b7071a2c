import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import Database from 'libsql';
import { openHome } from '../../../bin/home/open-home';
import { openStore } from '../../../bin/store/open-store';
import { awsError } from '../../support/asking';
import { DeployedStandIn, kim, ourOutputs } from '../../support/deployed-stand-in';

const here = { stackName: 'Rootwatch' };
const deployed = new DeployedStandIn();
let folder: string;

beforeEach(() => {
  deployed.begin();
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (name = 'store.db'): string => join(folder, name);

/** As a watch leaves it behind. */
async function isStore(name?: string): Promise<void> {
  (await openStore(file(name))).close();
}

const nothingDeployed = (): void => {
  const none = awsError('ValidationError', 400, 'Stack with id Rootwatch does not exist');
  deployed.cloudFormation.on(DescribeStacksCommand).rejects(none);
};
const stackNotReadable = (): void => {
  deployed.cloudFormation.on(DescribeStacksCommand).rejects(awsError('AccessDenied', 403));
};

describe('what Rootwatch knows is kept', () => {
  it('by the deployment where there is one', async () => {
    const { keptIn, caller, days } = await openHome(here, {});

    expect({ keptIn, days, by: caller.arn }).toEqual({ keptIn: null, days: null, by: kim });
  });

  it('by the deployment although a watch has left a store on this machine', async () => {
    await isStore('rootwatch/store.db');

    expect((await openHome(here, { XDG_STATE_HOME: folder })).keptIn).toBeNull();
  });

  it('in the store of the watch where nothing is deployed', async () => {
    nothingDeployed();
    await isStore('rootwatch/store.db');

    const { keptIn } = await openHome(here, { XDG_STATE_HOME: folder });

    expect(keptIn).toBe(`Kept in '${file('rootwatch/store.db')}'. There is no stack 'Rootwatch' in us-east-1.`);
  });

  it('in the store that was typed, and why is said where nobody may look for a deployment', async () => {
    stackNotReadable();
    await isStore();

    const { keptIn } = await openHome({ ...here, store: file() }, {});

    expect(keptIn).toBe(
      `Kept in '${file()}'. cloudformation:DescribeStacks was refused by AWS (AccessDenied): the deployment cannot be found.`,
    );
  });
});

describe('it ends in a sentence, and nothing is written', () => {
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      'when nothing is deployed and there is no store',
      nothingDeployed,
      "There is no stack 'Rootwatch' in us-east-1, and no store '/nonexistent/rootwatch/store.db' of a rootwatch watch on this machine. Deploy Rootwatch, or start npx rootwatch watch; where there is one already, give its --stack-name and --region, or its --store.",
    ],
    [
      'when it is not known whether something is deployed',
      stackNotReadable,
      'cloudformation:DescribeStacks was refused by AWS (AccessDenied): whether Rootwatch is deployed here is not known, so nothing was written.',
    ],
    [
      'when the stack is not ours',
      () => {
        deployed.tells({ ...ourOutputs, FindingsTableName: '' });
      },
      "The stack 'Rootwatch' has no output FindingsTableName: it is not Rootwatch's, or not complete.",
    ],
    [
      'when AWS does not say who asks',
      () => deployed.sts.on(GetCallerIdentityCommand).rejects(awsError('ExpiredToken', 403)),
      'The account is not known: sts:GetCallerIdentity was refused by AWS (ExpiredToken). Check the AWS credentials.',
    ],
    [
      'when AWS cannot be reached',
      () => deployed.sts.on(GetCallerIdentityCommand).rejects(Object.assign(new Error('x'), { code: 'ENOTFOUND' })),
      'The account is not known: sts:GetCallerIdentity failed (ENOTFOUND). Check the AWS credentials, the region and the network.',
    ],
  ];

  it.each(cases)('%s', async (_, happens, message) => {
    happens();

    await expect(openHome(here, { XDG_STATE_HOME: '/nonexistent' })).rejects.toThrow(message);
  });

  it('when it is not known whether something is deployed, although a watch has left a store on this machine', async () => {
    stackNotReadable();
    await isStore('rootwatch/store.db');

    await expect(openHome(here, { XDG_STATE_HOME: folder })).rejects.toThrow('whether Rootwatch is deployed here');
  });

  const stores: readonly (readonly [string, () => unknown, string])[] = [
    ['is not there', () => undefined, `There is no stack 'Rootwatch' in us-east-1, and no store '`],
    [
      'is damaged',
      () => {
        writeFileSync(file(), 'no database at all, but long enough to be looked at'.repeat(100));
      },
      'is damaged. It was left as it is',
    ],
    [
      'is of a newer version',
      async () => {
        await isStore();
        const database = new Database(file());
        database.exec('PRAGMA user_version = 2');
        database.close();
      },
      'was written by a newer release of Rootwatch (version 2, this one reads 1): it was left as it is.',
    ],
  ];

  it.each(stores)('when the store that was typed %s', async (_, prepare, message) => {
    nothingDeployed();
    await prepare();
    const before = contentOf(file());

    const opened = openHome({ ...here, store: file() }, {});

    await expect(opened).rejects.toThrow(message);
    await expect(opened).rejects.toThrow(`'${file()}'`);
    expect(contentOf(file())).toEqual(before);
  });

  it('when a store was typed where Rootwatch is deployed', async () => {
    await isStore();

    await expect(openHome({ ...here, store: file() }, {})).rejects.toThrow(
      "Rootwatch is deployed here (stack 'Rootwatch' in us-east-1), and keeps what it knows in its table: leave --store out.",
    );
  });
});

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // no file was there
  }
}
