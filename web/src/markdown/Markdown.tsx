import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { directionOf } from '../i18n/routing';
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

/** `lang` is the language of the text where it is not that of the page, `locale` that of the page. */
type Props = { text: string; lang?: string; locale?: string };

/** Text of an editor: headings start under the page's own, no raw HTML, no images, no scripts. */
export function Markdown({ text, lang, locale = 'it' }: Props) {
  return (
    <div
      className="prose"
      lang={lang}
      dir={lang && directionOf(lang)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised just above, by a list of what may stay
      dangerouslySetInnerHTML={{ __html: String(pipelineOf(locale).processSync(text)) }}
    />
  );
}
