import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import {
  IAMClient,
  ListVirtualMFADevicesCommand,
  type ListVirtualMFADevicesRequest,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { STSClient } from '@aws-sdk/client-sts';
import { countRootCalls } from '../../support/count-root-calls';
import { aCredentialReport } from '../../support/credential-report';
import { answersHealthily, answersWithReport, aws, live, rootDevice } from '../../support/live-aws';

beforeEach(answersHealthily);

/** A page holds what was asked for, a hundred by default. */
function pagesLikeIam(devices: readonly VirtualMFADevice[]): void {
  aws.iam
    .on(ListVirtualMFADevicesCommand)
    .callsFake(({ Marker = '0', MaxItems = 100 }: ListVirtualMFADevicesRequest) => {
      const end = Number(Marker) + MaxItems;
      return {
        VirtualMFADevices: devices.slice(Number(Marker), end),
        IsTruncated: end < devices.length,
        Marker: String(end),
      };
    });
}

describe('the number of calls', () => {
  const iamCalls = (): number => aws.iam.calls().length;

  it("is at most five for root's credentials, the question who asks included", async () => {
    await live().survey();

    expect(countRootCalls(aws.iam, aws.sts)).toBeLessThanOrEqual(5);
  });

  it('bug: with 300 principals there are 1,806 calls; here it is the same number as with none', async () => {
    await live().survey();
    const withNone = iamCalls();
    Object.values(aws).forEach((client) => client.resetHistory());
    const users = Array.from({ length: 300 }, (_, index) => `user-${String(index)}`);
    const [header = '', root = ''] = aCredentialReport().split('\n');
    answersWithReport([header, root, ...users.map((user) => root.replace('<root_account>', user))].join('\n'));
    pagesLikeIam(
      users.map((user) =>
        rootDevice(`arn:aws:iam::111122223333:user/${user}`, `arn:aws:iam::111122223333:mfa/${user}`),
      ),
    );

    await live().survey();

    expect(iamCalls()).toBe(withNone);
  });
});

it('needs two rounds: what does not depend on another answer is asked side by side', async () => {
  const waiting: (() => void)[] = [];
  const slowly = <T extends object>(client: T): T =>
    new Proxy(client, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key);
        if (key !== 'send' || typeof member !== 'function') return member;
        return async (...given: readonly unknown[]): Promise<unknown> => {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return Reflect.apply(member, target, given);
        };
      },
    });
  const survey = live({
    account: slowly(new AccountClient({})),
    cloudTrailIn: () => slowly(new CloudTrailClient({})),
    iam: slowly(new IAMClient({})),
    organizations: slowly(new OrganizationsClient({})),
    sts: slowly(new STSClient({})),
    callTimeoutMs: 10_000,
  }).survey();

  for (let round = 1; round <= 2; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    waiting.splice(0).forEach((resume) => {
      resume();
    });
  }

  await expect(survey).resolves.toMatchObject({
    posture: { trails: { known: true }, credentialReport: { known: true } },
  });
});
