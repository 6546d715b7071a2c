import { whyNoRootConsole } from '../../domain/partition';
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

/** The page where a check's failure is mended; null where root has no such page, or the console is not known. */
export function consoleLink({ facts }: Pick<PostureCheck, 'facts'>, partition: string): string | null {
  const host = hosts[partition];
  const page = facts.map((fact) => pages[fact]).find((known) => known !== undefined) ?? pageOfRoot(partition);
  return host === undefined || page === null ? null : `https://${host}/${page}`;
}

/** Whoever opens it sees credentials of their own: it is of use to root alone. */
function pageOfRoot(partition: string): string | null {
  return whyNoRootConsole(partition) === null ? 'iam/home#/security_credentials' : null;
}
