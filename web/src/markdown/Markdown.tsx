import { directionOf } from '../i18n/routing';
import { htmlOf } from './html';

/** `lang` is the language of the text where it is not that of the page, `locale` that of the page. */
type Props = { text: string; lang?: string; locale?: string };

/** Text of an editor. */
export function Markdown({ text, lang, locale = 'it' }: Props) {
  return (
    <div
      className="prose"
      lang={lang}
      dir={lang && directionOf(lang)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by a list of what may stay
      dangerouslySetInnerHTML={{ __html: htmlOf(text, locale) }}
    />
  );
}
