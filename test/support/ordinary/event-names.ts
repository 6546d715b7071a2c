/**
 * What people and machines call all day, by service, as CloudTrail names it; among it what comes near to root, the account and
 * the organization. Source: the API references of these services, and the examples of the CloudTrail User Guide.
 */
const byService: Readonly<Record<string, string>> = {
  account:
    'GetAccountInformation GetAlternateContact GetContactInformation GetPrimaryEmail GetRegionOptStatus ListRegions',
  acm: 'AddTagsToCertificate DeleteCertificate DescribeCertificate ExportCertificate ListCertificates RequestCertificate',
  apigateway: 'CreateDeployment CreateRestApi DeleteRestApi GetRestApis PutIntegration PutMethod UpdateStage',
  athena: 'CreateWorkGroup GetQueryExecution GetQueryResults StartQueryExecution StopQueryExecution',
  autoscaling:
    'CreateAutoScalingGroup DescribeAutoScalingGroups SetDesiredCapacity TerminateInstanceInAutoScalingGroup UpdateAutoScalingGroup',
  backup: 'CreateBackupPlan DescribeBackupJob ListBackupJobs StartBackupJob',
  bedrock: 'Converse InvokeModel ListFoundationModels ListGuardrails',
  budgets: 'CreateBudget DescribeBudgets ModifyBudget ViewBudget',
  ce: 'GetCostAndUsage GetCostForecast GetDimensionValues',
  cloudformation:
    'CreateChangeSet CreateStack DeleteStack DescribeStackEvents DescribeStacks ExecuteChangeSet UpdateStack ValidateTemplate',
  cloudfront:
    'CreateDistribution CreateInvalidation CreatePublicKey GetDistribution ListDistributions UpdateDistribution',
  cloudtrail:
    'CreateTrail DeleteTrail DescribeTrails GetEventSelectors GetTrailStatus LookupEvents PutEventSelectors StartLogging StopLogging UpdateTrail',
  codebuild: 'BatchGetBuilds CreateProject StartBuild UpdateProject',
  codepipeline: 'GetPipelineState PutJobSuccessResult StartPipelineExecution UpdatePipeline',
  'cognito-idp': 'AdminCreateUser AdminGetUser CreateUserPool DescribeUserPool ListUsers',
  config:
    'DeleteConfigRule DescribeConfigurationRecorders GetComplianceDetailsByConfigRule PutConfigRule PutEvaluations StopConfigurationRecorder',
  dynamodb:
    'CreateTable DeleteResourcePolicy DeleteTable DescribeTable ListTables PutResourcePolicy UpdateTable UpdateTimeToLive',
  ec2: 'AllocateAddress AssociateAddress AttachVolume AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CopyImage CreateFlowLogs CreateImage CreateKeyPair CreateLaunchTemplate CreateNatGateway CreateNetworkInterface CreateRoute CreateSecurityGroup CreateSnapshot CreateSubnet CreateTags CreateVolume CreateVpc CreateVpcEndpoint DeleteFlowLogs DeleteNetworkInterface DeleteSecurityGroup DeleteSnapshot DeleteVolume DeregisterImage DescribeAddresses DescribeImages DescribeInstanceStatus DescribeInstances DescribeNetworkInterfaces DescribeRegions DescribeSecurityGroups DescribeSnapshots DescribeSubnets DescribeVolumes DescribeVpcs DetachVolume GetConsoleOutput GetPasswordData ModifyInstanceAttribute ModifySnapshotAttribute RebootInstances ReleaseAddress RevokeSecurityGroupIngress RunInstances StartInstances StopInstances TerminateInstances',
  ecr: 'BatchCheckLayerAvailability BatchGetImage CreateRepository GetAuthorizationToken GetDownloadUrlForLayer InitiateLayerUpload PutImage SetRepositoryPolicy',
  ecs: 'CreateCluster CreateService DescribeServices DescribeTasks RegisterTaskDefinition RunTask StopTask SubmitTaskStateChange UpdateService',
  eks: 'AccessKubernetesApi CreateAccessEntry CreateCluster DescribeCluster ListNodegroups UpdateClusterVersion UpdateNodegroupConfig',
  elasticache: 'CreateCacheCluster DescribeCacheClusters ModifyReplicationGroup',
  elasticfilesystem: 'CreateFileSystem CreateMountTarget DescribeFileSystems PutFileSystemPolicy',
  elasticloadbalancing:
    'CreateLoadBalancer CreateTargetGroup DeregisterTargets DescribeLoadBalancers DescribeTargetHealth ModifyListener RegisterTargets',
  events: 'DeleteRule DescribeRule DisableRule EnableRule ListRules PutRule PutTargets RemoveTargets',
  firehose: 'CreateDeliveryStream DescribeDeliveryStream UpdateDestination',
  glue: 'CreateJob GetDatabases GetTables StartCrawler StartJobRun UpdateTable',
  guardduty:
    'ArchiveFindings CreateFilter DeleteDetector DescribeOrganizationConfiguration GetFindings ListDetectors UpdateDetector',
  health: 'DescribeEventAggregates DescribeEventDetails DescribeEvents',
  iam: 'AddRoleToInstanceProfile AddUserToGroup AttachRolePolicy AttachUserPolicy ChangePassword CreateAccessKey CreateGroup CreateInstanceProfile CreateLoginProfile CreateOpenIDConnectProvider CreatePolicy CreatePolicyVersion CreateRole CreateSAMLProvider CreateServiceLinkedRole CreateUser CreateVirtualMFADevice DeactivateMFADevice DeleteAccessKey DeleteAccountPasswordPolicy DeleteLoginProfile DeletePolicy DeleteRole DeleteRolePolicy DeleteSigningCertificate DeleteUser DeleteVirtualMFADevice DetachRolePolicy DetachUserPolicy EnableMFADevice GenerateCredentialReport GenerateServiceLastAccessedDetails GetAccessKeyLastUsed GetAccountPasswordPolicy GetAccountSummary GetCredentialReport GetPolicy GetRole GetUser ListAccessKeys ListAccountAliases ListMFADevices ListOrganizationsFeatures ListPolicies ListRoles ListUsers ListVirtualMFADevices PassRole PutRolePolicy PutUserPolicy RejectDelegationRequest ResyncMFADevice SetDefaultPolicyVersion SimulatePrincipalPolicy TagRole UpdateAccessKey UpdateAccountPasswordPolicy UpdateAssumeRolePolicy UpdateLoginProfile UpdateSigningCertificate UploadSigningCertificate',
  iot: 'AttachPolicy CreatePolicy DeletePolicy DetachPolicy ListPolicies UpdateCertificate',
  kinesis: 'CreateStream DescribeStreamSummary IncreaseStreamRetentionPeriod',
  kms: 'CreateAlias CreateGrant CreateKey Decrypt DescribeKey EnableKeyRotation Encrypt GenerateDataKey ListAliases PutKeyPolicy ReEncrypt RetireGrant ScheduleKeyDeletion',
  lakeformation: 'GetDataAccess GrantPermissions ListPermissions',
  lambda:
    'AddPermission20150331v2 CreateEventSourceMapping20150331 CreateFunction20150331 DeleteFunction20150331 GetFunction20150331v2 ListFunctions20150331 PublishLayerVersion20181031 PublishVersion20150331 UpdateFunctionCode20150331v2 UpdateFunctionConfiguration20150331v2',
  logs: 'CreateLogGroup CreateLogStream DeleteLogGroup DescribeLogGroups DescribeLogStreams FilterLogEvents PutResourcePolicy PutRetentionPolicy StartQuery',
  monitoring:
    'DeleteAlarms DescribeAlarms DisableAlarmActions GetMetricData ListMetrics PutDashboard PutMetricAlarm SetAlarmState',
  opensearch: 'CreateDomain DescribeDomain UpdateDomainConfig',
  organizations:
    'AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeclineHandshake DescribeAccount DescribeOrganization DescribePolicy EnablePolicyType InviteAccountToOrganization ListAccounts ListAccountsForParent ListHandshakesForAccount ListParents ListPolicies ListRoots ListTargetsForPolicy TagResource',
  ram: 'AcceptResourceShareInvitation AssociateResourceShare CreateResourceShare GetResourceShares',
  rds: 'CreateDBInstance CreateDBSnapshot DeleteDBInstance DescribeDBClusters DescribeDBInstances ModifyDBInstance ModifyDBSnapshotAttribute RebootDBInstance',
  redshift: 'AuthorizeClusterSecurityGroupIngress CreateCluster DescribeClusters GetClusterCredentials',
  route53: 'ChangeResourceRecordSets CreateHostedZone GetHostedZone ListHostedZones ListResourceRecordSets',
  route53domains: 'DisableDomainTransferLock GetDomainDetail ListDomains RegisterDomain',
  s3: 'CreateBucket DeleteBucket DeleteBucketPolicy GetBucketAcl GetBucketLocation GetBucketPolicy GetBucketVersioning HeadBucket ListBuckets PutBucketEncryption PutBucketLifecycle PutBucketPolicy PutBucketPublicAccessBlock PutBucketVersioning',
  sagemaker:
    'CreateEndpoint CreateNotebookInstance CreatePresignedDomainUrl CreateTrainingJob DescribeTrainingJob InvokeEndpoint',
  secretsmanager:
    'CreateSecret DeleteSecret DescribeSecret GetSecretValue ListSecrets PutResourcePolicy PutSecretValue RotateSecret',
  securityhub: 'BatchImportFindings BatchUpdateFindings DisableSecurityHub GetFindings UpdateStandardsControl',
  servicequotas: 'GetServiceQuota ListServiceQuotas RequestServiceQuotaIncrease',
  ses: 'CreateEmailIdentity GetAccount GetSendQuota PutAccountDetails VerifyEmailIdentity',
  signin: 'CheckMfa ConsoleLogin ExitRole GetSigninToken RenewRole SwitchRole',
  sns: 'CreateTopic GetTopicAttributes ListSubscriptionsByTopic SetTopicAttributes Subscribe Unsubscribe',
  sqs: 'AddPermission CreateQueue DeleteQueue GetQueueAttributes PurgeQueue SetQueueAttributes',
  ssm: 'DescribeParameters GetParameter GetParameters GetParametersByPath PutParameter SendCommand StartSession TerminateSession UpdateInstanceInformation',
  sso: 'Authenticate CreateAccountAssignment Federate GetRoleCredentials ListAccountRoles ListApplications',
  states: 'CreateStateMachine DescribeExecution StartExecution UpdateStateMachine',
  sts: 'AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity DecodeAuthorizationMessage GetAccessKeyInfo GetCallerIdentity GetFederationToken GetSessionToken',
  support: 'CreateCase DescribeCases DescribeTrustedAdvisorChecks RefreshTrustedAdvisorCheck',
  tagging: 'GetResources GetTagKeys TagResources',
  trustedadvisor: 'DescribeAccount DescribeChecks RefreshCheck',
  verifiedpermissions: 'CreatePolicy DeletePolicy IsAuthorized UpdatePolicy',
  wafv2: 'CreateWebACL GetWebACL ListWebACLs UpdateWebACL',
  xray: 'GetSamplingRules GetTraceSummaries',
};

export interface OrdinaryEvent {
  /** As in `<service>.amazonaws.com`. */
  readonly service: string;
  readonly name: string;
}

export const ordinaryEvents: readonly OrdinaryEvent[] = Object.entries(byService).flatMap(([service, names]) =>
  names.split(' ').map((name) => ({ service, name })),
);
