/** A path alone leads nowhere on a phone: then it is said where the file is. */
export function runbookInWords(link: string): string {
  return link.startsWith('https://') ? link : `${link} in the Rootwatch repository`;
}
