import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedCosts } from './published-costs';

const file = join(__dirname, '..', '..', 'bin', 'commands', 'preflight', 'monthly-costs.json');
writeFileSync(file, `${JSON.stringify(publishedCosts(), null, 2)}\n`);
