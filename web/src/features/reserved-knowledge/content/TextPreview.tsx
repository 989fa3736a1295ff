import { useTranslations } from 'next-intl';
import type { WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { Markdown } from '../../../markdown/Markdown';

/** The Italian text in work, as readers will see it. */
export function TextPreview({ text }: { text: WorkingText_TextFragment }) {
  const t = useTranslations('reserved-knowledge');
  return (
    <section className="text-preview" aria-labelledby="testo">
      <h2 id="testo">{t('page.text')}</h2>
      {text.abstract && <p className="lead">{text.abstract}</p>}
      {text.blocks.length > 0
        ? text.blocks.map(({ key, body }) => (
            <div key={key}>
              <h3>{t(`block.${key}`)}</h3>
              <Markdown text={body} lang={text.locale} />
            </div>
          ))
        : text.body && <Markdown text={text.body} lang={text.locale} />}
    </section>
  );
}
