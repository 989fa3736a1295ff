import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { askGraph } from './support/graph';
import { expectWhole, picture } from './support/page-checks';
import { qrOfPdf } from './support/pdf-qr';
import { phone, visitor } from './support/session';

/* The official criteria of Italian public sites, each by its own code (docs of the validator of Designers Italia). */
test.describe.configure({ timeout: 240_000 });

type Found = { id: string; slug: string; type: string };
let sheet = '';
let sheetId = '';
let faq = '';
test.beforeAll(async () => {
  const { contents } = await askGraph<{ contents: { edges: { node: Found }[] } }>(
    '{ contents(first: 100) { edges { node { id slug type } } } }',
  );
  const of = (type: string) => contents.edges.find(({ node }) => node.type === type)?.node;
  sheet = `/it/scheda/${of('SHEET')?.slug}`;
  sheetId = of('SHEET')?.id ?? '';
  faq = `/it/faq/${of('FAQ')?.slug}`;
});

const fontsOf = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map(
        (found) => getComputedStyle(found).fontFamily.split(',')[0]?.replaceAll('"', '').trim() ?? '',
      ),
    selector,
  );

for (const path of ['/it', '/it/argomenti', '/it/domande-frequenti']) {
  test(`C.SI.1.1 C.SI.1.2: ${path} has the fonts and the components of Designers Italia`, async ({ page }) => {
    await page.goto(path);
    const fonts = new Set(await fontsOf(page, 'main h1, main h2, main h3, main p'));
    expect([...fonts].filter((font) => !['Titillium Web', 'Lora', 'Roboto Mono'].includes(font))).toEqual([]);
    const classes = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('[class]')].flatMap((found) => [...found.classList])),
    ]);
    const scss = join(import.meta.dirname, '..', '..', 'node_modules', 'bootstrap-italia', 'dist', 'css');
    const known = readFileSync(join(scss, 'bootstrap-italia.min.css'), 'utf8');
    const ours = classes.filter((name) => known.includes(`.${name}`));
    expect(ours.length / classes.length).toBeGreaterThanOrEqual(0.3);
  });
}

test('C.SI.1.3: the voices of a sheet stand in the order of the model, with their hooks', async ({ page }) => {
  await page.goto(sheet);
  const order = [
    ...['service-title', 'service-description', 'service-topic', 'page-index', 'service-addressed', 'service-how-to'],
    ...['service-needed', 'service-achieved', 'service-calendar-text', 'service-booking-access', 'service-area'],
  ];
  const hooks = await page.evaluate(() =>
    [...document.querySelectorAll('main [data-element]')].map((found) => found.getAttribute('data-element')),
  );
  const here = order.filter((hook) => hooks.includes(hook) && hook !== 'service-topic');
  expect(here.map((hook) => hooks.indexOf(hook))).toEqual(
    here.map((hook) => hooks.indexOf(hook)).sort((one, other) => one - other),
  );
  for (const hook of ['service-title', 'service-description', 'service-status', 'page-index', 'service-area'])
    expect(hooks).toContain(hook);
});

test('C.SI.1.5: a sheet is filed under topics that are pages', async ({ page }) => {
  await page.goto(sheet);
  const topic = page.locator('[data-element="service-topic"] a').first();
  const address = await topic.getAttribute('href');
  expect((await page.request.get(address ?? '')).status()).toBe(200);
});

test('C.SI.2.1 C.SI.2.2: a sheet leads to a booking and names an office or a desk', async ({ page }) => {
  await page.goto(sheet);
  await expect(page.locator('[data-element="service-booking-access"]')).toHaveAttribute('href', '/it/prenota');
  await expect(page.locator('[data-element="service-area"]')).toContainText(/\S{4}/);
});

test('C.SI.2.3 C.SI.2.4 C.SI.3.2 C.SI.3.3: the footer leads to FAQ, reports, accessibility and privacy', async ({
  page,
}) => {
  await page.goto('/it');
  const footer = page.locator('footer');
  await expect(footer.locator('[data-element="faq"]')).toHaveText(/FAQ|domande frequenti/i);
  for (const hook of ['report-inefficiency', 'accessibility-link', 'privacy-policy-link', 'legal-notes']) {
    const link = footer.locator(`[data-element="${hook}"]`);
    await expect(link).toBeVisible();
    const href = (await link.getAttribute('href')) ?? '';
    if (href.startsWith('/')) expect((await page.request.get(href)).status()).toBe(200);
  }
});

test('C.SI.2.5 C.SI.2.6: pages and sheets can be rated, in the official words', async ({ page }) => {
  for (const path of ['/it/argomenti', sheet]) {
    await page.goto(path);
    const rating = page.locator('[data-element="feedback"]');
    await expect(rating.locator('[data-element="feedback-title"]')).toHaveText(
      'Quanto sono chiare le informazioni su questa pagina?',
    );
    for (let star = 1; star <= 5; star += 1)
      await expect(rating.locator(`[data-element="feedback-rate-${star}"]`)).toHaveCount(1);
    await expect(rating.locator('[data-element="feedback-rating-positive"]')).toHaveCount(1);
    await expect(rating.locator('[data-element="feedback-rating-negative"]')).toHaveCount(1);
    await expect(rating.locator('[data-element="feedback-input-text"]')).toHaveCount(1);
  }
});

