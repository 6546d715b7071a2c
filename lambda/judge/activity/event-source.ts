/** China's partition writes its services with an ending of its own. */
export function isFrom(eventSource: string, service: string): boolean {
  return eventSource.replace(/\.cn$/, '') === `${service}.amazonaws.com`;
}
