import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../docs/adr');
const pages = readdirSync(folder);

describe('the decisions', () => {
  it('are numbered from 1 on, each number once', () => {
    expect(pages.map((page) => Number(page.slice(0, 4)))).toEqual(pages.map((_, index) => index + 1));
  });

  it.each(pages)('%s is headed by its number', (page) => {
    const [heading] = readFileSync(join(folder, page), 'utf8').split('\n');

    expect(heading?.startsWith(`# ${Number(page.slice(0, 4))}. `)).toBe(true);
  });
});
