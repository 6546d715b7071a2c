const signs: readonly (readonly [RegExp, string])[] = [
  [/otpauth/i, 'an otpauth:// address, from which anybody can make the codes'],
  [/\bA(?:KIA|SIA|BIA|CCA)[A-Z0-9]{12,}/i, 'an access key id'],
  [/(?<!\w)\d{3}[ -]?\d{3}(?!\w)/, 'a six-digit code'],
  [/\bpin\b\W{0,3}\d{4,8}\b/i, 'a PIN'],
];

/** What a text seems to hold that nobody else should read, for a sentence; null for nothing. */
export function secretIn(text: string): string | null {
  const [, sign = null] = signs.find(([pattern]) => pattern.test(text)) ?? [];
  if (sign !== null) return sign;
  return hasToken(text) || hasGroups(text) ? 'a key or token' : named(text);
}

/** A word for a secret, what joins it to the next word, and that word. */
const namedSecret =
  /(?<![\w-])(password|passphrase|passcode|secret|pin|code)s?(?![\w-])(\s*[:=]\s*|\s+(?:is|was)\s*:?\s+|\s+)["'(]?([^\s"']+)/gi;

/** Of where it is, or of the device that stands after the role: `keeper of the password: phone in the safe`. */
const harmless =
  /^(?:a|an|and|app|at|authenticator|backup|by|card|for|from|hardware|held|in|iphone|kept|key|known|laptop|locked|none|not|of|on|or|our|passkey|phone|safe|sealed|security|see|shared|split|stored|tablet|the|their|titan|token|two|under|usb|virtual|with|written|yubikey)\b/i;

/** `password hunter2`, `the password is Correct-Horse7!`: what stands behind the word for it. */
function named(text: string): string | null {
  const found = [...text.matchAll(namedSecret)].find(([, , joint = '', word = '']) => isSecret(joint, word));
  return found === undefined ? null : `a ${String(found[1]).toLowerCase().replace('pin', 'PIN')}`;
}

function isSecret(joint: string, word: string): boolean {
  const isSaid = joint.trim() !== '' && /\w/.test(word);
  return looksMadeUp(word) || (isSaid && !harmless.test(word));
}

/** Letters with digits, or signs that no word has. A sign at its end is punctuation. */
function looksMadeUp(word: string): boolean {
  const bare = word.replace(/[.,;:)!?]+$/, '');
  return /[a-z].*\d|\d.*[a-z]/i.test(bare) || /\w[!?@#$%^&*=+<>|~][\w!?@#$%^&*]*/.test(bare) || /^\d{4,}$/.test(bare);
}

/** Long, and of no word: letters with digits, capitals only as in the secret of an app, or longer than any word. */
function hasToken(text: string): boolean {
  if (/[A-Za-z0-9+/]{40}/.test(text)) return true; // a secret access key, whose slashes would divide it below
  return text
    .split(/[^A-Za-z0-9]+/)
    .some((run) => run.length >= 32 || (run.length >= 16 && (/^[A-Z2-7]+$/.test(run) || /\d[a-z]|[a-z]\d/i.test(run))));
}

/** The secret of an app as it is shown to people, in groups of four: `jbsw y3dp ehpk 3pxp`. Words of four letters have no digits. */
function hasGroups(text: string): boolean {
  const groups = text.match(/(?<!\w)(?:[a-z2-7]{4}[ -]){3,}[a-z2-7]{4}(?!\w)/gi) ?? [];
  return groups.some((group) => /\d[a-z]|[a-z]\d/i.test(group));
}
