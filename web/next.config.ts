import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const immutable = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }];

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: new URL('..', import.meta.url).pathname,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  typedRoutes: false,
  // Nobody is given a page whose title comes after it: a screen reader speaks the title first.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    // Two attachments of the largest size at once; each is judged by the house that takes it (C7).
    serverActions: { bodySizeLimit: '21mb' },
    proxyClientMaxBodySize: '21mb',
  },
  sassOptions: {
    quietDeps: true,
    loadPaths: [new URL('../node_modules', import.meta.url).pathname],
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function', 'legacy-js-api'],
  },
  headers: async () => [{ source: '/fonts/:file*', headers: immutable }],
  // asked for by what reads no head: feeds, papers, old browsers
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
