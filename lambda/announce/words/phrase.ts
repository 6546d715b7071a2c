const names = ['Rootwatch', 'Slack'];

/** As part of a sentence: `Root user signed in` becomes `root signed in`; `MFA`, `ConsoleLogin` and names keep their capitals. */
export function asClause(sentence: string): string {
  const text = sentence.trim().replace(/[.\s]+$/, '');
  const short = text.replace(/^root user\b/i, 'root');
  const first = /^[A-Z][a-z']*(?=[\s,.]|$)/.exec(short)?.[0] ?? '';
  return first === '' || names.includes(first) ? short : short.charAt(0).toLowerCase() + short.slice(1);
}

/** With a capital and a full stop; a first word that is a name, like `iam:GetUser`, and an end that is one stay as they are. */
export function asSentence(clause: string): string {
  const text = clause.trim();
  if (text === '') return '';
  const begun = /^[a-z]+(?=[\s,])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?\u2026]["')]?$/.test(begun) ? begun : `${begun}.`;
}

/** `a, b and c` */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
