import type { NamedAccount } from '../words/account-in-words';

/** SNS takes at most 99 printable ASCII characters without line breaks, and refuses the whole message otherwise. */
const limit = 99;
/** A name shorter than this tells nothing. */
const shortestName = 8;

const typographic: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
  '\u00b7': '-',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  ł: 'l',
  Ł: 'L',
};

/**
 * A mail's subject that SNS accepts: `before` + account + `: ` + text, for example
 * `[critical] payments (111122223333): root signed in without MFA`. When it is too long, first the account's name gives
 * way, then the text; `before` and the account's id never do.
 */
export function mailSubject(before: string, account: NamedAccount, text: string): string {
  const start = ascii(before);
  const said = ascii(text);
  const id = account.id === null ? null : ascii(account.id);
  const name = usefulName(account.name);
  if (id === null) return shorten(`${start} account not named: ${said}`, limit);
  const spare = limit - `${start}  (${id}): ${said}`.length;
  const shown = name === '' || name.length <= spare ? name : shortName(name, Math.max(spare, shortestName));
  return shorten(`${start} ${shown === '' ? `account ${id}` : `${shown} (${id})`}: ${said}`, limit);
}

/**
 * Half an address or half a reason would mislead: what has no room goes as a whole and is in the body.
 * @param texts the fullest first
 * @returns the subject of the first text that has room; where none has, of the last one, shortened
 */
export function subjectThatFits(before: string, account: NamedAccount, texts: readonly string[]): string {
  const subjects = texts.map((text) => mailSubject(before, account, text));
  return subjects.find((subject) => !subject.endsWith('...')) ?? subjects.at(-1) ?? mailSubject(before, account, '');
}

/** What stands before each explanation, the longest first. */
export function beginningsOf(headline: string): readonly string[] {
  const cuts = [...headline.matchAll(/\s*[;:(]/g)].map(({ index }) => headline.slice(0, index));
  return cuts.filter((text) => text.includes(' ') && isBalanced(text)).reverse();
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

/** Accents come off, typographic signs become plain ones, what has no ASCII form is dropped, white space collapses. */
function ascii(text: string): string {
  // The rules of Unicode are loaded at their first use: most texts do without.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .replace(/[^\x20-\x7e]/g, (sign) => typographic[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\s/g, ' ')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Empty when hardly anything of the name survives in ASCII: better only the id than a stray hyphen. */
function usefulName(name: string | null): string {
  const kept = ascii(name ?? '').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9)\]]+$/g, '');
  return /[A-Za-z0-9]{2}/.test(kept) ? kept : '';
}

/** A bracket that was cut open is left out as well. */
function shortName(name: string, length: number): string {
  const kept = name.slice(0, length - 3).replace(/[([][^)\]]*$/, '');
  return `${kept.trimEnd()}...`;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 3).trimEnd()}...`;
}
