import { z } from 'zod';
import { configurations } from '../../lib/configurations';
import { templateOf } from '../../support/template';
import { listings, parts } from './inventory';

const template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });

it('can list every kind of resource that the rehearsal deploys, or knows what it is a part of', () => {
  const { Resources } = template.parse(templateOf(configurations.slack).toJSON());
  const types = new Set(Object.values(Resources).map(({ Type }) => Type));

  expect([...types].filter((type) => !(type in listings) && !parts.includes(type))).toEqual([]);
});
