/** What a call was about, as its caller named it: `{ field: 'bucketName', value: 'example-archive' }`. */
export interface Target {
  /** A field of the call's parameters, as CloudTrail writes it. */
  readonly field: string;
  readonly value: string;
}
