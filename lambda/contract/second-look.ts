/**
 * The input with which a rule asks for a second review. EventBridge fills in when it took the event.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export const secondLook = {
  askedAt: 'secondLookAskedAt',
  template: '{"secondLookAskedAt": "<aws.events.event.ingestion-time>"}',
} as const;
