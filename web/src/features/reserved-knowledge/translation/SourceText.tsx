import { useTranslations } from 'next-intl';
import type { WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { Markdown } from '../../../markdown/Markdown';

/** The Italian that is translated from; the translation is pinned to this revision. */
export function SourceText({ text }: { text: WorkingText_TextFragment }) {
  const t = useTranslations('reserved-knowledge');
  return (
    <section className="translation-source" lang="it" dir="ltr">
      <h2>{t('translation.source')}</h2>
      <h3>{text.title}</h3>
      {text.abstract && <p className="lead">{text.abstract}</p>}
      {text.body && <Markdown text={text.body} lang="it" />}
      {text.blocks.map(({ key, body }) => (
        <div key={key}>
          <h4>{t(`block.${key}`)}</h4>
          <Markdown text={body} lang="it" />
        </div>
      ))}
    </section>
  );
}
