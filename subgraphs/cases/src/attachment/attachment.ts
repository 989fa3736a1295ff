import type { HouseContext } from '@respi/kit/context.js';
import { FileState } from '@respi/kit/quarantine.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { sightOf } from '../case/case.policy.js';

@ObjectType({ description: 'Allegato. A document of a case: PDF, JPEG or PNG.' })
export class CaseFile {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  caseId!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => Int, { description: 'Dimensione. In bytes.' })
  size!: number;

  @Field(() => String, { description: 'Tipo. By its first bytes, not by its name.' })
  mediaType!: string;

  @Field(() => FileState, { description: 'Stato.' })
  state!: FileState;
}

const OF_CASES = prepared(
  'file.ofCases',
  `select id, owner_id as "caseId", name, size::int, media_type as "mediaType", state
   from file where purpose = 'attachment' and owner_id = any($1::uuid[]) order by uploaded_at, id`,
);

@Resolver(() => Case)
export class AttachmentsResolver {
  @FieldResolver(() => [CaseFile], { description: 'Allegati. For those who handle the case.' })
  async attachments(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<CaseFile[]> {
    if (sightOf(ctx.actor, root) !== 'WHOLE') return [];
    const loader = ctx.loader<string, CaseFile[]>('file.ofCases', async (ids) =>
      grouped(ids, await ctx.db.rows<CaseFile>(OF_CASES, [ids]), (row) => row.caseId),
    );
    return loader.load(root.id);
  }
}

@Resolver(() => CaseFile)
export class CaseFileResolver {
  @FieldResolver(() => String, { description: 'Indirizzo. Path of the file door.' })
  href(@Root() root: CaseFile): string {
    return `/files/cases/attachment/${root.id}`;
  }

  @FieldResolver(() => Boolean, { description: 'Controllato dallo scanner.' })
  scanned(@Root() root: CaseFile): boolean {
    return root.state === FileState.CLEAN;
  }
}
