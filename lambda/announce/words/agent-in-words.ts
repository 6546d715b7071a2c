import { plainText } from '../../domain/plain-text';
import { browserInWords } from './browser-in-words';
import { firstOf, type Name } from './name-in-agent';

type Wording = readonly [pattern: RegExp, words: (match: RegExpExecArray, agent: string) => string];

const sdkLanguages: Readonly<Record<string, string>> = {
  js: 'JavaScript',
  nodejs: 'JavaScript',
  go: 'Go',
  java: 'Java',
  ruby: 'Ruby',
  php: 'PHP',
  dotnet: '.NET',
  rust: 'Rust',
  cpp: 'C++',
  kotlin: 'Kotlin',
  swift: 'Swift',
};

/** What calls AWS without a browser, the most telling first: a Terraform agent also names an SDK. */
const callers: readonly Wording[] = [
  [/\bterraform(?:-provider-aws)?\/(\d+(?:\.\d+)?)/i, (_, agent) => `Terraform${system(agent)}`],
  [/\baws-cli\/(\d+)/i, (match, agent) => `AWS CLI ${match[1] ?? ''}${system(agent)}`],
  [/\bAWSPowerShell/i, (_, agent) => `AWS Tools for PowerShell${system(agent)}`],
  [/\b(?:boto3|botocore)\//i, (_, agent) => `AWS SDK for Python${system(agent)}`],
  [/\bS3Console\/|\bconsole\.amazonaws\.com\b|\w+Console\w*,/i, () => 'the AWS console'],
  [/\bsignin\.amazonaws\.com\b/i, () => 'the AWS sign-in page'],
  [/^([a-z0-9-]+)\.amazonaws\.com$/i, (match) => `the AWS service ${match[1] ?? ''}`],
  [/^AWS Internal\b|\baws-internal\//i, () => 'AWS itself or the AWS console (AWS Internal)'],
  [/\baws-sdk-([a-z]+)/i, (match, agent) => `AWS SDK${language(match[1])}${system(agent)}`],
];

const systems: readonly Name[] = [
  [/\bCloudShell\b/i, ' in CloudShell'],
  [/\bos\/macos|\bdarwin\b/i, ' on macOS'],
  [/\bos\/windows|\bwindows\//i, ' on Windows'],
  [/\bos\/linux|\blinux\b/i, ' on Linux'],
];

/** Longer agents are not read further: parsing must not take long whatever a caller sends. */
const readLength = 400;

/** A user agent for a person: `Chrome on Windows`, `AWS CLI 2 on Linux`. What is not recognised is quoted, never guessed. */
export function agentInWords(userAgent: string | null): string {
  const agent = plainText(userAgent ?? '', readLength).trim();
  if (agent === '') return 'unknown: the record names no program';
  for (const [pattern, words] of callers) {
    const match = pattern.exec(agent);
    if (match !== null) return words(match, agent);
  }
  return browserInWords(agent) ?? `not recognised: "${plainText(agent, 80)}"`;
}

function language(name: string | undefined): string {
  const known = sdkLanguages[(name ?? '').toLowerCase()];
  return known === undefined ? '' : ` for ${known}`;
}

function system(agent: string): string {
  return firstOf(systems, agent) ?? '';
}
