import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { directionOf } from '../i18n/routing';
import { shiftHeadings } from './shift-headings';

const schema = {
  ...defaultSchema,
  tagNames: [
    'p',
    'a',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'blockquote',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'br',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href', 'title'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

const pipeline = unified()
  .use(remarkParse)
  .use(remarkRehype)
  .use(shiftHeadings)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/** Text of an editor: headings start under the page's own, no raw HTML, no images, no scripts. */
export function Markdown({ text, lang }: { text: string; lang?: string }) {
  return (
    <div
      className="prose"
      lang={lang}
      dir={lang && directionOf(lang)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised just above, by a list of what may stay
      dangerouslySetInnerHTML={{ __html: String(pipeline.processSync(text)) }}
    />
  );
}
