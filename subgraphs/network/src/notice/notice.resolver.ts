import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { codeOf } from './notice.kinds.js';
import { listNotices, noticePreferences } from './notice.reads.js';
import { noticeLine } from './notice.texts.js';
import { Notice, NoticeParam, NoticePreference } from './notice.type.js';

const NoticeConnection = connectionOf(Notice, 'Notice');

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, { nullable: true, description: 'I miei avvisi. Newest first.' })
  notices(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false }) unreadOnly = false,
  ): Promise<Connection<Notice>> {
    return listNotices(ctx, first, after, unreadOnly);
  }

  @Query(() => [NoticePreference], { nullable: true, description: 'Le mie preferenze sugli avvisi.' })
  noticePreferences(@Ctx() ctx: HouseContext): Promise<NoticePreference[]> {
    return noticePreferences(ctx);
  }

  @FieldResolver(() => String, { description: 'Oggetto. One line in the reader’s language.' })
  subject(@Root() notice: Notice, @Ctx() { locale }: HouseContext): string {
    return noticeLine(notice.kind, codeOf(notice.params), locale);
  }

  @FieldResolver(() => [NoticeParam], { description: 'Valori. For the text that the page composes.' })
  params(@Root() notice: Notice): NoticeParam[] {
    return Object.entries(notice.params).map(([name, value]) => ({ name, value: String(value) }));
  }
}
