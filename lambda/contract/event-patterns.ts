/**
 * Parts of the deployed event patterns. Only AWS can put an event whose source begins with `aws.`; a pattern without this
 * would believe a record that anybody in the account has forged.
 */
export const onlyFromAws = { source: [{ prefix: 'aws.' }] } as const;

/** Under root's name, by type or by ARN; with the type `AWSAccount` its ARN means all of an account. No other name ends so: it cannot hold a colon. */
const underRoot = [
  { userIdentity: { type: ['Root'] } },
  { userIdentity: { sessionContext: { sessionIssuer: { type: ['Root'] } } } },
  { userIdentity: { arn: [{ suffix: ':root' }], type: [{ exists: false }, { 'anything-but': ['AWSAccount'] }] } },
] as const;

/** Their records may name no identity type although root acted. https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html */
const consolesWithoutType = [
  'signin.amazonaws.com',
  'billingconsole.amazonaws.com',
  'customer-verification.amazonaws.com',
  'purchase-orders.amazonaws.com',
  'taxconsole.amazonaws.com',
] as const;

/**
 * What reaches the activity queue. It does not look at the detail-type, which AWS itself writes in two ways.
 * - root itself, by type or by ARN, and privileged sessions on root;
 * - federated sessions that root's own credentials issued;
 * - records of the sign-in and of the consoles of billing, some of which name no identity type although root acted;
 * - password recovery, which only root has, by name: AWS shows no sample of its identity.
 */
export const rootActivity = {
  ...onlyFromAws,
  detail: {
    $or: [
      ...underRoot,
      {
        eventSource: [...consolesWithoutType],
        userIdentity: { type: [{ exists: false }] },
      },
      { eventName: ['PasswordRecoveryRequested', 'PasswordRecoveryCompleted'] },
    ],
  },
} as const;

/** A deployment of the stack has ended well: the account is judged at once. */
export function stackDeployed(stackId: string) {
  return {
    source: ['aws.cloudformation'],
    'detail-type': ['CloudFormation Stack Status Change'],
    detail: {
      'stack-id': [stackId],
      'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
    },
  };
}

/** Somebody has confirmed a subscription: the next review sends the welcome message, so it should not be an hour away. */
export function subscriptionConfirmed(topicArn: string) {
  return {
    ...onlyFromAws,
    detail: {
      eventSource: ['sns.amazonaws.com'],
      eventName: ['ConfirmSubscription'],
      requestParameters: { topicArn: [topicArn] },
    },
  };
}

/**
 * A credential of root was changed: the account is judged at once. A change that failed changed nothing, and one of a user's
 * credentials, whom the call then names, is not root's. Sign-in records of these names are root's whatever identity they carry;
 * those of the old billing console may be where they name nobody.
 *
 * @param eventNames as the judge declares them
 */
export function rootCredentialsChanged(eventNames: readonly string[]) {
  return {
    ...onlyFromAws,
    detail: {
      eventName: [...eventNames],
      errorCode: [{ exists: false }],
      requestParameters: { userName: [{ exists: false }, '', 'AWS ROOT USER'] },
      $or: [
        ...underRoot,
        { eventSource: ['signin.amazonaws.com'] },
        { eventSource: ['billingconsole.amazonaws.com'], userIdentity: { type: [{ exists: false }] } },
      ],
    },
  };
}
