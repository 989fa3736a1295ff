import { families } from './purge-families.mjs';

// The bundler may run this file from the workspace or from the repository root.
const sources = ['src/**/*.tsx', 'src/**/*.ts', 'web/src/**/*.tsx', 'web/src/**/*.ts'];

/** Purging drops what no component names; only in builds, since the development server does not watch for it. */
const purge = {
  '@fullhuman/postcss-purgecss': {
    content: sources,
    // Custom properties stay: the official validator reads --bootstrap-italia-version.
    variables: false,
    safelist: { standard: ['html', 'body', 'show', 'active', ...families], greedy: [/^\[dir/, /rtl/, /ltr/] },
    defaultExtractor: (text) => text.match(/[\w-/:]+(?<!:)/g) ?? [],
  },
};

export default {
  plugins: {
    ...(process.env.NODE_ENV === 'production' ? purge : {}),
    // Without weight of their own, the mirrored rules lose to later rules as the originals would.
    'postcss-rtlcss': {
      mode: 'combined',
      ltrPrefix: ':where([dir="ltr"])',
      rtlPrefix: ':where([dir="rtl"])',
      bothPrefix: ':where([dir])',
    },
  },
};
