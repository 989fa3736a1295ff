import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { env } from '../../env';
import { link } from '../../i18n/link';
import { contentAddress } from '../../site/content-address';
import { Page } from '../../site/Page';
import { inLocale, readTerritory } from '../../site/territory';
import { Unavailable } from '../../ui/Unavailable';
import { AnswerBody } from './AnswerBody';
import { CardFacts } from './CardFacts';
import { ContentHeading } from './ContentHeading';
import { countView } from './count-view';
import { EasySwitch } from './EasySwitch';
import { readContent, readEasyText, type Text } from './read-content';
import { SheetBody } from './SheetBody';
import { StructuredData } from './StructuredData';
import { TextBanners } from './TextBanners';

type Props = { slug: string; locale: string; kind: 'FAQ' | 'SHEET' | 'OTHER'; thanked: boolean; isEasy?: boolean };

/** A published content in the reader's language, in Italian with a notice, or a plain "not found". */
export async function ContentView({ slug, locale, kind, thanked, isEasy }: Props) {
  const [t, menu, territory, reading] = await Promise.all([
    getTranslations('content'),
    getTranslations('common.menu'),
    readTerritory(),
    readContent(slug, locale),
  ]);
  const parent =
    kind === 'FAQ'
      ? { text: menu('faq'), href: link(locale, '/domande-frequenti') }
      : { text: menu('topics'), href: link(locale, '/argomenti') };
  if (reading.state === 'ABSENT') notFound();
  if (reading.state !== 'FOUND') {
    return (
      <Page locale={locale} crumbs={[parent]}>
        <Unavailable />
      </Page>
    );
  }
  const { content } = reading;
  const easy = isEasy && locale === 'it' ? await readEasyText(slug) : null;
  const text = easy ? asItalian(easy) : reading.text;
  const address = `${env.publicUrl}${contentAddress(locale, content)}`;
  await countView(content.id, locale);
  return (
    <Page
      locale={locale}
      crumbs={[parent, { text: text.title }]}
      rating="page"
      contentId={content.id}
      thanked={thanked}
    >
      <article id="testo-pagina">
        <ContentHeading content={content} text={text} address={address} />
        <EasySwitch content={content} easy={easy} />
        <TextBanners content={content} text={text} />
        <CardFacts content={content} />
        {content.type === 'SHEET' ? (
          <SheetBody content={content} text={text} />
        ) : (
          <AnswerBody content={content} text={text} />
        )}
        <StructuredData
          content={content}
          text={text}
          territory={territory}
          address={address}
          words={{ audience: t('audience'), service: inLocale(territory.brand.title, text.locale) }}
        />
      </article>
    </Page>
  );
}

/** Easy Italian as a text of the Italian page; that it is old, or made by a machine, is said where it is switched (P40). */
const asItalian = (easy: Text): Text => ({
  ...easy,
  locale: 'it',
  requestedLocale: 'it',
  isOutdated: false,
  method: 'HUMAN',
});
