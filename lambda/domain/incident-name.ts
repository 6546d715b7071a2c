/** All incidents that begin with a record that could not be read would otherwise begin alike. */
const unreadable = 'unreadable-';

/** The eight characters by which people name an incident. @param id the incident's, or the last part of it, as messages name it */
export function incidentName(id: string): string {
  const last = id.slice(id.lastIndexOf('/') + 1);
  return (last.startsWith(unreadable) ? last.slice(unreadable.length) : last).slice(0, 8);
}
