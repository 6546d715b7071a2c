/** Where Rootwatch keeps what it knows, and as whom to ask. */
export interface HomeOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly stackName: string;
  /** The file that keeps it where Rootwatch is not deployed. */
  readonly store?: string;
}
