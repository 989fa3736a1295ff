import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import type { ContentItem } from '../content/content.entity.js';
import { showsNotice } from '../content/content.policy.js';
import type { LocalizedContent } from '../edition/localized-content.js';
import { TranslationMethod } from '../edition/translation.states.js';
import { blocksOf } from './blocks-of.js';
import { printWords, voiceOf } from './print-words.js';
import { textTemplate } from './text.template.js';

const folder = (resolved: string, weight: string): string => join(dirname(fileURLToPath(resolved)), weight);
const fonts = ['noto-sans', 'ibm-plex-sans-arabic', 'noto-sans-sc'].map((name) =>
  import.meta.resolve(`@expo-google-fonts/${name}/package.json`),
);

let compiler: NodeCompiler | null = null;
const theCompiler = (): NodeCompiler => {
  const fontPaths = fonts.flatMap((font) => [folder(font, '400Regular'), folder(font, '700Bold')]);
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] });
  return compiler;
};

export interface Printed {
  readonly content: ContentItem;
  readonly text: LocalizedContent;
  readonly revision: number;
  /** Address of the living page. */
  readonly address: string;
}

/** What a reader of this paper must know, as the page says it too (P2, P6, P13). */
function noticesOf({ content, text }: Printed): string[] {
  const words = printWords(text.requestedLocale);
  return [
    showsNotice(content) ? words.review : '',
    text.isFallback ? words.italian : '',
    text.isOutdated && !text.isFallback ? words.outdated : '',
    text.method === TranslationMethod.MACHINE && !text.isFallback ? words.machine : '',
    content.toVerify ? words.toVerify : '',
  ].filter(Boolean);
}

function dataOf(printed: Printed) {
  const { content, text, revision, address } = printed;
  const words = printWords(text.requestedLocale);
  const day = content.verifiedOn ? `${words.verified} ${content.verifiedOn}` : `${words.updated} ${text.updatedOn}`;
  return {
    lang: text.locale,
    brand: 'ReSPI',
    title: text.title,
    lead: text.abstract ?? '',
    address,
    qr: renderSVG(address, { ecc: 'M' }),
    notices: noticesOf(printed),
    parts: [
      { title: '', blocks: blocksOf(text.body) },
      ...text.blocks.map(({ key, body }) => ({ title: voiceOf(key, text.locale), blocks: blocksOf(body) })),
    ],
    sourcesTitle: words.sources,
    sources: content.sources.map(({ title, url }) => ({ title, url: url ?? '' })),
    foot: `${day} · ${words.revision} ${revision}`,
  };
}

/** Prints a content as tagged PDF/UA-1 with version, day and the address of its page as QR (P38). */
export function printText(printed: Printed): Buffer {
  const inputs = { text: JSON.stringify(dataOf(printed)) };
  const made = theCompiler().compile({ mainFileContent: textTemplate, inputs });
  if (!made.result) throw new Error(`The text does not print: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
  const pdf = theCompiler().pdf(made.result, { pdfStandard: PdfStandard.UA_1 });
  theCompiler().evictCache(10);
  return pdf;
}
