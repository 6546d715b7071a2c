/** Where the runbook is when the operator has not said where it is published. */
const inRepository = 'docs/runbook.md';

/** @param baseUrl where the team publishes docs/runbook.md, or null. */
export function runbookLink(section: string, baseUrl: string | null): string {
  return `${baseUrl ?? inRepository}#${section}`;
}
