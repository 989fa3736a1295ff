import { describe, expect, test } from '@jest/globals';
import { inRepository } from '../run/repository.ts';
import { inAllLanguages } from './contents-words.ts';
import { BLOCK_KEYS } from './knowledge.schema.ts';
import { readTerritory } from './read.ts';
import { LOCALES } from './vocabulary.ts';

const others = LOCALES.filter((locale) => locale !== 'it');

describe.each(['cuneo', 'savona'])('the first contents of %s', (name) => {
  const { contents, topics, offices } = readTerritory(inRepository('infra', 'territories', name));

  test('P9 P19: every content has topics, a source with the day it was read, and waits for the office to verify it', () => {
    const codes = new Set(topics.map((one) => one.code));
    for (const one of contents) {
      expect([one.slug, one.topics.filter((topic) => !codes.has(topic))]).toEqual([one.slug, []]);
      expect(one.sources.length).toBeGreaterThan(0);
      expect([one.slug, one.toVerify]).toEqual([one.slug, true]);
      expect([one.slug, one.office === null || offices.some((office) => office.code === one.office)]).toEqual([
        one.slug,
        true,
      ]);
    }
  });

  test('P10: a sheet has its voices in the order of the model, the needed ones all there', () => {
    for (const sheet of contents.filter((one) => one.type === 'SHEET')) {
      const keys = sheet.text.blocks.map((block) => block.key);
      expect([sheet.slug, keys]).toEqual([sheet.slug, BLOCK_KEYS.filter((key) => keys.includes(key))]);
      for (const key of ['ADDRESSED', 'HOW_TO', 'NEEDED', 'ACHIEVED', 'TIMES', 'ACCESS'] as const) {
        expect([sheet.slug, keys.includes(key)]).toEqual([sheet.slug, true]);
      }
      expect(sheet.text.blocks.filter((block) => block.body === '')).toEqual([]);
    }
  });

  test('P8: a FAQ is a question with an answer', () => {
    for (const faq of contents.filter((one) => one.type === 'FAQ')) {
      expect([faq.slug, faq.text.title.endsWith('?'), faq.text.body.length > 80]).toEqual([faq.slug, true, true]);
    }
  });

  test('P3: no translation is older than its Italian source', () => {
    const older = contents.flatMap((one) =>
      one.translations.filter((t) => t.translatedFrom !== one.contentHash).map((t) => `${one.slug}.${t.locale}`),
    );
    expect(older).toEqual([]);
  });

  test('P2: a translation has the same voices as its source', () => {
    for (const one of contents) {
      const keys = one.text.blocks.map((block) => block.key);
      for (const t of one.translations)
        expect([one.slug, t.blocks.map((block) => block.key)]).toEqual([one.slug, keys]);
    }
  });

  test('P6: nothing with legal effect is translated by a machine', () => {
    for (const one of contents.filter((content) => content.legalEffect)) {
      expect([one.slug, one.translations.filter((t) => t.method === 'MACHINE')]).toEqual([one.slug, []]);
    }
  });
});

describe('the first contents of the province of Cuneo', () => {
  const { contents, topics, lifeNeeds } = readTerritory(inRepository('infra', 'territories', 'cuneo'));

  test('issue 7 P9: there are at least 120 sheets and FAQs, on each of the five subjects and for each need of the home page', () => {
    expect(contents.length).toBeGreaterThanOrEqual(120);
    const parentOf = new Map(topics.map((one) => [one.code, one.parent ?? one.code]));
    const under = (codes: readonly string[]) =>
      contents.filter((one) =>
        one.topics.some((code) => codes.includes(code) || codes.includes(parentOf.get(code) ?? '')),
      );
    for (const subject of topics.filter((one) => one.parent === null)) {
      expect([subject.code, under([subject.code]).length >= 15]).toEqual([subject.code, true]);
    }
    for (const leaf of topics.filter((one) => one.parent !== null)) {
      expect([leaf.code, under([leaf.code]).length >= 2]).toEqual([leaf.code, true]);
    }
    for (const need of lifeNeeds) expect([need.code, under(need.topics).length >= 8]).toEqual([need.code, true]);
  });

  test('issue 7 P1: the forty most needed are in all nine languages, the twelve most read among them', () => {
    const everywhere = inAllLanguages(contents, others).map((one) => one.slug);
    expect(everywhere.length).toBeGreaterThanOrEqual(40);
    const mostRead = contents.filter((one) => one.mostRead).map((one) => one.slug);
    expect(mostRead).toHaveLength(12);
    expect(mostRead.filter((slug) => !everywhere.includes(slug))).toEqual([]);
  });

  test('issue 7 P6: every translation that came with the territory is labelled as made by a machine', () => {
    const methods = contents.flatMap((one) => one.translations.map((t) => t.method));
    expect(new Set(methods)).toEqual(new Set(['MACHINE']));
  });

  test('C5: the questions of the first journey are answered', () => {
    const titles = contents.map((one) => one.text.title);
    for (const question of JOURNEY_QUESTIONS) expect(titles).toContain(question);
  });
});

const JOURNEY_QUESTIONS = [
  'Quanto tempo ci vuole per il rinnovo del permesso di soggiorno?',
  'Posso lavorare con la ricevuta del rinnovo?',
  "Che cos'è il kit postale?",
  "Come prenoto all'Ufficio Cittadinanza?",
  'La mia pratica di ricongiungimento è ferma: cosa posso fare?',
];
