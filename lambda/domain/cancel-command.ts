/** What a person types to end a window at once. @param id the window's */
export function cancelCommand(id: string): string {
  return `npx rootwatch plan cancel ${id}`;
}
