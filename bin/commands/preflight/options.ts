export interface PreflightOptions {
  readonly profile?: string;
  readonly region?: string;
}
