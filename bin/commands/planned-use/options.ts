/** Where the deployment is, and as whom to ask. */
export interface DeployedOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly stackName: string;
}

export interface PlanOptions extends DeployedOptions {
  /** ISO 8601 with zone; without it the window begins now. */
  readonly from?: string;
  /** ISO 8601 with zone; without it the window lasts an hour. */
  readonly to?: string;
  /** Required, but `plan cancel` has none, and the library would ask there as well. */
  readonly reason?: string;
  readonly ticket?: string;
}

export interface AckOptions extends DeployedOptions {
  readonly note: string;
}
