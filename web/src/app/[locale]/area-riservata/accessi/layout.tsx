import '../../../../styles/reserved/network.scss';

export default function Layout({ children }: LayoutProps<'/[locale]/area-riservata/accessi'>) {
  return children;
}
