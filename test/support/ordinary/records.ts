import type { CloudTrailJson } from '../cloudtrail';
import { seededRandom } from '../seeded-random';
import { ordinaryEvents, type OrdinaryEvent } from './event-names';
import { ordinaryPrincipals } from './principals';

const regions = ['us-east-1', 'eu-west-1', 'ap-northeast-2', 'sa-east-1'] as const;
const addresses = ['203.0.113.9', '198.51.100.4', 'AWS Internal', 'cloudformation.amazonaws.com'] as const;
const agents = ['aws-cli/2.31.20', 'Boto3/1.40.1', 'aws-internal/3', 'AWS ROOT USER', 'Mozilla/5.0'] as const;
const failures = ['AccessDenied', 'Client.UnauthorizedOperation', 'ThrottlingException', 'NoSuchEntity'] as const;
const reads = /^(Get|List|Describe|Head|Lookup|Batch(Get|Check)|View|Filter|Search|Simulate|IsAuthorized)/;

/** What a day of an account with much to do may hold: nothing of it concerns root. The same for the same seed. */
export function ordinaryRecords(count: number, seed: number): readonly CloudTrailJson[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => ordinaryRecord(index, random));
}

function ordinaryRecord(index: number, random: () => number): CloudTrailJson {
  const event = oneOf(ordinaryEvents, random);
  const userIdentity = oneOf(ordinaryPrincipals, random);
  const errorCode = random() < 0.1 ? oneOf(failures, random) : undefined;
  return {
    eventVersion: random() < 0.9 ? '1.11' : '1.08',
    userIdentity,
    eventTime: new Date(Date.UTC(2026, 10, 21) + index * 8_000).toISOString().replace('.000', ''),
    eventSource: `${event.service}.amazonaws.com`,
    eventName: event.name,
    awsRegion: oneOf(regions, random),
    sourceIPAddress: oneOf(addresses, random),
    userAgent: oneOf(agents, random),
    ...(errorCode !== undefined && { errorCode, errorMessage: 'User: root is not authorized to perform this.' }),
    requestParameters: parametersOf(event, random),
    ...answerOf(event, random),
    requestID: `request-${String(index)}`,
    eventID: `ordinary-${String(index)}`,
    readOnly: reads.test(event.name),
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
  };
}

/** What callers write, some of it about root. */
function parametersOf({ service }: OrdinaryEvent, random: () => number): CloudTrailJson | null {
  if (random() < 0.3) return null;
  if (service === 'organizations') return { accountId: '444455556666', servicePrincipal: 'guardduty.amazonaws.com' };
  const userName = oneOf(['alice', 'root', 'AWS ROOT USER', 'groot'], random);
  return { userName, bucketName: 'example-archive', description: 'arn:aws:iam::111122223333:root' };
}

function answerOf({ service, name }: OrdinaryEvent, random: () => number): CloudTrailJson {
  if (service !== 'signin') return { eventType: 'AwsApiCall', responseElements: null };
  return {
    eventType: 'AwsConsoleSignIn',
    responseElements: { [name]: random() < 0.8 ? 'Success' : 'Failure' },
    additionalEventData: { MFAUsed: random() < 0.5 ? 'Yes' : 'No' },
  };
}

function oneOf<T>(all: readonly T[], random: () => number): T {
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) throw new Error('there is nothing to choose from');
  return chosen;
}
