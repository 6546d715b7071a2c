import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Whether the caller's AWS configuration has a section for this profile. False when there is no such file. */
export function hasProfile(name: string, variables: NodeJS.ProcessEnv): boolean {
  const folder = join(variables['HOME'] ?? homedir(), '.aws');
  const files = [
    variables['AWS_CONFIG_FILE'] ?? join(folder, 'config'),
    variables['AWS_SHARED_CREDENTIALS_FILE'] ?? join(folder, 'credentials'),
  ];
  return files.flatMap(sections).includes(name);
}

/** `[name]`, or `[profile name]` as the configuration file has it, with or without quotes. */
function sections(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return []; // a file that is not there, or may not be read, tells the SDK nothing either
  }
  return [...text.matchAll(/^\s*\[\s*(?:profile\s+)?["']?([^\]"']+?)["']?\s*\]/gm)].map(([, name = '']) => name);
}
