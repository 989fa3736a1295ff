import { describe, expect, test } from '@jest/globals';
import { distance } from './corrections.js';
import { fold, wordsOf } from './fold.js';
import { skeletonOf } from './skeleton.js';
import { lightStem } from './stem.js';

describe('P30: one spelling for what readers write in many ways', () => {
  test.each([
    ['it', 'Città', 'citta'],
    ['it', "L'UFFICIO dell’ente", 'l ufficio dell ente'],
    ['fr', 'Œuvre née', 'oeuvre nee'],
    ['ro', 'Ședere și țară', 'sedere si tara'],
    ['sq', 'Çfarë qëndrimi', 'cfare qendrimi'],
    ['uk', "Сім'я, йти її", 'сімя ити іі'],
    ['ar', 'الإِقَامَة', 'الاقامه'],
    ['ar', 'أُسْرَةٌ إلى آخر ١٢٣', 'اسره الي اخر 123'],
    ['ar', 'تـصـريح', 'تصريح'],
  ])('%s: %s is %s', (locale, written, folded) => {
    expect(fold(written, locale)).toBe(folded);
  });

  test('Chinese, which parts no words, is found by pairs of neighbours', () => {
    expect(wordsOf('续签居留许可', 'zh')).toEqual(['续签', '签居', '居留', '留许', '许可']);
    expect(wordsOf('税号（codice fiscale）', 'zh')).toEqual(['税号', 'codice', 'fiscale']);
  });

  test.each([
    ['ar', 'الاقامه', 'اقامه'],
    ['ar', 'والاسره', 'اسره'],
    ['uk', 'проживання', 'проживанням'],
    ['uk', 'дозвіл', 'дозволу'],
    ['sq', 'lejes', 'leje'],
    ['sq', 'qendrimit', 'qendrimi'],
  ])('%s: %s and %s have one stem', (locale, one, other) => {
    expect(lightStem(fold(one, locale), locale)).toBe(lightStem(fold(other, locale), locale));
  });

  test.each([
    ['uk', 'dozvil', 'дозвіл'],
    ['uk', 'prozhyvannya', 'проживання'],
    ['ar', 'tasrih', 'تصريح'],
    ['ar', 'iqama', 'الاقامه'],
  ])('%s: %s in Latin letters is %s', (locale, latin, own) => {
    expect(skeletonOf(latin, locale)).toBe(skeletonOf(lightStem(fold(own, locale), locale), locale));
  });

  test('a swap of two letters is one step of typing', () => {
    expect([distance('premesso', 'permesso'), distance('sogiorno', 'soggiorno'), distance('a', '')]).toEqual([1, 1, 1]);
  });
});