test('C.SI.3.1: reading, searching and choosing a desk set no cookie and ask nobody else', async ({ browser }) => {
  const page = await visitor(browser);
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin)
      strangers.push(request.url());
  });
  for (const path of ['/it', sheet, faq, '/it/cerca?q=permesso', '/ar/sportelli']) await page.goto(path);
  expect(await page.context().cookies()).toEqual([]);
  expect(strangers.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await page.context().close();
});

test('C.SI.3.4: the legal notes carry the licence of the contents', async ({ page }) => {
  await page.goto('/it/note-legali');
  await expect(page.locator('[data-element="legal-notes-section"]').first()).toContainText('Licenza dei contenuti');
  await expect(page.locator('[data-element="legal-notes-body"]').first()).toContainText('CC-BY 4.0');
});

test('R.SI.1.1: a sheet describes itself as a public service to machines', async ({ page }) => {
  await page.goto(sheet);
  const data = JSON.parse((await page.locator('script[data-element="metatag"]').textContent()) ?? '{}');
  expect(data).toMatchObject({
    '@type': 'GovernmentService',
    name: expect.any(String),
    serviceType: expect.any(String),
    serviceOperator: { name: expect.any(String) },
    areaServed: { name: expect.any(String) },
    audience: { audienceType: expect.any(String) },
    availableChannel: {
      serviceUrl: expect.stringContaining('/it/scheda/'),
      serviceLocation: {
        name: expect.any(String),
        address: {
          streetAddress: expect.any(String),
          postalCode: expect.any(String),
          addressLocality: expect.any(String),
        },
      },
    },
  });
  await page.goto(faq);
  expect(JSON.parse((await page.locator('script[data-element="metatag"]').textContent()) ?? '{}')['@type']).toBe(
    'FAQPage',
  );
});

test('R.SI.2.2: the repository says under which licence it is reused', () => {
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'publiccode.yml'), 'utf8');
  expect(file).toMatch(/license:\s*EUPL-1\.2/);
});

