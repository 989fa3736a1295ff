import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { resolveBrowser } from '../run/browser.ts';
import { inRepository } from '../run/repository.ts';

/* node --import ./infra/run/runtime.mjs infra/territories/draw-social.ts [<territory> …]: draws what a network shows where a page of the site is shared, one
   picture per language, from the brand of the territory, with the site's own letters. Run again when the brand changes. */

/** What networks show whole (Open Graph). */
const SIZE = { width: 1200, height: 630 };
const fonts = inRepository('web', 'public', 'fonts');
const han = inRepository(
  'node_modules',
  '@expo-google-fonts',
  'noto-sans-sc',
  '600SemiBold',
  'NotoSansSC_600SemiBold.ttf',
);

interface Brand {
  readonly name: string;
  readonly title: Readonly<Record<string, string>>;
  readonly tagline: Readonly<Record<string, string>>;
}

const inline = (file: string, type: string): string => `data:${type};base64,${readFileSync(file).toString('base64')}`;
const face = (family: string, weight: string, file: string): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${inline(file, 'font/woff2')}"); }`;
const plain = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.codePointAt(0)};`);

const letters = [
  ...['400', '600', '700'].map((weight) => face('Titillium Web', weight, join(fonts, `titillium-web-${weight}.woff2`))),
  face('Noto Sans', '400 700', join(fonts, 'noto-sans-cyrillic-600.woff2')),
  face('Noto Sans Arabic', '100 900', join(fonts, 'noto-sans-arabic.woff2')),
  face('Noto Sans SC', '400 700', han),
].join('\n');

const STYLE = `* { box-sizing: border-box; margin: 0; }
  body { width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; position: relative; color: #fff;
    background: #064c99;
    font-family: "Titillium Web", "Noto Sans", "Noto Sans Arabic", "Noto Sans SC"; }
  main { position: absolute; inset: 44px 76px auto; }
  header { display: flex; align-items: center; gap: 28px; font-size: 64px; font-weight: 700; }
  header svg { width: 104px; height: 104px; }
  h1 { margin-top: 28px; font-size: 58px; font-weight: 700; line-height: 1.16; max-width: 1040px; text-wrap: balance; }
  p { margin-top: 18px; font-size: 32px; line-height: 1.36; max-width: 1000px; color: #dce9f8; text-wrap: balance; }
  footer { position: absolute; inset: auto 0 0; height: 184px; }
  footer svg { width: 100%; height: 100%; display: block; opacity: .55; }
  i { position: absolute; inset: auto 0 0; height: 10px; background: #f5b335; }`;

/** The page that is drawn: the mark, the name, what it is and for whom, over the horizon of the province. */
function pageOf({ name, title, tagline }: Brand, locale: string, horizon: string): string {
  const mark = readFileSync(inRepository('web', 'src', 'app', 'icon.svg'), 'utf8');
  return `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
    <style>${letters}${STYLE}</style><footer>${horizon}</footer><i></i>
    <main><header>${mark}<span>${plain(name)}</span></header>
    <h1>${plain(title[locale] ?? title.it ?? '')}</h1><p>${plain(tagline[locale] ?? tagline.it ?? '')}</p></main></html>`;
}

function horizonOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'skyline.svg'), 'utf8');
  } catch {
    return '';
  }
}

const root = inRepository('infra', 'territories');
const all = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('territory.json'))
  .map(({ name }) => name);
const wished = process.argv.slice(2);

const found = await resolveBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args],
  env: { ...process.env, ...found.env } as Record<string, string>,
});
try {
  const page = await browser.newPage({ viewport: SIZE });
  for (const territory of wished.length > 0 ? wished : all) {
    const folder = join(root, territory);
    const { brand, languages } = JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8')) as {
      brand: Brand;
      languages: string[];
    };
    mkdirSync(join(folder, 'social'), { recursive: true });
    for (const locale of languages) {
      await page.setContent(pageOf(brand, locale, horizonOf(folder)));
      await page.evaluate('document.fonts.ready');
      writeFileSync(join(folder, 'social', `${locale}.png`), await page.screenshot({ type: 'png' }));
    }
    console.log(`${territory}: ${languages.length} pictures`);
  }
} finally {
  await browser.close();
}
