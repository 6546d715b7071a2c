import type { FactName, PostureCheck } from './check';

const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
};

const pages: Partial<Record<FactName, string>> = {
  securityContactSet: 'billing/home#/account',
  centralRootAccess: 'iam/home#/home',
  identityCenterRoles: 'singlesignon/home',
  trails: 'cloudtrailv2/home#/trails',
  deployment: 'sns/v3/home#/topics',
};

/** The page where a check's failure is mended; null in a partition whose console is not known. */
export function consoleLink({ facts }: Pick<PostureCheck, 'facts'>, partition: string): string | null {
  const host = hosts[partition];
  const page =
    facts.map((fact) => pages[fact]).find((known) => known !== undefined) ?? 'iam/home#/security_credentials';
  return host === undefined ? null : `https://${host}/${page}`;
}
