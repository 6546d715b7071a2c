import { PublishCommand } from '@aws-sdk/client-sns';
import { runAck } from '../../../bin/commands/planned-use/run-ack';
import { timing } from '../../../lambda/contract/timing';
import { awsError } from '../../support/asking';
import { DeployedStandIn, kim, lee } from '../../support/deployed-stand-in';

const here = { stackName: 'Rootwatch' };
const deployed = new DeployedStandIn();

beforeEach(() => {
  deployed.begin();
});

describe('rootwatch ack', () => {
  it('keeps who took note and when, tells machines, and wakes nobody', async () => {
    expect(await runAck('1F0C6E2A', { ...here, note: 'it was me' })).toBe(0);

    expect(deployed.stdout).toBe(`Incident 1f0c6e2a is acknowledged by ${kim}.\n`);
    expect(deployed.stderr).toBe('It was not checked whether there is such an incident.\n');
    expect(deployed.kept('ack/')).toMatchObject([{ incident: '1f0c6e2a', note: 'it was me', by: kim }]);
    expect(deployed.published('alerts')).toEqual([]);
    expect(JSON.parse(deployed.published('findings')[0] ?? '')).toMatchObject({
      detection: 'incident-acknowledged',
      severity: 'info',
      evidence: { deed: 'incident-acknowledged', incident: '1f0c6e2a', note: 'it was me', by: kim },
    });
  });

  it('keeps the first, says whose it is, and tells machines once', async () => {
    await runAck('1f0c6e2a', { ...here, note: 'it was me' });
    deployed.asks(lee);
    await new Promise((resolve) => setTimeout(resolve, 2)); // a moment of its own

    expect(await runAck('1f0c6e2a', { ...here, note: 'no, me' })).toBe(0);

    expect(deployed.stdout).toMatch(/\nIncident 1f0c6e2a was acknowledged before, at \S+ by \S+\/kim: it was me\n$/);
    expect(deployed.published('findings')).toHaveLength(1);
  });

  it('tells machines with the repeat what they refused the first time', async () => {
    deployed.sns.on(PublishCommand).rejectsOnce(awsError('AuthorizationError', 403)).resolves({});
    await expect(runAck('1f0c6e2a', { ...here, note: 'it was me' })).rejects.toThrow('did not take the message');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + (timing.claimLease + 1) * 1000); // the claim of the first has ended

    expect(await runAck('1f0c6e2a', { ...here, note: 'it was me' })).toBe(0);

    expect(deployed.published('findings')).toHaveLength(2);
    expect(deployed.stdout).toContain('was acknowledged before');
  });

  it.each([
    ['too short', '1f0c', "'1f0c' is no incident: give the eight characters"],
    ['something else', '../../ab', "'../../ab' is no incident"],
  ])('refuses an id that is %s', async (_, id, message) => {
    await expect(runAck(id, { ...here, note: 'x' })).rejects.toThrow(message);
  });
});
