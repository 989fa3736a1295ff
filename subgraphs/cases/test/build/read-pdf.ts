import { getDocumentProxy } from 'unpdf';

/** The words of a PDF in reading order, as PDF.js reads them, which has no part in writing them. */
export async function wordsOf(pdf: Buffer): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  const said = await Promise.all(
    pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : ''))),
  );
  return said.flat().join(' ').replace(/\s+/g, ' ');
}
