import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Markdown } from '../../markdown/Markdown';
import { ButtonLink } from '../../ui/Button';
import { Fees } from './Fees';
import { Files } from './Files';
import { OfficeContacts } from './OfficeContacts';
import type { Content, Text } from './read-content';
import { Sources } from './Sources';
import { sheetVoices } from './sheet-voices';

/** The voices of a service sheet with their index (CPSV-AP_IT). Voices without text are left out, access and contacts never. */
export function SheetBody({ content, text }: { content: Content; text: Text }) {
  const t = useTranslations('content');
  const locale = useLocale();
  const lang = text.locale === locale ? undefined : text.locale;
  const bodies = new Map(text.blocks.map(({ key, body }) => [key, body]));
  const voices = sheetVoices.filter(({ key }) => bodies.get(key) || key === 'ACCESS');
  return (
    <div className="sheet">
      <nav className="sheet-index" aria-labelledby="indice" data-element="page-index">
        <h2 id="indice" className="small-title">
          {t('index')}
        </h2>
        <ul>
          {voices.map(({ key, id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`voice.${key}`)}</a>
            </li>
          ))}
          <li>
            <a href="#contatti-ufficio">{t('voice.CONTACTS')}</a>
          </li>
        </ul>
      </nav>
      <div className="sheet-blocks">
        {text.body && <Markdown text={text.body} lang={lang} locale={locale} />}
        {voices.map(({ key, id, hook }) => (
          <section className="sheet-block" id={id} aria-labelledby={`${id}-titolo`} key={id}>
            <h2 id={`${id}-titolo`}>{t(`voice.${key}`)}</h2>
            <div data-element={hook}>
              {bodies.get(key) && <Markdown text={bodies.get(key) ?? ''} lang={lang} locale={locale} />}
            </div>
            {key === 'ACCESS' && (
              <p className="button-row">
                <ButtonLink href={link(locale, '/prenota')} hook="service-booking-access" icon="calendar">
                  {t('book')}
                </ButtonLink>
                <ButtonLink href={link(locale, '/sportelli')} tone="outline-primary" icon="map-marker">
                  {t('findDesk')}
                </ButtonLink>
              </p>
            )}
          </section>
        ))}
        <Files content={content} />
        <Fees content={content} />
        <Sources content={content} />
        <section
          className="sheet-block"
          id="contatti-ufficio"
          aria-labelledby="contatti-ufficio-titolo"
          data-element="service-area"
        >
          <h2 id="contatti-ufficio-titolo">{t('voice.CONTACTS')}</h2>
          {content.office ? <OfficeContacts office={content.office} /> : <p>{t('askDesk')}</p>}
        </section>
      </div>
    </div>
  );
}
