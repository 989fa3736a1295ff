import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { textOf } from './committed.ts';

const publiccode = parse(textOf('publiccode.yml'));

test('publiccode.yml carries what version 0.4 asks for, in Italian and English', () => {
  for (const field of [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'categories',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ]) {
    expect(publiccode).toHaveProperty(field);
  }
  for (const language of ['it', 'en']) {
    const { shortDescription, longDescription, features } = publiccode.description[language];
    expect(shortDescription.length).toBeLessThanOrEqual(150);
    expect(longDescription.length).toBeGreaterThanOrEqual(150);
    expect(longDescription.length).toBeLessThanOrEqual(10_000);
    expect(features.length).toBeGreaterThan(0);
  }
});

test('licence, manifest and publiccode.yml say the same', () => {
  const manifest = JSON.parse(textOf('package.json'));
  expect(manifest.license).toBe('EUPL-1.2');
  expect(publiccode.legal.license).toBe('EUPL-1.2');
  expect(publiccode.softwareVersion).toBe(manifest.version);
  expect(textOf('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\nEUPL © the European Union 2007, 2016\n/);
  expect(textOf('LICENSE')).toContain(
    'All other changes or additions to this Appendix require the production of a new EUPL version.',
  );
});

test('every workspace is under the same licence', () => {
  const manifests = [
    'gateway',
    'web',
    'infra',
    ...['kit', 'network', 'cases', 'appointments', 'knowledge', 'training'].map((house) => `subgraphs/${house}`),
  ];
  expect(manifests.map((folder) => JSON.parse(textOf(`${folder}/package.json`)).license)).toEqual(
    manifests.map(() => 'EUPL-1.2'),
  );
});
