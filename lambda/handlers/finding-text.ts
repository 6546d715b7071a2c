import { environment } from '../contract/environment';
import { productVersion } from '../contract/product';
import { runbookLink } from '../contract/runbook';
import type { FindingContext } from '../judge/finding-context';
import { optional, type Variables } from './required-environment';

/** What every finding says of its maker. */
export function findingTextFrom(variables: Variables): Pick<FindingContext, 'productVersion' | 'runbook'> {
  const runbookUrl = optional(environment.runbookUrl, variables);
  return { productVersion, runbook: (section) => runbookLink(section, runbookUrl) };
}
