import type { CloudTrailJson } from '../cloudtrail';

const asked = [
  ['billingconsole', 'GetBillingNotifications'],
  ['billingconsole', 'ViewBilling'],
  ['billingconsole', 'DownloadECSVForBillingPeriod'],
  ['billingconsole', 'ListCostAllocationTags'],
  ['customer-verification', 'GetCustomerVerificationDetails'],
  ['billingconsole', 'GetCustomerVerificationDetails'],
] as const;

/** What somebody's open page on bills asks for, in the form that AWS shows: without a type of identity, and without `readOnly`. */
export const billingPage: readonly CloudTrailJson[] = asked.map(([service, eventName], index) => ({
  eventVersion: '1.05',
  userIdentity: { accountId: '111122223333', accessKeyId: '' },
  eventTime: '2026-11-21T03:20:11Z',
  eventSource: `${service}.amazonaws.com`,
  eventName,
  awsRegion: 'us-east-1',
  sourceIPAddress: '203.0.113.9',
  userAgent: 'Mozilla/5.0',
  requestParameters: null,
  responseElements: null,
  eventID: `billing-page-${String(index)}`,
  eventType: 'AwsConsoleAction',
  recipientAccountId: '111122223333',
}));
