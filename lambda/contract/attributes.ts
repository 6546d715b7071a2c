/** Message attributes of a finding on the findings topic, for subscribers' filter policies. A null value is left out. */
export const findingAttributes = ['kind', 'verdict', 'severity', 'detection', 'accountId', 'status', 'notify'] as const;

/**
 * The attribute that marks a welcome message on the alerts topic. Sinks for people subscribe to the findings topic for
 * findings and, filtered by this, to the alerts topic for the welcome: the findings topic carries findings only.
 */
export const messageType = { attribute: 'messageType', welcome: 'welcome' } as const;
