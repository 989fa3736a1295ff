import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import type { Localized } from '../availability/rules.js';
import { cutoffOf, filled } from '../letter/booking-letter.js';
import { inLanguage } from '../letter/in-language.js';
import { spoken } from '../letter/when.js';
import { wordsIn } from '../letter/words.js';
import { receiptTemplate } from './receipt.template.js';

/** What a receipt says: no name, no contact. */
export interface Receipt {
  readonly code: string;
  readonly title: Localized;
  readonly startsAt: Date;
  readonly placeName: string;
  readonly address: string | null;
  readonly documents: readonly Localized[];
  readonly cutoffHours: number;
  readonly language: string;
  /** Manage link; null on a receipt that staff prints. */
  readonly link: string | null;
}

const folder = (resolved: string, weight: string): string => join(dirname(fileURLToPath(resolved)), weight);
const latin = import.meta.resolve('@expo-google-fonts/noto-sans/package.json');
const arabic = import.meta.resolve('@expo-google-fonts/ibm-plex-sans-arabic/package.json');
const chinese = import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json');

let compiler: NodeCompiler | null = null;
const theCompiler = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [
      {
        fontPaths: [latin, arabic, chinese].flatMap((font) => [folder(font, '400Regular'), folder(font, '700Bold')]),
      },
    ],
  });
  return compiler;
};

function page(receipt: Receipt, locale: string) {
  const words = wordsIn(locale);
  const { label } = words;
  return {
    locale,
    title: label.receipt,
    lines: [
      { name: label.code, value: receipt.code },
      { name: label.purpose, value: inLanguage(receipt.title, locale) },
      { name: label.when, value: `${spoken(receipt.startsAt, locale)} (${words.romeTime})` },
      { name: label.where, value: [receipt.placeName, receipt.address].filter(Boolean).join(', ') },
    ],
    bring: label.bring,
    documents: receipt.documents.map((name) => inLanguage(name, locale)),
    change: receipt.link
      ? filled(words.change, { until: spoken(cutoffOf(receipt.startsAt, receipt.cutoffHours), locale) })
      : '',
  };
}

/** Prints a receipt as tagged PDF/UA-1, in the citizen's language with the Italian below (A12, A16, A43). */
export function printReceipt(receipt: Receipt): Buffer {
  const locales = receipt.language === 'it' ? ['it'] : [receipt.language, 'it'];
  const data = {
    code: receipt.code,
    link: receipt.link ?? '',
    qr: receipt.link ? renderSVG(receipt.link, { ecc: 'M' }) : '',
    pages: locales.map((locale) => page(receipt, locale)),
  };
  const made = theCompiler().compile({ mainFileContent: receiptTemplate, inputs: { receipt: JSON.stringify(data) } });
  if (!made.result)
    throw new Error(`The receipt does not print: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
  const pdf = theCompiler().pdf(made.result, { pdfStandard: PdfStandard.UA_1 });
  theCompiler().evictCache(10);
  return pdf;
}
