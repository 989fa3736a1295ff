import type { ReactNode } from 'react';
import { MaintenanceBanner } from './MaintenanceBanner';
import { SiteFooter } from './SiteFooter';
import { SiteHeader } from './SiteHeader';
import { readTerritory } from './territory';

/** Header, body and footer of the portal. */
export async function PortalFrame({ locale, children }: { locale: string; children: ReactNode }) {
  const territory = await readTerritory();
  return (
    <>
      <MaintenanceBanner locale={locale} />
      <SiteHeader territory={territory} locale={locale} />
      <main id="contenuto" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter territory={territory} locale={locale} />
    </>
  );
}
