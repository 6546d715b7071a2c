import type { ServiceActions } from './action-list';

/**
 * What that which watches an account may rest on: the key under which a trail writes, alarms, rules that pass events on.
 * Whether this key, alarm or rule is one of them, a record does not say.
 */
export const foundationActions: readonly ServiceActions[] = [
  {
    service: 'kms',
    names: ['DisableKey', 'ScheduleKeyDeletion'],
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html',
  },
  {
    service: 'monitoring',
    names: ['DisableAlarmActions', 'DeleteAlarms'],
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html',
  },
  {
    service: 'events',
    names: ['DisableRule', 'DeleteRule', 'RemoveTargets'],
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
  },
];
