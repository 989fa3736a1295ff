import '../../../styles/reserved/reserved.scss';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnrolSecondFactor } from '../../../features/reserved-account/factor/EnrolSecondFactor';
import { AcceptRules } from '../../../features/reserved-account/rules/AcceptRules';
import { ChooseContext } from '../../../features/reserved-frame/ChooseContext';
import { Frame } from '../../../features/reserved-frame/Frame';
import { NotHere } from '../../../features/reserved-frame/NotHere';
import { supportOver } from '../../../features/reserved-frame/support-over';
import { isWritten } from '../../../features/reserved-frame/written';
import { link } from '../../../i18n/link';
import { isSupporting } from '../../../session/cookie';
import { readGate } from '../../../session/viewer';
import { currentAddress } from '../../../site/address';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The gate: how far the reader has come decides what stands here; the houses assert everything again. */
export default async function Layout({ children, params }: LayoutProps<'/[locale]/area-riservata'>) {
  const { locale } = await params;
  const [gate, { path, search }] = await Promise.all([readGate(), currentAddress()]);
  if (gate.kind !== 'signed-out' && !isWritten(locale)) return redirect(link('en', path) + search);
  switch (gate.kind) {
    case 'signed-out':
      if (await isSupporting()) return redirect(supportOver(locale));
      return redirect(link(locale, `/accedi?ritorno=${encodeURIComponent(link(locale, path) + search)}`));
    case 'unavailable':
      return (
        <main id="contenuto" className="container-xxl reserved-main" tabIndex={-1}>
          <NotHere level={1} error={gate.kind} />
        </main>
      );
    case 'choose-context':
      return (
        <Frame locale={locale} viewer={gate.viewer} hasMenu={false}>
          <ChooseContext viewer={gate.viewer} />
        </Frame>
      );
    case 'enrol-second-factor':
      return (
        <Frame locale={locale} viewer={gate.viewer} hasMenu={false}>
          <EnrolSecondFactor isRequired />
        </Frame>
      );
    case 'accept-rules':
      return (
        <Frame locale={locale} viewer={gate.viewer} hasMenu={false}>
          <AcceptRules locale={locale} />
        </Frame>
      );
    case 'ok':
      return (
        <Frame locale={locale} viewer={gate.viewer}>
          {children}
        </Frame>
      );
  }
}
