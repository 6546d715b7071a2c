import { accountInWords, type NamedAccount } from '../../../lambda/announce/words/account-in-words';
import { durationInWords } from '../../../lambda/announce/words/duration-in-words';

interface Beginning {
  readonly account: NamedAccount;
  readonly storeFile: string;
  readonly every: { readonly sweepMinutes: number; readonly reviewMinutes: number };
  readonly paperName: string;
  readonly hasSlack: boolean;
}

const minuteMs = 60_000;
/** AWS may show a deed in the event history so much later. */
const lagMinutes = 15;

/** What this watch does, and what it cannot do: said once, at the start. */
export function beginning({ account, storeFile, every, paperName, hasSlack }: Beginning): readonly string[] {
  const [sweep, review] = [every.sweepMinutes, every.reviewMinutes].map((minutes) => spelled(minutes * minuteMs));
  const within = durationInWords((every.sweepMinutes + lagMinutes) * minuteMs);
  return [
    `Watching ${accountInWords(account)}. It is only read; what was told is remembered in '${storeFile}'.`,
    `Every ${sweep ?? ''} the event history of every enabled region is read, every ${review ?? ''} the account is judged. AWS shows a deed there up to ${String(lagMinutes)} minutes late: you hear of it within about ${within}, not within seconds.`,
    `Alerts go to ${paperName}${hasSlack ? ' and to Slack' : ''}. Whatever stops this process stops the watch, and nobody outside notices. What is deployed (npx cdk deploy) hears within seconds, and says when it goes blind.`,
    'Ctrl-C ends it; the next start reads what happened meanwhile.',
  ];
}

/** `hour` for one hour, else `15 minutes`. */
function spelled(milliseconds: number): string {
  const words = durationInWords(milliseconds);
  return words === '60 minutes' ? 'hour' : words;
}
