import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { presentChecksPage } from './present-checks-page';

async function writeChecks(): Promise<void> {
  writeFileSync(join(__dirname, '..', '..', 'docs', 'checks.md'), await presentChecksPage());
}

void writeChecks();
