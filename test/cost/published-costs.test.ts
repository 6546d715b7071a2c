import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import published from '../../bin/commands/preflight/monthly-costs.json';
import { publishedCosts } from './published-costs';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

it('publishes the costs that the templates have; `npm run cost` writes them anew', () => {
  expect(published).toEqual(publishedCosts());
});

it.each([
  ['default', published.costs.default],
  ['with Slack', published.costs.slack],
  ['`trail=create`', published.costs.trail],
])('says in the README what is computed: %s', (name, { withinFreeTier, withoutFreeTier }) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${name} `));

  expect(row?.match(/\d+\.\d\d USD/g)).toEqual([
    `${withinFreeTier.toFixed(2)} USD`,
    `${withoutFreeTier.toFixed(2)} USD`,
  ]);
});
