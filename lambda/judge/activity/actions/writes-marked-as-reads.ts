/**
 * Of the payments console AWS shows that a card was added, marked as a read: `Instruments_Create`. What such a call does is told
 * by its name: a thing and, after an underscore, what was done to it.
 */
export const writesMarkedAsReads: {
  readonly source: string;
  /** As in `<service>.amazonaws.com`. */
  readonly services: readonly string[];
  /** How the second part of the names of their writes begins. */
  readonly beginnings: readonly string[];
} = {
  source: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html',
  services: ['payments'],
  beginnings: [
    'Create',
    'StartCreate',
    'Update',
    'Delete',
    'Remove',
    'Set',
    'Put',
    'Pay',
    'Submit',
    'Cancel',
    'Accept',
    'Approve',
    'Verify',
    'Link',
  ],
};
