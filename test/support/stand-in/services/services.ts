import type { Operations } from '../desk';
import { account } from './account';
import { cloudformation } from './cloudformation';
import { cloudtrail } from './cloudtrail';
import { dynamodb } from './dynamodb';
import { iam } from './iam';
import { organizations } from './organizations';
import { sns } from './sns';
import { ssm } from './ssm';
import { sts } from './sts';

/** By the name in the signature. */
export const services: Readonly<Record<string, Operations>> = {
  account,
  cloudformation,
  cloudtrail,
  dynamodb,
  iam,
  organizations,
  sns,
  ssm,
  sts,
};
