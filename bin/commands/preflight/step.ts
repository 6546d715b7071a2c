/** What to do under one heading. */
export interface Step {
  readonly heading: string;
  readonly lines: readonly string[];
}
