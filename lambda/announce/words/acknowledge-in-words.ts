import type { Fact } from '../../domain/fact';
import { incidentName } from '../../domain/incident-name';
import { plainText } from '../../domain/plain-text';
import type { Acknowledgement } from '../../domain/plan';
import type { Presentation } from '../presentation';
import { whenInWords } from './when';

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

/** The same where somebody may have taken note already: then who, when and why. */
export function acknowledgedInWords(
  incident: { readonly id: string },
  acknowledged: Fact<Acknowledgement | null>,
  presentation: Presentation,
): readonly string[] {
  const [named = '', ask = ''] = acknowledgeInWords(incident, presentation);
  if (!acknowledged.known) return [named, 'Whether somebody took note of it could not be read.', ask];
  if (acknowledged.value === null) return [named, ask];
  const { at, by, note } = acknowledged.value;
  const who = `${plainText(by, 300)}, ${whenInWords(at, presentation.timeZone)}`;
  return [named, `Taken note of by ${who}: ${plainText(note, 400)}`];
}
