/**
 * The consoles of billing record who asks without a type, and whether it is a read not at all. What they do is known by name:
 * an open page asks for bills and notices all the time.
 */
export const billingReads: {
  readonly source: string;
  /** As in `<service>.amazonaws.com`. */
  readonly services: readonly string[];
  /** How the names of their reads begin. */
  readonly beginnings: readonly string[];
} = {
  source: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html',
  services: ['billingconsole', 'customer-verification', 'purchase-orders', 'taxconsole'],
  beginnings: ['Get', 'List', 'Describe', 'View', 'Download', 'Lookup', 'Search', 'Check', 'BatchGet'],
};
