import { incidentName } from '../../domain/incident-name';
import { plainText } from '../../domain/plain-text';
import type { Presentation } from '../presentation';

/** By what a person names an incident, by what it is found in the findings table, and how to take note of it: two lines. */
export function acknowledgeInWords(
  { id: whole }: { readonly id: string },
  { isDeployed = true }: Presentation,
): readonly string[] {
  const id = plainText(whole.slice(whole.lastIndexOf('/') + 1), 80);
  const named = `Incident ${id}`;
  return isDeployed
    ? [named, `To record that you took note: npx rootwatch ack ${incidentName(id)} --note "..."`]
    : [named];
}
