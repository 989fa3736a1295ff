import { expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { committedFiles, textOf } from './committed.ts';

const manifests = committedFiles().filter((file) => /^infra\/(compose|deploy\/.*)\.yaml$/.test(file));

interface Container {
  readonly image?: string;
  readonly env?: readonly { readonly name: string }[];
  readonly livenessProbe?: object;
  readonly startupProbe?: object;
}
interface Manifest {
  readonly kind?: string;
  readonly spec?: {
    readonly template?: {
      readonly spec?: {
        readonly securityContext?: { readonly runAsNonRoot?: boolean };
        readonly containers?: readonly Container[];
      };
    };
  };
}

const documents = (): Manifest[] =>
  manifests.flatMap((file) => parseAllDocuments(textOf(file)).map((document) => document.toJS() as Manifest));
const pods = () => documents().flatMap(({ spec }) => (spec?.template?.spec ? [spec.template.spec] : []));

test('every manifest is well-formed YAML', () => {
  expect(manifests.length).toBeGreaterThan(3);
  const errors = manifests.flatMap((file) =>
    parseAllDocuments(textOf(file)).flatMap((document) => document.errors.map(({ message }) => `${file}: ${message}`)),
  );
  expect(errors).toEqual([]);
});

test('manifests set only what the code reads', () => {
  const code = committedFiles()
    .filter((file) => file.endsWith('.ts'))
    .map(textOf)
    .join('\n');
  const names = manifests.flatMap((file) => [...textOf(file).matchAll(/\bRESPI_[A-Z_]+\b/g)].map(([name]) => name));
  expect([...new Set(names)].filter((name) => !code.includes(name))).toEqual([]);
});

test('no container runs as root, and every image of ours is of this version', () => {
  const { version } = JSON.parse(textOf('package.json'));
  expect(pods().length).toBeGreaterThan(1);
  for (const pod of pods()) {
    expect(pod.securityContext?.runAsNonRoot).toBe(true);
    for (const { image } of pod.containers ?? []) expect(image).toBe(`respi:${version}`);
  }
  expect(textOf('infra/images/respi.Dockerfile')).toMatch(/^USER node$/m);
});
