import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AnswerProjection } from '../../answer/answer-projection.entity.js';
import { Provenance } from '../../answer/provenance.entity.js';
import { type Finding, findingsIn } from '../../redaction/findings.js';
import { RedactionFinding } from '../../redaction/redaction.resolver.js';
import { ContentItem } from '../content.entity.js';
import { loadContent } from '../content.reads.js';
import { ContentType, ContentVisibility } from '../content.states.js';
import { addContent } from './create-content.js';

@InputType({ description: 'FAQ da riscontri. Question and answer in words that name nobody.' })
export class DraftFaqInput {
  @Field(() => [ID], { description: 'Riscontri. Answers it is built on, at least one.' })
  answerIds!: string[];

  @Field(() => [ID], { description: 'Segnalazioni. Cases of these answers, in the same order.' })
  caseIds!: string[];

  @Field(() => Text, { description: 'Domanda.' })
  question!: string;

  @Field(() => Text, { description: 'Risposta. Markdown.' })
  body!: string;

  @Field(() => [ID], { nullable: true, description: 'Macroargomenti; those of the cases when left out.' })
  topicIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Effetto giuridico (P6).' })
  legalEffect!: boolean;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito della bozza di FAQ.' })
export class DraftFaqPayload {
  @Field(() => ContentItem, { nullable: true, description: 'Contenuto. The draft; null when refused.' })
  content?: ContentItem | null;

  @Field(() => [RedactionFinding], {
    nullable: true,
    description: 'Dati personali trovati. To be removed or accepted before publication.',
  })
  findings?: Finding[] | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

const MAX_ANSWERS = 20;

/** Starts a FAQ from answers (P11); which answers and cases it came from stays with it, in the reserved area only. */
export const draftFaq = (ctx: HouseContext, input: DraftFaqInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'draftFaq', input }, async (tx) => {
    const answerIds = [...new Set(input.answerIds)];
    if (answerIds.length === 0 || answerIds.length > MAX_ANSWERS || ![...answerIds, ...input.caseIds].every(isId)) {
      throw new Refusal(UserErrorCode.REQUIRED, 'Scegli da una a venti risposte.', ['answerIds']);
    }
    const answers = await tx.em.find(AnswerProjection, { answerId: { $in: answerIds } });
    const ofCases = [...new Set(answers.map((answer) => answer.topicId).filter((id) => id !== null))];
    const { contentId, revisionId } = await addContent(tx, {
      type: ContentType.FAQ,
      title: input.question,
      body: input.body,
      topicIds: input.topicIds?.length ? input.topicIds : ofCases,
      visibility: ContentVisibility.PUBLIC,
      legalEffect: input.legalEffect,
      officeId: answers.find((answer) => answer.officeId)?.officeId ?? null,
    });
    for (const [position, answerId] of answerIds.entries()) {
      const answer = answers.find((one) => one.answerId === answerId);
      const caseId = answer?.caseId ?? input.caseIds[position] ?? input.caseIds[0];
      if (!caseId) throw new Refusal(UserErrorCode.REQUIRED, 'Manca la segnalazione della risposta.', ['caseIds']);
      noteProvenance(tx, { contentId, revisionId, answerId, caseId, position }, answer?.validationVersion ?? 0);
    }
    return { contentId };
  });

type Edge = Pick<Provenance, 'contentId' | 'revisionId' | 'answerId' | 'caseId' | 'position'>;

/** Notes from which answer a content comes (P11). */
export function noteProvenance(tx: Tx, edge: Edge, validationVersion: number): void {
  tx.em.create(Provenance, { id: randomUUID(), ...edge, validationVersion } as Provenance);
}

@Resolver()
export class DraftFaq {
  @Mutation(() => DraftFaqPayload, {
    description: 'Crea una FAQ da uno o più riscontri. A draft, with what must leave it.',
  })
  async draftFaq(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DraftFaqInput) input: DraftFaqInput,
  ): Promise<DraftFaqPayload> {
    const { contentId } = await draftFaq(ctx, input);
    const findings = findingsIn(`${input.question}\n${input.body}`);
    return { content: await loadContent(ctx, contentId), findings, userErrors: [] };
  }
}
