import type { ServiceActions } from './action-list';

/** What stops or narrows that which watches an account. */
export const loggingActions: readonly ServiceActions[] = [
  {
    service: 'cloudtrail',
    names: [
      'StopLogging',
      'DeleteTrail',
      'UpdateTrail',
      'PutEventSelectors',
      'PutInsightSelectors',
      'DeleteEventDataStore',
      'StopEventDataStoreIngestion',
      'UpdateEventDataStore',
      'DeleteChannel',
    ],
    source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Operations.html',
  },
  {
    service: 'ec2',
    names: ['DeleteFlowLogs'],
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteFlowLogs.html',
  },
  {
    service: 'guardduty',
    names: [
      'DeleteDetector',
      'UpdateDetector',
      'CreateFilter',
      'UpdateFilter',
      'DeletePublishingDestination',
      'CreateIPSet',
      'UpdateIPSet',
      'DisassociateFromAdministratorAccount',
      'DisassociateFromMasterAccount',
      'StopMonitoringMembers',
      'DisassociateMembers',
      'DeleteMembers',
      'UpdateMemberDetectors',
    ],
    source: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Operations.html',
  },
  {
    service: 'config',
    names: [
      'StopConfigurationRecorder',
      'DeleteConfigurationRecorder',
      'PutConfigurationRecorder',
      'DeleteDeliveryChannel',
      'PutDeliveryChannel',
      'DeleteConfigRule',
      'DeleteRetentionConfiguration',
    ],
    source: 'https://docs.aws.amazon.com/config/latest/APIReference/API_Operations.html',
  },
  {
    service: 'securityhub',
    names: [
      'DisableSecurityHub',
      'DisableSecurityHubV2',
      'BatchDisableStandards',
      'UpdateStandardsControl',
      'BatchUpdateStandardsControlAssociations',
      'DisableImportFindingsForProduct',
      'CreateAutomationRule',
      'DisassociateFromAdministratorAccount',
    ],
    source: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Operations.html',
  },
  {
    service: 'macie2',
    names: ['DisableMacie'],
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmacie.html',
  },
  {
    service: 'inspector2',
    names: ['Disable'],
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoninspector2.html',
  },
  {
    service: 'access-analyzer',
    names: ['DeleteAnalyzer', 'CreateArchiveRule', 'UpdateArchiveRule'],
    source: 'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Operations.html',
  },
  {
    service: 'logs',
    names: [
      'DeleteLogGroup',
      'DeleteLogStream',
      'PutRetentionPolicy',
      'DeleteSubscriptionFilter',
      'DeleteMetricFilter',
    ],
    source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html',
  },
];

/**
 * What may take away the bucket in which a trail keeps its files. Whether the bucket is a trail's, a record does not say:
 * names that AWS and most guides give such buckets count.
 */
export const bucketActions: readonly ServiceActions[] = [
  {
    service: 's3',
    names: [
      'PutBucketPolicy',
      'DeleteBucketPolicy',
      'PutBucketLifecycle',
      'PutBucketLifecycleConfiguration',
      'DeleteBucketLifecycle',
      'PutBucketObjectLockConfiguration',
      'PutBucketVersioning',
      'DeleteBucket',
      'PutBucketEncryption',
      'DeleteBucketEncryption',
    ],
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html',
  },
];

/** With those of Control Tower and of the Landing Zone Accelerator: https://docs.aws.amazon.com/controltower/latest/userguide/about-logging.html */
export const trailBucketName =
  /cloud-?trail|management-events|audit-?log|log-?archive|controltower-logs|central-?logs/i;
