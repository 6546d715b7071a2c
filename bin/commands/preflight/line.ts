/** One thing that was looked at. */
export interface Line {
  readonly mark: 'ok' | 'missing' | 'cannot tell';
  readonly about: string;
  readonly text: string;
}
