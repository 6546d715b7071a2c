import { PublishCommand } from '@aws-sdk/client-sns';
import { runCancel } from '../../../bin/commands/planned-use/run-cancel';
import { runPlan } from '../../../bin/commands/planned-use/run-plan';
import { awsError } from '../../support/asking';
import { DeployedStandIn, kim, lee } from '../../support/deployed-stand-in';

const here = { stackName: 'Rootwatch' };
const deployed = new DeployedStandIn();

beforeEach(() => {
  deployed.begin();
});

const windowId = (): string => /^Window ([0-9a-f]{8})/.exec(deployed.stdout)?.[1] ?? 'no window';

describe('rootwatch plan cancel', () => {
  it('cancels the window and tells people who did', async () => {
    await runPlan({ ...here, reason: 'move the domain' });
    const id = windowId();
    deployed.asks(lee);

    expect(await runCancel(id.toUpperCase(), here)).toBe(0);

    expect(deployed.stdout).toMatch(new RegExp(`\\nWindow ${id} was cancelled at \\S+ by ${lee}\\.\\n$`));
    expect(deployed.published('alerts')[1]).toContain(`\nBy       ${lee}\n`);
    expect(deployed.kept('plan/')).toMatchObject([{ by: kim, cancelled: { by: lee } }]);
  });

  it('says that it is cancelled when people could not be told', async () => {
    await runPlan({ ...here, reason: 'move the domain' });
    deployed.sns.on(PublishCommand).rejects(awsError('AuthorizationError', 403));

    await expect(runCancel(windowId(), here)).rejects.toThrow(/is cancelled, but people could not be told: .+/);
    expect(deployed.kept('plan/')).toMatchObject([{ cancelled: { announcedAt: null } }]);
  });

  it('names the windows that there are when it does not know this one', async () => {
    await expect(runCancel('nothing', here)).rejects.toThrow(
      "There is no window 'nothing' in account 111122223333. None is open or to come.",
    );
    await runPlan({ ...here, reason: 'move the domain' });
    await expect(runCancel('nothing', here)).rejects.toThrow(`Open or to come: ${windowId()}.`);
  });

  it('does not cancel what has ended', async () => {
    await runPlan({ ...here, reason: 'move the domain' });
    for (const [key, item] of deployed.table.items)
      deployed.table.items.set(key, {
        ...item,
        body: { S: (item['body']?.S ?? '').replace(/"to":"\d{4}/, '"to":"2020') },
      });

    await expect(runCancel(windowId(), here)).rejects.toThrow(/ended at 2020-\S+: there is nothing to cancel\.$/);
  });
});
