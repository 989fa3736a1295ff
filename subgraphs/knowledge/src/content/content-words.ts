import { Text } from '@respi/kit/scalars.js';
import { Refusal, type UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { SheetBlockKey } from '../edition/revision.entity.js';
import type { Words } from '../edition/text-hash.js';

@InputType({ description: 'Voce della scheda, in ingresso.' })
export class SheetBlockInput {
  @Field(() => SheetBlockKey, { description: 'Voce. Which block.' })
  key!: SheetBlockKey;

  @Field(() => Text, { description: 'Testo. Markdown.' })
  body!: string;
}

/** The words of a text, as a form sends them. */
@InputType()
export abstract class WordsInput {
  @Field(() => Text, { nullable: true, description: 'Titolo. At most 200 characters.' })
  title?: string | null;

  @Field(() => Text, { nullable: true, description: 'Sommario. At most 500 characters.' })
  abstract?: string | null;

  @Field(() => Text, { nullable: true, description: 'Testo. Markdown.' })
  body?: string | null;

  @Field(() => [SheetBlockInput], { nullable: true, description: 'Voci. Blocks of a sheet; each key once.' })
  blocks?: SheetBlockInput[] | null;
}

const checked = z.object({
  title: z.string().trim().min(3).max(200),
  abstract: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text || null)
    .nullable(),
  body: z.string().trim().max(20_000),
  blocks: z.array(z.object({ key: z.enum(SheetBlockKey), body: z.string().trim().max(20_000) })).max(12),
});

const ORDER = Object.values(SheetBlockKey);
const sentence: Record<string, string> = {
  title: 'Il titolo va da 3 a 200 caratteri.',
  abstract: 'Il sommario ha al massimo 500 caratteri.',
  body: 'Il testo ha al massimo 20.000 caratteri.',
  blocks: 'Ogni voce della scheda compare una volta sola.',
};

const faultOf = (issue: z.core.$ZodIssue): UserError => {
  const field = String(issue.path[0] ?? 'body');
  const code = issue.code === 'too_big' ? UserErrorCode.TOO_LONG : UserErrorCode.REQUIRED;
  return { code, message: sentence[field] ?? 'Il testo non è valido.', field: [field] };
};

/** Words ready to be kept: what is left out stays as it was; all faults at once. */
export function wordsFrom(input: WordsInput, before: Words | null = null): Words {
  const given = {
    title: input.title ?? before?.title ?? '',
    abstract: (input.abstract === undefined ? before?.abstract : input.abstract) ?? null,
    body: input.body ?? before?.body ?? '',
    blocks: (input.blocks ?? before?.blocks ?? []).filter((block) => block.body.trim() !== ''),
  };
  const parsed = checked.safeParse(given);
  const errors = parsed.success ? [] : parsed.error.issues.map(faultOf);
  if (new Set(given.blocks.map((block) => block.key)).size < given.blocks.length) {
    errors.push({ code: UserErrorCode.DUPLICATE, message: sentence.blocks ?? '', field: ['blocks'] });
  }
  const isEmpty = !given.body.trim() && given.blocks.length === 0;
  if (isEmpty) errors.push({ code: UserErrorCode.REQUIRED, message: 'Scrivi il testo.', field: ['body'] });
  if (!parsed.success || errors.length > 0) throw Refusal.of(errors);
  const blocks = parsed.data.blocks.sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key));
  return { ...parsed.data, blocks };
}
