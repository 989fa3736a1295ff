/** The import law: a house knows the kit and no other house; the web knows nothing but SDL. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Data flow one way.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'house-knows-no-other-house',
      severity: 'error',
      comment: 'Subgraphs never import and never call each other: they meet in the graph and through the courier.',
      from: { path: '^subgraphs/(?!kit/)([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: ['^subgraphs/kit/', '^subgraphs/$1/'] },
    },
    {
      name: 'house-knows-nothing-above',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^(gateway|web|infra)/' },
    },
    {
      name: 'kit-knows-no-house',
      severity: 'error',
      comment: 'The kit is the mould: it has no noun of any house.',
      from: { path: '^subgraphs/kit/' },
      to: { path: '^(subgraphs/(?!kit/)|gateway/|web/|infra/)' },
    },
    {
      name: 'only-solo-knows-houses',
      severity: 'error',
      comment: 'solo.ts puts gateway and houses into one process; nothing else outside a house imports one.',
      from: {
        path: '^(gateway|web|infra)/',
        pathNot: ['^gateway/src/solo\\.ts$', '^gateway/test/', '^infra/(test|bench)/'],
      },
      to: { path: '^subgraphs/(?!kit/)' },
    },
    {
      name: 'web-knows-only-sdl',
      severity: 'error',
      comment: 'The web speaks to the graph: it takes no code of gateway, houses, kit or infra.',
      from: { path: '^web/src/' },
      to: { path: '^(gateway|subgraphs|infra)/' },
    },
    {
      name: 'gateway-knows-no-web',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(web|infra)/' },
    },
    {
      name: 'feature-knows-no-other-feature',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      comment: 'Design-system primitives know no domain noun.',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/(features|graphql|session|app)/' },
    },
    {
      name: 'policies-and-states-are-pure',
      severity: 'error',
      comment: 'A jurist can read them: types of frameworks at most, no framework at run time.',
      from: { path: '\\.(policy|states)\\.ts$' },
      to: { path: 'node_modules', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-identity-knows-better-auth',
      severity: 'error',
      comment: 'A thin wrapper that nothing else imports (design, identity).',
      from: { pathNot: '^subgraphs/network/((src|migrations)/identity/|test/)' },
      to: { path: 'node_modules/(better-auth|@better-auth)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+|gateway|web)/src/', pathNot: '\\.(test|spec)\\.tsx?$' },
      to: {
        path: '(\\.(test|spec)\\.tsx?$|^subgraphs/[^/]+/test(ing)?/|^gateway/test/|node_modules/(@jest|fast-check|@playwright))',
      },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
    {
      name: 'no-dev-package-in-the-product',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+|gateway|web)/src/', pathNot: '\\.(test|spec)\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['(^|/)\\.next/', '(^|/)node_modules/.*\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
