import { incidentMail } from '../../../lambda/announce/mail/incident-mail';
import { alertMail } from '../../../lambda/announce/mail/mail';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { anIncidentHouse } from '../../support/incident-house';
import { aRootReadMessage } from '../../support/root-login-message';

interface Call {
  /** Minutes after three o'clock. */
  readonly at: number;
  readonly name: string;
  readonly service: string;
  readonly region?: string;
}

const presentation = { whoToAsk: null, timeZone: 'UTC' };
const isRead = /^(Get|List|Describe)/;

function messageOf({ at, name, service, region = 'us-east-1' }: Call, id: string): string {
  const time = `2026-11-21T03:${String(Math.floor(at)).padStart(2, '0')}:${String(Math.round((at % 1) * 60)).padStart(2, '0')}Z`;
  return aRootReadMessage(id)
    .replaceAll('ASIAEXAMPLEEXAMPLE00', 'AKIAEXAMPLEEXAMPLE00')
    .replaceAll('2026-11-21T03:14:00Z', time)
    .replaceAll('health.amazonaws.com', `${service}.amazonaws.com`)
    .replaceAll('DescribeEventAggregates', name)
    .replaceAll('"awsRegion":"us-east-1"', `"awsRegion":"${region}"`)
    .replace('"readOnly":true', `"readOnly":${String(isRead.test(name))}`);
}

/** Subjects of the mails, and what the summary says was done. */
async function mailsOn(calls: readonly Call[]) {
  const house = anIncidentHouse();
  let minute = 12.75; // by the clock of the house
  for (const [index, call] of calls.entries()) {
    await house.wait(Math.max(0, call.at - minute) * 60);
    minute = Math.max(minute, call.at);
    await respondToActivity(parseEventMessage(messageOf(call, `call-${String(index)}`)), house.services);
  }
  await house.wait(2400);
  const [summary] = house.teller.reports
    .filter(({ kind }) => kind === 'summary')
    .map((one) => incidentMail(one, presentation));
  const alerts = house.announcer.toPeople.map((one) =>
    alertMail(one, presentation).subject.replace(/^.* \d{12}: /, ''),
  );
  const updates = house.teller.reports.filter(({ kind }) => kind === 'update');
  const done = (summary?.body.split('\n').filter((one) => one.startsWith('- ')) ?? []).map((one) =>
    one.replace(/^.* UTC: /, ''),
  );
  return { alerts, updates, done };
}

const used = 'a root access key was used';

describe('what is done with a leaked key of root', () => {
  const recon = ['GetCallerIdentity', 'ListUsers'].map((name, index) => ({ at: 13 + index, name, service: 'iam' }));
  const regions = ['us-east-1', 'eu-west-1', 'sa-east-1'];
  const miners = [0, 1, 2, 3, 4, 5].map((index) => ({
    at: 25 + index / 20,
    name: 'RunInstances',
    service: 'ec2',
    region: regions[index % 3] ?? '',
  }));
  const backup = { at: 31, name: 'DeleteBucket', service: 's3' };

  it('is told when it first reads, when it starts machines and when it destroys, and summed up call by call', async () => {
    const { alerts, updates, done } = await mailsOn([...recon, ...miners, backup]);

    expect(alerts).toEqual([
      `${used}: GetCallerIdentity (iam)`,
      `${used}: RunInstances (ec2) from 203.0.113.9`,
      `${used}: DeleteBucket (s3) from 203.0.113.9`,
    ]);
    expect(updates).toEqual([]);
    expect(done).toEqual([
      'A root access key was used: GetCallerIdentity (iam). [critical, root-access-key-used]',
      'A root access key was used: ListUsers (iam). [critical, root-access-key-used]',
      expect.stringMatching(
        /RunInstances \(ec2\), 6 times until 03:25:15 UTC, in us-east-1, eu-west-1 and sa-east-1\. /,
      ),
      'A root access key was used: DeleteBucket (s3). [critical, root-access-key-used]',
    ]);
  });

  it('is no message a minute where a script works on and on', async () => {
    const script = Array.from({ length: 30 }, (_, index) => ({
      at: 13 + index,
      name: `${index % 2 === 0 ? 'Get' : 'Put'}Thing${String(index)}`,
      service: index % 4 < 2 ? 's3' : 'sns',
    }));
    const { alerts, updates } = await mailsOn(script);

    expect([alerts.length, updates.length]).toEqual([3, 0]);
  });
});
