import type { IncidentEvent } from '../../domain/incident';
import { plainText } from '../../domain/plain-text';
import type { Target } from '../../domain/target';
import { deviceName } from './mfa-in-words';

/** What a field names, for a person; a field that says so itself has no word of its own. */
const nouns: Readonly<Record<string, string>> = {
  userName: 'user',
  roleName: 'role',
  groupName: 'group',
  instanceProfileName: 'instance profile',
  virtualMFADeviceName: 'MFA device',
  accessKeyId: 'access key',
  policyArn: 'policy',
  policyName: 'policy',
  bucketName: 'bucket',
  trailName: 'trail',
  detectorId: 'detector',
  logGroupName: 'log group',
  instanceId: 'instance',
  functionName: 'function',
  dBInstanceIdentifier: 'database',
  tableName: 'table',
  stackName: 'stack',
  topicArn: 'topic',
  keyId: 'key',
  secretId: 'secret',
  groupId: 'group',
  accountId: 'account',
  targetPrincipal: 'root of',
  policyId: 'policy',
  servicePrincipal: 'service',
  regionName: 'region',
  queueUrl: 'queue',
  name: '',
};

const mostShown = 4;

/** `user alice, policy arn:aws:iam::aws:policy/ReadOnlyAccess`; null when the call names nothing. Devices are told on their own. */
export function targetsInWords(targets: readonly Target[]): string | null {
  const named = targets.filter(({ field }) => field !== 'serialNumber');
  if (named.length === 0) return null;
  const shown = named.slice(0, mostShown).map(targetInWords).join(', ');
  return named.length > mostShown ? `${shown} and more` : shown;
}

/** The MFA device that a call was about, by the name that its owner gave it; null when it was about none. */
export function deviceInWords(targets: readonly Target[]): string | null {
  const device = targets.find(({ field }) => field === 'serialNumber');
  return device === undefined ? null : quotedIfOdd(deviceName(device.value));
}

/** The same with the device, for a line on one event; null when it names nothing. What the line says anyway is left out. */
export function objectsInWords({ objects, target }: Pick<IncidentEvent, 'objects' | 'target'>): string | null {
  const named = objects.filter((object) => target === null || object.field !== 'targetPrincipal');
  const others = named.filter((object) => !isRootItself(object));
  const device = deviceInWords(named);
  const words = [targetsInWords(others.length === 0 ? named : others), device === null ? null : `MFA device ${device}`];
  return words.filter((part) => part !== null).join(', ') || null;
}

function isRootItself({ field, value }: Target): boolean {
  return field === 'userName' && value === 'AWS ROOT USER';
}

function targetInWords(named: Target): string {
  const { field, value } = named;
  if (isRootItself(named)) return 'root itself';
  const noun = Object.hasOwn(nouns, field) ? (nouns[field] ?? '') : plainText(field, 40);
  return `${noun} ${quotedIfOdd(plainText(value, 120))}`.trim();
}

/** A name that holds more than names do must not read like a second one, or like words of ours. */
function quotedIfOdd(name: string): string {
  return /^[\w+=.@:/-]+$/.test(name) ? name : `"${name.replaceAll('"', "'")}"`;
}
