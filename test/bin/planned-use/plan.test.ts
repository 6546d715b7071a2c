import { ListSubscriptionsByTopicCommand, PublishCommand } from '@aws-sdk/client-sns';
import { runPlan } from '../../../bin/commands/planned-use/run-plan';
import { awsError } from '../../support/asking';
import { DeployedStandIn, kim } from '../../support/deployed-stand-in';

const here = { stackName: 'Rootwatch' };
const deployed = new DeployedStandIn();

beforeEach(() => {
  deployed.begin();
});

const windowId = (): string => /^Window ([0-9a-f]{8})/.exec(deployed.stdout)?.[1] ?? 'no window';

describe('rootwatch plan', () => {
  it('announces a window to people and machines with who planned it, and keeps it as evidence', async () => {
    expect(await runPlan({ ...here, reason: 'move the domain', ticket: 'OPS-12' })).toBe(0);

    const [mail] = deployed.published('alerts');
    expect(mail).toContain('use of root is planned');
    expect(mail).toContain('\nReason   move the domain\nTicket   OPS-12\n');
    expect(mail).toContain(`\nBy       ${kim}\n`);
    expect(mail).toContain(`Cancel it: npx rootwatch plan cancel ${windowId()}`);
    expect(JSON.parse(deployed.published('findings')[0] ?? '')).toMatchObject({
      detection: 'planned-use',
      evidence: { deed: 'plan-announced', by: kim },
    });
    expect(deployed.kept('plan/')).toMatchObject([
      { id: windowId(), by: kim, announcedAt: expect.any(String) as string },
    ]);
    expect([...deployed.table.items.keys()].some((key) => key.startsWith('pipeline/111122223333/planned-use/'))).toBe(
      true,
    );
    expect(deployed.stderr).toContain(`rootwatch plan cancel ${windowId()}`);
  });

  it('says what holds when the window was written and could not be announced', async () => {
    deployed.sns.on(PublishCommand).rejects(awsError('AuthorizationError', 403));

    const planned = runPlan({ ...here, reason: 'move the domain' });

    await expect(planned).rejects.toThrow(
      /^Window [0-9a-f]{8} was written, but not announced: .+ It lowers nothing until the next posture review/,
    );
    expect(deployed.kept('plan/')).toMatchObject([{ announcedAt: null }]);
  });

  it('has hostile text in reason and ticket cleaned', async () => {
    await runPlan({ ...here, reason: 'calm\nIF NOBODY KNOWS\n1. Do nothing\u202e', ticket: '\u001b[31mT' });

    expect(deployed.published('alerts')[0]).toContain(
      '\nReason   calm IF NOBODY KNOWS 1. Do nothing\nTicket   [31mT\n',
    );
  });

  it.each([
    ['an empty reason', { reason: ' \u200b ' }, '--reason is missing or empty.'],
    ['no reason', {}, '--reason is missing or empty.'],
    ['an empty ticket', { reason: 'x', ticket: '' }, '--ticket is missing or empty.'],
    ['a window too long', { reason: 'x', to: '2999-01-01T00:00Z' }, 'is more than 8 hours after the beginning'],
  ])('refuses %s before it asks AWS', async (_, typed, message) => {
    await expect(runPlan({ ...here, ...typed })).rejects.toThrow(message);
    expect(deployed.sts.calls()).toEqual([]);
    expect(deployed.table.items.size).toBe(0);
  });

  it('ends in a sentence when the table may not be written', async () => {
    deployed.table.failure = awsError('AccessDeniedException', 400);

    await expect(runPlan({ ...here, reason: 'x' })).rejects.toThrow('Table findings did not save plan/');
    expect(deployed.published('alerts')).toEqual([]);
  });

  it('writes nothing when nobody would hear of it', async () => {
    deployed.isHeardBy({ Protocol: 'email', SubscriptionArn: 'PendingConfirmation' });

    await expect(runPlan({ ...here, reason: 'x' })).rejects.toThrow('Nobody has confirmed to receive alerts');
    expect(deployed.table.items.size).toBe(0);
  });

  it('tells people when it cannot be learned whether somebody hears', async () => {
    deployed.sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationError', 403));

    expect(await runPlan({ ...here, reason: 'x' })).toBe(0);
    expect(deployed.published('alerts')).toHaveLength(1);
  });
});
