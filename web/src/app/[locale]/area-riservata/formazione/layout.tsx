import '../../../../styles/reserved/training.scss';

export default function Layout({ children }: LayoutProps<'/[locale]/area-riservata/formazione'>) {
  return children;
}
