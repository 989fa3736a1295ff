import { PortalFrame } from '../../../site/PortalFrame';

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  return <PortalFrame locale={locale}>{children}</PortalFrame>;
}
