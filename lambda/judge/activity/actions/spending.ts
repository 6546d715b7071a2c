import type { ServiceActions } from './action-list';

/** What binds the account to pay, raises what it may spend or sends, or gives away what it owns. */
export const spendingActions: readonly ServiceActions[] = [
  {
    service: 'servicequotas',
    names: ['RequestServiceQuotaIncrease', 'PutServiceQuotaIncreaseRequestIntoTemplate'],
    source: 'https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_Operations.html',
  },
  {
    service: 'aws-marketplace',
    names: ['Subscribe', 'AcceptAgreementApprovalRequest', 'AcceptAgreementRequest', 'CreateAgreementRequest'],
    source:
      'https://docs.aws.amazon.com/marketplace/latest/buyerguide/logging-aws-marketplace-api-calls-with-aws-cloudtrail.html',
  },
  {
    service: 'bedrock',
    names: ['CreateFoundationModelAgreement', 'PutUseCaseForModelAccess', 'CreateProvisionedModelThroughput'],
    source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_Operations.html',
  },
  {
    service: 'savingsplans',
    names: ['CreateSavingsPlan'],
    source: 'https://docs.aws.amazon.com/savingsplans/latest/APIReference/API_CreateSavingsPlan.html',
  },
  {
    service: 'ec2',
    names: [
      'PurchaseReservedInstancesOffering',
      'PurchaseHostReservation',
      'PurchaseCapacityBlock',
      'PurchaseCapacityBlockExtension',
      'CreateCapacityReservation',
      'PurchaseScheduledInstances',
    ],
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html',
  },
  {
    service: 'rds',
    names: ['PurchaseReservedDBInstancesOffering'],
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Operations.html',
  },
  {
    service: 'elasticache',
    names: ['PurchaseReservedCacheNodesOffering'],
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_Operations.html',
  },
  {
    service: 'memorydb',
    names: ['PurchaseReservedNodesOffering'],
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmemorydb.html',
  },
  {
    service: 'dynamodb',
    names: ['PurchaseReservedCapacityOfferings'],
    source:
      'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-prevent-purchase-reserved-capacity.html',
  },
  {
    service: 'redshift',
    names: ['PurchaseReservedNodeOffering'],
    source: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_Operations.html',
  },
  {
    service: 'es',
    names: ['PurchaseReservedInstanceOffering', 'PurchaseReservedElasticsearchInstanceOffering'],
    source: 'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_Operations.html',
  },
  {
    service: 'medialive',
    names: ['PurchaseOffering'],
    source: 'https://docs.aws.amazon.com/medialive/latest/apireference/offerings-offeringid-purchase.html',
  },
  {
    service: 'sagemaker',
    names: ['CreateTrainingPlan'],
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingPlan.html',
  },
  {
    service: 'outposts',
    names: ['CreateOrder'],
    source: 'https://docs.aws.amazon.com/outposts/latest/APIReference/API_CreateOrder.html',
  },
  {
    // A year of Shield Advanced, which renews itself.
    service: 'shield',
    names: ['CreateSubscription'],
    source: 'https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_CreateSubscription.html',
  },
  {
    service: 'route53domains',
    names: [
      'RegisterDomain',
      'TransferDomain',
      'TransferDomainToAnotherAwsAccount',
      'DisableDomainTransferLock',
      'RetrieveDomainAuthCode',
    ],
    source: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53_Domains.html',
  },
  {
    service: 'ses',
    names: ['PutAccountDetails', 'UpdateAccountSendingEnabled', 'PutAccountSendingAttributes'],
    source: 'https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Operations.html',
  },
  {
    // Sets among others how much may be spent on text messages in a month.
    service: 'sns',
    names: ['SetSMSAttributes'],
    source: 'https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html',
  },
  {
    service: 'sms-voice',
    names: ['SetTextMessageSpendLimitOverride', 'SetVoiceMessageSpendLimitOverride', 'RequestPhoneNumber'],
    source: 'https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_Operations.html',
  },
];
