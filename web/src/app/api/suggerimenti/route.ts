import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { SearchSuggestionsDocument, type SearchSuggestionsQuery } from '../../../graphql/generated/graphql';
import { queryInAction } from '../../../graphql/rsc-client';
import { type Locale, locales } from '../../../i18n/routing';
import { isSameOrigin } from '../../../session/same-origin';
import { contentAddress } from '../../../site/content-address';
import { Allowance, networkOf } from '../../../site/suggest/allowance';
import type { Suggested } from '../../../site/suggest/suggested';
import { isWorthAsking, MOST_CHARACTERS } from '../../../site/suggest/worth-asking';

export const dynamic = 'force-dynamic';

const asked = z.object({ text: z.string().max(1_000), locale: z.enum(locales) });
const allowance = new Allowance();
const unkept = { headers: { 'cache-control': 'no-store' } };
const refuse = (status: number): Response => new Response(null, { status, ...unkept });

/**
 * What may be meant while somebody types in the public search (P24, P30). It asks as anybody, also for who is signed in:
 * nothing but what is public comes back (P26). By POST, so that what is typed is in no address and no log.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403);
  const read = asked.safeParse(await request.json().catch(() => null));
  if (!read.success) return refuse(400);
  const { locale } = read.data;
  const text = read.data.text.trim().slice(0, MOST_CHARACTERS);
  if (!isWorthAsking(text)) return Response.json(await worded([], locale), unkept);
  const found = await allowance.spend(networkOf(request.headers.get('x-forwarded-for')), () =>
    queryInAction(SearchSuggestionsDocument, { text, locale }).catch(() => ({ suggest: null })),
  );
  if (!found) return refuse(429);
  return found.suggest ? Response.json(await worded(found.suggest, locale), unkept) : refuse(503);
}

type Hit = NonNullable<SearchSuggestionsQuery['suggest']>[number];

async function worded(hits: Hit[], locale: Locale): Promise<Suggested> {
  const [t, kind] = await Promise.all([
    getTranslations({ locale, namespace: 'search' }),
    getTranslations({ locale, namespace: 'content.type' }),
  ]);
  return {
    label: t('suggestions.label'),
    told: t('suggestions.told', { count: hits.length }),
    options: hits.map(({ content, text }) => ({
      href: contentAddress(locale, content),
      title: text.title,
      ...(text.locale === locale
        ? { note: kind(content.type) }
        : { note: `${kind(content.type)} · ${t('inItalian')}`, lang: text.locale }),
    })),
  };
}
