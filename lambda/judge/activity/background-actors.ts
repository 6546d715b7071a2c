interface BackgroundActor {
  /** As CloudTrail writes it in `userIdentity.invokedBy`. */
  readonly service: string;
  /** What it does in root's name without anybody at the keyboard. */
  readonly does: string;
  /** Where AWS says so. */
  readonly source: string;
}

/**
 * Services that act under root's name long after root set something up. The list is short on purpose: `invokedBy` of
 * any other service says how a deed was done, not who did it (root's stack deletes a bucket "via cloudformation").
 */
export const backgroundActors: readonly BackgroundActor[] = [
  {
    service: 'autoscaling.amazonaws.com',
    does: 'starts and stops the instances of a group that root made',
    source: 'https://repost.aws/knowledge-center/cloudtrail-root-action-logs',
  },
  {
    service: 'elasticloadbalancing.amazonaws.com',
    does: 'follows the traffic of a load balancer that root made, with network interfaces of its own',
    source: 'https://repost.aws/knowledge-center/cloudtrail-root-action-logs',
  },
];
