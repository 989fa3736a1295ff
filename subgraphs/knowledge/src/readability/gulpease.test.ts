import { expect, test } from '@jest/globals';
import { gulpease } from './gulpease.js';

const EASY = 'Vai in posta. Chiedi il kit. Il kit è gratis. Scrivi il tuo nome. Metti le carte. Paga e firma.';
const HARD =
  'Il procedimento amministrativo finalizzato al rilascio dell’autorizzazione presuppone la preventiva acquisizione della documentazione comprovante la sussistenza dei requisiti soggettivi.';

test('P40: short words in short sentences read easier than those of an office', () => {
  expect(gulpease(EASY)).toBeGreaterThan(90);
  expect(gulpease(HARD)).toBeLessThan(40);
});

test('P40: the index is that of its formula', () => {
  // 10 words, 2 sentences, 42 letters: 89 + (600 − 420) / 10
  const text = 'Vado in posta con mio padre. Prendo il kit gratis.';
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  expect(gulpease(text)).toBe(Math.min(100, Math.round(89 + (600 - 10 * letters) / 10)));
});

test('P40: lists, links and amounts weigh as what is read', () => {
  const list =
    '- Porta il **passaporto**.\n- Porta la [ricevuta](https://example.org/una-pagina-molto-lunga).\n- Paga {{fee:marca-da-bollo}}.';
  expect(gulpease(list)).toBe(gulpease('Porta il passaporto.\nPorta la ricevuta.\nPaga importo.'));
  expect(gulpease('Poche parole.')).toBeNull();
});
