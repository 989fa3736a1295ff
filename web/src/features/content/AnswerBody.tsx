import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Markdown } from '../../markdown/Markdown';
import { ButtonLink } from '../../ui/Button';
import { Fees } from './Fees';
import { Files } from './Files';
import { OfficeContacts } from './OfficeContacts';
import type { Content, Text } from './read-content';
import { Sources } from './Sources';

/** The answer of a FAQ, or any other text without voices. */
export function AnswerBody({ content, text }: { content: Content; text: Text }) {
  const t = useTranslations('content');
  const ask = useTranslations('ask');
  const locale = useLocale();
  return (
    <div className="answer">
      <Markdown text={text.body} lang={text.locale === locale ? undefined : text.locale} locale={locale} />
      <Files content={content} />
      <Fees content={content} />
      <Sources content={content} />
      {content.office && (
        <section className="sheet-block" aria-labelledby="ufficio">
          <h2 id="ufficio">{t('voice.CONTACTS')}</h2>
          <OfficeContacts office={content.office} />
        </section>
      )}
      <section className="sheet-block" aria-labelledby="non-basta">
        <h2 id="non-basta">{t('notEnough')}</h2>
        <p>{t('askDesk')}</p>
        <p className="button-row">
          <ButtonLink href={link(locale, '/sportelli')} icon="map-marker">
            {t('findDesk')}
          </ButtonLink>
          <ButtonLink href={link(locale, '/chiedi')} tone="outline-primary" icon="comment">
            {ask('title')}
          </ButtonLink>
          <ButtonLink href={link(locale, '/prenota')} tone="outline-primary" icon="calendar">
            {t('book')}
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}
