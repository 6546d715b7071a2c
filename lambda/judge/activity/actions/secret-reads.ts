import type { RootEvent } from '../../../domain/root-event';
import { isFrom } from '../event-source';
import { textsAt } from '../texts-at';
import { isAmong, type ServiceActions } from './action-list';

/** Reads, and calls that CloudTrail records as reads, whose answer is a secret or opens one. */
export const secretReads: readonly ServiceActions[] = [
  {
    service: 'secretsmanager',
    names: ['GetSecretValue', 'BatchGetSecretValue'],
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html',
  },
  {
    service: 'ssm',
    names: ['GetParameter', 'GetParameters', 'GetParametersByPath', 'GetParameterHistory'],
    source: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Operations.html',
  },
  {
    service: 'ec2',
    names: ['GetPasswordData'],
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetPasswordData.html',
  },
  {
    service: 'kms',
    names: ['Decrypt', 'ReEncrypt', 'DeriveSharedSecret'],
    source: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html',
  },
  {
    service: 'lightsail',
    names: ['GetInstanceAccessDetails', 'DownloadDefaultKeyPair', 'GetRelationalDatabaseMasterUserPassword'],
    source: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_Operations.html',
  },
  {
    service: 'redshift',
    names: ['GetClusterCredentials', 'GetClusterCredentialsWithIAM'],
    source: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_Operations.html',
  },
  {
    service: 'redshift-serverless',
    names: ['GetCredentials'],
    source: 'https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetCredentials.html',
  },
  {
    service: 'acm',
    names: ['ExportCertificate'],
    source: 'https://docs.aws.amazon.com/acm/latest/APIReference/API_ExportCertificate.html',
  },
  {
    service: 'codeartifact',
    names: ['GetAuthorizationToken'],
    source: 'https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_GetAuthorizationToken.html',
  },
  {
    service: 'ecr',
    names: ['GetAuthorizationToken'],
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html',
  },
  {
    service: 'ecr-public',
    names: ['GetAuthorizationToken'],
    source: 'https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/API_GetAuthorizationToken.html',
  },
  {
    service: 'cognito-identity',
    names: ['GetCredentialsForIdentity', 'GetOpenIdToken', 'GetOpenIdTokenForDeveloperIdentity'],
    source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_Operations.html',
  },
  {
    service: 'lakeformation',
    names: [
      'GetTemporaryGlueTableCredentials',
      'GetTemporaryGluePartitionCredentials',
      'GetTemporaryDataLocationCredentials',
    ],
    source: 'https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_Operations.html',
  },
  {
    service: 'elasticmapreduce',
    names: ['GetClusterSessionCredentials'],
    source: 'https://docs.aws.amazon.com/emr/latest/APIReference/API_GetClusterSessionCredentials.html',
  },
  {
    service: 'airflow',
    names: ['CreateCliToken', 'CreateWebLoginToken'],
    source: 'https://docs.aws.amazon.com/mwaa/latest/API/API_Operations.html',
  },
  {
    service: 'appstream',
    names: ['CreateStreamingURL'],
    source: 'https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStreamingURL.html',
  },
];

/** Parameters that AWS publishes for everybody; nobody else's begin so. https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html */
const publicParameter = /^(arn:[a-z-]+:ssm:[a-z0-9-]+::parameter)?\/aws\/service(\/|$)/;

export function readsSecret(event: RootEvent): boolean {
  return isAmong(secretReads, event) && !readsOnlyPublicParameters(event);
}

/** Only if every name is known to be one: a call that names none may have read anything. */
function readsOnlyPublicParameters({ eventSource, request }: RootEvent): boolean {
  if (!isFrom(eventSource, 'ssm')) return false;
  const names = ['name', 'names', 'path'].flatMap((place) => textsAt(request, place));
  return names.length > 0 && names.every((name) => publicParameter.test(name));
}
