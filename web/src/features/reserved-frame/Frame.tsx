import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { link } from '../../i18n/link';
import { languageNames } from '../../i18n/routing';
import { markOf } from '../../session/session-state';
import type { Viewer } from '../../session/viewer';
import { currentAddress } from '../../site/address';
import { MaintenanceBanner } from '../../site/MaintenanceBanner';
import { FooterLinks } from './FooterLinks';
import { ReservedHeader } from './ReservedHeader';
import { SessionWatch } from './SessionWatch';
import { SideMenu } from './SideMenu';
import { SupportBanner } from './SupportBanner';
import { supportOver } from './support-over';
import { watchWords } from './watch-words';
import { written } from './written';

type Props = { locale: string; viewer: Viewer; hasMenu?: boolean; children: ReactNode };

/** The reserved area around a page: head, menu of the acting context, room for the work. */
export async function Frame({ locale, viewer, hasMenu = true, children }: Props) {
  const [{ path, search }, t] = await Promise.all([currentAddress(), getTranslations('reserved-frame')]);
  const base = link(locale, '/area-riservata');
  const languages = written.map((code) => ({
    code,
    name: languageNames[code],
    href: link(code, path) + search,
    isCurrent: code === locale,
  }));
  return (
    <>
      <MaintenanceBanner locale={locale} />
      {viewer.supportedUntil && (
        <SupportBanner locale={locale} name={viewer.person?.displayName ?? '–'} until={viewer.supportedUntil} />
      )}
      <ReservedHeader base={base} home={link(locale)} viewer={viewer} languages={languages} />
      <div className={hasMenu ? 'reserved-layout' : 'reserved-layout reserved-layout-alone'}>
        {hasMenu && (
          <SideMenu
            base={base}
            path={path.replace('/area-riservata', '')}
            capabilities={new Set(viewer.capabilities)}
          />
        )}
        <main id="contenuto" className="reserved-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {hasMenu && viewer.current && (
        <SessionWatch
          mark={markOf(viewer.current.id, viewer.current.roles)}
          enterHref={
            viewer.supportedUntil
              ? supportOver(locale)
              : link(locale, `/accedi?ritorno=${encodeURIComponent(link(locale, path) + search)}`)
          }
          words={watchWords(t)}
        />
      )}
      <footer id="piede" className="reserved-footer" tabIndex={-1}>
        <FooterLinks locale={locale} />
      </footer>
    </>
  );
}
