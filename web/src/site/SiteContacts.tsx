import { getTranslations } from 'next-intl/server';
import { isolate } from '../i18n/isolate';
import { link } from '../i18n/link';
import { Contacts, type ContactWay } from '../ui/Contacts';
import { readTerritory } from './territory';

/** "Contatta la rete" at the end of each page. */
export async function SiteContacts({ locale }: { locale: string }) {
  const [t, territory] = await Promise.all([getTranslations('common.contactBlock'), readTerritory()]);
  const { phone } = territory.contacts;
  const call: ContactWay[] = phone
    ? [{ icon: 'telephone', text: t('call', { phone: isolate(phone) }), href: `tel:${phone.replace(/\s/g, '')}` }]
    : [];
  return (
    <Contacts
      title={t('title')}
      ways={[
        { icon: 'help-circle', text: t('faq'), href: link(locale, '/domande-frequenti') },
        { icon: 'map-marker', text: t('desk'), href: link(locale, '/sportelli') },
        ...call,
        { icon: 'calendar', text: t('book'), href: link(locale, '/prenota'), hook: 'appointment-booking' },
        { icon: 'mail', text: t('assistance'), href: link(locale, '/contatti'), hook: 'contacts' },
      ]}
      problems={{
        title: t('problems'),
        ways: [
          {
            icon: 'flag',
            text: t('report'),
            href: `${link(locale, '/contatti')}#problema`,
            hook: 'report-inefficiency',
          },
        ],
      }}
    />
  );
}
