import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { Breadcrumb, type Crumb } from '../../ui/Breadcrumb';
import { HelpNote } from '../../ui/HelpNote';
import { PageHeading } from '../../ui/PageHeading';
import { type HelpKey, tipsFor } from './help';
import { NotHere } from './NotHere';
import { OutcomeNote } from './OutcomeNote';

type Props = {
  locale: string;
  title: string;
  lead?: ReactNode;
  crumbs?: Crumb[];
  help: HelpKey;
  /** What was just done, from the address (`?fatto=`). */
  done?: string;
  /** Capability without which the page is not for this context; the houses refuse its rows all the same. */
  needs?: string;
  before?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
};

/** A page of the reserved area: path, title, what was just done, help in place, body. */
export async function WorkPage({ locale, title, lead, crumbs, help, done, needs, before, aside, children }: Props) {
  const [t, tips, capabilities] = await Promise.all([
    getTranslations('reserved-frame'),
    getTranslations('reserved-help'),
    readCapabilities(),
  ]);
  if (needs && !capabilities.has(needs)) return <NotHere level={1} isForOthers />;
  const path = [...(crumbs ?? []), { text: title }];
  return (
    <>
      {crumbs && (
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('menu.work'), href: link(locale, '/area-riservata') }, ...path]}
        />
      )}
      <OutcomeNote done={done} />
      <PageHeading title={title} lead={lead} before={before} aside={aside}>
        <HelpNote title={t('help')}>
          <ul>
            {tipsFor(help, capabilities).map((key) => (
              <li key={key}>{tips(`${help}.${key}` as never)}</li>
            ))}
          </ul>
        </HelpNote>
      </PageHeading>
      {children}
    </>
  );
}
