import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { ownLinks } from './own-links';
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

const pipeline = (locale: string) =>
  unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(shiftHeadings)
    .use(ownLinks(locale))
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .freeze();
const pipelines = new Map<string, ReturnType<typeof pipeline>>();

function pipelineOf(locale: string): ReturnType<typeof pipeline> {
  const made = pipelines.get(locale) ?? pipeline(locale);
  pipelines.set(locale, made);
  return made;
}

/** Text of an editor as HTML: headings start under the page's own, no raw HTML, no images, no scripts; links to us stay in `locale`. */
export const htmlOf = (text: string, locale: string): string => String(pipelineOf(locale).processSync(text));
