import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

const folder = (resolved: string, weight: string): string => join(dirname(fileURLToPath(resolved)), weight);
const fonts = [
  import.meta.resolve('@expo-google-fonts/noto-sans/package.json'),
  import.meta.resolve('@expo-google-fonts/ibm-plex-sans-arabic/package.json'),
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json'),
];

let compiler: NodeCompiler | null = null;
const theCompiler = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: fonts.flatMap((font) => [folder(font, '400Regular'), folder(font, '700Bold')]) }],
  });
  return compiler;
};

/** Prints a template as tagged PDF/UA-1; whatever was typed reaches it as data and is shown as text. */
export function printPdf(template: string, data: object): Buffer {
  const made = theCompiler().compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  if (!made.result) throw new Error(`It does not print: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
  const pdf = theCompiler().pdf(made.result, { pdfStandard: PdfStandard.UA_1 });
  theCompiler().evictCache(10);
  return pdf;
}

const inRome = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('it', { timeZone: 'Europe/Rome', hourCycle: 'h23', ...options });
const DAY = inRome({ dateStyle: 'long' });
const HOUR = inRome({ hour: '2-digit', minute: '2-digit' });

/** "15 dicembre 2026", in Europe/Rome. */
export const spokenDay = (at: Date): string => DAY.format(at);

/** "15 dicembre 2026, 09:00–13:00", in Europe/Rome. */
export const spokenSpan = (from: Date, to: Date): string =>
  `${DAY.format(from)}, ${HOUR.format(from)}–${HOUR.format(to)}`;

/** Minutes as people say hours: "3 ore e 30 minuti". */
export function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 ? `${hours} ${hours === 1 ? 'ora' : 'ore'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'minuto' : 'minuti'}` : '',
  ];
  return parts.filter(Boolean).join(' e ') || '0 minuti';
}
