import { MaintenanceBanner } from '../../../site/MaintenanceBanner';
import { SiteFooter } from '../../../site/SiteFooter';
import { SiteHeader } from '../../../site/SiteHeader';
import { readTerritory } from '../../../site/territory';

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
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