test('P37 P38: a sheet has its head for those who share it, its twins, and a PDF in every language', async ({
  page,
}) => {
  await page.goto(sheet);
  const title = await page.locator('h1').textContent();
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title ?? '');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${sheet}$`));
  for (const [address, locale] of [
    [sheet, 'it'],
    ['/ar', 'ar'],
  ] as const) {
    const head = await (await page.request.get(address)).text();
    const of = (name: string) => new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(head)?.[1] ?? '';
    expect([of('og:image:width'), of('og:image:height'), of('twitter:card')]).toEqual([
      ...['1200', '630', 'summary_large_image'],
    ]);
    expect([of('og:title') !== '', of('og:image:alt') !== '', of('twitter:image:alt') !== '']).toEqual(
      Array(3).fill(true),
    );
    expect(of('og:image')).toBe(new URL(`/immagine/${locale}.png`, page.url()).href);
    const picture = await page.request.get(of('og:image'));
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect((await page.request.get('/immagine/xx.png')).status()).toBe(404);
  const twins = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), new URL(link.getAttribute('href') ?? '').pathname]),
    );
  expect(twins.map(([language]) => language)).toEqual(expect.arrayContaining(['it', 'x-default']));
  const map = await (await page.request.get('/sitemap.xml')).text();
  for (const [language, path] of twins) {
    expect((await page.request.get(path ?? '')).status(), `twin in ${language}`).toBe(200);
    expect(map, `the map of the site names the twin in ${language}`).toContain(`${path}</loc>`);
  }
  const entry = map.split('<url>').find((one) => one.includes(`${sheet}</loc>`)) ?? '';
  const told = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [
    language,
    new URL(href ?? '').pathname,
  ]);
  expect(told.sort(), 'the map names the same twins as the page').toEqual(twins.sort());
  expect(map).toMatch(/\/ar\/sportelli\/[a-z-]+<\/loc>/);
  expect(map).not.toContain('area-riservata');
  for (const locale of ['it', 'ar', 'zh']) {
    const pdf = await page.request.get(`/api/files/knowledge/text/${sheetId}.${locale}`);
    expect([locale, pdf.status(), pdf.headers()['content-type']]).toEqual([locale, 200, 'application/pdf']);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  expect((await page.request.get('/api/files/knowledge/text/00000000-0000-4000-8000-000000000000.it')).status()).toBe(
    404,
  );
});

test('P38: the QR code of a printed sheet, read from its picture, leads to the living page in the language of the paper', async ({
  request,
}) => {
  for (const locale of ['it', 'ar']) {
    const paper = await request.get(`/api/files/knowledge/text/${sheetId}.${locale}`);
    const address = new URL(await qrOfPdf(await paper.body()));
    expect(address.pathname).toBe(sheet.replace('/it/', `/${locale}/`));
    expect((await request.get(address.pathname)).status()).toBe(200);
  }
});

test('P37: a page has its icon, and is shared by mail or by copying its address, with nobody else told', async ({
  page,
}) => {
  await page.goto(sheet);
  const icon = await page.request.get((await page.locator('link[rel="icon"]').getAttribute('href')) ?? '');
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
  const asked = await page.request.get('/favicon.ico');
  expect([asked.status(), await asked.text()]).toEqual([200, await icon.text()]);
  const share = page.locator('details.page-action').filter({ hasText: 'Condividi' });
  await share.locator('summary').click();
  const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  await expect(share.getByLabel('Indirizzo di questa pagina')).toHaveValue(canonical);
  const mail = new URL((await share.getByRole('link').getAttribute('href')) ?? '');
  expect([mail.protocol, mail.searchParams.get('body')]).toEqual(['mailto:', canonical]);
  expect(mail.searchParams.get('subject')).toBe(await page.locator('h1').textContent());
});

for (const [locale, size] of [
  ['it', phone],
  ['ar', phone],
  ['it', {}],
  ['ar', {}],
] as const) {
  test(`P2 P39: a sheet in ${locale} ${'viewport' in size ? 'on a telephone' : 'on a desk'} is whole`, async ({
    browser,
  }) => {
    const page = await visitor(browser, size);
    await page.goto(sheet.replace('/it/', `/${locale}/`));
    await expectWhole(page);
    await picture(page, `scheda-${locale}-${'viewport' in size ? '360' : '1280'}`);
    await page.goto(`/${locale}/cerca?q=${encodeURIComponent(locale === 'ar' ? 'تجديد الإقامة' : 'rinovo permeso')}`);
    await expectWhole(page);
    await picture(page, `cerca-${locale}-${'viewport' in size ? '360' : '1280'}`);
    await page.context().close();
  });
}

test('P39: a sheet is read aloud once from its title on, its telephone numbers digit by digit, and falls silent when asked', async ({
  browser,
}) => {
  const page = await visitor(browser);
  // The browser of the tests has no voice: what it would say is noted.
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = {
      speak: (one: SpeechSynthesisUtterance) => said.push(one.text),
      cancel: () => said.push('(silence)'),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    Object.assign(window, { said });
  });
  await page.goto('/it/scheda/rinnovo-del-permesso-di-soggiorno');
  await page.getByRole('button', { name: 'Ascolta', exact: true }).click();
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await expect.poll(async () => (await said()).length).toBeGreaterThan(3);
  const words = (await said()).join('\n');
  expect(words).toContain(`${await page.locator('h1').textContent()}.`);
  const point = (await page.locator('.prose li').filter({ hasNotText: /\d/ }).first().textContent()) ?? '';
  expect(words.split(point.trim())).toHaveLength(2);
  const phone = (await page.locator('.office-card a[href^="tel:"]').first().textContent()) ?? '';
  expect(words).toContain([...phone.replace(/[^\d+]/g, '')].join(', '));
  await page.getByRole('button', { name: 'Ferma la lettura' }).click();
  expect((await said()).at(-1)).toBe('(silence)');
  await page.context().close();
});

test('F13 TH13 TH22: an address that cannot be read, and a page whose address ends like a file, are answered as pages', async ({
  request,
}) => {
  const found = ['/%', '/%E0%A4%A', '/it/%E0%A4%A', '/it/x.xml', '/it/scheda/a.xml', '/it/prenotazione/a.xml'];
  for (const path of found) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, path.includes('prenotazione') ? 200 : 404]);
    expect(answer.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'");
  }
  expect((await request.get('/it/prenotazione/a.xml')).headers()).toMatchObject({ 'x-robots-tag': 'noindex' });
  expect((await request.get('/it/feed.xml')).headers()['content-type']).toContain('xml');
});

test('P26: what the map of the site names may be listed by search engines, and the steps of a booking may not', async ({
  request,
}) => {
  const map = await (await request.get('/sitemap.xml')).text();
  const named = [...map.matchAll(/<loc>[^<]*?(\/it(?:\/[^/<]+)?)<\/loc>/g)].map(([, path]) => path as string);
  expect(named).toEqual(expect.arrayContaining(['/it', '/it/prenota', '/it/sportelli']));
  const isHidden = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return answer.headers()['x-robots-tag'] === 'noindex' || /name="robots" content="noindex/.test(await answer.text());
  };
  const hidden: string[] = [];
  for (const path of named) if (await isHidden(path)) hidden.push(path);
  expect(hidden).toEqual([]);
  expect(await isHidden('/it/prenota/data')).toBe(true);
});
