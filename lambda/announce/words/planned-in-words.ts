import type { PlannedUse } from '../../domain/decision';
import type { ActivityFinding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { isPlannable } from '../../domain/plannable';
import { whenInWords } from './when';

/** `move the domain, OPS-12, by user/kim (window k3f9x2ab until 21 Nov 2026 10:00:00 UTC)`; null for what is no alert, and where no window applies. */
export function plannedInWords(finding: ActivityFinding, timeZone: string): string | null {
  const { plan, verdict, evidence } = finding;
  if (plan !== null) return inWords(plan, timeZone);
  if (verdict !== 'alert' || !isPlannable(finding)) return null;
  return evidence.windowsKnown ? 'no window was announced' : 'unknown: the announced windows could not be read';
}

function inWords({ id, reason, ticket, by, to }: PlannedUse, timeZone: string): string {
  const why = [plainText(reason, 120), plainText(ticket ?? '', 60), `by ${plainText(nameIn(by), 100)}`];
  const until = `window ${plainText(id, 20)} until ${whenInWords(to, timeZone)}`;
  return `${why.filter((part) => part !== '').join(', ')} (${until})`;
}

/** `assumed-role/Admin/kim` of the caller's ARN. */
function nameIn(arn: string): string {
  const name = arn.split(':').slice(5).join(':');
  return name === '' ? arn : name;
}
