/** The walls of the house: docs/architecture.md says why each one stands. */
const wall = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const pureRoom = (room, allowed) =>
  wall(
    `${room}-is-pure`,
    `lambda/${room} holds words and judgement only: no AWS, no Node, no library. Move what talks to the world into observe, record or announce.`,
    { path: `^lambda/${room}/` },
    { pathNot: allowed },
  );

const roomMayImport = (room, rooms) =>
  wall(
    `${room}-imports-only-${rooms.join('-and-')}`,
    `lambda/${room} may import only ${rooms.join(' and ')}. What two rooms share is a word (domain) or a name of the border (contract).`,
    { path: `^lambda/${room}/` },
    { path: '^(lambda|lib|bin)/', pathNot: `^lambda/(${[room, ...rooms].join('|')})/` },
  );

export default {
  forbidden: [
    wall(
      'no-circles',
      'Two files that import each other are one file, or there is a third thing that both need.',
      {},
      { circular: true },
    ),
    wall(
      'no-orphans',
      'Nobody imports this file: delete it, or wire it in.',
      { orphan: true, path: '^(lambda|lib|bin)/', pathNot: ['^lambda/handlers/', '^bin/'] },
      {},
    ),
    pureRoom('domain', '^lambda/domain/'),
    pureRoom('judge', '^lambda/(judge|domain)/'),
    roomMayImport('contract', ['domain']),
    roomMayImport('observe', ['domain', 'contract']),
    roomMayImport('record', ['domain', 'contract']),
    roomMayImport('announce', ['domain', 'contract']),
    wall(
      'stories-know-only-ports',
      'A use case tells a story in domain words: of observe, record and announce it may import only the *.port.ts. The handler or command hands it the adapter.',
      { path: '^lambda/use-cases/' },
      { path: '^(lambda|lib|bin)/', pathNot: ['^lambda/(use-cases|domain|judge|contract)/', '\\.port\\.ts$'] },
    ),
    wall(
      'stories-talk-to-no-library',
      'A use case gets the world through ports: it imports no library and nothing of Node.',
      { path: '^lambda/use-cases/' },
      { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    ),
    wall(
      'lambda-does-not-deploy',
      'What runs in AWS knows nothing of what deploys it, nor of the command.',
      { path: '^lambda/' },
      { path: '^(lib|bin)/' },
    ),
    wall(
      'lib-takes-only-names',
      'What deploys takes from what runs only names: contract, and the ids and event names that the catalogues declare.',
      { path: '^lib/' },
      { path: '^lambda/', pathNot: ['^lambda/contract/', '^lambda/judge/(activity|posture)/', '^lambda/domain/'] },
    ),
    wall(
      'lib-does-not-know-bin',
      'Constructs do not know the app that composes them.',
      { path: '^lib/' },
      { path: '^bin/' },
    ),
    wall(
      'functions-keep-nothing-on-disk',
      'A function has no disk that lasts: it keeps things in the table. The embedded store is for commands (docs/adr/0014).',
      { path: '^lambda/handlers/' },
      { path: '^lambda/record/embedded/' },
    ),
    wall(
      'production-does-not-import-tests',
      'Only tests use test support.',
      { path: '^(lambda|lib|bin)/' },
      { path: '^test/' },
    ),
    wall(
      'deployed-code-does-not-import-zod',
      'In lambda/ write schemas with valibot: loading zod, even zod/mini, costs 5 ms more of every cold start (docs/adr/0006).',
      { path: '^lambda/' },
      { path: 'node_modules/zod/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
