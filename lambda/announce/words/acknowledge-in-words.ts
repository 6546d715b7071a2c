import { incidentName } from '../../domain/incident-name';
import { plainText } from '../../domain/plain-text';
import type { Presentation } from '../presentation';

/** By what a person names an incident, by what it is found among what is kept, and how to take note of it: two lines. */
export function acknowledgeInWords(
  { id: whole }: { readonly id: string },
  { isDeployed = true, store }: Presentation,
): readonly string[] {
  const id = plainText(whole.slice(whole.lastIndexOf('/') + 1), 80);
  const where = isDeployed ? '' : ', where the watch runs';
  const options = store === undefined ? '' : ` --store ${store}`;
  return [
    `Incident ${id}`,
    `To record that you took note${where}: npx rootwatch ack ${incidentName(id)} --note "..."${options}`,
  ];
}
