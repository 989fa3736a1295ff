import { getLocale } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { ButtonLink } from '../../ui/Button';

type Props = { needs: string; path: string; text: string };

/** The way to begin something new, for those who may; nothing for the others. */
export async function RoomLink({ needs, path, text }: Props) {
  const [capabilities, locale] = await Promise.all([readCapabilities(), getLocale()]);
  if (!capabilities.has(needs)) return null;
  return (
    <ButtonLink icon="plus" href={link(locale, `/area-riservata${path}`)}>
      {text}
    </ButtonLink>
  );
}
