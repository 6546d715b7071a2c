/** The texts of any length that the posture function is given. */
const texts = ['waivers', 'alertEmail', 'whoToAsk', 'runbookUrl', 'slackWebhookParameter'] as const;

/**
 * Lambda takes 4,096 bytes of environment variables, names included; the others are names, numbers, the table's name and the
 * addresses of two topics.
 */
const room = 4096 - 1096;

/** The mistake of texts that Lambda would refuse in the middle of a deployment; nothing when they have room. */
export function beyondTheRoom(given: Readonly<Record<string, unknown>>): readonly string[] {
  const named = texts.filter((key) => given[key] !== undefined);
  const bytes = named.reduce((sum, key) => sum + bytesOf(given[key]), 0);
  if (bytes <= room) return [];
  const limit = `more than the ${String(room)} for which its function has room`;
  return [
    `${named.join(', ')}: together ${String(bytes)} bytes, ${limit}. Shorten the reasons of waivers, mend a check instead, or let a mailing list stand for many addresses.`,
  ];
}

/** As Lambda counts it: the variables are JSON, in which a list of exceptions is a text. */
function bytesOf(value: unknown): number {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Buffer.byteLength(JSON.stringify(text));
}
