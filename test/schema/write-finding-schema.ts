import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema } from './finding-json-schema';

const file = join(__dirname, '..', '..', 'docs', 'finding.schema.json');
writeFileSync(file, `${JSON.stringify(publishedSchema(), null, 2)}\n`);
