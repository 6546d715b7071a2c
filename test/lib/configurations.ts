/** Context that an operator may give, as `-c` or the `rootwatch` object in cdk.json would put it. */
export type Context = Readonly<Record<string, unknown>>;

const minimal: Context = { alertEmail: 'security@example.com' };

/** Every configuration that changes the template: all of them are held to the policy packs and to cfn-lint. */
export const configurations = {
  default: minimal,
  slack: { ...minimal, slackWebhookParameter: '/rootwatch/slack-webhook' },
  trail: { ...minimal, trail: 'create' },
  everything: {
    rootwatch: {
      alertEmail: ['security@example.com', 'on-call@example.com'],
      slackWebhookParameter: 'slack-webhook',
      whoToAsk: 'platform on-call, #cloud-security',
      timeZone: 'Asia/Seoul',
      evaluateEvery: '24 hours',
      sweepEvery: '6 hours',
      trail: 'create',
      rootUnusedDays: 90,
      mfaReviewDays: 365,
      remindEvery: '30 days',
      stackName: 'Guardian',
      runbookUrl: 'https://wiki.example.com/rootwatch',
    },
  },
  'other-home-region': { ...minimal, homeRegion: 'eu-west-1', slackWebhookParameter: '/rootwatch/slack-webhook' },
  govcloud: {
    ...minimal,
    homeRegion: 'us-gov-west-1',
    slackWebhookParameter: '/rootwatch/slack-webhook',
    trail: 'create',
  },
} as const satisfies Record<string, Context>;
